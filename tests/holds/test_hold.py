"""Which holds bind a record: by when, by dataset, and by whose it is."""

from dataclasses import replace

import pytest

from kept.holds import Hold, held
from tests.verdict.declared import NOW, days_ago

HOLD = Hold(case="c", clause="4.2.1", begins=days_ago(5))


def bound(hold):
    return held([hold], dataset="a.b", persons=("p#1", "p#2"), at=NOW) == (hold,)


@pytest.mark.parametrize(
    ("changed", "binds"),
    [
        ({}, True),
        ({"begins": days_ago(-1)}, False),
        ({"ends": NOW}, False),
        ({"ends": days_ago(-1)}, True),
        ({"datasets": ("a.b", "a.c")}, True),
        ({"datasets": ("a.c",)}, False),
        ({"persons": ("p#2",)}, True),
        ({"persons": ("p#3",)}, False),
    ],
)
def test_a_hold_binds_what_it_names_while_it_is_in_force(changed, binds):
    assert bound(replace(HOLD, **changed)) is binds
