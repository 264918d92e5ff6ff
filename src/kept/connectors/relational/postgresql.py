"""PostgreSQL: rows found by the page they lie on, and the digest of an act computed in the server."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.engine import Connection, Engine

from kept.connectors.relational.buckets import Bucket, cut_by_checksum
from kept.connectors.relational.catalog import Column, Table
from kept.connectors.relational.dialect import Act, Condition, Dialect, Expression, naive
from kept.connectors.relational.pages import Pages, cut_by_page, has_pages
from kept.connectors.relational.widths import width_of
from kept.estate.errors import CannotError
from kept.estate.keydigest import key_digest, salted
from kept.estate.model import FieldKind
from kept.estate.naming import pattern
from kept.estate.ports import Acted, Value
from kept.estate.selection import Key, Scalar

_IN_SERVER = {FieldKind.INTEGER, FieldKind.TEXT}


class PostgreSql(Dialect):
    """Sessions stand at UTC, so that days and naive times are UTC."""

    def instant(self, column: Expression, live: Column) -> Expression:
        """Leave dates and times as they are, so that their indexes serve; read texts and seconds since 1970."""
        if isinstance(live.type, sa.DateTime | sa.Date):
            return column
        if isinstance(live.type, sa.Numeric | sa.Integer | sa.Float):
            return sa.func.to_timestamp(column)
        return sa.cast(column, sa.DateTime(timezone=True))

    def bound(self, instant: datetime, live: Column) -> Expression:
        """Give the constant a zone where the column has one."""
        if isinstance(live.type, sa.Date) or (isinstance(live.type, sa.DateTime) and not live.type.timezone):
            return sa.literal(naive(instant), sa.DateTime())
        return sa.literal(instant, sa.DateTime(timezone=True))

    def day(self, instant: Expression) -> Expression:
        """Cut the time off."""
        return sa.cast(instant, sa.Date())

    def same_text(self, column: Expression, live: Column, text: str) -> Condition:
        """Compare as text; a text is the same under every deterministic collation only if its bytes are."""
        if isinstance(live.type, sa.Uuid):
            return sa.cast(column, sa.Text()) == text.lower()
        own = column if isinstance(live.type, sa.String) else sa.cast(column, sa.Text())
        return own == sa.literal(text, sa.Text())

    def has_capitals(self, column: Expression, live: Column) -> Condition:
        """Compare as texts."""
        own = _comparable(column, live)
        return own != sa.func.lower(own)

    def named(self, column: Expression, live: Column, texts: Sequence[str]) -> Condition:
        """Match its own regular expressions, which know the same signs."""
        return _comparable(column, live).op("~*")(sa.literal(pattern(tuple(texts)), sa.Text()))

    def among(self, columns: Sequence[Expression], lives: Sequence[Column], keys: Sequence[Key]) -> Condition:
        """Send one array, or for keys of several fields one JSON text."""
        texts = [_comparable(column, live) for column, live in zip(columns, lives, strict=True)]
        if len(texts) == 1:
            return texts[0] == sa.func.any(_array([key[0] for key in keys], lives[0]))
        types = [sa.BigInteger() if live.kind is FieldKind.INTEGER else sa.Text() for live in lives]
        each = sa.func.jsonb_array_elements(sa.cast(sa.literal(json.dumps(keys)), pg.JSONB())).table_valued(
            sa.column("value", pg.JSONB()), name="sought"
        )
        parts = [sa.cast(each.c.value[place].astext, type_) for place, type_ in enumerate(types)]
        return sa.tuple_(*texts).in_(sa.select(*parts))

    def cut(
        self, engine: Engine, table: Table, clause: sa.TableClause, where: Condition, after: str | None
    ) -> Iterator[str]:
        """Cut by page; partitioned and foreign tables, which have no pages of their own, by checksum."""
        if after.startswith("h:") if after else not has_pages(engine, table):
            return cut_by_checksum(engine, clause, after=after)
        return cut_by_page(engine, clause, ctid=_ctid(clause), where=where, after=after)

    def within(self, table: Table, clause: sa.TableClause, span: str) -> Condition:
        """Return the range of pages, or the bucket."""
        if span.startswith("p:"):
            return Pages.parse(span).of(_ctid(clause))
        whole = sa.cast(sa.func.row(*(clause.c[name] for name in table.primary_key or table.columns)), sa.Text())
        return Bucket.parse(span).of(sa.func.abs(sa.cast(sa.func.hashtext(whole), sa.BigInteger())))

    def written(self, value: Value, live: Column) -> Expression | Value:
        """Give a text the column's type, which PostgreSQL does not guess."""
        if isinstance(value, str) and not isinstance(live.type, sa.String):
            return sa.cast(sa.literal(value, sa.Text()), live.type)
        if isinstance(value, datetime):
            return self.bound(value, live)
        return value

    def lifted(self, column: Expression, live: Column) -> Expression:  # noqa: ARG002 - as for every dialect
        """Take every value as the text that the server writes of it, which it reads back to the same value."""
        return sa.cast(column, sa.Text())

    def laid(self, value: object, live: Column) -> Expression:
        """Let the server read the text as the column's type."""
        return sa.cast(sa.literal(value, sa.Text()), live.type)

    def acting(self) -> dict[str, str | bool]:
        """Let the count, the digest and the change see one and the same moment."""
        return {"isolation_level": "REPEATABLE READ"}

    def carry_out(self, connection: Connection, act: Act) -> Acted:
        """Count and digest what is selected, in the server, then change just that; no key leaves the server.

        Reading the rows first costs less than having the change hand them out. Both see the same rows, or the
        database reports a conflict; where a trigger keeps some rows back, nothing is changed and it is said.
        """
        if not act.key or not _IN_SERVER.issuperset(one.kind for one in act.key):
            return act.acted(connection.execute(act.statement().returning(*act.key_columns())).all())
        columns = [(act.clause.c[one.name], one) for one in act.key]
        query = sa.select(sa.func.count(), _digest(columns, act.salt)).select_from(act.clause).where(act.where)
        count, digest = connection.execute(query).one()
        if not count:
            return Acted(count=0, digest=key_digest([], salt=act.salt))
        changed = connection.execute(act.statement()).rowcount
        if changed != count:
            raise CannotError(
                f"“{act.table.name}” changed {changed} of {count} selected records: a rule of its own forbids it"
            )
        return Acted(count=count, digest=digest)


