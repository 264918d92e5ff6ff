"""All measures of a family of log files in one pass over their lines."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kept.connectors.logs.choosing import Chooser, Fields, within
from kept.connectors.logs.layouts import order, pattern
from kept.connectors.logs.stamps import DAY, instant
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
    """Judge whole days at once, and single times on the days that a selection cuts through."""
    days: dict[bytes, list[tuple[bytes, int]]] = {}
    midnight = fields.stamps.midnight
    for stamp, count in Counter(stamps_of(fields, block)).items():
        days.setdefault(midnight(stamp), []).append((stamp, count))
    for day, stamps in days.items():
        start = fields.stamps.read(day)
        if start is not None:
            _one_day(fields, tallies, start, stamps)


def stamps_of(fields: Fields, block: bytes) -> list[bytes]:
    """Return the stamp of each line, empty for a line that is not readable."""
    found: list[bytes] = pattern(fields.layout.name, frozenset({"at"})).findall(block)
    return found


def _one_day(fields: Fields, tallies: Sequence[Tally], start: int, stamps: Sequence[tuple[bytes, int]]) -> None:
    open_ones = []
    bounds: tuple[int, int, int] | None = None
    whole = start % DAY == 0
    for tally in tallies:
        decided = within(tally.measure.of, start, start + DAY - 1) if whole else None
        if decided is None:
            open_ones.append(tally)
        elif decided:
            bounds = bounds or _bounds(fields, stamps)
            if bounds is not None:
                tally.note(*bounds)
    if open_ones:
        _single_times(fields, open_ones, stamps)


def _bounds(fields: Fields, stamps: Sequence[tuple[bytes, int]]) -> tuple[int, int, int] | None:
    """Return the first time, the last, and how many lines have one. Stamps of one day sort as their times do."""
    texts = [stamp for stamp, _ in stamps]
    first, last = fields.stamps.read(min(texts)), fields.stamps.read(max(texts))
    times = [(fields.stamps.read(stamp), count) for stamp, count in stamps] if None in (first, last) else ()
    if not times and first is not None and last is not None:
        return first, last, sum(count for _, count in stamps)
    readable = [(at, count) for at, count in times if at is not None]
    if not readable:
        return None
    ats = [at for at, _ in readable]
    return min(ats), max(ats), sum(count for _, count in readable)


def _single_times(fields: Fields, tallies: Sequence[Tally], stamps: Sequence[tuple[bytes, int]]) -> None:
    for stamp, count in stamps:
        at = fields.stamps.read(stamp)
        if at is None:
            continue
        for tally in tallies:
            if within(tally.measure.of, at, at):
                tally.note(at, at, count)


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
