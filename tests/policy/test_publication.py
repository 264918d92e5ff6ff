"""Which version binds at an instant."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kept.policy import PolicyText
from kept.policy.publication import PublishedVersion, in_force, to_come

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TEXT = PolicyText(title="Privacy Policy", clauses=())


def version(number: int, *, hours: int) -> PublishedVersion:
    effective = NOW + timedelta(hours=hours)
    return PublishedVersion(number=number, text=TEXT, published_at=NOW, effective_from=effective, language="en")


def test_the_last_version_whose_date_of_effect_has_come_binds():
    versions = (version(1, hours=-100), version(2, hours=-1), version(3, hours=1))

    assert in_force(versions, now=NOW) == versions[1]
    assert to_come(versions, now=NOW) == (versions[2],)


def test_a_version_binds_from_its_very_instant():
    versions = (version(1, hours=0),)

    assert in_force(versions, now=NOW) == versions[0]
    assert to_come(versions, now=NOW) == ()


def test_before_the_first_date_of_effect_none_binds():
    assert in_force((version(1, hours=1),), now=NOW) is None


def test_of_two_that_take_effect_at_once_the_later_one_binds():
    versions = (version(1, hours=-1), version(2, hours=-1))

    assert in_force(versions, now=NOW) == versions[1]


@given(st.lists(st.integers(-5, 5), max_size=6))
def test_every_version_is_either_to_come_or_may_bind(hours):
    versions = tuple(version(number, hours=hour) for number, hour in enumerate(hours, start=1))

    current = in_force(versions, now=NOW)

    assert (current is None) == (len(to_come(versions, now=NOW)) == len(versions))
    assert current not in to_come(versions, now=NOW)
