"""Finding people: from what they are known by to the records that stand for them, and what else they are known by."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kept.estate import Connector
from kept.estate.belonging import Belonging, identifiers_of
from kept.estate.keyed import LITTLE, keyed_few, keyed_rows
from kept.estate.model import Dataset
from kept.estate.ports import Row
from kept.estate.selection import AnyOf, Key, Keys, OneOf, Selection
from kept.estate.ways import Identifier
from kept.plans.errand import Known, Sought
from kept.rights.claims import Claim, of_person, together
from kept.rights.known import Place, folded, linking, links, places_of
from kept.rights.route import leads
from kept.terms import Message

Wants = Callable[[Dataset], Sequence[str]]
"""The fields of a dataset that are read along."""

_TOGETHER = 1_000
"""Keys that are asked for together."""

Values = dict[str, dict[str, Claim]]
"""Values that people are known by, as they are compared, by their kinds."""


@dataclass(slots=True)
class Found:
    """The people of an errand, as far as they are known.

    `seeds` are the records that stand for them, by dataset, and `rows` what was read of datasets of persons. By
    `names` their other records are found; by `shared` they are not, since those values are somebody else's as well.
    A seed without a row is gone: what points at it is still found.
    `problems` say who cannot be told from whom, `since` where a record came since under the address of one that stood.
    """

    seeds: dict[str, dict[Key, Claim]] = field(default_factory=dict)
    rows: dict[str, dict[Key, Row]] = field(default_factory=dict)
    names: Values = field(default_factory=dict)
    shared: Values = field(default_factory=dict)
    problems: list[Message] = field(default_factory=list)
    since: set[str] = field(default_factory=set)


def find(
    people: Sequence[Sought],
    *,
    belonging: Belonging,
    connectors: Mapping[str, Connector],
    wants: Wants,
    found: Found,
) -> None:
    """Find each person's records among the persons of the class, and what else they are known by.

    1. A record stands for a person if it agrees with everything that was said and that its dataset can tell.
    2. Two records of one dataset are two people: then nobody is found, and a problem says how to tell them apart.
    3. Whoever is in no dataset of persons is known by the values given alone, as far as they are shown to be theirs;
       and in what was found of anybody, something that was shown must stand.
       Records that stood for them before, and are gone, stand for them still; one that came since under the same
       address is somebody else's, or of somebody who came back knowingly.
    4. What the records found hold leads on to the persons of other datasets; a value that more than one person has
       leads nowhere.

    `wants` names fields of a dataset to be read along; `found` takes what is found.
    """
    kinds = dict.fromkeys(known.kind for one in people for known in one.known_by)
    places = {kind: places_of(kind, belonging) for kind in kinds}
    looking = _Looking(
        people=people, belonging=belonging, connectors=connectors, places=places, wants=wants, found=found
    )
    looking.ask()
    looking.settle()
    looking.link()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looking:
    people: Sequence[Sought]
    belonging: Belonging
    connectors: Mapping[str, Connector]
    places: Mapping[str, tuple[Place, ...]]
    wants: Wants
    found: Found
    _asked: set[tuple[str, str, str]] = field(default_factory=set)

    def ask(self) -> None:
        """Read the records of persons in which anything stands that was said."""
        wanted: dict[str, dict[str, set[str]]] = {}
        for one in self.people:
            for known in one.known_by:
                for place in self.places[known.kind]:
                    kinds = wanted.setdefault(place.dataset.full_name, {})
                    kinds.setdefault(known.kind, set()).add(folded(known.kind, known.value))
        for name, kinds in wanted.items():
            self._read(self.belonging.datasets[name], kinds)

    def _read(self, dataset: Dataset, kinds: Mapping[str, Iterable[str]]) -> None:
        places = {kind: self._place(dataset, kind) for kind in kinds}
        self._asked.update((dataset.full_name, kind, value) for kind, values in kinds.items() for value in values)
        parts = tuple(
            OneOf(name, tuple(sorted(kinds[kind])), fold=place.folds)
            for kind, place in places.items()
            for name in place.fields
        )
        own = (name for one in identifiers_of(dataset) for name in one.fields)
        onward = (name for one in leads(self.belonging, dataset.full_name) for name in one.fields)
        looked_at = (name for place in places.values() for name in place.fields)
        fields = tuple(dict.fromkeys((*dataset.key, *own, *onward, *looked_at, *self.wants(dataset))))
        selection: Selection = parts[0] if len(parts) == 1 else AnyOf(parts)
        few = sum(map(len, (one.values for one in parts))) <= LITTLE
        read = keyed_few if few else keyed_rows
        rows = read(self.connectors[dataset.system], dataset, selection, fields)
        self.found.rows.setdefault(dataset.full_name, {}).update(rows)

    def _place(self, dataset: Dataset, kind: str) -> Place:
        known = self.places.get(kind) or places_of(kind, self.belonging)
        return next(one for one in known if one.dataset is dataset)

    def settle(self) -> None:
        """Decide who is who."""
        hits, touched = self._matched()
        taken: dict[tuple[str, Key], int] = {}
        for number, one in enumerate(self.people):
            found = hits.get(number, {})
            several = next((name for name, keys in found.items() if len(keys) > 1), None)
            if several is not None:
                self.found.problems.append(
                    _ambiguous(self.belonging.datasets[several], self.found.rows[several], found[several])
                )
            elif (not found and number in touched) or not self._is_theirs(one, found):
                self.found.problems.append(Message("rights-plan-disagree"))
                continue
            elif not found:
                self._known_by_values(number, one)
            for name, keys in found.items() if several is None else ():
                # The same person twice in one errand is one person.
                if taken.setdefault((name, keys[0]), number) == number:
                    self.found.seeds.setdefault(name, {})[keys[0]] = of_person(number)
        self._recall()

    def _recall(self) -> None:
        """Take what stood for people and is gone, or empty: a key that a record has by now may be somebody else's."""
        have = {name: _owners(seeds) for name, seeds in self.found.seeds.items()}
        missed: dict[str, list[tuple[int, Key]]] = {}
        for number, one in enumerate(self.people):
            for stood in one.stood:
                if stood.dataset in self.belonging.datasets and number not in have.get(stood.dataset, ()):
                    missed.setdefault(stood.dataset, []).append((number, stood.key))
        for name, standing in missed.items():
            taken = _naming_anybody(self.connectors, self.belonging.datasets[name], [key for _, key in standing])
            seeds = self.found.seeds.setdefault(name, {})
            recalled: set[int] = set()
            for number, key in standing:
                if _said(key) not in taken and number not in recalled:
                    seeds.setdefault(key, of_person(number))
                    recalled.update(seeds[key].owners)

    def _matched(self) -> tuple[dict[int, dict[str, list[Key]]], set[int]]:
        """Return which records agree with whom in everything, by dataset, and who is known by anything at all."""
        hits: dict[int, dict[str, list[Key]]] = {}
        touched: set[int] = set()
        for name, held in self.found.rows.items():
            matching = _Matching.of(self.people, self.belonging.datasets[name], self.places)
            agreeing, known = defaultdict[int, list[Key]](list), set[int]()
            for key, row in held.items():
                some, those = matching.people(row)
                known |= some
                for number in those:
                    agreeing[number].append(key)
            since = {number for number, keys in agreeing.items() if _came_since(self.people[number], name, keys)}
            self.found.since.update({name} if since else ())
            touched |= known - since
            for number in agreeing.keys() - since:
                hits.setdefault(number, {})[name] = agreeing[number]
        return hits, touched

    def _is_theirs(self, one: Sought, found: Mapping[str, Sequence[Key]]) -> bool:
        """Whether what was found is one person's, and what was shown to be the asker's stands in it."""
        shown = [known for known in one.known_by if known.is_shown]
        rows = {name: self.found.rows[name][keys[0]] for name, keys in found.items()}
        is_shown = len(shown) == len(one.known_by) or not found
        is_shown = is_shown or any(_stands_in(known, rows, self.places[known.kind]) for known in shown)
        return is_shown and self._hang_together(found)

    def _hang_together(self, found: Mapping[str, Sequence[Key]]) -> bool:
        """Whether records of several datasets, each agreeing with what it can tell, hold anything in common."""
        known = [
            {
                (one.kind, folded(one.kind, value))
                for one in identifiers_of(self.belonging.datasets[name])
                if (value := self.found.rows[name][keys[0]].get(one.field)) is not None
            }
            for name, keys in found.items()
        ]
        return all(one & known[0] for one in known[1:])

    def _known_by_values(self, number: int, one: Sought) -> None:
        for known in one.known_by:
            if known.is_shown and "." not in known.kind and links(known.kind, self.belonging):
                self._name(known.kind, folded(known.kind, known.value), of_person(number))

    def _name(self, kind: str, value: str, claim: Claim) -> None:
        names = self.found.names.setdefault(kind, {})
        both = together(one for one in (names.get(value), claim) if one is not None)
        if both is not None and both != claim:
            self.found.shared.setdefault(kind, {})[value] = both
        names.setdefault(value, claim)

    def link(self) -> None:
        """Follow what people are known by to the persons of every dataset, and set aside what is not theirs alone."""
        for name, held in self.found.seeds.items():
            identifiers, rows = tuple(linking(self.belonging.datasets[name])), self.found.rows.get(name, {})
            for key, claim in held.items():
                if (row := rows.get(key)) is not None:
                    self._take(identifiers, row, claim)
        while self._look_further():
            pass
        for kind, values in self.found.shared.items():
            for value in values:
                self.found.names.get(kind, {}).pop(value, None)

    def _take(self, identifiers: Iterable[Identifier], row: Row, claim: Claim) -> None:
        for one in identifiers:
            value = row.get(one.field)
            if value is not None and (said := folded(one.kind, value)):
                self._name(one.kind, said, claim)

    def _look_further(self) -> bool:
        """Look for the names so far in every dataset of persons; whether that led to anybody new."""
        grown = False
        for name in self.belonging.persons:
            dataset = self.belonging.datasets[name]
            new = {kind: self._unasked(name, kind) for kind in dict.fromkeys(one.kind for one in linking(dataset))}
            wanted = {kind: values for kind, values in new.items() if values}
            if wanted:
                self._read(dataset, wanted)
            grown |= self._join(dataset, self.found.rows.get(name, {}))
        return grown

    def _unasked(self, name: str, kind: str) -> set[str]:
        return {value for value in self.found.names.get(kind, {}) if (name, kind, value) not in self._asked}

    def _join(self, dataset: Dataset, rows: Mapping[Key, Row]) -> bool:
        """Take the one record that a name leads to as the same person's; where it leads to several, it is shared."""
        seeds = self.found.seeds.setdefault(dataset.full_name, {})
        have_one = _owners(seeds)
        grown = False
        for (kind, value), keys in self._led_to(dataset, rows).items():
            claim, shared = self.found.names[kind][value], self.found.shared.setdefault(kind, {})
            strange = [key for key in keys if key not in seeds or seeds[key].owners != claim.owners]
            if not strange or value in shared:
                continue
            since = any(_came_since(self.people[one], dataset.full_name, strange) for one in claim.owners)
            self.found.since.update({dataset.full_name} if since else ())
            if len(keys) > 1 or since or strange[0] in seeds or have_one.intersection(claim.owners):
                shared[value] = claim
                continue
            seeds[strange[0]] = claim
            have_one.update(claim.owners)
            self._take(tuple(linking(dataset)), rows[strange[0]], claim)
            grown = True
        return grown

    def _led_to(self, dataset: Dataset, rows: Mapping[Key, Row]) -> dict[tuple[str, str], list[Key]]:
        led: dict[tuple[str, str], list[Key]] = {}
        identifiers = tuple(linking(dataset))
        for key, row in rows.items():
            for place in set(self._held(identifiers, row)):
                led.setdefault(place, []).append(key)
        return led

    def _held(self, identifiers: Iterable[Identifier], row: Row) -> Iterator[tuple[str, str]]:
        for one in identifiers:
            value = row.get(one.field)
            if value is not None and (said := folded(one.kind, value)) in self.found.names.get(one.kind, {}):
                yield one.kind, said