def _array(values: Sequence[Scalar], live: Column) -> Expression:
    """Return values as an array of the column's own type, as far as the column can hold them."""
    if live.kind is not FieldKind.INTEGER:
        return sa.literal(values, pg.ARRAY(sa.Text()))
    width = width_of(live)
    return sa.literal([one for one in values if isinstance(one, int) and width.holds(one)], pg.ARRAY(width.type))


def _digest(columns: Sequence[tuple[Expression, Column]], salt: bytes) -> Expression:
    """Return the SQL for what `kept.estate.keydigest.key_digest` computes; null without rows."""
    order = [
        column if live.kind is FieldKind.INTEGER else _comparable(column, live).collate("C") for column, live in columns
    ]
    written = [_hashed(column, live) for column, live in columns]
    key = written[0] if len(written) == 1 else sa.func.concat_ws(",", *written)
    if len(columns) == 1 and columns[0][1].kind is FieldKind.INTEGER:
        # An array of numbers turned into text at once: far cheaper than a text for each.
        keys = sa.func.array_to_string(sa.func.array_agg(pg.aggregate_order_by(columns[0][0], *order)), ",")
    else:
        keys = sa.func.string_agg(key, pg.aggregate_order_by(sa.literal_column("','"), *order))
    whole = sa.literal(salted(salt), sa.LargeBinary()).concat(sa.func.convert_to(keys, "UTF8"))
    return sa.func.encode(sa.func.sha256(whole), "hex")


def _hashed(column: Expression, live: Column) -> Expression:
    text = sa.cast(column, sa.Text())
    if live.kind is FieldKind.INTEGER:
        return text
    return sa.cast(sa.func.octet_length(sa.func.convert_to(text, "UTF8")), sa.Text()).concat(":").concat(text)


def _comparable(column: Expression, live: Column) -> Expression:
    plain = live.kind is FieldKind.INTEGER or isinstance(live.type, sa.String)
    return column if plain else sa.cast(column, sa.Text())


def _ctid(clause: sa.TableClause) -> Expression:
    name = clause.name.replace('"', '""')
    return sa.literal_column(f'"{name}".ctid')
