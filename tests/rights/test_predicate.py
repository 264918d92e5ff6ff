"""Whether a record is in a selection is told from its own fields, or not at all."""

import pytest

from kept.estate import Field
from kept.estate.model import FieldKind
from kept.estate.ports import Row
from kept.estate.selection import AllOf, AnyOf, Before, Equals, Everything, IsNull, Not, OneOf
from kept.rights.predicate import fields_of, predicate
from tests.verdict.declared import NOW, dataset

THING = dataset(fields=(Field(name="word"), Field(name="at", kind=FieldKind.INSTANT)))
ROW: Row = {"id": 7, "word": "ada", "at": None}


@pytest.mark.parametrize(
    ("selection", "is_in"),
    [
        (Everything(), True),
        (IsNull("at"), True),
        (Not(IsNull("at")), False),
        (Equals("word", "ada"), True),
        (Equals("id", 8), False),
        (OneOf("id", (6, 7)), True),
        (AllOf((Equals("id", 7), IsNull("word"))), False),
        (AnyOf((Equals("id", 8), Equals("word", "ada"))), True),
        (AllOf(()), True),
        (AnyOf(()), False),
    ],
)
def test_a_record_is_in_it_as_its_store_would_say(selection, is_in):
    decides = predicate(selection, THING)

    assert decides is not None
    assert decides(ROW) is is_in


@pytest.mark.parametrize(
    "selection",
    [
        Before("at", NOW),
        Equals("at", "2026-01-01"),
        Equals("owner.word", "ada"),
        IsNull("owner.word"),
        OneOf("word", ("ADA",), fold=True),
        Not(Before("at", NOW)),
        AllOf((Everything(), Before("at", NOW))),
    ],
)
def test_where_other_records_times_or_capitals_decide_the_store_is_asked(selection):
    assert predicate(selection, THING) is None


def test_it_names_the_fields_that_it_looks_at():
    assert list(fields_of(AllOf((IsNull("at"), Not(AnyOf((Equals("id", 1), OneOf("word", ("a",))))))))) == [
        "at",
        "id",
        "word",
    ]
