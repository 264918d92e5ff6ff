"""Are people who used a right served as everybody else is? Their terms are held against those of others alike."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import MissingError
from kept.estate.keyed import scalar
from kept.estate.offers import Offer
from kept.estate.ports import Count, Value
from kept.estate.selection import AllOf, Equals, IsNull, Key, Keys, Selection
from kept.rights.pointing import pointing

_AT_ONCE = 500
_MEASURED_AT_ONCE = 50

Values = tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A record that stands for somebody who used a right."""

    dataset: str
    key: Key = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Treated:
    """What an offer of a dataset shows of those who used a right.

    `people` have `records` there. Of these, `alone` have nobody else alike to be compared with; `apart` have terms that
    nobody else alike has; the rest have the terms of some of the `others`, the records that were compared with.
    """

    dataset: str
    people: int = 0
    records: int = 0
    others: int = 0
    alone: int = 0
    apart: int = 0


def treated(asked: Iterable[Asked], *, estate: Estate, connectors: Mapping[str, Connector]) -> tuple[Treated, ...]:
    """Return what each offer of the estate shows.

    Only records of people who used a right are read; those of others are counted. Raises as connectors do, and
    `MissingError` for a system that is not open.
    """
    people: dict[str, set[Key]] = defaultdict(set)
    for one in asked:
        people[one.dataset].add(one.key)
    return tuple(
        _treated(dataset, offer, people, connectors, estate)
        for dataset in estate.datasets()
        for offer in dataset.offers
    )


def _treated(
    dataset: Dataset,
    offer: Offer,
    people: Mapping[str, set[Key]],
    connectors: Mapping[str, Connector],
    estate: Estate,
) -> Treated:
    reference = dataset.reference(offer.of)
    target = estate.dataset(reference.to) if reference else None
    known = people.get(target.full_name, set()) if target else set()
    if reference is None or target is None or not known:
        return Treated(dataset=dataset.full_name)
    if dataset.system not in connectors:
        raise MissingError(f"The estate has no open system “{dataset.system}”")
    connector = connectors[dataset.system]
    read, there, theirs = pointing(reference.fields, dataset, target), set[Key](), Counter[tuple[Values, Values]]()
    fields = tuple(dict.fromkeys((*reference.fields, *offer.alike, *offer.terms)))
    keys = sorted(known, key=repr)
    for start in range(0, len(keys), _AT_ONCE):
        some = Keys(tuple(keys[start : start + _AT_ONCE]), reference=offer.of)
        for row in connector.read(dataset, AllOf((some, offer.where)), fields):
            key = read(row)
            if key is not None and key in known:
                there.add(key)
                theirs[_values(row, offer.alike), _values(row, offer.terms)] += 1
    return _compared(dataset, offer, theirs, connector, people=len(there))


def _compared(
    dataset: Dataset, offer: Offer, theirs: Counter[tuple[Values, Values]], connector: Connector, *, people: int
) -> Treated:
    alike = Counter[Values]()
    for (group, _), count in theirs.items():
        alike[group] += count
    groups, terms = list(alike), list(theirs)
    wanted = [_having(offer, group, ()) for group in groups] + [_having(offer, *one) for one in terms]
    counts = list(_counted(dataset, wanted, connector))
    # Who used a right is among those counted. A record that came since the reading makes nobody stand apart.
    others = {group: max(0, count - alike[group]) for group, count in zip(groups, counts, strict=False)}
    same = {one: max(0, count - theirs[one]) for one, count in zip(terms, counts[len(groups) :], strict=True)}
    return Treated(
        dataset=dataset.full_name,
        people=people,
        records=theirs.total(),
        others=sum(others.values()),
        alone=sum(count for group, count in alike.items() if not others[group]),
        apart=sum(count for one, count in theirs.items() if others[one[0]] and not same[one]),
    )


def _counted(dataset: Dataset, wanted: Sequence[Selection], connector: Connector) -> Iterator[int]:
    for start in range(0, len(wanted), _MEASURED_AT_ONCE):
        measures = [Count(of) for of in wanted[start : start + _MEASURED_AT_ONCE]]
        yield from (one if isinstance(one, int) else 0 for one in connector.measure(dataset, measures))


def _having(offer: Offer, alike: Values, terms: Values) -> Selection:
    pairs = (*zip(offer.alike, alike, strict=True), *zip(offer.terms, terms, strict=False))
    return AllOf((offer.where, *(_equal(name, value) for name, value in pairs)))


def _equal(name: str, value: Value) -> Selection:
    return IsNull(name) if value is None else Equals(name, value if isinstance(value, bool) else scalar(value))


def _values(row: Mapping[str, Value], names: Sequence[str]) -> Values:
    return tuple(row[name] for name in names)
