"""All measures of a family of log files in one pass over their lines."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kept.connectors.logs.choosing import Chooser, Fields, within
from kept.connectors.logs.layouts import order, pattern
from kept.connectors.logs.stamps import DAY, instant
from kept.connectors.logs.stretches import Stretch, stamps_of, stretch_of
from kept.estate.errors import CannotError
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Days, Measure, Newest, Oldest


@dataclass(slots=True)
class Tally:
    """What one measure has come to so far."""

    measure: Measure
    count: int = 0
    first: int | None = None
    last: int | None = None
    days: set[int] = field(default_factory=set)

    def note(self, first: int, last: int, count: int) -> None:
        """Add `count` selected lines of one day, written from `first` to `last`."""
        self.count += count
        if self.first is None or first < self.first:
            self.first = first
        if self.last is None or last > self.last:
            self.last = last
        self.days.add(first // DAY)

    def answer(self) -> int | datetime | None:
        """Return what was asked."""
        match self.measure:
            case Count():
                return self.count
            case Days():
                return len(self.days)
            case Oldest():
                return None if self.first is None else instant(self.first)
            case Newest():
                return None if self.last is None else instant(self.last)


def measure(fields: Fields, measures: Sequence[Measure], blocks: Iterable[bytes]) -> list[int | datetime | None]:
    """Answer `measures` from blocks of whole lines, in memory that does not grow with them."""
    tallies = [Tally(one) for one in measures]
    wanted = frozenset({"at"}).union(*(_needed(fields, one) for one in measures))
    if wanted == {"at"}:
        for block in blocks:
            _by_time(fields, tallies, block)
    else:
        names = order(fields.layout, wanted)
        choosers = [Chooser(fields, one.of, names) for one in measures]
        for block in blocks:
            _by_fields(fields, tallies, choosers, block)
    return [one.answer() for one in tallies]


def _needed(fields: Fields, measure: Measure) -> frozenset[str]:
    if not isinstance(measure, Count) and fields.layout.fields[fields.check(measure.path)] is not FieldKind.INSTANT:
        raise CannotError(f"“{measure.path}” of {fields.dataset.full_name} is no time")
    return fields.needed(measure.of)


def _by_time(fields: Fields, tallies: Sequence[Tally], block: bytes) -> None:
    """Judge a block of one day at once, and single times where a selection cuts through it."""
    stretch = stretch_of(fields, block)
    undecided = tallies if stretch is None else [one for one in tallies if not _judged(one, stretch)]
    if not undecided:
        return
    for stamp, count in Counter(stamps_of(fields, block)).items():
        at = fields.stamps.read(stamp)
        if at is None:
            continue
        for tally in undecided:
            if within(tally.measure.of, at, at):
                tally.note(at, at, count)


def _judged(tally: Tally, stretch: Stretch) -> bool:
    """Add the lines of the stretch, or none of them; say whether that could be decided for all at once."""
    decided = within(tally.measure.of, stretch.first, stretch.last)
    if decided:
        tally.note(stretch.first, stretch.last, stretch.count)
    return decided is not None


def _by_fields(fields: Fields, tallies: Sequence[Tally], choosers: Sequence[Chooser], block: bytes) -> None:
    names = choosers[0].names
    place = names.index("at")
    found = pattern(fields.layout.name, frozenset(names)).findall(block)
    for parts, count in Counter(found).items():
        at = fields.stamps.read(parts[place])
        if at is None:
            continue
        for tally, chooser in zip(tallies, choosers, strict=True):
            if chooser.picks(parts, at):
                tally.note(at, at, count)
