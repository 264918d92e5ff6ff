"""What a look into the systems found, put together: guesses, keys, links and whose each record is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kept.estate.linking import (
    Finder,
    Known,
    Link,
    Place,
    Samples,
    Structures,
    among,
    confirmed_links,
    declared_links,
    joint_keys,
    keys_of,
    suggested_links,
)
from kept.estate.model import Dataset, Estate
from kept.estate.ports import Classifier, Guess, LiveDataset, Row
from kept.estate.subjects import Belongs, Guesses, Subject, anchored, belongings, subjects
from kept.terms.categories import Category

_COMPANYS_OWN = frozenset(
    {Category.ACCOUNT_ADDRESS, Category.BUSINESS_COMPANY, Category.BUSINESS_TAX, Category.LOCATION, Category.CONTENT}
)
_ALONE = frozenset({Category.ACCOUNT_PHONE, *_COMPANYS_OWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is thought of each live dataset; nothing in it repeats a value."""

    keys: Mapping[Place, Known]
    links: tuple[Link, ...]
    guesses: Mapping[Place, Mapping[str, tuple[Guess, ...]]]
    persons: Mapping[Place, Subject]
    belongs: Mapping[Place, Belongs]

    def held(self, place: Place, name: str) -> tuple[Guess, ...]:
        """Return the guesses about a field that hold good where it stands, all of the first one's category."""
        certain = [one for one in self.guesses[place].get(name, ()) if self._counts(place, one)]
        linked = any(link.source == place and link.fields == (name,) for link in self.links)
        found = [one for one in certain if not (linked and one.of_people)]
        return tuple(one for one in found if one.category == found[0].category)

    def _counts(self, place: Place, guess: Guess) -> bool:
        person = self.persons.get(place)
        if person and person.company:
            return guess.category not in _COMPANYS_OWN
        first = _first(self.guesses[place])
        if guess.of_people and guess.category == Category.ACCOUNT_NAME and not person:
            return anchored(first)
        if place in self.belongs or anchored(first):
            return True
        companies = any(one and one.category == Category.BUSINESS_COMPANY for one in first.values())
        return not guess.of_people and not (companies and guess.category in _ALONE)


def look(
    estate: Estate,
    structures: Structures,
    samples: Samples,
    *,
    classifiers: Sequence[Classifier],
    finder: Finder | None = None,
) -> Findings:
    """Return what the live datasets seem to be, with what the estate declares of them taken as it is.

    `finder` tells how many values are keys of another dataset; without it, the samples alone are asked.
    """
    declared = {(one.system, one.location): one for one in estate.datasets()}
    keys = keys_of(structures, samples) | {
        place: Known(key=one.key, evidence="declared") for place, one in declared.items() if one.key
    }
    keys = {place: one for place, one in keys.items() if _is_live(place, structures)}
    guesses = {
        (system, one.location): _guesses(
            one, declared.get((system, one.location)), samples.get(system, {}).get(one.location, ()), classifiers
        )
        for system, live in structures.items()
        for one in live
    }
    first = {place: _first(fields) for place, fields in guesses.items()}
    find = finder or among(samples)
    links = _links(structures, keys, (), samples, find)
    persons = subjects(first, links)
    links = _links(structures, keys, _most_pointed(persons, links), samples, find)
    persons = subjects(first, links) | _declared_persons(declared, first)
    belongs = belongings(tuple(first), persons, links, first)
    keys = joint_keys(keys, links, samples)
    return Findings(keys=keys, links=links, guesses=guesses, persons=persons, belongs=belongs)


def _is_live(place: Place, structures: Structures) -> bool:
    return any(one.location == place[1] for one in structures.get(place[0], ()))


def _guesses(
    live: LiveDataset, declared: Dataset | None, rows: Sequence[Row], classifiers: Sequence[Classifier]
) -> dict[str, tuple[Guess, ...]]:
    found: dict[str, tuple[Guess, ...]] = {}
    for field in live.fields:
        known = declared.field(field.name) if declared else None
        if known and known.proposed is None:
            found[field.name] = (Guess(category=known.category, evidence="declared"),) if known.category else ()
            continue
        values = [row.get(field.name) for row in rows]
        found[field.name] = tuple(guess for one in classifiers if (guess := one.classify(field, values)))
    return found


def _first(fields: Mapping[str, tuple[Guess, ...]]) -> Guesses:
    return {name: found[0] if found else None for name, found in fields.items()}


def _links(
    structures: Structures, keys: Mapping[Place, Known], people: Sequence[Place], samples: Samples, finder: Finder
) -> tuple[Link, ...]:
    suggested = tuple(suggested_links(structures, keys, people))
    return (*declared_links(structures), *confirmed_links(suggested, samples, finder))


def _most_pointed(persons: Mapping[Place, Subject], links: Sequence[Link]) -> tuple[Place, ...]:
    """Return, for each system, the persons that most other records point at: the ones a role would mean."""
    count = {place: sum(link.target == place and link.source != place for link in links) for place in persons}
    return tuple(
        max((one for one in persons if one[0] == system), key=lambda one: count[one])
        for system in {one[0] for one in persons}
    )


def _declared_persons(declared: Mapping[Place, Dataset], live: Mapping[Place, Guesses]) -> dict[Place, Subject]:
    return {
        place: Subject(whose=one.whose, evidence="declared")
        for place, one in declared.items()
        if place in live and one.whose and not one.references
    }
