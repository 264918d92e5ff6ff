"""Spans where no number tells rows apart: buckets of a checksum over the key, which give away nothing of it."""

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from kept.connectors.relational.dialect import Condition, Expression
from kept.connectors.relational.ranges import ROWS


@dataclass(frozen=True, slots=True)
class Bucket:
    """Number `number` of `among` buckets; written `h:number:among`."""

    number: int
    among: int

    @classmethod
    def parse(cls, span: str) -> "Bucket":
        """Read what `str` wrote."""
        _, number, among = span.split(":")
        return cls(int(number), int(among))

    def __str__(self) -> str:
        return f"h:{self.number}:{self.among}"

    def of(self, checksum: Expression) -> Condition:
        """Return that a row's checksum, a whole number from 0, falls into the bucket."""
        return checksum % sa.literal(self.among, sa.BigInteger()) == sa.literal(self.number, sa.BigInteger())


def cut_by_checksum(engine: Engine, clause: sa.TableClause, *, after: str | None) -> Iterator[str]:
    """Yield as many buckets as the table's size asks for."""
    if after is None:
        with engine.connect() as connection:
            count = connection.execute(sa.select(sa.func.count()).select_from(clause)).scalar_one()
        first, among = 0, count // ROWS + 1
    else:
        last = Bucket.parse(after)
        first, among = last.number + 1, last.among
    for number in range(first, among):
        yield str(Bucket(number, among))
