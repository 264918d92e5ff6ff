"""From what lives in the systems to declarations that a person only has to confirm."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from kept.estate.classify import BUILT_IN
from kept.estate.errors import EstateError
from kept.estate.model import Dataset, Estate, Field, System
from kept.estate.ports import Classifier, Connector, LiveDataset, LiveField, Row, Value
from kept.estate.selection import Everything

Samples = Mapping[str, Mapping[str, Sequence[Row]]]
"""Sampled records by system and location. They are looked at and forgotten: no proposal repeats a value."""


def sample(connector: Connector, *, system: str, live: LiveDataset, most: int = 200) -> tuple[Row, ...]:
    """Return up to `most` records of a live dataset, declared or not."""
    fields = tuple(Field(name=one.name, kind=one.kind) for one in live.fields)
    dataset = Dataset(name=name_for(live.location, ()), system=system, location=live.location, fields=fields)
    return tuple(islice(connector.read(dataset, Everything(), [one.name for one in fields]), most))


def propose(
    estate: Estate,
    structures: Mapping[str, Sequence[LiveDataset]],
    samples: Samples,
    *,
    classifiers: Sequence[Classifier] = BUILT_IN,
) -> Estate:
    """Return the estate with a proposal for each live field and dataset that it does not declare yet.

    What is declared stays as it is, also where it is gone. A proposal carries its evidence in `Field.proposed`, and
    counts as undeclared until a person takes that out. The clause of a category that all its declared fields share
    is proposed along; a key, whose the data is, and how long it is kept are for the person to say.
    """
    unknown = set(structures) - {one.name for one in estate.systems}
    if unknown:
        raise EstateError(f"The estate has no system “{min(unknown)}”; connect it first")
    clauses = _clauses(estate)
    systems = (
        _system(one, structures.get(one.name, ()), samples.get(one.name, {}), clauses, classifiers)
        for one in estate.systems
    )
    return Estate(systems=tuple(systems))


def _system(
    system: System,
    live: Sequence[LiveDataset],
    samples: Mapping[str, Sequence[Row]],
    clauses: Mapping[str, str],
    classifiers: Sequence[Classifier],
) -> System:
    datasets = {one.location: one for one in system.datasets}
    for there in live:
        known = datasets.get(there.location) or Dataset(
            name=name_for(there.location, [one.name for one in datasets.values()]),
            system=system.name,
            location=there.location,
        )
        rows = samples.get(there.location, ())
        new = tuple(
            _field(one, [row.get(one.name) for row in rows], clauses, classifiers)
            for one in there.fields
            if known.field(one.name) is None
        )
        datasets[there.location] = replace(known, fields=(*known.fields, *new))
    return replace(system, datasets=tuple(datasets.values()))


def _field(
    live: LiveField,
    values: Sequence[Value],
    clauses: Mapping[str, str],
    classifiers: Sequence[Classifier],
) -> Field:
    guesses = [guess for one in classifiers if (guess := one.classify(live, values))]
    if not guesses:
        looked_at = sum(value is not None for value in values)
        evidence = f"nothing in the name or in {looked_at} values speaks of a person"
        return Field(name=live.name, kind=live.kind, proposed=evidence)
    category = guesses[0].category
    return Field(
        name=live.name,
        kind=live.kind,
        category=category,
        clause=clauses.get(category),
        proposed="; ".join(one.evidence for one in guesses if one.category == category),
    )


def _clauses(estate: Estate) -> dict[str, str]:
    """Return the clause of each category whose declared fields all name the same one."""
    found: dict[str, set[str]] = {}
    for dataset in estate.datasets():
        for field in dataset.fields:
            if field.category and field.clause and field.proposed is None:
                found.setdefault(field.category, set()).add(field.clause)
    return {category: min(clauses) for category, clauses in found.items() if len(clauses) == 1}


def name_for(location: str, taken: Sequence[str]) -> str:
    """Return a name that an estate file may give the dataset at `location`, unlike those `taken`."""
    name = re.sub(r"[^A-Za-z0-9_-]+", "_", location).strip("_-") or "dataset"
    number = 2
    unlike = name
    while unlike in taken:
        unlike, number = f"{name}_{number}", number + 1
    return unlike
