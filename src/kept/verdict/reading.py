"""Reading records for what they hold: all of a small dataset, a part of a large one that moves on day by day.

Findings hold counts and the names of fields and keys, never a value.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from kept.estate import Connector, Dataset
from kept.estate.cards import is_long_number
from kept.estate.contents import Content, holds
from kept.estate.jsonkeys import is_declared, key_paths, shown_path
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Newest, Oldest, Row, TellsKeys
from kept.estate.selection import AllOf, AnyOf, Before, Everything, IsNull, NotBefore, Selection
from kept.verdict.findings import Finding, Keyed, Reading, Searched

MOST_READ = 20_000
"""Records of a dataset that are read whole. Of a larger one as many of the older ones are read each day, in turn."""
RECENT = timedelta(days=2)
"""What is read each day of a larger dataset: with a look a day, no record goes unread while it is new."""
MANY_NUMBERS = 40
BY_CHANCE = 0.2
"""Among at least so many long numbers in a field, a share below this one has a card's form by chance: they are ids."""
NO_JSON = "-"
"""Stands for the key of a value that is not JSON."""

_MOST_NAMES, _MORE = 100, "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the finding of a `Reading` probe says: records held, records read, and how many showed what, by its name."""

    held: int = 0
    looked: int = 0
    shown: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, finding: Finding) -> "Read":
        """Read the value of a finding."""
        lines = finding.value if isinstance(finding.value, tuple) else ()
        pairs = [line.rsplit("\t", 1) for line in lines]
        counts = [(name, int(count)) for name, count in pairs]
        numbers = [count for _, count in counts[:2]] or [0, 0]
        return cls(held=numbers[0], looked=numbers[1], shown=tuple(counts[2:]))

    def lines(self) -> tuple[str, ...]:
        """Return it as the value of a finding."""
        return (f"held\t{self.held}", f"looked\t{self.looked}", *(f"{name}\t{count}" for name, count in self.shown))


def read(
    dataset: Dataset, probes: Sequence[Reading], *, connector: Connector, live: Collection[str], now: datetime
) -> Iterator[Finding]:
    """Yield a finding for each probe of one dataset, whose records are read once for all of them.

    `live` are the fields that are there: a declared one that is gone holds nothing.
    """
    tallies = [_Tally(probe) for probe in probes]
    for tally in list(tallies):
        told = _told(tally, dataset, connector, live)
        if told is not None:
            tallies.remove(tally)
            yield Finding(probe=tally.probe.id, at=now, value=told.lines())
    wanted = sorted({name for tally in tallies for name in _fields(tally.probe) if name in live})
    held = looked = 0
    if wanted:
        (count,) = connector.measure(dataset, [Count()])
        held = count if isinstance(count, int) else 0
        for row in islice(connector.read(dataset, _part(dataset, held, connector, live, now), wanted), 2 * MOST_READ):
            looked += 1
            for tally in tallies:
                tally.add(row)
    for tally in tallies:
        said = Read(held=max(held, looked), looked=looked, shown=tally.found())
        yield Finding(probe=tally.probe.id, at=now, value=said.lines())


@dataclass(frozen=True, slots=True)
class _Tally:
    probe: Reading
    shown: Counter[str] = field(default_factory=Counter)
    numbers: Counter[str] = field(default_factory=Counter)
    like_cards: Counter[str] = field(default_factory=Counter)

    def add(self, row: Row) -> None:
        probe = self.probe
        if isinstance(probe, Searched):
            for name in probe.fields:
                self._search(name, _text(row, name), probe.seeks)
        elif text := _text(row, probe.field):
            paths = key_paths(text)
            self.add_keys({NO_JSON} if paths is None else paths)

    def _search(self, name: str, text: str, content: Content) -> None:
        if content is Content.CARD and is_long_number(text):
            self.numbers[name] += 1
            self.like_cards[name] += holds(content, text)
        elif holds(content, text):
            self.shown[name] += 1

    def found(self) -> tuple[tuple[str, int], ...]:
        """Return what was shown, by name; numbers in a field of ids that look like cards by chance are none."""
        total = Counter(self.shown)
        for name, count in self.like_cards.items():
            if self.numbers[name] < MANY_NUMBERS or count >= BY_CHANCE * self.numbers[name]:
                total[name] += count
        return tuple(sorted((name, count) for name, count in total.items() if count))

    def add_keys(self, paths: Collection[str]) -> None:
        """Count the keys among `paths` that nobody declared."""
        declared = self.probe.declared if isinstance(self.probe, Keyed) else ()
        self.shown.update(self._named([one for one in paths if one == NO_JSON or not is_declared(one, declared)]))

    def _named(self, paths: Collection[str]) -> Iterator[str]:
        """Yield what the paths are called: the first ones by themselves, so that memory does not grow with them."""
        for path in {shown_path(one) if one != NO_JSON else one for one in paths}:
            yield path if path in self.shown or len(self.shown) < _MOST_NAMES else _MORE


def _told(tally: _Tally, dataset: Dataset, connector: Connector, live: Collection[str]) -> Read | None:
    """Return what a store tells of all its JSON at once; None where that has to be read value by value."""
    probe = tally.probe
    if not isinstance(probe, Keyed) or probe.field not in live or not isinstance(connector, TellsKeys):
        return None
    inside = connector.keys_inside(dataset, probe.field)
    if inside is None:
        return None
    tally.add_keys(inside.paths)
    shown = {**tally.shown, **({NO_JSON: inside.unreadable} if inside.unreadable else {})}
    return Read(held=inside.values, looked=inside.values, shown=tuple(sorted(shown.items())))


def _fields(probe: Reading) -> tuple[str, ...]:
    return probe.fields if isinstance(probe, Searched) else (probe.field,)


def _text(row: Row, name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else "" if value is None else str(value)


def _part(dataset: Dataset, held: int, connector: Connector, live: Collection[str], now: datetime) -> Selection:
    """Return which records are read: all, or the new ones and those of one stretch of time, another each day."""
    path = _time_of(dataset, live)
    if held <= MOST_READ or path is None:
        return Everything()
    oldest, newest = connector.measure(dataset, [Oldest(path), Newest(path)])
    if not isinstance(oldest, datetime) or not isinstance(newest, datetime):
        return Everything()
    stretches = -(-held // MOST_READ)
    place = now.toordinal() % stretches
    first, end = (oldest + (newest - oldest) * one / stretches for one in (place, place + 1))
    recent = NotBefore(path, now - RECENT)
    if place == stretches - 1:
        return AnyOf((recent, NotBefore(path, first), IsNull(path)))
    return AnyOf((recent, AllOf((NotBefore(path, first), Before(path, end)))))


def _time_of(dataset: Dataset, live: Collection[str]) -> str | None:
    """Return the field by whose time a dataset is read in parts: one that its own rules speak of, or else the first."""
    spoken_of = (dataset.daily, *(rule.starts for rule in dataset.retention))
    times = [one.name for one in dataset.fields if one.kind is FieldKind.INSTANT and one.name in live]
    return next((one for one in spoken_of if one in times), next(iter(times), None))
