"""From what lives in the systems to declarations that a person only has to confirm."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from kept.estate.classify import BUILT_IN
from kept.estate.errors import EstateError
from kept.estate.findings import Findings, look
from kept.estate.jsonkeys import key_paths, shown_path
from kept.estate.linking import Finder, Link, Place, Samples
from kept.estate.model import Dataset, Estate, Field, FieldKind, Reference, System
from kept.estate.ports import Classifier, Connector, LiveDataset, LiveField, Row
from kept.estate.selection import Everything
from kept.estate.tablenames import forms_of
from kept.estate.words import plain

__all__ = ["Samples", "name_for", "propose", "sample"]


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
    finder: Finder | None = None,
) -> Estate:
    """Return the estate with a proposal for each live field and dataset that it does not declare yet.

    What is declared stays as it is, also where it is gone. A proposal carries its evidence in `Field.proposed`, and
    counts as undeclared until a person takes that out; so do a key, a reference and whose the records are as long as
    the fields they rest on are proposed. The clause of a category that all its declared fields share is proposed
    along; how long data is kept is for the person to say. `finder` tells how many values are keys of another
    dataset; without it the samples alone are asked.
    """
    unknown = set(structures) - {one.name for one in estate.systems}
    if unknown:
        raise EstateError(f"The estate has no system “{min(unknown)}”; connect it first")
    findings = look(estate, structures, samples, classifiers=classifiers, finder=finder)
    looked_at = {(system, location): rows for system, held in samples.items() for location, rows in held.items()}
    proposing = _Proposing(findings, _clauses(estate), looked_at)
    systems = tuple(proposing.system(one, structures.get(one.name, ())) for one in estate.systems)
    return _referring(replace(estate, systems=systems), findings.links)


class _Proposing:
    """Turns findings into declarations that are marked as proposed."""

    def __init__(self, findings: Findings, clauses: Mapping[str, str], rows: Mapping[Place, Sequence[Row]]) -> None:
        self._findings = findings
        self._clauses = clauses
        self._rows = rows

    def system(self, system: System, live: Sequence[LiveDataset]) -> System:
        datasets = {one.location: one for one in system.datasets}
        for there in live:
            known = datasets.get(there.location) or Dataset(
                name=name_for(there.location, [one.name for one in datasets.values()]),
                system=system.name,
                location=there.location,
            )
            datasets[there.location] = self._dataset(known, there)
        return replace(system, datasets=tuple(datasets.values()))

    def _dataset(self, known: Dataset, live: LiveDataset) -> Dataset:
        place = (known.system, known.location)
        new = [one for one in live.fields if known.field(one.name) is None]
        fields = {one.name: self._field(place, one) for one in new}
        key, whose = known.key, known.whose
        found = self._findings.keys.get(place)
        if found and not key and set(found.key) & fields.keys():
            key = found.key
            _add(fields, found.key, f"key: {found.evidence}")
        belongs = self._findings.belongs.get(place)
        if belongs and not known.fields and fields:
            whose = belongs.whose
            _add(fields, [key[0] if key else next(iter(fields))], f"whose: {belongs.evidence}")
        for link in self._findings.links:
            if link.source == place:
                _add(fields, link.fields, f"points at {'.'.join(link.target)}: {link.evidence}")
        return replace(known, key=key, whose=whose, fields=(*known.fields, *fields.values()))

    def _field(self, place: Place, live: LiveField) -> Field:
        guesses, keys = self._findings.held(place, live.name), self._keys(place, live)
        if not guesses:
            return Field(name=live.name, kind=live.kind, proposed=self._nothing(place, live), keys=keys)
        category = guesses[0].category
        return Field(
            name=live.name,
            kind=live.kind,
            category=category,
            clause=self._clauses.get(category),
            proposed="; ".join(one.evidence for one in guesses),
            keys=keys,
        )

    def _keys(self, place: Place, live: LiveField) -> tuple[str, ...]:
        """Return the keys inside the sampled JSON; whatever could be somebody's own is left to a person."""
        if live.kind is not FieldKind.JSON:
            return ()
        values = (row.get(live.name) for row in self._rows.get(place, ()))
        found = frozenset[str]().union(*(key_paths(str(one)) or () for one in values if one is not None))
        return tuple(sorted(one for one in found if shown_path(one) == one))

    def _nothing(self, place: Place, live: LiveField) -> str:
        set_aside = self._findings.guesses[place].get(live.name)
        if set_aside:
            return f"{set_aside[0].evidence}, and nothing says that it is a person's"
        looked_at = sum(row.get(live.name) is not None for row in self._rows.get(place, ()))
        return f"nothing in the name or in {looked_at} values speaks of a person"


def _add(fields: dict[str, Field], names: Sequence[str], evidence: str) -> None:
    for name in names:
        if name in fields:
            fields[name] = replace(fields[name], proposed=f"{fields[name].proposed}; {evidence}")


def _referring(estate: Estate, links: Sequence[Link]) -> Estate:
    """Return the estate with a reference for each link that rests on a proposed field and meets its target's key."""
    places = {(one.system, one.location): one for one in estate.datasets()}
    for link in links:
        source, target = places[link.source], places[link.target]
        reference = _reference(link, source, target)
        if reference:
            places[link.source] = replace(source, references=(*source.references, reference))
    systems = (
        replace(one, datasets=tuple(places[dataset.system, dataset.location] for dataset in one.datasets))
        for one in estate.systems
    )
    return replace(estate, systems=tuple(systems))


def _reference(link: Link, source: Dataset, target: Dataset) -> Reference | None:
    proposed = any(field.proposed is not None for name in link.fields if (field := source.field(name)))
    known = any(set(one.fields) == set(link.fields) for one in source.references)
    if known or not proposed or set(link.to_fields) != set(target.key):
        return None
    order = dict(zip(link.to_fields, link.fields, strict=True))
    fields = tuple(order[name] for name in target.key)
    name = _without_id(fields[0], target.location) if len(fields) == 1 else target.name
    return Reference(name=name_for(name, [one.name for one in source.references]), to=target.full_name, fields=fields)


def _without_id(name: str, location: str) -> str:
    if name.endswith("id") and plain(name[:-2]) in forms_of(location):
        return name[:-2].rstrip("_")
    return re.sub(r"(?<=\w)(_?(ID|Id)|_id)$", "", name).rstrip("_") or name


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
