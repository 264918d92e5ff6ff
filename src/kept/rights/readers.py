"""One way to a dataset, in both directions: what to ask its store for, and whose a record is that came back."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kept.estate.belonging import Belonging, identifiers_of
from kept.estate.model import Dataset
from kept.estate.ports import Row
from kept.estate.selection import AllOf, AnyOf, Before, Everything, Key, Keys, NotBefore, OneOf, Selection
from kept.estate.ways import IP, Identifier, Way
from kept.rights.claims import Claim, together
from kept.rights.known import EMAIL, folded
from kept.rights.pointing import pointing
from kept.rights.predicate import Predicate, fields_of, predicate
from kept.rights.trail import Claims, Trail

_BETWEEN = re.compile(r"[,;\s]+")


@dataclass(slots=True, kw_only=True)
class Reader:
    """A way, as a trace goes along it.

    `fields` are those it looks at. `select` says what to ask for, given values of `source`; `starts` yields the claims
    of what a record hangs on by this way. `decides` says whether a record is in the way's `where`; None where its
    store must be asked.
    """

    way: Way
    place: int
    fields: tuple[str, ...]
    source: Claims[Any]
    select: Callable[[Sequence[Any]], Selection]
    starts: Callable[[Row, Key], Iterable[Claim | None]]
    decides: Predicate | None
    asked: int = 0
    _made: dict[int, tuple[Claim, Claim]] = field(default_factory=dict)

    @property
    def fresh(self) -> int:
        """How many values there are that were not asked for yet."""
        return len(self.source.log) - self.asked

    def pieces(self, most: int) -> Iterator[Selection]:
        """Yield what to ask for, at most so many values at a time; what was yielded counts as asked for."""
        while self.fresh:
            start, self.asked = self.asked, min(self.asked + most, len(self.source.log))
            chosen = self.select(self.source.log[start : self.asked])
            where = self.way.where
            yield chosen if where == Everything() else AllOf((chosen, where))

    def claim(self, row: Row, key: Key) -> Claim | None:
        """Return whose a record in the way's `where` is by it; None where it is nobody's that is known."""
        made, found = self._made, []
        for one in self.starts(row, key):
            if one is not None:
                # Claims live as long as the trace, so that their place in memory tells them apart, uncompared.
                known = made.get(id(one))
                found.append(known[1] if known is not None else self._along(one))
        return found[0] if len(found) == 1 else together(found)

    def _along(self, source: Claim) -> Claim:
        made = source.along(self.place, self.way)
        self._made[id(source)] = (source, made)
        return made


def readers(dataset: Dataset, *, belonging: Belonging, trail: Trail) -> tuple[Reader, ...]:
    """Return a reader for each way to a dataset, in their order."""
    ways = enumerate(belonging.ways.get(dataset.full_name, ()))
    return tuple(_reader(place, way, dataset, belonging, trail) for place, way in ways)


def _reader(place: int, way: Way, dataset: Dataset, belonging: Belonging, trail: Trail) -> Reader:
    decides = predicate(way.where, dataset)
    looked_at = tuple(fields_of(way.where)) if decides else ()
    if way.identifier == IP:
        fields, source, select, starts = _by_address(dataset, trail)
    elif way.identifier is not None:
        fields, source, select, starts = _by_name(way.identifier, dataset, trail)
    elif way.from_ is not None:
        fields, source, select, starts = _backwards(trail.ends_of(way.from_, str(way.by)))
    else:
        fields, source, select, starts = _along(str(way.reference), dataset, belonging, trail)
    fields = tuple(dict.fromkeys((*fields, *looked_at)))
    return Reader(way=way, place=place, fields=fields, source=source, select=select, starts=starts, decides=decides)


_Parts = tuple[
    tuple[str, ...],
    Claims[Any],
    Callable[[Sequence[Any]], Selection],
    Callable[[Row, Key], Iterable[Claim | None]],
]


def _along(name: str, dataset: Dataset, belonging: Belonging, trail: Trail) -> _Parts:
    reference = dataset.reference(name)
    assert reference is not None, "an estate is coherent"
    target = belonging.datasets[reference.to]
    read = pointing(reference.fields, dataset, target)
    source = trail.records(target.full_name)

    def starts(row: Row, _key: Key) -> Iterable[Claim | None]:
        end = read(row)
        return (source.of.get(end),) if end is not None else ()

    return reference.fields, source, lambda keys: Keys(tuple(keys), reference=name), starts


def _backwards(source: Claims[Key]) -> _Parts:
    return (), source, lambda keys: Keys(tuple(keys)), lambda _row, key: (source.of.get(key),)


def _by_name(kind: str, dataset: Dataset, trail: Trail) -> _Parts:
    fields = tuple(one.field for one in identifiers_of(dataset) if one.kind == kind)
    source = trail.values(kind)

    def select(values: Sequence[str]) -> Selection:
        parts = tuple(OneOf(name, tuple(values), fold=kind == EMAIL) for name in fields)
        return parts[0] if len(parts) == 1 else AnyOf(parts)

    def starts(row: Row, _key: Key) -> Iterable[Claim | None]:
        return (source.of.get(value) for value in values_in(row, fields, kind))

    return fields, source, select, starts


def values_in(row: Row, fields: Iterable[str], kind: str) -> Iterator[str]:
    """Yield the values of a kind that stand in a record; a field may list several addresses."""
    for name in fields:
        value = row[name]
        if value is not None:
            yield from split(folded(kind, value), kind)


def split(value: str, kind: str) -> Iterator[str]:
    """Yield what stands in a field, and where it lists several addresses, each of them."""
    yield value
    if kind == EMAIL and "," in value:
        yield from _BETWEEN.split(value)


def _by_address(dataset: Dataset, trail: Trail) -> _Parts:
    own = [one for one in identifiers_of(dataset) if one.kind == IP and one.at is not None]
    source = trail.values(IP)

    def select(addresses: Sequence[str]) -> Selection:
        parts = tuple(_within(one, addresses, trail) for one in own)
        return parts[0] if len(parts) == 1 else AnyOf(parts)

    def starts(row: Row, _key: Key) -> Iterable[Claim | None]:
        for one in own:
            address, moment = row[one.field], row[str(one.at)]
            if isinstance(moment, datetime):
                yield trail.at(str(address), moment)

    fields = tuple(name for one in own for name in (one.field, str(one.at)))
    return fields, source, select, starts


def _within(identifier: Identifier, addresses: Sequence[str], trail: Trail) -> Selection:
    """Ask for the addresses within the time that all of them span; each record's own moment is looked at afterwards."""
    spells = [spell for one in addresses for spell in trail.spells[one]]
    begins, ends = min(one.begins for one in spells), max(one.ends for one in spells)
    at = str(identifier.at)
    return AllOf((OneOf(identifier.field, tuple(addresses)), NotBefore(at, begins), Before(at, ends)))
