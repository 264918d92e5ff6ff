"""Columns of Parquet files as the kinds of fields: their values in one form, whatever type each file gave them."""

import json
from datetime import UTC, date, datetime

import polars as pl

from kept.estate import Dataset
from kept.estate.errors import CannotError
from kept.estate.model import FieldKind
from kept.estate.ports import Value
from kept.estate.selection import Key, Scalar
from kept.estate.values import comparable

INSTANTS = pl.Datetime("us", "UTC")

FORMS: dict[FieldKind, pl.DataType] = {
    FieldKind.TEXT: pl.String(),
    FieldKind.INTEGER: pl.Int128(),
    FieldKind.DECIMAL: pl.Float64(),
    FieldKind.BOOLEAN: pl.Boolean(),
    FieldKind.INSTANT: INSTANTS,
    FieldKind.DATE: pl.Date(),
    FieldKind.JSON: pl.String(),
    FieldKind.BYTES: pl.Binary(),
}
"""The type in which values of a kind are compared."""

_VAGUE = {FieldKind.TEXT, FieldKind.INTEGER}
_TRUE = ["true", "1"]


def live_kind(of: pl.DataType) -> FieldKind:
    """Return the kind of a column by its type in the file; what fits nowhere is text."""
    if of.is_integer():
        return FieldKind.INTEGER
    if of.is_numeric():
        return FieldKind.DECIMAL
    if of.is_nested():
        return FieldKind.JSON
    kinds: dict[type[pl.DataType], FieldKind] = {
        pl.Boolean: FieldKind.BOOLEAN,
        pl.Datetime: FieldKind.INSTANT,
        pl.Date: FieldKind.DATE,
        pl.Binary: FieldKind.BYTES,
    }
    return kinds.get(of.base_type(), FieldKind.TEXT)


def kind_that_counts(dataset: Dataset, name: str, of: pl.DataType) -> FieldKind:
    """Return a column's kind: the declared one where its type (a text, a whole number) may mean several."""
    live, declared = live_kind(of), dataset.field(name)
    if declared is None or declared.kind is FieldKind.TEXT or live not in _VAGUE:
        return live
    return declared.kind


def in_form(column: pl.Expr, of: pl.DataType, kind: FieldKind) -> pl.Expr:
    """Return a column of type `of` in the form of its kind; a value that has none fails when it is computed."""
    if of.is_nested() or of == FORMS[kind]:
        return column
    if of == pl.Null():
        return column.cast(FORMS[kind])
    special = {FieldKind.INSTANT: _instants, FieldKind.BOOLEAN: _truths, FieldKind.DATE: _dates}.get(kind)
    return special(column, of) if special else column.cast(FORMS[kind])


def _instants(column: pl.Expr, of: pl.DataType) -> pl.Expr:
    if isinstance(of, pl.Datetime):
        aware = column.dt.convert_time_zone("UTC") if of.time_zone else column.dt.replace_time_zone("UTC")
        return aware.dt.cast_time_unit("us")
    if of.is_integer():
        return pl.from_epoch(column, "s").dt.replace_time_zone("UTC").dt.cast_time_unit("us")
    return column.str.to_datetime(time_unit="us", time_zone="UTC")


def _truths(column: pl.Expr, of: pl.DataType) -> pl.Expr:
    return column != 0 if of.is_integer() else column.str.to_lowercase().is_in(_TRUE)


def _dates(column: pl.Expr, of: pl.DataType) -> pl.Expr:
    return pl.from_epoch(column, "d") if of.is_integer() else column.str.to_date()


def sought(value: Scalar, kind: FieldKind) -> object:
    """Return a selection's value in the form of a kind; None where nothing can equal it."""
    found = comparable(value, kind)
    return date.fromisoformat(found) if kind is FieldKind.DATE and isinstance(found, str) else found


def given(value: object) -> Value:
    """Return a value out of a file as rows give it: dates and what is nested as text, instants in UTC."""
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | dict):
        return json.dumps(value, default=str, ensure_ascii=False)
    assert value is None or isinstance(value, str | int | float | bool | bytes)
    return value


def as_key(values: tuple[object, ...]) -> Key:
    """Return a record's key: texts and whole numbers as they are, anything else as a text."""
    plain = (given(one) for one in values)
    return tuple(one if isinstance(one, str | int) else str(one) for one in plain)


def written(value: Scalar | None, of: pl.DataType, kind: FieldKind, *, where: str) -> pl.Expr:
    """Return a constant that a column of type `of` can hold; raise `CannotError` where it cannot hold `value`."""
    if value is None:
        return pl.lit(None, dtype=of)
    refused = CannotError(f"{where} cannot hold that value: its columns are of the type {of.base_type()}")
    found = sought(value, kind)
    if found is None or of.is_nested():
        raise refused
    try:
        return pl.lit(_stored(found, value, of, kind).item(), dtype=of)
    except (pl.exceptions.PolarsError, TypeError, ValueError, OverflowError):
        raise refused from None


def _stored(found: object, value: Scalar, of: pl.DataType, kind: FieldKind) -> pl.Series:
    """Take the text itself where the column holds texts, whatever they are read as."""
    if of == pl.String():
        return pl.Series([str(value)], dtype=of)
    series = pl.Series([found], dtype=FORMS[kind])
    if isinstance(of, pl.Datetime) and of.time_zone is None:
        series = series.dt.replace_time_zone(None)
    if kind is FieldKind.INSTANT and of.is_integer():
        series = series.dt.epoch("s")
    return series.cast(of)
