"""Spans as ranges of a table's pages in PostgreSQL: each row has one place, and a range is read without an index."""

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Engine

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
        """Return that a row lies on one of the pages."""
        return sa.and_(ctid >= _start(self.first), ctid < _start(self.end))


# An index would find rows in another order, and go through all of those before the page each time.
_FROM_PAGE_TO_PAGE = (
    "SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off; SET LOCAL enable_bitmapscan = off;"
    " SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0"
)


class _Place(sa.types.UserDefinedType[str]):
    """PostgreSQL's `tid`: a page, and a row on it."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """Return its name."""
        return "tid"


def _start(page: int) -> Expression:
    return sa.cast(sa.literal(f"({page},0)", sa.Text()), _Place())


def has_pages(engine: Engine, table: Table) -> bool:
    """Whether a table has pages of its own: partitioned and foreign ones, and views, have none."""
    quote = engine.dialect.identifier_preparer.quote
    name = quote(table.name) if table.schema is None else f"{quote(table.schema)}.{quote(table.name)}"
    query = sa.text("SELECT relkind::text FROM pg_class WHERE oid = to_regclass(:name)")
    with engine.connect() as connection:
        return connection.execute(query, {"name": name}).scalar() in {"r", "m"}


def cut_by_page(
    engine: Engine, clause: sa.TableClause, *, ctid: Expression, where: Condition, after: str | None
) -> Iterator[str]:
    """Yield ranges of pages, each beginning with one on which a row in `where` lies, while they are acted on.

    A row that another program rewrites meanwhile may move behind the work: the count afterwards finds it.
    """
    start = 0 if after is None else Pages.parse(after).end
    place = sa.select(sa.cast(ctid, sa.Text())).select_from(clause)
    while True:
        with engine.connect() as connection:
            connection.exec_driver_sql(_FROM_PAGE_TO_PAGE)
            found = connection.execute(place.where(ctid >= _start(start), where).limit(1)).scalar()
        if found is None:
            return
        page = int(str(found)[1:].partition(",")[0])
        start = page + PAGES
        yield str(Pages(page, start))
