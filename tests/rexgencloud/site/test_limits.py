from datetime import UTC, datetime, timedelta

from rexgencloud.site.limits import Limits

AT = datetime(2026, 11, 23, tzinfo=UTC)


def test_so_many_tries_and_no_more_until_the_time_is_over():
    limits = Limits(most=2, within=timedelta(minutes=5))

    for _ in range(2):
        limits.count("a", AT)

    assert not limits.may("a", AT + timedelta(minutes=4, seconds=59))
    assert limits.may("a", AT + timedelta(minutes=5))
    assert limits.may("b", AT)


def test_asking_is_not_trying():
    limits = Limits(most=1)

    assert [limits.may("a", AT) for _ in range(3)] == [True, True, True]