def _came_since(one: Sought, name: str, keys: Sequence[Key]) -> bool:
    """Whether somebody stood in a dataset before, and none of the records that agree with them now did."""
    stood = {_said(each.key) for each in one.stood if each.dataset == name}
    return bool(stood) and stood.isdisjoint(map(_said, keys))


def _ambiguous(dataset: Dataset, held: Mapping[Key, Row], keys: Sequence[Key]) -> Message:
    told_by = {
        one.kind for one in identifiers_of(dataset) if len({str(held[key].get(one.field)) for key in keys}) == len(keys)
    }
    by = ", ".join((*sorted(told_by), *(f"{dataset.name}.{one}" for one in dataset.key)))
    return Message("rights-plan-several", {"count": len(keys), "dataset": dataset.full_name, "by": by})


def _owners(seeds: Mapping[Key, Claim]) -> set[int]:
    return {number for claim in seeds.values() for number in claim.owners}


def _naming_anybody(connectors: Mapping[str, Connector], dataset: Dataset, keys: Sequence[Key]) -> set[tuple[str, ...]]:
    """Return which of some keys, as texts, are those of records that name somebody."""
    own = tuple(dict.fromkeys(one.field for one in linking(dataset)))
    found: set[tuple[str, ...]] = set()
    for start in range(0, len(keys), _TOGETHER):
        asked = Keys(tuple(keys[start : start + _TOGETHER]))
        rows = keyed_rows(connectors[dataset.system], dataset, asked, own)
        found.update(_said(key) for key, row in rows if any(row.get(name) for name in own))
    return found


