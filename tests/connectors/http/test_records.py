from datetime import UTC, datetime

import pytest

from kept.connectors.http.description import Place, Shelf
from kept.connectors.http.records import Form, key_of, kind_of, leaves
from kept.estate import Dataset, Field
from kept.estate.model import FieldKind

AT = datetime(2026, 1, 1, 10, tzinfo=UTC)
SHELF = Shelf(location="x", path="/x", key=("id",), fields={"id": Place(at=("id",))})


def read(kind, value):
    form = Form(SHELF, {"id": Place(at=("id",)), "it": Place(at=("in", "it"), kind=kind)})
    row = form.row({"id": "a", "in": {"it": value}})
    return row["it"] if row else "unreadable"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("text", "Zoë", "Zoë"), ("text", 5, "5"), ("text", None, None), ("text", True, "unreadable"),
        ("text", {}, "unreadable"), ("text", "\ud800", "unreadable"),
        ("integer", 5, 5), ("integer", "5", 5), ("integer", 5.5, "unreadable"), ("integer", True, "unreadable"),
        ("integer", 2**70, "unreadable"), ("integer", "five", "unreadable"),
        ("decimal", 1, 1.0), ("decimal", "19.99", 19.99), ("decimal", 2.5, 2.5), ("decimal", "much", "unreadable"),
        ("decimal", "1e999", "unreadable"),
        ("boolean", True, True), ("boolean", "true", "unreadable"), ("boolean", 1, "unreadable"),
        ("instant", "2026-01-01T11:00:00+01:00", AT), ("instant", "2026-01-01 10:00:00", AT),
        ("instant", 1_767_261_600, AT), ("instant", 1e30, "unreadable"), ("instant", "yesterday", "unreadable"),
        ("instant", True, "unreadable"),
        ("date", "1990-05-17", "1990-05-17"), ("date", 5, "unreadable"),
        ("json", {"b": 1, "a": [2]}, '{"a": [2], "b": 1}'), ("json", None, None),
    ],
)  # fmt: skip
def test_a_value_is_read_as_its_kind_or_its_record_is_unreadable(kind, value, expected):
    assert read(FieldKind(kind), value) == expected


def test_a_record_without_its_key_is_unreadable():
    form = Form(SHELF, SHELF.fields)

    assert [form.row(item) for item in ({"id": "a"}, {"id": None}, {})] == [{"id": "a"}, None, None]


def test_a_field_that_only_the_estate_declares_stands_at_its_name():
    dataset = Dataset(
        name="x", system="firm", location="x",
        fields=(Field(name="id"), Field(name="born", kind=FieldKind.DATE), Field(name="contact/fax")),
    )  # fmt: skip

    form = Form.of(SHELF, dataset)

    assert form.row({"id": "a", "born": "1990-05-17", "contact": {"fax": "1"}}) == {
        "id": "a", "born": "1990-05-17", "contact/fax": "1",
    }  # fmt: skip


def test_a_key_is_texts_and_whole_numbers():
    assert key_of(("a", "b", "c"), {"a": 1, "b": "x", "c": 2.5}) == (1, "x", "2.5")


def test_leaves_of_an_answer_have_their_places_and_what_is_described_is_one():
    item = {"id": 1, "who": {"name": "a", "at": {"city": "b"}}, "tags": [1], "none": {}}

    found = dict(leaves(item, frozenset({("who", "at")})))

    assert found == {
        ("id",): 1, ("who", "name"): "a", ("who", "at"): {"city": "b"}, ("tags",): [1], ("none",): {},
    }  # fmt: skip


def test_leaves_are_not_looked_for_without_end():
    deep: dict[str, object] = {}
    for _ in range(50):
        deep = {"a": deep}

    assert [len(place) for place, _ in leaves(deep, frozenset())] == [6]


def test_the_kind_of_a_value_is_guessed_where_nobody_described_it():
    values = (None, True, 1, 1.5, "x", [1], {"a": 1})

    assert [kind_of(one) for one in values] == [None, "boolean", "integer", "decimal", "text", "json", "json"]
