"""All measures of a dataset in one pass over its files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import polars as pl

from kept.connectors.parquet.compiling import Compiler
from kept.estate.ports import Count, Days, Measure, Newest, Oldest

_CHOSEN = "kept\x00chosen"


@dataclass(slots=True)
class Tally:
    """What one measure has come to so far."""

    measure: Measure
    count: int = 0
    instant: datetime | None = None
    days: set[date] = field(default_factory=set)

    def add(self, found: object) -> None:
        """Add what one file answered."""
        if isinstance(found, int):
            self.count += found
        if isinstance(found, list):
            self.days.update(one for one in found if one is not None)
        if isinstance(found, datetime):
            earlier = self.instant is None or found < self.instant
            if self.instant is None or earlier == isinstance(self.measure, Oldest):
                self.instant = found.astimezone(UTC)

    def answer(self) -> int | datetime | None:
        """Return what was asked."""
        match self.measure:
            case Count():
                return self.count
            case Days():
                return len(self.days)
            case _:
                return self.instant


def measure(compiler: Compiler, measures: Sequence[Measure]) -> list[int | datetime | None]:
    """Answer `measures`, reading each file once."""
    chosen = {f"{_CHOSEN}{place}": compiler.expression(one.of) for place, one in enumerate(measures)}
    answers = [_answer(compiler, one, f"{_CHOSEN}{place}").alias(str(place)) for place, one in enumerate(measures)]
    tallies = [Tally(one) for one in measures]
    for found in _of_files(compiler, chosen, answers):
        for place, tally in enumerate(tallies):
            tally.add(found[str(place)])
    return [one.answer() for one in tallies]


def _of_files(compiler: Compiler, chosen: Mapping[str, pl.Expr], answers: Sequence[pl.Expr]) -> list[dict[str, object]]:
    if not answers:
        return []
    found: list[dict[str, object]] = []
    for name in compiler.schemas:
        try:
            with compiler.folder.reading(name):
                # Beside other columns a constant becomes as long as they are; alone it would count for one record.
                frame = compiler.prepare(name).with_columns(**chosen)
                rows = frame.select(answers).collect(engine="streaming")
        except FileNotFoundError:
            continue
        found.append(rows.row(0, named=True))
    return found


def _answer(compiler: Compiler, one: Measure, chosen: str) -> pl.Expr:
    if isinstance(one, Count):
        return pl.col(chosen).sum().cast(pl.Int64)
    instants = compiler.instants(one.path).filter(pl.col(chosen))
    match one:
        case Oldest():
            return instants.min()
        case Newest():
            return instants.max()
        case Days():
            return instants.dt.date().unique().implode()
