"""Which records are whose now, for whatever was done before: traced as for a right, keys alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kept.estate import Dataset
from kept.estate.selection import Key, Keys
from kept.plans.errand import Known, Sought
from kept.rights.finding import Found, find
from kept.rights.tracing import Tracer, Walk
from kept.rights.trail import Traced
from kept.rights.working import Stores
from kept.terms import KeptError

Places = Mapping[str, frozenset[Key]]
"""Keys of records by the full names of their datasets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Records that somebody was given."""

    person: Sought
    whose: str
    records: Places


@dataclass(slots=True, kw_only=True)
class _Theirs:
    """The records of people by their places; `silent` are the datasets that were not looked into."""

    keys: dict[int, dict[str, set[Key]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    silent: frozenset[str] = frozenset()

    def take(self, traced: Traced) -> None:
        for key, claim in zip(traced.keys, traced.claims, strict=True):
            for number in claim.owners:
                self.keys[number][traced.dataset.full_name].add(key)


def strange(given: Sequence[Given], *, stores: Stores) -> tuple[Places | None, ...]:
    """Return, of what each of these was given, the records that stand in a store and are not theirs.

    None where that cannot be told: the person is not found any more, or cannot be told from another.
    """
    found: dict[int, Places] = {}
    for whose in dict.fromkeys(one.whose for one in given):
        places = [place for place, one in enumerate(given) if one.whose == whose]
        found.update(_strange(places, given, whose, stores))
    return tuple(found.get(place) for place in range(len(given)))


def _strange(places: list[int], given: Sequence[Given], whose: str, stores: Stores) -> Mapping[int, Places]:
    theirs = _traced([given[place].person for place in places], whose, stores)
    if theirs is None:
        # Of one of them it cannot be told who it is: of the others it can.
        singles = (_strange([place], given, whose, stores) for place in places) if len(places) > 1 else ()
        return {place: strangers for single in singles for place, strangers in single.items()}
    unknown: dict[int, dict[str, frozenset[Key]]] = {}
    for number, place in enumerate(places):
        own = theirs.keys.get(number)
        if own is not None:
            records = given[place].records
            unknown[place] = {
                name: keys - own.get(name, set()) for name, keys in records.items() if name not in theirs.silent
            }
    there = _there(unknown.values(), stores)
    return {
        place: {name: left for name, keys in names.items() if (left := keys & there.get(name, frozenset()))}
        for place, names in unknown.items()
    }


def _traced(people: Sequence[Sought], whose: str, stores: Stores) -> _Theirs | None:
    """Return what is theirs; None where anybody cannot be told from another, or nobody answers who would know."""
    chart, found, theirs = stores.chart(whose), Found(), _Theirs()
    known = chart.belonging
    closed = {name for name, one in known.datasets.items() if one.system not in stores.connectors}
    if closed & set(known.persons):
        return None
    try:
        find(people, belonging=known, connectors=stores.connectors, wants=_nothing, found=found)
    except KeptError:
        return None
    if found.problems:
        return None
    walk = Walk(chart=chart, connectors=stores.connectors, wants=_nothing, now=stores.now)
    heard = Tracer.prepared(found, walk=walk).run(theirs.take)
    theirs.silent = frozenset(closed | heard.unanswered.keys())
    return theirs


def _there(unknown: Iterable[Places], stores: Stores) -> Places:
    """Return which of these records stand in their stores; what is gone since is nobody's."""
    wanted: dict[str, set[Key]] = defaultdict(set)
    for names in unknown:
        for name, keys in names.items():
            wanted[name] |= keys
    found: dict[str, frozenset[Key]] = {}
    for name, asked in wanted.items():
        dataset = stores.estate.dataset(name)
        if asked and dataset is not None and dataset.system in stores.connectors:
            there = stores.connectors[dataset.system].keys(dataset, Keys(tuple(sorted(asked, key=repr))))
            found[name] = frozenset(there)
    return found


def by_what_stood(stood: Iterable[tuple[Dataset, Key]]) -> tuple[Known, ...]:
    """Return what a person is known by who stood in these records, whatever the records say by now."""
    return tuple(
        Known(kind=f"{dataset.full_name}.{name}", value=str(part))
        for dataset, key in stood
        for name, part in zip(dataset.key, key, strict=True)
    )


def _nothing(_dataset: Dataset) -> Sequence[str]:
    return ()
