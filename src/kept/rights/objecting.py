"""Objections held against what was done since: was anybody's data used for a purpose that they objected to?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import MissingError
from kept.estate.selection import AllOf, Key, Keys, NotBefore
from kept.estate.uses import RecordedUse
from kept.gate import Objection
from kept.rights.pointing import pointing

_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Objector:
    """A record that stands for somebody: what they object to, and since when they have opted out of marketing."""

    dataset: str
    key: Key = field(repr=False)
    objections: tuple[Objection, ...] = ()
    opted_out: datetime | None = None

    def objects_to(self, use: RecordedUse, at: datetime) -> bool:
        """Whether they objected to the purpose of a use by then."""
        return any(one.covers(use.clause, at) for one in self.objections)

    def has_opted_out_of(self, use: RecordedUse, at: datetime) -> bool:
        """Whether a message was one they had opted out of by then."""
        return use.opt_out is not None and self.opted_out is not None and self.opted_out <= at

    @property
    def since(self) -> datetime | None:
        """When they first objected to anything."""
        return min((one for one in (*(each.since for each in self.objections), self.opted_out) if one), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """How many records of a dataset show a use after the objection of whoever it was about, or after their opt-out."""

    dataset: str
    objected: int
    opted_out: int


def ignored(
    objectors: Iterable[Objector], *, estate: Estate, connectors: Mapping[str, Connector]
) -> tuple[Ignored, ...]:
    """Return, for each dataset that shows uses, how many of them whoever they were about had objected to by then.

    Only records of people who objected are read. Raises as connectors do, and `MissingError` for one that is not open.
    """
    people: dict[str, dict[Key, list[Objector]]] = defaultdict(lambda: defaultdict(list))
    for one in objectors:
        people[one.dataset][one.key].append(one)
    return tuple(_ignored(dataset, people, connectors, estate) for dataset in estate.datasets() if dataset.uses)


def _ignored(
    dataset: Dataset,
    people: Mapping[str, Mapping[Key, Sequence[Objector]]],
    connectors: Mapping[str, Connector],
    estate: Estate,
) -> Ignored:
    objected = opted_out = 0
    for use in dataset.uses:
        for at, known in _since(dataset, use, people, connectors, estate):
            objected += any(one.objects_to(use, at) for one in known)
            opted_out += any(one.has_opted_out_of(use, at) for one in known)
    return Ignored(dataset=dataset.full_name, objected=objected, opted_out=opted_out)


def _since(
    dataset: Dataset,
    use: RecordedUse,
    people: Mapping[str, Mapping[Key, Sequence[Objector]]],
    connectors: Mapping[str, Connector],
    estate: Estate,
) -> Iterator[tuple[datetime, Sequence[Objector]]]:
    """Yield each use of the data of somebody who objects, from their first objection on: when it was, and who."""
    reference = dataset.reference(use.of)
    target = estate.dataset(reference.to) if reference else None
    known = people.get(target.full_name, {}) if target else {}
    if reference is None or target is None or not known:
        return
    if dataset.system not in connectors:
        raise MissingError(f"The estate has no open system “{dataset.system}”")
    first = min(one.since for each in known.values() for one in each if one.since is not None)
    read, fields = pointing(reference.fields, dataset, target), (*reference.fields, use.at)
    keys = sorted(known, key=repr)
    for start in range(0, len(keys), _AT_ONCE):
        theirs = Keys(tuple(keys[start : start + _AT_ONCE]), reference=use.of)
        where = AllOf((theirs, use.where, NotBefore(use.at, first)))
        for row in connectors[dataset.system].read(dataset, where, fields):
            at, key = row[use.at], read(row)
            if isinstance(at, datetime) and key is not None and key in known:
                yield at, known[key]
