"""How a column spells its texts: the few that are not in small letters, so that an index serves for all the others."""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from time import monotonic

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from kept.connectors.relational.catalog import Column
from kept.connectors.relational.dialect import Dialect, Expression
from kept.connectors.relational.faults import plainly
from kept.estate import Dataset, System

FEW = 2_000
"""Up to so many spellings are remembered; where there are more, no index can serve."""

FRESH = 30.0
"""Seconds after which a column is looked through again."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """Remembers, column by column, the texts that hold capitals."""

    system: System
    engine: Engine
    dialect: Dialect
    clock: Callable[[], float] = monotonic
    _known: dict[tuple[str, str], tuple[float, frozenset[str] | None]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, dataset: Dataset, column: Expression, live: Column, texts: Collection[str]) -> tuple[str, ...] | None:
        """Return `texts` in small letters and as the column spells them otherwise; None where it spells too many so."""
        place = (dataset.location, live.name)
        with self._lock:
            at, odd = self._known.get(place, (None, None))
            if at is None or self.clock() - at > FRESH:
                odd = self._looked_up(dataset, column, live)
                self._known[place] = (self.clock(), odd)
        if odd is None:
            return None
        small = {one.lower() for one in texts}
        return tuple(sorted(small.union(one for one in odd if one.lower() in small)))

    def _looked_up(self, dataset: Dataset, column: Expression, live: Column) -> frozenset[str] | None:
        capital = self.dialect.has_capitals(column, live)
        query = sa.select(column).distinct().where(capital).limit(FEW + 1)
        with plainly(self.system, about=dataset.full_name), self.engine.connect() as connection:
            found = frozenset(str(raw) for (raw,) in connection.execute(query))
        return None if len(found) > FEW else found
