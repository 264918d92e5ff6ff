"""Reading records of PostgreSQL that are listed by key or value: one question, one answer, streamed in pieces.

A cursor that stays in the server costs four round trips for a handful of rows, and a person's data is many such
questions. Here the driver hands the rows on as they arrive, so that memory does not grow with their number.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache

import psycopg
import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from kept.connectors.relational.catalog import Catalog, Column
from kept.connectors.relational.faults import estate_error
from kept.connectors.relational.pipelined import Pipeline
from kept.connectors.relational.spellings import Spellings
from kept.connectors.relational.values import Raw
from kept.connectors.relational.widths import width_of
from kept.estate import Dataset, System
from kept.estate.model import FieldKind
from kept.estate.ports import Value
from kept.estate.selection import AllOf, AnyOf, Everything, IsNull, Keys, Not, OneOf, Scalar, Selection
from kept.estate.values import comparable, holds

_PIECE = 1_000
_KINDS = {FieldKind.INTEGER, FieldKind.TEXT}

Asked = tuple[str, list[list[Value]]]
"""A condition in SQL, and the values in it in their order."""


@dataclass(frozen=True, slots=True)
class QuickReads:
    """Reads with connections of its own, kept open between questions. Every method may be called by several threads."""

    system: System
    engine: Engine
    catalog: Catalog
    spellings: Spellings
    # A connection that has streamed in pieces is good for no pipeline any more (psycopg 3.3): each has its own.
    _streaming: list[Connection] = field(default_factory=list)
    _piping: list[Connection] = field(default_factory=list)
    _clauses: dict[str, sa.TableClause] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def asked(self, dataset: Dataset, selection: Selection) -> Asked | None:
        """Return what a selection asks; None for one that lists neither keys nor values."""
        if not _lists(selection):
            return None
        try:
            return self._where(dataset, selection)
        except _NotQuick:
            return None

    def rows(self, dataset: Dataset, asked: Asked, names: Sequence[str]) -> Iterator[tuple[Raw, ...]]:
        """Stream the columns `names` of the rows that were asked for."""
        try:
            with self._connection(self._streaming) as connection:
                cursor = _driver(connection).cursor()
                yield from cursor.stream(self._query(dataset, asked, names), asked[1], size=_PIECE if _CHUNKED else 1)
        except psycopg.Error as error:
            raise estate_error(error, system=self.system, about=dataset.full_name) from None

    def together(
        self, questions: Sequence[tuple[Dataset, Asked, Sequence[str]]], most: int
    ) -> list[list[tuple[Raw, ...]] | None]:
        """Return the rows for several questions, all sent at once; None for those of more than `most` rows."""
        statements = [
            (f"{self._query(dataset, asked, names)} LIMIT {most + 1}", asked[1]) for dataset, asked, names in questions
        ]
        try:
            with self._connection(self._piping) as connection:
                found = self._pipeline(connection).ask(statements)
        except psycopg.Error as error:
            raise estate_error(error, system=self.system) from None
        return [rows if len(rows) <= most else None for rows in found]

    def _pipeline(self, connection: Connection) -> Pipeline:
        held = connection.info.get("kept")
        if not isinstance(held, Pipeline):
            held = connection.info["kept"] = Pipeline(_driver(connection))
        return held

    def _query(self, dataset: Dataset, asked: Asked, names: Sequence[str]) -> str:
        table = self.catalog.table(dataset)
        place = ".".join(_quoted(one) for one in (table.schema, table.name) if one)
        return f"SELECT {', '.join(map(_quoted, names))} FROM {place} WHERE {asked[0]}"  # noqa: S608 - names are quoted, values bound

    def close(self) -> None:
        """Close the connections that nobody uses."""
        with self._lock:
            for idle in (self._streaming, self._piping):
                while idle:
                    idle.pop().close()

    @contextmanager
    def _connection(self, idle: list[Connection]) -> Iterator[Connection]:
        with self._lock:
            found = idle.pop() if idle else None
        if found is None:
            found = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            yield found
        except BaseException:
            # Whoever stops in the middle leaves rows behind that the next question would meet.
            found.invalidate()
            found.close()
            raise
        with self._lock:
            idle.append(found)

    def _where(self, dataset: Dataset, selection: Selection) -> Asked:
        match selection:
            case Everything():
                return "TRUE", []
            case Keys():
                return self._keys(dataset, selection)
            case OneOf():
                return self._one_of(dataset, selection)
            case IsNull() if "." not in selection.path:
                self.catalog.column(dataset, selection.path)
                return f"{_quoted(selection.path)} IS NULL", []
            case Not():
                inner, values = self._where(dataset, selection.of)
                return f"NOT coalesce({inner}, FALSE)", values
            case AllOf() | AnyOf():
                return self._joined(dataset, selection)
            case _:
                raise _NotQuick

    def _joined(self, dataset: Dataset, selection: AllOf | AnyOf) -> Asked:
        parts = [self._where(dataset, one) for one in selection.of]
        word, nothing = (" AND ", "TRUE") if isinstance(selection, AllOf) else (" OR ", "FALSE")
        return word.join(f"({one})" for one, _ in parts) or nothing, [value for _, each in parts for value in each]

    def _keys(self, dataset: Dataset, selection: Keys) -> Asked:
        names = dataset.key
        if selection.reference is not None:
            reference = dataset.reference(selection.reference)
            if reference is None:
                raise _NotQuick
            names = reference.fields
        if not names:
            raise _NotQuick
        columns = [self._column(dataset, name) for name in names]
        arrays = [f"%s::{_type(one)}[]" for one in columns]
        if len(columns) == 1:
            (column,) = columns
            held = (_comparable(key[0], column) for key in selection.keys if len(key) == 1)
            return f"{_quoted(names[0])} = ANY({arrays[0]})", [[one for one in held if one is not None]]
        keys = [_fitted(key, columns) for key in selection.keys if len(key) == len(columns)]
        lists = [list(one) for one in zip(*(key for key in keys if key is not None), strict=True)] or [[]] * len(names)
        own = ", ".join(map(_quoted, names))
        return f"({own}) IN (SELECT * FROM unnest({', '.join(arrays)}))", list(lists)  # noqa: S608 - as above

    def _one_of(self, dataset: Dataset, selection: OneOf) -> Asked:
        column = self._column(dataset, selection.path)
        held = (_comparable(value, column) for value in selection.values)
        found: list[Value] = [one for one in held if one is not None]
        if selection.fold and column.kind is FieldKind.TEXT:
            expression = self._clause(dataset).c[selection.path]
            spelled = self.spellings.of(dataset, expression, column, [str(one) for one in found])
            if spelled is None:
                raise _NotQuick
            found = list(spelled)
        return f"{_quoted(selection.path)} = ANY(%s::{_type(column)}[])", [found]

    def _clause(self, dataset: Dataset) -> sa.TableClause:
        known = self._clauses.get(dataset.location)
        if known is None:
            known = self._clauses[dataset.location] = self.catalog.table(dataset).clause()
        return known

    def _column(self, dataset: Dataset, name: str) -> Column:
        """Return a column whose values compare as they are: whole numbers, and texts of the database's own kinds."""
        found = self.catalog.column(dataset, name) if "." not in name else None
        plain = found is not None and isinstance(
            found.type, sa.Integer if found.kind is FieldKind.INTEGER else sa.String
        )
        if found is None or found.kind not in _KINDS or not plain:
            raise _NotQuick
        return found


