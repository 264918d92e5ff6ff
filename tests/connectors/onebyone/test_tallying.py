from datetime import UTC, datetime, timedelta, timezone

import pytest

from kept.connectors.onebyone import Chooser, measured, wanted
from kept.estate import Dataset
from kept.estate.errors import CannotError
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Days, Newest, Oldest, Row
from kept.estate.selection import Equals, Not

AT = datetime(2026, 1, 10, tzinfo=UTC)
CHOOSER = Chooser(
    Dataset(name="sheet", system="desk", location="sheet"), {"at": FieldKind.INSTANT, "name": FieldKind.TEXT}
)


def test_all_measures_are_answered_in_order_and_in_utc():
    east = timezone(timedelta(hours=9))
    rows: list[Row] = [
        {"at": AT.astimezone(east), "name": "a"},
        {"at": AT + timedelta(days=1), "name": "b"},
        {"at": None, "name": "b"},
    ]
    others = Not(Equals("name", "a"))

    answers = measured(
        CHOOSER, [Count(), Count(others), Oldest("at"), Newest("at"), Oldest("at", others), Days("at")], iter(rows)
    )

    assert answers == [3, 2, AT, AT + timedelta(days=1), AT + timedelta(days=1), 2]
    assert all(one.utcoffset() == timedelta(0) for one in answers if isinstance(one, datetime))


def test_measures_of_nothing_are_zero_and_none():
    assert measured(CHOOSER, [Count(), Oldest("at"), Newest("at"), Days("at")], []) == [0, None, None, 0]


def test_only_what_measures_look_at_is_wanted():
    assert wanted(CHOOSER, [Count()]) == frozenset()
    assert wanted(CHOOSER, [Count(Equals("name", "a")), Days("at")]) == {"name", "at"}
    with pytest.raises(CannotError, match="is no time"):
        wanted(CHOOSER, [Oldest("name")])
