"""A restriction covers its categories and an objection its purposes, from its first moment to before its end."""

import pytest

from kept.gate.state import Ground, Objection, Restriction
from tests.verdict.declared import NOW, days_ago


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        (NOW, None, True),
        (days_ago(-1), None, False),
        (days_ago(2), days_ago(1), False),
        (days_ago(2), NOW, False),
        (days_ago(2), days_ago(-1), True),
    ],
)
def test_it_holds_from_its_first_moment_until_before_its_last(since, until, holds):
    assert Restriction(since=since, until=until, ground=Ground.CLAIMS).covers("usage", NOW) is holds
    assert Objection(since=since, until=until).covers("3.1.1", NOW) is holds


def test_with_nothing_named_it_is_about_everything_and_else_about_that_alone():
    some = Restriction(since=NOW, ground=Ground.ACCURACY, categories=frozenset({"usage"}))
    one = Objection(since=NOW, purposes=frozenset({"3.2.3"}))

    assert [some.covers(name, NOW) for name in ("usage", "log")] == [True, False]
    assert [one.covers(name, NOW) for name in ("3.2.3", "3.2.4")] == [True, False]
