from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kept.connectors.http.description import Deed, Place, Shelf
from kept.connectors.http.records import Form
from kept.connectors.http.wanting import Wanting, differs
from kept.estate import Dataset
from kept.estate.change import Erase, Mask, Redact, Seal, Set
from kept.estate.errors import CannotError, MissingError
from kept.estate.model import FieldKind

PATCH = Deed(method="PATCH", path="/people/{id}", fields={"name": "name", "seen": "seen"})
SHELF = Shelf(
    location="people", path="/people", key=("id",), change=PATCH,
    fields={
        "id": Place(at=("id",)), "name": Place(at=("name",)), "seen": Place(at=("seen",), kind=FieldKind.INSTANT),
        "age": Place(at=("age",), kind=FieldKind.INTEGER),
    },
)  # fmt: skip
PEOPLE = Dataset(name="people", system="firm", location="people", key=("id",))


def wanting(change, shelf=SHELF):
    return Wanting(dataset=PEOPLE, form=Form.of(shelf, PEOPLE), change=change)


def test_a_change_says_what_a_record_is_to_be():
    erase = wanting(Erase(), replace(SHELF, erase=Deed(method="DELETE", path="/people/{id}")))
    row = {"name": "ask Ann Lee", "seen": None}

    assert erase.of(row) is None
    assert wanting(Mask(("name",))).of(row) == {"name": None}
    assert wanting(Set({"seen": "2026-01-01T00:00:00Z"})).of(row) == {"seen": datetime(2026, 1, 1, tzinfo=UTC)}
    assert wanting(Redact(("name", "seen"), ("ann lee",))).of(row) == {"name": "ask █████", "seen": None}


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        (Erase(), CannotError, "Records of firm.people cannot be erased at this firm"),
        (Mask(("id",)), CannotError, "“id” is part of the key of firm.people"),
        (Set({"age": 5}), CannotError, "“age” of firm.people cannot be changed at this firm"),
        (Redact(("age",), ("x",)), CannotError, "“age” of firm.people cannot be changed at this firm"),
        (Set({"seen": "soon"}), CannotError, "“seen” of firm.people is of the kind instant and cannot be set to that"),
        (Mask(("shoe",)), MissingError, "firm.people has no field “shoe”"),
        (Seal(), CannotError, "seal"),
    ],
)
def test_what_cannot_be_asked_of_the_firm_is_refused_before_it_is_asked(change, error, words):
    with pytest.raises(error, match=words):
        wanting(change)


def test_a_record_that_is_as_it_is_to_be_need_not_be_changed():
    assert [differs({"a": 1, "b": 2}, values) for values in (None, {"a": 1}, {"a": 1, "b": 3})] == [True, False, True]
