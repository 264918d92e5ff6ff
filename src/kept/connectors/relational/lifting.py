"""Rows written down just as the database has them, and laid back: what a restriction takes out returns unchanged."""

import base64
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from kept.connectors.relational.catalog import Catalog, Table
from kept.connectors.relational.dialect import Condition, Dialect, Expression
from kept.connectors.relational.values import key_from
from kept.estate import Dataset
from kept.estate.restricting import Lifted

_WRITERS: tuple[tuple[type, str, Callable[[Any], str]], ...] = (
    (Decimal, "decimal", str),
    (datetime, "instant", datetime.isoformat),
    (date, "date", date.isoformat),
    (time, "time", time.isoformat),
    (timedelta, "span", lambda span: _clock(span // timedelta(microseconds=1))),
    (bytes, "bytes", lambda data: base64.b64encode(data).decode("ascii")),
)
_READERS: Mapping[str, Callable[[str], object]] = {
    "decimal": Decimal,
    "instant": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "span": str,
    "bytes": base64.b64decode,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifting:
    """Lifts rows out of one table, which `clause` stands for, and lays them back."""

    engine: Engine
    dialect: Dialect
    catalog: Catalog
    dataset: Dataset
    clause: sa.TableClause

    def rows(self, where: Condition, fields: Sequence[str]) -> Iterator[Lifted]:
        """Yield what is selected: whole rows, or `fields` of them."""
        table, clause = self.catalog.table(self.dataset), self.clause
        names = list(fields) or self._stored(table)
        key = [self.catalog.column(self.dataset, name) for name in self.dataset.key]
        kinds = tuple(one.kind for one in key)
        query = sa.select(*(clause.c[one.name] for one in key), *(self._out(clause, table, name) for name in names))
        with self.engine.connect().execution_options(yield_per=1000, stream_results=True) as connection:
            for raw in connection.execute(query.where(where)):
                values = dict(zip(names, tuple(raw)[len(key) :], strict=True))
                yield Lifted(key=key_from(tuple(raw)[: len(key)], kinds), row=_written(values))

    def lay(self, connection: Connection, lifted: Sequence[Lifted], fields: Sequence[str]) -> int:
        """Lay rows back in the transaction of `connection`."""
        table, clause = self.catalog.table(self.dataset), self.clause
        key = [self.catalog.column(self.dataset, name) for name in self.dataset.key]
        count = 0
        for one in lifted:
            mine = self.dialect.among([clause.c[column.name] for column in key], key, [one.key])
            values = {name: self._in(table, name, value) for name, value in _read(one.row).items()}
            if fields:
                count += self._fields_back(connection, clause, mine, values, table)
            elif connection.execute(sa.select(sa.func.count()).select_from(clause).where(mine)).scalar_one() == 0:
                connection.execute(sa.insert(clause).values(values))
                count += 1
        return count

    def _fields_back(
        self,
        connection: Connection,
        clause: sa.TableClause,
        mine: Condition,
        values: Mapping[str, Expression],
        table: Table,
    ) -> int:
        changed = 0
        for name, value in values.items():
            column = clause.c[name]
            empty = self.dialect.equals(column, table.columns[name], self.dialect.empty(table.columns[name]))
            statement = sa.update(clause).where(mine, sa.or_(column.is_(None), empty)).values({column: value})
            changed = max(changed, connection.execute(statement).rowcount)
        return changed

    def _stored(self, table: Table) -> list[str]:
        """Return the columns that a row is written with; what the database works out itself is none of them."""
        columns = sa.inspect(self.engine).get_columns(table.name, schema=table.schema)
        return [one["name"] for one in columns if not one.get("computed")]

    def _out(self, clause: sa.TableClause, table: Table, name: str) -> Expression:
        return self.dialect.lifted(clause.c[name], table.columns[name]).label(f"lifted_{name}")

    def _in(self, table: Table, name: str, value: object) -> Expression:
        return self.dialect.laid(value, table.columns[name])


def _written(values: Mapping[str, object]) -> bytes:
    plain = {name: _tagged(value) for name, value in values.items()}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _tagged(value: object) -> object:
    if isinstance(value, memoryview | bytearray):
        value = bytes(value)
    for kind, tag, write in _WRITERS:
        if isinstance(value, kind):
            return {tag: write(value)}
    return value


def _read(row: bytes) -> dict[str, object]:
    return {name: _untagged(value) for name, value in json.loads(row).items()}


def _clock(microseconds: int) -> str:
    """Return a span of time as MariaDB writes its TIME, which its driver gives as a span and takes wrongly below 0."""
    seconds, rest = divmod(abs(microseconds), 1_000_000)
    return f"{'-' if microseconds < 0 else ''}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:06}"


def _untagged(value: object) -> object:
    if not isinstance(value, dict):
        return value
    ((tag, text),) = value.items()
    return _READERS[tag](text)
