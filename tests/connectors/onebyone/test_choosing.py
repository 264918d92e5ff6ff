from datetime import UTC, datetime, timedelta

import pytest

from kept.connectors.onebyone import Chooser
from kept.estate import Dataset, Reference
from kept.estate.errors import CannotError, MissingError
from kept.estate.model import FieldKind
from kept.estate.ports import Row
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Not,
    NotBefore,
    OneOf,
)

AT = datetime(2026, 1, 10, tzinfo=UTC)
KINDS = {
    "id": FieldKind.INTEGER, "at": FieldKind.INSTANT, "name": FieldKind.TEXT, "done": FieldKind.BOOLEAN,
    "day": FieldKind.DATE,
}  # fmt: skip
SHEET = Dataset(
    name="sheet",
    system="desk",
    location="sheet",
    key=("id",),
    references=(Reference(name="who", to="staff.person", fields=("name", "id")),),
)
ROW: Row = {"id": 1, "at": AT, "name": "a", "done": False, "day": "2026-01-10"}


@pytest.mark.parametrize(
    ("selection", "picked"),
    [
        (Everything(), True),
        (Before("at", AT), False),
        (Before("at", AT + timedelta(microseconds=1)), True),
        (NotBefore("at", AT), True),
        (Before("day", AT), False),
        (Before("day", AT + timedelta(hours=1)), True),
        (NotBefore("day", AT), True),
        (Equals("id", "1"), True),
        (Equals("name", "A"), False),
        (Equals("done", value=False), True),
        (Equals("at", "2026-01-10T01:00:00+01:00"), True),
        (OneOf("name", ("b", "a")), True),
        (OneOf("name", ()), False),
        (Below("id", 1), False),
        (Below("id", 2), True),
        (IsNull("name"), False),
        (Not(IsNull("name")), True),
        (AllOf(()), True),
        (AnyOf(()), False),
        (AllOf((Equals("id", 1), Equals("name", "b"))), False),
        (AnyOf((Equals("id", 1), Equals("name", "b"))), True),
        (Keys(((2,), ("1",))), True),
        (Keys(((1, 2),)), False),
        (Keys((("a", 1),), "who"), True),
        (Keys((("b", 1),), "who"), False),
    ],
)
def test_a_record_is_in_what_its_own_fields_say(selection, picked):
    assert Chooser(SHEET, KINDS).picks(selection, ROW) is picked


@pytest.mark.parametrize(
    "selection", [Before("at", AT), NotBefore("at", AT), Equals("at", AT.isoformat()), Below("id", 5)]
)
def test_null_is_outside_a_comparison_and_inside_its_opposite(selection):
    chooser = Chooser(SHEET, KINDS)
    row: Row = {**ROW, "at": None, "id": None}

    assert (chooser.picks(selection, row), chooser.picks(Not(selection), row)) == (False, True)


def test_only_what_a_selection_looks_at_is_needed():
    chooser = Chooser(SHEET, KINDS)

    needed = chooser.needed(AllOf((Not(Before("at", AT)), AnyOf((Keys((), "who"), Below("id", 3))))))

    assert needed == {"at", "name", "id"}


@pytest.mark.parametrize(
    ("selection", "error", "sentence"),
    [
        (Before("name", AT), CannotError, "is no time"),
        (Below("name", 1), CannotError, "is no number"),
        (Has("mail", "sheet"), CannotError, "cannot say what other records point at"),
        (IsNull("who.name"), CannotError, "leads out of"),
        (IsNull("shoe_size"), MissingError, "no field “shoe_size”"),
        (Keys((), "whom"), MissingError, "no reference “whom”"),
    ],
)
def test_what_cannot_be_said_is_refused_before_any_record_is_read(selection, error, sentence):
    with pytest.raises(error, match=sentence):
        Chooser(SHEET, KINDS).needed(Not(selection))


def test_without_a_key_there_are_no_keys():
    keyless = Dataset(name="sheet", system="desk", location="sheet")

    with pytest.raises(CannotError, match="has no key"):
        Chooser(keyless, KINDS).needed(Keys(((1,),)))


def test_who_points_at_a_record_is_asked_where_it_can_be():
    chooser = Chooser(SHEET, KINDS, lambda has, row: (has.dataset, row["id"]) == ("mail", 1))

    assert chooser.needed(Has("mail", "sheet")) == {"id"}
    assert [chooser.picks(Has(one, "sheet"), ROW) for one in ("mail", "post")] == [True, False]
