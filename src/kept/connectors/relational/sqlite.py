"""SQLite: values of any kind in any column, instants as text, rows numbered by rowid."""

# ruff: noqa: ARG002 - every dialect answers to the same parameters

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from kept.connectors.relational.buckets import Bucket, cut_by_checksum
from kept.connectors.relational.catalog import Column, Table
from kept.connectors.relational.dialect import Act, Condition, Dialect, Expression
from kept.connectors.relational.ranges import Range, cut_by_number
from kept.estate.model import FieldKind
from kept.estate.ports import Acted, Value
from kept.estate.selection import Key

_OFFSET = "*:*:*[+-][0-9][0-9]:[0-9][0-9]"
_DATE = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*"
_SECONDS = "%Y-%m-%d %H:%M:%S"


class Sqlite(Dialect):
    """Instants are compared as texts `YYYY-MM-DD[ HH:MM[:SS[.f]]]` in UTC.

    A text that begins another is never later than it, so a constant is written as short as it can be.
    """

    def instant(self, column: Expression, live: Column) -> Expression:
        """Rewrite `T`, `Z`, offsets and seconds since 1970 to that one form; null for what is no date."""
        length = sa.func.length(column)
        shifted = sa.func.strftime(_SECONDS, sa.func.substr(column, 1, 19).concat(sa.func.substr(column, -6))).concat(
            sa.func.substr(column, 20, length - 25)
        )
        return sa.case(
            (sa.func.typeof(column).in_(("integer", "real")), sa.func.strftime(_SECONDS, column, "unixepoch")),
            (sa.not_(column.op("GLOB")(_DATE)), sa.null()),
            (column.op("GLOB")(_OFFSET), shifted),
            else_=sa.func.rtrim(sa.func.replace(column, "T", " "), "Z"),
        )

    def bound(self, instant: datetime, live: Column) -> Expression:
        """Write an instant as short as it can be."""
        return sa.literal(shortest(instant))

    def day(self, instant: Expression) -> Expression:
        """Take the date's ten characters."""
        return sa.func.substr(instant, 1, 10)

    def unreadable(self, column: Expression, live: Column) -> Condition:
        """Find texts that are no dates, which any column of SQLite may hold."""
        return sa.and_(column.is_not(None), self.instant(column, live).is_(None))

    def equals(self, column: Expression, live: Column, value: Value) -> Condition:
        """Compare dates by their first ten characters, everything else as the others do."""
        if live.kind is FieldKind.DATE:
            return self.day(self.instant(column, live)) == str(value)
        return super().equals(column, live, value)

    def same_text(self, column: Expression, live: Column, text: str) -> Condition:
        """Compare by bytes, whatever collation the column has."""
        return sa.and_(column == text, column.collate("BINARY") == text)

    def small(self, column: Expression) -> Expression:
        """Ask a function of ours: SQLite's own knows plain letters only."""
        return sa.func.kept_lower(column)

    def has_capitals(self, column: Expression, live: Column) -> Condition:
        """Compare by bytes."""
        return column.collate("BINARY") != self.small(column)

    def named(self, column: Expression, live: Column, texts: Sequence[str]) -> Condition:
        """Ask a function that every connection is given."""
        return sa.func.kept_names(column, json.dumps(list(texts))) == 1

    def among(self, columns: Sequence[Expression], lives: Sequence[Column], keys: Sequence[Key]) -> Condition:
        """Unfold one JSON text, since the number of constants in a statement is limited."""
        each = sa.func.json_each(json.dumps(keys)).table_valued("value", name="sought")
        parts = [sa.func.json_extract(each.c.value, f"$[{place}]") for place in range(len(columns))]
        if len(columns) == 1:
            return columns[0].in_(sa.select(*parts))
        return sa.tuple_(*columns).in_(sa.select(*parts))

    def written(self, value: Value, live: Column) -> Expression | Value:
        """Write instants as the text that SQLite's own functions write."""
        return value.astimezone(UTC).strftime(_SECONDS) if isinstance(value, datetime) else value

    def cut(
        self, engine: Engine, table: Table, clause: sa.TableClause, where: Condition, after: str | None
    ) -> Iterator[str]:
        """Cut by rowid; tables WITHOUT ROWID by checksum."""
        if after.startswith("h:") if after else not _has_rowid(engine, table):
            return cut_by_checksum(engine, clause, after=after)
        return cut_by_number(engine, _rowid(clause), where, clause=clause, after=after)

    def within(self, table: Table, clause: sa.TableClause, span: str) -> Condition:
        """Return the range of rowids, or the bucket."""
        if span.startswith("r:"):
            return Range.parse(span).of(_rowid(clause))
        return Bucket.parse(span).of(_checksum(table, clause))

    def scrub(self, engine: Engine) -> bool:
        """Write the file anew, and empty the write-ahead log: old pages may hold what an application overwrote."""
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM")
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
        return not busy

    def carry_out(self, connection: Connection, act: Act) -> Acted:
        """Change and ask for the keys in one statement."""
        return act.acted(connection.execute(act.statement().returning(*act.key_columns())).all())


def shortest(instant: datetime) -> str:
    """Return an instant in UTC without the zeros at its end: `2026-01-01`, `2026-01-01 10:30`, `… 10:30:00.5`."""
    moment = instant.astimezone(UTC)
    if moment.microsecond:
        return moment.strftime("%Y-%m-%d %H:%M:%S.%f").rstrip("0")
    if moment.second:
        return moment.strftime(_SECONDS)
    return moment.strftime("%Y-%m-%d %H:%M" if moment.hour or moment.minute else "%Y-%m-%d")


def _rowid(clause: sa.TableClause) -> Expression:
    return sa.literal_column(f'"{clause.name}"._rowid_', sa.BigInteger())


def _has_rowid(engine: Engine, table: Table) -> bool:
    query = sa.text("SELECT wr FROM pragma_table_list WHERE name = :name")
    with engine.connect() as connection:
        return not connection.execute(query, {"name": table.name}).scalar()


def _checksum(table: Table, clause: sa.TableClause) -> Expression:
    """Sum the first bytes of the key in hexadecimal: rough, but it needs no function that SQLite lacks."""
    whole: Expression = sa.literal("")
    for name in table.primary_key or tuple(table.columns):
        whole = whole.concat(sa.func.coalesce(clause.c[name], ""))
    parts = [
        sa.func.coalesce(sa.func.unicode(sa.func.substr(whole, place, 1)), 0) * factor
        for place, factor in ((-1, 1), (-2, 7), (-3, 49), (-4, 343), (1, 2401))
    ]
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total
