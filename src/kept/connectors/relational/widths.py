"""How wide the whole numbers of a column are in PostgreSQL.

It looks a number up among many by hashing, or in an index of the column, only where all are of one type: an `integer`
among a thousand `bigint` is compared with each of them, row by row.
"""

from dataclasses import dataclass

import sqlalchemy as sa

from kept.connectors.relational.catalog import Column


@dataclass(frozen=True, slots=True)
class Width:
    """A type of whole numbers, and the largest that it holds."""

    name: str
    type: sa.Integer
    largest: int

    def holds(self, number: int) -> bool:
        """Whether a column of this type can hold a number."""
        return -self.largest - 1 <= number <= self.largest


_SMALL = Width("smallint", sa.SmallInteger(), 2**15 - 1)
_USUAL = Width("integer", sa.Integer(), 2**31 - 1)
_BIG = Width("bigint", sa.BigInteger(), 2**63 - 1)


def width_of(live: Column) -> Width:
    """Return how wide a column is; as wide as can be where it does not say."""
    if isinstance(live.type, sa.SmallInteger):
        return _SMALL
    is_usual = isinstance(live.type, sa.Integer) and not isinstance(live.type, sa.BigInteger)
    return _USUAL if is_usual else _BIG
