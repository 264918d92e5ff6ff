"""Spans as ranges of a table's pages in PostgreSQL: each row has one place, and a range is read without an index."""

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from kept.connectors.relational.catalog import Table
from kept.connectors.relational.dialect import Condition, Expression

PAGES = 1_000
"""Pages (8 KiB each) in a span: tens of thousands of ordinary rows."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages from `first` up to, not including, `end`; written `p:first:end`."""

    first: int
    end: int

    @classmethod
    def parse(cls, span: str) -> "Pages":
        """Read what `str` wrote."""
        _, first, end = span.split(":")
        return cls(int(first), int(end))

    def __str__(self) -> str:
        return f"p:{self.first}:{self.end}"

    def of(self, ctid: Expression) -> Condition:
        """Return that a row lies on one of the pages. The bounds are written out, so that the planner sees them."""
        first: Expression = sa.literal_column(f"'({self.first},0)'::tid")
        end: Expression = sa.literal_column(f"'({self.end},0)'::tid")
        return sa.and_(ctid >= first, ctid < end)


def cut_by_page(connection: Connection, table: Table, *, after: str | None) -> Iterator[str] | None:
    """Yield ranges of pages from the first to the last that the table has now; None where it has none of its own.

    A row that another program rewrites meanwhile may move behind the work: the count afterwards finds it.
    """
    quote = connection.dialect.identifier_preparer.quote
    name = quote(table.name) if table.schema is None else f"{quote(table.schema)}.{quote(table.name)}"
    found = connection.execute(
        sa.text(
            "SELECT relkind, pg_relation_size(oid) / current_setting('block_size')::int"
            " FROM pg_class WHERE oid = to_regclass(:name)"
        ),
        {"name": name},
    ).one()
    connection.rollback()
    kind, pages = found
    if kind not in {"r", "m", b"r", b"m"}:
        return None
    start = 0 if after is None else Pages.parse(after).end
    return (str(Pages(first, first + PAGES)) for first in range(start, pages, PAGES))
