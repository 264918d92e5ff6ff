"""Inserting rows of our own with few statements, without a model object for each: evidence is written often."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from django.db import connection, models

Cell = str | int | bytes | datetime | None

_AT_ONCE = 200
"""Rows in one statement: SQLite takes 32,766 values, and no row of ours has more than a dozen."""


def insert(model: type[models.Model], columns: tuple[str, ...], rows: Sequence[tuple[Cell, ...]]) -> None:
    """Insert rows, in the caller's transaction; the values are in the order of `columns`."""
    adapted = connection.ops.adapt_datetimefield_value
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            cells = [adapted(cell) if isinstance(cell, datetime) else cell for row in some for cell in row]
            cursor.execute(_statement(model, columns, len(some)), cells)


@lru_cache(maxsize=500)
def _statement(model: type[models.Model], columns: tuple[str, ...], count: int) -> str:
    quoted = connection.ops.quote_name
    names, places = ", ".join(map(quoted, columns)), ", ".join(["%s"] * len(columns))
    rows = ", ".join([f"({places})"] * count)
    return f"INSERT INTO {quoted(model._meta.db_table)} ({names}) VALUES {rows}"  # noqa: S608, SLF001 - names of our own tables, values bound