class _NotQuick(Exception):  # noqa: N818 - no error: the other way of asking is taken
    """It cannot be asked in this way."""


def _lists(selection: Selection) -> bool:
    match selection:
        case Keys() | OneOf():
            return True
        case AllOf():
            return any(map(_lists, selection.of))
        case AnyOf():
            return bool(selection.of) and all(map(_lists, selection.of))
        case _:
            return False


def _fitted(key: tuple[Scalar, ...], columns: Sequence[Column]) -> tuple[Value, ...] | None:
    parts = tuple(_comparable(part, one) for part, one in zip(key, columns, strict=True))
    return None if None in parts else parts


def _type(column: Column) -> str:
    return "text" if column.kind is FieldKind.TEXT else width_of(column).name


def _comparable(value: Scalar, column: Column) -> Value:
    """Return a value as the column may hold it; None where it never does."""
    found = value if holds(value, column.kind) else comparable(value, column.kind)
    if isinstance(found, str):
        return None if "\0" in found else found
    return found if isinstance(found, int) and width_of(column).holds(found) else None


def _driver(connection: Connection) -> "psycopg.Connection[tuple[Raw, ...]]":
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection), "it is checked out"
    return driver


@cache
def _quoted(name: str) -> str:
    doubled = name.replace('"', '""').replace("%", "%%")
    return f'"{doubled}"'


_CHUNKED = psycopg.capabilities.has_stream_chunked()
