"""All measures in one pass over records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from kept.connectors.onebyone.choosing import Chooser
from kept.estate.ports import Count, Days, Measure, Newest, Oldest, Row


@dataclass(slots=True)
class Tally:
    """What one measure has come to so far."""

    measure: Measure
    count: int = 0
    first: datetime | None = None
    last: datetime | None = None
    days: set[date] = field(default_factory=set)

    def add(self, row: Row) -> None:
        """Add one selected record."""
        self.count += 1
        instant = None if isinstance(self.measure, Count) else row[self.measure.path]
        if isinstance(instant, datetime):
            instant = instant.astimezone(UTC)
            self.first = min(self.first or instant, instant)
            self.last = max(self.last or instant, instant)
            self.days.add(instant.date())

    def answer(self) -> int | datetime | None:
        """Return what was asked."""
        match self.measure:
            case Count():
                return self.count
            case Days():
                return len(self.days)
            case Oldest():
                return self.first
            case Newest():
                return self.last


def wanted(chooser: Chooser, measures: Sequence[Measure]) -> frozenset[str]:
    """Return the fields that `measures` look at; raise an estate error where they ask what cannot be said."""
    paths = frozenset(chooser.time(one.path) for one in measures if not isinstance(one, Count))
    return paths.union(*(chooser.needed(one.of) for one in measures))


def measured(chooser: Chooser, measures: Sequence[Measure], rows: Iterable[Row]) -> list[int | datetime | None]:
    """Answer `measures` from records that have at least the `wanted` fields."""
    tallies = [Tally(one) for one in measures]
    for row in rows:
        for tally in tallies:
            if chooser.picks(tally.measure.of, row):
                tally.add(row)
    return [one.answer() for one in tallies]