def _said(key: Key) -> tuple[str, ...]:
    """Return a key as texts: 7 and "7" may be one and the same to a store."""
    return tuple(map(str, key))


def _stands_in(known: Known, rows: Mapping[str, Row], places: Sequence[Place]) -> bool:
    """Whether a value stands in one of some records, each of another dataset."""
    value = folded(known.kind, known.value)
    held = (
        rows[one.dataset.full_name].get(name) for one in places if one.dataset.full_name in rows for name in one.fields
    )
    return any(found is not None and folded(known.kind, found) == value for found in held)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Matching:
    """Which people a record of one dataset agrees with."""

    places: Mapping[str, Place]
    people_by: Mapping[str, Mapping[str, Sequence[int]]]
    wanted: Sequence[frozenset[tuple[str, str]]]

    @classmethod
    def of(cls, people: Sequence[Sought], dataset: Dataset, known: Mapping[str, tuple[Place, ...]]) -> "_Matching":
        places = {kind: place for kind, found in known.items() for place in found if place.dataset is dataset}
        people_by: dict[str, dict[str, list[int]]] = {kind: {} for kind in places}
        wanted = []
        for number, one in enumerate(people):
            asked = {(said.kind, folded(said.kind, said.value)) for said in one.known_by if said.kind in places}
            for kind, value in asked:
                people_by[kind].setdefault(value, []).append(number)
            wanted.append(frozenset(asked))
        return cls(places=places, people_by=people_by, wanted=wanted)

    def people(self, row: Row) -> tuple[set[int], set[int]]:
        """Return who is known by anything in the record, and with whom it agrees in everything."""
        held = {
            (kind, folded(kind, row[name]))
            for kind, place in self.places.items()
            for name in place.fields
            if row.get(name) is not None
        }
        some = {number for kind, value in held for number in self.people_by[kind].get(value, ())}
        return some, {number for number in some if self.wanted[number] <= held}
