"""Where databases differ: how each holds instants and texts, how work is cut into spans, how an act is done."""

# ruff: noqa: ARG002 - every dialect answers to the same parameters

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.sql.elements import ColumnElement

from kept.connectors.relational.catalog import Column, Table
from kept.connectors.relational.values import Raw, key_from
from kept.estate.keydigest import key_digest
from kept.estate.model import FieldKind
from kept.estate.ports import Acted, Value
from kept.estate.selection import Key

Condition = ColumnElement[bool]
Expression = ColumnElement[Any]
"""An expression of whatever type: SQLAlchemy's are invariant, and what a column holds is known only to the database."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One statement's worth of work: on `table`, the rows in `where`; `values` None means that they go."""

    table: Table
    clause: sa.TableClause
    where: Condition
    key: tuple[Column, ...]
    values: Mapping[str, Expression | Value] | None
    salt: bytes

    def key_columns(self) -> list[Expression]:
        """Return the key's columns; a constant for a dataset without a key, so that its rows are still counted."""
        return [self.clause.c[one.name] for one in self.key] or [sa.literal_column("1")]

    def acted(self, rows: Sequence[Sequence[Raw]]) -> Acted:
        """Return the outcome for the keys of the rows that were changed."""
        kinds = tuple(one.kind for one in self.key)
        keys = [key_from(tuple(row)[: len(kinds)], kinds) for row in rows]
        return Acted(count=len(keys), digest=key_digest(keys, salt=self.salt))

    def statement(self) -> "sa.Delete | sa.Update":
        """Return the statement that does it."""
        if self.values is None:
            return sa.delete(self.clause).where(self.where)
        columns = {self.clause.c[name]: value for name, value in self.values.items()}
        return sa.update(self.clause).where(self.where).values(columns)


class Dialect(ABC):
    """What one kind of database does in its own way."""

    def greet(self, connection: Connection) -> None:
        """Ask the server for a sign of life."""
        connection.execute(sa.select(1))

    @abstractmethod
    def instant(self, column: Expression, live: Column) -> Expression:
        """Return a column as what `bound` compares with, and `min` and `max` understand."""

    @abstractmethod
    def bound(self, instant: datetime, live: Column) -> Expression:
        """Return an instant as a constant to compare `instant(column)` with."""

    @abstractmethod
    def day(self, instant: Expression) -> Expression:
        """Return the day (UTC) of what `instant` returned."""

    def unreadable(self, column: Expression, live: Column) -> Condition | None:
        """Return which values of an instant column are no instants, where the database lets such in."""
        return None

    def equals(self, column: Expression, live: Column, value: Value) -> Condition:
        """Return that `column` holds exactly `value`, which is of the column's kind."""
        match live.kind:
            case FieldKind.INSTANT if isinstance(value, datetime):
                next_one = self.bound(value + timedelta(microseconds=1), live)
                own = self.instant(column, live)
                return sa.and_(own >= self.bound(value, live), own < next_one)
            case FieldKind.TEXT | FieldKind.JSON:
                return self.same_text(column, live, str(value))
            case FieldKind.DATE:
                return column == sa.literal(date.fromisoformat(str(value)), sa.Date())
            case _:
                return column == constant(value)

    @abstractmethod
    def same_text(self, column: Expression, live: Column, text: str) -> Condition:
        """Return that `column` holds exactly `text`: case, accents and blanks included."""

    def small(self, column: Expression) -> Expression:
        """Return a text in small letters."""
        return sa.func.lower(column)

    @abstractmethod
    def has_capitals(self, column: Expression, live: Column) -> Condition:
        """Return that a text is not all in small letters."""

    @abstractmethod
    def named(self, column: Expression, live: Column, texts: Sequence[str]) -> Condition:
        """Return that a text names one of `texts`, as `kept.estate.naming` says."""

    @abstractmethod
    def among(self, columns: Sequence[Expression], lives: Sequence[Column], keys: Sequence[Key]) -> Condition:
        """Return that `columns` hold one of `keys`, which are many and fit the columns' kinds."""

    @abstractmethod
    def cut(
        self, engine: Engine, table: Table, clause: sa.TableClause, where: Condition, after: str | None
    ) -> Iterator[str]:
        """Yield the spans that cover the rows in `where`, those `after` one of them; no connection is held between."""

    @abstractmethod
    def within(self, table: Table, clause: sa.TableClause, span: str) -> Condition:
        """Return which rows belong to a span that `cut` made."""

    def acting(self) -> dict[str, str | bool]:
        """Return the options of a connection that changes something."""
        return {"acting": True}

    def scrub(self, engine: Engine) -> bool:
        """Clear the files of what was erased, as far as it is ours to do; False where another program is in the way.

        A server does so by itself, in its own time.
        """
        return True

    @abstractmethod
    def carry_out(self, connection: Connection, act: Act) -> Acted:
        """Do it, inside the transaction of `connection`."""

    def empty(self, live: Column) -> Value:
        """Return the empty value of a column that may not be null."""
        return _EMPTY[live.kind]

    def written(self, value: Value, live: Column) -> "Expression | Value":
        """Return a value as an update writes it into a column."""
        return naive(value) if isinstance(value, datetime) else value

    def lifted(self, column: Expression, live: Column) -> Expression:
        """Return a column as its values are written down exactly (`kept.connectors.relational.lifting`)."""
        return column

    def laid(self, value: object, live: Column) -> Expression:
        """Return a value that `lifted` gave, as it is laid back into its column."""
        return sa.literal(value) if value is not None else sa.null()


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EMPTY: dict[FieldKind, Value] = {
    FieldKind.TEXT: "",
    FieldKind.INTEGER: 0,
    FieldKind.DECIMAL: 0.0,
    FieldKind.BOOLEAN: False,
    FieldKind.INSTANT: _EPOCH,
    FieldKind.DATE: "1970-01-01",
    FieldKind.JSON: "{}",
    FieldKind.BYTES: b"",
}


def constant(value: Value) -> Expression:
    """Return a bound constant; whole numbers are always wide ones."""
    if isinstance(value, int) and not isinstance(value, bool):
        return sa.literal(value, sa.BigInteger())
    return sa.literal(value)


def naive(instant: datetime) -> datetime:
    """Return an instant in UTC without its zone."""
    return instant.astimezone(UTC).replace(tzinfo=None)
