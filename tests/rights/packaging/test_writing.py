"""What values look like in the files of a package: JSON as they are, CSV safe to open in a spreadsheet."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from kept.estate.model import FieldKind
from kept.estate.ports import Row
from kept.rights.packaging import Column
from kept.rights.packaging.writing import csv_of, json_of, schema_of, shown

AT = datetime(2026, 1, 2, 3, tzinfo=timezone(timedelta(hours=2)))
COLUMNS = (
    Column(name="id", kind=FieldKind.INTEGER),
    Column(name="note", category="support", source="person"),
    Column(name="at", kind=FieldKind.INSTANT),
    Column(name="body", kind=FieldKind.JSON),
    Column(name="password", category="profile.password"),
)
ROWS: list[Row] = [
    {"id": 1, "note": "=1+1", "at": AT, "body": '{"a": 1}', "password": "hash"},
    {"id": -2, "note": 'a "b"\nc', "at": None, "body": "no json", "password": None},
]


def test_json_has_every_field_and_of_a_password_only_whether_there_is_one():
    assert json.loads(json_of(COLUMNS, ROWS)) == [
        {"id": 1, "note": "=1+1", "at": "2026-01-02T01:00:00Z", "body": {"a": 1}, "password": True},
        {"id": -2, "note": 'a "b"\nc', "at": None, "body": "no json", "password": False},
    ]
    assert json.loads(json_of(COLUMNS, [])) == []


def test_a_text_that_a_spreadsheet_would_carry_out_is_a_text_there_and_a_number_stays_one():
    assert csv_of(COLUMNS[:2], ROWS).decode() == 'id,note\r\n1,\'=1+1\r\n-2,"a ""b""\nc"\r\n'


@pytest.mark.parametrize(("value", "text"), [(None, ""), ("x", "x"), (7, "7"), (True, "true"), (b"\x00", "AA==")])
def test_a_value_is_shown_as_a_text(value, text):
    assert shown(Column(name="x"), {"x": value}) == text


def test_the_schema_tells_kind_category_and_source():
    properties = json.loads(schema_of("s.a", COLUMNS))["items"]["properties"]

    assert properties["id"] == {"type": ["integer", "null"]}
    assert properties["note"] == {"type": ["string", "null"], "x-category": "support", "x-source": "person"}
    assert properties["at"] == {"type": ["string", "null"], "format": "date-time"}
    assert properties["password"]["type"] == ["boolean", "null"]
