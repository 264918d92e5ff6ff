"""MariaDB and MySQL: texts that compare too generously, and rows found by their primary key."""

# ruff: noqa: ARG002 - every dialect answers to the same parameters

from collections.abc import Iterator, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import mysql
from sqlalchemy.engine import Connection, Engine

from kept.connectors.relational.buckets import Bucket, cut_by_checksum
from kept.connectors.relational.catalog import Column, Table
from kept.connectors.relational.dialect import Act, Condition, Dialect, Expression, naive
from kept.connectors.relational.ranges import Range, cut_by_number
from kept.estate.errors import CannotError
from kept.estate.model import FieldKind
from kept.estate.naming import pattern
from kept.estate.ports import Acted
from kept.estate.selection import Key

_OFFSET = "[+-][0-9]{2}:[0-9]{2}$"


class MariaDb(Dialect):
    """Sessions stand at UTC with strict modes, so that nothing is silently cut off."""

    def instant(self, column: Expression, live: Column) -> Expression:
        """Leave dates and times as they are; read texts and seconds since 1970."""
        if isinstance(live.type, sa.DateTime | sa.Date):
            return column
        if isinstance(live.type, sa.Numeric | sa.Integer | sa.Float):
            return sa.func.from_unixtime(column)
        return sa.case(
            (
                column.op("REGEXP")(_OFFSET),
                sa.func.convert_tz(
                    _time(sa.func.left(column, sa.func.char_length(column) - 6)), sa.func.right(column, 6), "+00:00"
                ),
            ),
            else_=_time(column),
        )

    def bound(self, instant: datetime, live: Column) -> Expression:
        """Give a constant without zone."""
        return sa.literal(naive(instant), sa.DateTime())

    def day(self, instant: Expression) -> Expression:
        """Cut the time off."""
        return sa.func.date(instant)

    def same_text(self, column: Expression, live: Column, text: str) -> Condition:
        """Compare generously first, which an index serves, then by bytes."""
        return sa.and_(column == text, _exact(column) == text.encode().hex().upper())

    def has_capitals(self, column: Expression, live: Column) -> Condition:
        """Compare by bytes."""
        return _exact(column) != _exact(sa.func.lower(column))

    def named(self, column: Expression, live: Column, texts: Sequence[str]) -> Condition:
        """Match regular expressions, whatever the collation of the column is."""
        own = sa.func.lower(sa.cast(column, mysql.LONGTEXT(charset="utf8mb4")))
        return own.op("REGEXP")(pattern(tuple(one.lower() for one in texts)))

    def among(self, columns: Sequence[Expression], lives: Sequence[Column], keys: Sequence[Key]) -> Condition:
        """List them: the driver writes constants into the statement, which may be long."""
        texts = [place for place, live in enumerate(lives) if live.kind is not FieldKind.INTEGER]
        if len(columns) == 1:
            found: Condition = columns[0].in_([key[0] for key in keys])
        else:
            found = sa.tuple_(*columns).in_(keys)
        if not texts:
            return found
        exact = [_exact(column) if place in texts else column for place, column in enumerate(columns)]
        sought = [tuple(part.encode().hex().upper() if isinstance(part, str) else part for part in key) for key in keys]
        if len(columns) == 1:
            return sa.and_(found, exact[0].in_([key[0] for key in sought]))
        return sa.and_(found, sa.tuple_(*exact).in_(sought))

    def cut(
        self, engine: Engine, table: Table, clause: sa.TableClause, where: Condition, after: str | None
    ) -> Iterator[str]:
        """Cut by the first whole number in the primary key; without one by checksum."""
        number = _number(table)
        if number is None:
            return cut_by_checksum(engine, clause, after=after)
        return cut_by_number(engine, clause.c[number], where, clause=clause, after=after)

    def within(self, table: Table, clause: sa.TableClause, span: str) -> Condition:
        """Return the range of keys, or the bucket."""
        number = _number(table)
        if span.startswith("r:") and number is not None:
            return Range.parse(span).of(clause.c[number])
        columns = [clause.c[name] for name in table.primary_key or tuple(table.columns)]
        return Bucket.parse(span).of(sa.func.crc32(sa.func.concat_ws(",", *columns)))

    def carry_out(self, connection: Connection, act: Act) -> Acted:
        """Lock and list the keys, then change what was locked: not every version answers a change with its rows."""
        keys = sa.select(*act.key_columns()).select_from(act.clause).where(act.where).with_for_update()
        if act.values is None and getattr(connection.dialect, "delete_returning", False):
            return act.acted(connection.execute(act.statement().returning(*act.key_columns())).all())
        rows = connection.execute(keys).all()
        changed = connection.execute(act.statement()).rowcount
        if changed != len(rows):
            raise CannotError(f"“{act.table.name}” let {changed} of {len(rows)} selected records be changed")
        return act.acted(rows)


def _number(table: Table) -> str | None:
    """Return the first whole number of the primary key."""
    return next((name for name in table.primary_key if table.columns[name].kind is FieldKind.INTEGER), None)


def _exact(column: Expression) -> Expression:
    """Return a text as the digits of its UTF-8 bytes, which compare exactly under every collation."""
    return sa.func.hex(sa.cast(column, mysql.CHAR(charset="utf8mb4")))


def _time(text: Expression) -> Expression:
    """Read `YYYY-MM-DD` with `T` or a blank and `Z` or nothing."""
    plain = sa.func.replace(sa.func.replace(text, "T", " "), "Z", "")
    return sa.cast(plain, mysql.DATETIME(fsp=6))
