"""Records as JSON and as CSV: what each value looks like in a file that leaves the house."""

import base64
import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from kept.estate.model import FieldKind
from kept.estate.ports import Row, Value
from kept.rights.packaging.contents import Column

Plain = str | int | float | bool | list["Plain"] | dict[str, "Plain"] | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would carry out. Others wrote some of these texts."""


def json_of(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """Return an array with an object for each record, UTF-8, keys in the order of `columns`."""
    lines = (json.dumps({one.name: _plain(one, row) for one in columns}, ensure_ascii=False) for row in rows)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def csv_of(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """Return the records as CSV (RFC 4180, UTF-8) with a head.

    A text that a spreadsheet would take for a formula gets an apostrophe in front; the JSON beside has it as it is.
    """
    written = io.StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow([one.name for one in columns])
    lines.writerows([_cell(one, row) for one in columns] for row in rows)
    return written.getvalue().encode()


def shown(column: Column, row: Row) -> str:
    """Return a value as a page shows it: a text on its own lines, nothing as the empty text."""
    value = _plain(column, row)
    return "" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def schema_of(dataset: str, columns: Sequence[Column]) -> bytes:
    """Return the JSON Schema of a dataset's JSON file; each field has its category and source."""
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": dataset,
        "type": "array",
        "items": {
            "type": "object",
            "required": [one.name for one in columns],
            "additionalProperties": False,
            "properties": {one.name: _described(one) for one in columns},
        },
    }
    return (json.dumps(document, indent=2) + "\n").encode()


def _described(column: Column) -> dict[str, Plain]:
    kinds: dict[FieldKind, Plain] = {
        FieldKind.INTEGER: "integer",
        FieldKind.DECIMAL: "number",
        FieldKind.BOOLEAN: "boolean",
        FieldKind.JSON: ["object", "array", "string", "number", "boolean"],
    }
    kind = "boolean" if column.is_withheld else kinds.get(column.kind, "string")
    types = kind if isinstance(kind, list) else [kind]
    said: dict[str, Plain] = {"type": [*types, "null"]}
    if column.kind is FieldKind.INSTANT:
        said["format"] = "date-time"
    if column.category:
        said["x-category"] = column.category
    if column.source:
        said["x-source"] = column.source
    return said


def _plain(column: Column, row: Row) -> Plain:
    value = row.get(column.name)
    if column.is_withheld:
        return value is not None
    if column.kind is FieldKind.JSON and isinstance(value, str):
        return _parsed(value)
    return _simple(value)


def _simple(value: Value) -> Plain:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def _parsed(text: str) -> Plain:
    try:
        parsed: Plain = json.loads(text)
    except ValueError:
        return text
    return parsed


def _cell(column: Column, row: Row) -> str:
    text = shown(column, row)
    is_text = isinstance(row.get(column.name), str)
    return f"'{text}" if is_text and text.startswith(_FORMULA) else text
