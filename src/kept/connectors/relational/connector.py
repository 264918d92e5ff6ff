"""A relational database as a connector."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError

from kept.connectors.chunks import chunk_spans, chunked
from kept.connectors.relational.asking import AsksQuickly
from kept.connectors.relational.catalog import Catalog, Column, Table
from kept.connectors.relational.compiling import Compiler, Place
from kept.connectors.relational.dialect import Act, Condition, Dialect, Expression
from kept.connectors.relational.faults import Fault, fault_of, plainly
from kept.connectors.relational.jsonkeys import keys_inside
from kept.connectors.relational.measuring import measure as measure_all
from kept.connectors.relational.quick import QuickReads
from kept.connectors.relational.redacting import Redaction
from kept.connectors.relational.restricting import RestrictsRows
from kept.connectors.relational.spellings import Spellings
from kept.connectors.relational.values import key_from, value_of
from kept.estate import Dataset, System
from kept.estate.change import Change, Erase, Mask, Redact, written_by
from kept.estate.errors import CannotError
from kept.estate.keyed import key_of
from kept.estate.ports import Acted, KeysInside, LiveDataset, Measure, Row, Value
from kept.estate.selection import Key, Scalar, Selection
from kept.estate.values import comparable

_TRIES = 4
_AT_ONCE = 2_000
_KEYS = 2_000
"""Rows fetched at a time while streaming."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationalConnector(AsksQuickly, RestrictsRows):
    """One database. Its methods may be called from several threads at once; each takes a connection of its own."""

    system: System
    engine: Engine
    dialect: Dialect
    catalog: Catalog = field(init=False)
    spellings: Spellings = field(init=False)
    quick: QuickReads | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "catalog", Catalog(self.system, self.engine))
        object.__setattr__(self, "spellings", Spellings(self.system, self.engine, self.dialect))
        quick = QuickReads(self.system, self.engine, self.catalog, self.spellings)
        object.__setattr__(self, "quick", quick if self.engine.dialect.name == "postgresql" else None)

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return every table with its columns; views are others' data seen twice, and left out."""
        with plainly(self.system):
            return self.catalog.structure()

    def measure(self, dataset: Dataset, measures: Sequence[Measure]) -> list[int | datetime | None]:
        """Answer all `measures` in one query."""
        if not measures:
            return []
        with plainly(self.system, about=dataset.full_name):
            place = self._place(dataset)
            with self.engine.connect() as connection:
                return measure_all(connection, self._compiler(), place, measures)

    def read(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row]:
        """Stream the values at the paths `fields`: through a cursor that stays in the server, or see `QuickReads`."""
        with plainly(self.system, about=dataset.full_name):
            quick = self._quickly(dataset, selection, fields)
            if quick is not None:
                yield from quick
                return
            place, compiler = self._place(dataset), self._compiler()
            wanted = [compiler.value(place, path) for path in fields]
            query = sa.select(*(expression for expression, _ in wanted)).select_from(place.rows)
            kinds = [live.kind for _, live in wanted]
            for raw in self._stream(query.where(compiler.where(place, selection))):
                values = (value_of(one, kind) for one, kind in zip(raw, kinds, strict=True))
                yield dict(zip(fields, values, strict=True))

    def keys_inside(self, dataset: Dataset, field: str) -> KeysInside | None:
        """Return the keys inside every value of a column of JSON, where the database can say them in one query."""
        with plainly(self.system, about=dataset.full_name):
            clause = self.catalog.table(dataset).clause()
            return keys_inside(self.engine, clause, self.catalog.column(dataset, field))

    def keys(self, dataset: Dataset, selection: Selection) -> Iterator[Key]:
        """Stream the keys; raise `CannotError` for a dataset that declares none."""
        if not dataset.key:
            raise CannotError(f"{dataset.full_name} declares no key")
        with plainly(self.system, about=dataset.full_name):
            quick = self._quickly(dataset, selection, dataset.key)
            if quick is not None:
                yield from (key_of(dataset, row) for row in quick)
                return
            place, compiler = self._place(dataset), self._compiler()
            wanted = [compiler.column(place, name) for name in dataset.key]
            kinds = tuple(live.kind for _, live in wanted)
            query = sa.select(*(column for column, _ in wanted)).select_from(place.rows)
            for raw in self._stream(query.where(compiler.where(place, selection))):
                yield key_from(tuple(raw), kinds)

    def spans(self, dataset: Dataset, selection: Selection, *, after: str | None = None) -> Iterator[str]:
        """Cut by the given keys where the selection lists them; else as suits the database. See `Dialect.cut`."""
        listed = chunk_spans(selection, after=after, size=_KEYS)
        if listed is not None:
            yield from listed
            return
        with plainly(self.system, about=dataset.full_name):
            table, clause, place = self._target(dataset)
            where = self._compiler().where(place, selection)
            yield from self.dialect.cut(self.engine, table, clause, where, after)

    def act(self, dataset: Dataset, selection: Selection, change: Change, *, span: str, salt: bytes) -> Acted:
        """Carry out `change` on one span in one transaction. Rows that already are as it makes them do not count."""
        with plainly(self.system, about=dataset.full_name):
            table, clause, place = self._target(dataset)
            compiler = self._compiler()
            where = compiler.where(place, chunked(selection, span))
            if not span.startswith("k:"):
                where = sa.and_(self.dialect.within(table, clause, span), where)
            if isinstance(change, Redact):
                return self._redacted(dataset, clause, where, change, salt)
            values = self._values(dataset, change)
            if values is not None:
                where = sa.and_(where, self._differs(compiler, place, values))
            key = tuple(self.catalog.column(dataset, name) for name in dataset.key)
            act = Act(table=table, clause=clause, where=where, key=key, values=self._bound(dataset, values), salt=salt)
            return self._carried_out(lambda connection: self.dialect.carry_out(connection, act))

    def emptied(self, dataset: Dataset, names: Sequence[str]) -> dict[str, Scalar | None]:
        """Return null for each column that may be null, and the empty value of its kind for every other."""
        with plainly(self.system, about=dataset.full_name):
            columns = [self.catalog.column(dataset, name) for name in names]
        return {one.name: None if one.nullable else _plain(self.dialect.empty(one)) for one in columns}

    def scrub(self) -> None:
        """Clear the files of what was erased; raise `UnreachableError` where another program holds on to them."""
        with plainly(self.system):
            if not self.dialect.scrub(self.engine):
                raise Fault.BUSY.of(self.system)

    def _redacted(
        self, dataset: Dataset, clause: sa.TableClause, where: Condition, change: Redact, salt: bytes
    ) -> Acted:
        for name in change.fields:
            self._refuse_key(dataset, name)
        columns = {name: self.catalog.column(dataset, name) for name in (*dataset.key, *change.fields)}
        redaction = Redaction(
            clause=clause,
            where=where,
            key=tuple(columns[name] for name in dataset.key),
            fields=tuple(columns[name] for name in change.fields),
            change=change,
            salt=salt,
        )
        return self._carried_out(lambda connection: redaction.carry_out(connection, self.dialect))

    def _carried_out(self, act: Callable[[Connection], Acted]) -> Acted:
        """Do it in a transaction; again where another program changed the same rows, which leaves nothing half-done."""
        for _ in range(_TRIES - 1):
            try:
                return self._once(act)
            except DBAPIError as error:
                if fault_of(error) is not Fault.CONFLICT:
                    raise
        return self._once(act)

    def _once(self, act: Callable[[Connection], Acted]) -> Acted:
        options = self.dialect.acting()
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            return act(connection)

    def close(self) -> None:
        """Close every connection."""
        if self.quick is not None:
            self.quick.close()
        self.engine.dispose()

    def _compiler(self) -> Compiler:
        return Compiler(self.system, self.catalog, self.dialect, self.spellings)

    def _target(self, dataset: Dataset) -> tuple[Table, sa.TableClause, Place]:
        table = self.catalog.table(dataset)
        clause = table.clause()
        return table, clause, Place(dataset, clause)

    def _place(self, dataset: Dataset) -> Place:
        return self._target(dataset)[2]

    def _stream(self, query: "sa.Select[*tuple[Any, ...]]") -> Iterator[Sequence[object]]:
        with self.engine.connect().execution_options(yield_per=_AT_ONCE, stream_results=True) as connection:
            yield from connection.execute(query)

    def _values(self, dataset: Dataset, change: Change) -> dict[str, Value] | None:
        """Return what the change writes, column by column; None where it removes the row."""
        if isinstance(change, Erase):
            return None
        values: dict[str, Value] = {}
        for name, value in written_by(change, dataset=dataset).items():
            live = self.catalog.column(dataset, name)
            self._refuse_key(dataset, name)
            values[name] = self._written(dataset, live, value, masking=isinstance(change, Mask))
        return values

    def _refuse_key(self, dataset: Dataset, name: str) -> None:
        if name in dataset.key:
            raise CannotError(f"“{name}” is part of the key of {dataset.full_name} and tells its records apart")

    def _written(self, dataset: Dataset, live: Column, value: str | int | None, *, masking: bool) -> Value:
        if value is None:
            return self.dialect.empty(live) if masking and not live.nullable else None
        written = comparable(value, live.kind)
        if written is None:
            raise CannotError(
                f"“{live.name}” of {dataset.full_name} is of the kind {live.kind} and cannot be set to that"
            )
        return written

    def _bound(self, dataset: Dataset, values: dict[str, Value] | None) -> dict[str, Expression | Value] | None:
        if values is None:
            return None
        return {
            name: None if value is None else self.dialect.written(value, self.catalog.column(dataset, name))
            for name, value in values.items()
        }

    def _differs(self, compiler: Compiler, place: Place, values: dict[str, Value]) -> Condition:
        """Return that at least one column is not yet what is written, so that a repeated act changes nothing."""
        conditions = []
        for name, value in values.items():
            column, live = compiler.column(place, name)
            same = column.is_(None) if value is None else self.dialect.equals(column, live, value)
            conditions.append(sa.not_(sa.func.coalesce(same, sa.false())))
        return sa.or_(sa.false(), *conditions)


def _plain(value: Value) -> Scalar | None:
    """Return an empty value as a selection compares it."""
    if isinstance(value, datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int) else "0" if isinstance(value, float) else ""
