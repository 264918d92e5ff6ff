"""Spans as ranges of a whole number that each row has, wide enough for a fixed count of rows on average."""

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from kept.connectors.relational.dialect import Condition, Expression

ROWS = 20_000
"""Rows in a span: what an ordinary server deletes in less than 100 ms."""


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers from `first` up to, not including, `end`; written `r:first:end`."""

    first: int
    end: int

    @classmethod
    def parse(cls, span: str) -> "Range":
        """Read what `str` wrote."""
        _, first, end = span.split(":")
        return cls(int(first), int(end))

    def __str__(self) -> str:
        return f"r:{self.first}:{self.end}"

    def of(self, column: Expression) -> Condition:
        """Return that `column` lies in the range."""
        return sa.and_(
            column >= sa.literal(self.first, sa.BigInteger()), column < sa.literal(self.end, sa.BigInteger())
        )


def cut_by_number(
    engine: Engine, column: Expression, where: Condition, *, clause: sa.TableClause, after: str | None
) -> Iterator[str]:
    """Yield ranges of `column` from the first row in `where` to the last, in rising order."""
    least, most = sa.func.min(column), sa.func.max(column)
    own = sa.func.min(sa.case((where, column))), sa.func.max(sa.case((where, column)))
    with engine.connect() as connection:
        bounds = connection.execute(sa.select(sa.func.count(), least, most, *own).select_from(clause)).one()
    count, low, high, first, last = bounds
    if first is None:
        return
    width = max(1, (high - low + 1) * ROWS // count)
    start = first if after is None else Range.parse(after).end
    while start <= last:
        yield str(Range(start, start + width))
        start += width
