"""Whether what a dataset says of whose its records are hangs together: identifiers, ways, mentions, exemptions."""

import re
from collections.abc import Iterator, Sequence

from kept.estate.belonging import belonging, identifiers_of
from kept.estate.model import Dataset, Estate, FieldKind
from kept.estate.nodes import did_you_mean, shown
from kept.estate.problem import Place, Problem, unknown_fields
from kept.estate.ways import IP, Identifier, Way

_KIND = re.compile(r"[a-z][a-z0-9_-]*")
_TIMES = (FieldKind.INSTANT, FieldKind.DATE)
_TEXTS = (FieldKind.TEXT, FieldKind.JSON)


def whose_problems(estate: Estate, dataset: Dataset, place: Place) -> Iterator[Problem]:
    """Yield what is wrong with identifiers, ways, mentions, erasure, `held_for` and exemptions of a dataset."""
    for number, identifier in enumerate(dataset.identifiers or ()):
        yield from _identifier(dataset, identifier, (*place, "identifiers", number))
    for number, way in enumerate(dataset.belongs or ()):
        yield from _way(estate, dataset, way, (*place, "belongs", number))
    if dataset.belongs is not None and dataset.whose is None:
        yield Problem((*place, "belongs"), f"{dataset.full_name} does not say whose class it is of; add `whose`")
    yield from _mentions(dataset, place)
    if dataset.erasure is not None:
        yield from _emptied(dataset, dataset.erasure.masks, (*place, "erasure", "masks"))
    if dataset.held_for is not None and dataset.reference(dataset.held_for) is None:
        yield _no_reference(dataset, dataset.held_for, (*place, "held_for"))
    yield from _exemptions(dataset, place)


def points_at_persons(estate: Estate, dataset: Dataset, name: str, place: Place) -> Iterator[Problem]:
    """Yield what is wrong with a reference that should lead to the records that stand for people.

    Where it led to anything else, whoever is looked for along it would never be found.
    """
    reference = dataset.reference(name)
    if reference is None:
        yield _no_reference(dataset, name, place)
        return
    target = estate.dataset(reference.to)
    if target is None:
        return  # named already, with its line
    if target.whose is None or target.full_name not in belonging(estate, target.whose).persons:
        sentence = f"the reference {shown(name)} leads to {target.full_name}, whose records stand for nobody"
        yield Problem(place, f"{sentence}; name the one to the people, or say `persons: yes` there")


def _identifier(dataset: Dataset, identifier: Identifier, place: Place) -> Iterator[Problem]:
    if not _KIND.fullmatch(identifier.kind):
        yield Problem((*place, "kind"), f"{shown(identifier.kind)} is no kind of identifier; write it like email")
    yield from unknown_fields(dataset, identifier.fields, place)
    for name in (identifier.from_, identifier.until, identifier.at):
        field = dataset.field(name) if name else None
        if field is not None and field.kind not in _TIMES:
            yield Problem(place, f"{shown(field.name)} is {field.kind}, and a time is needed; correct it or its kind")
    if identifier.at and (identifier.from_ or identifier.until):
        yield Problem(
            place, "an identifier was theirs `from` … `until`, or speaks of the moment `at`; keep one of them"
        )
    elif bool(identifier.from_) != bool(identifier.until):
        yield Problem(place, "a time between which it was theirs has both its `from` and its `until`; add the other")
    elif identifier.kind == IP and not (identifier.at or identifier.from_):
        sentence = (
            "an IP address is somebody's for a time only; add `at`, the field of the moment, or `from` and `until`"
        )
        yield Problem(place, sentence)


def _way(estate: Estate, dataset: Dataset, way: Way, place: Place) -> Iterator[Problem]:
    if sum(one is not None for one in (way.reference, way.from_, way.identifier)) != 1:
        yield Problem(place, "a way has one of `reference`, `from` and `identifier`")
    elif way.reference is not None:
        yield from _along(estate, dataset, way.reference, place)
    elif way.from_ is not None:
        yield from _backwards(estate, dataset, way.from_, str(way.by), place)
    elif way.identifier not in {one.kind for one in identifiers_of(dataset)}:
        near = did_you_mean(str(way.identifier), {one.kind for one in identifiers_of(dataset)})
        sentence = f"{dataset.full_name} holds no identifier of the kind {shown(str(way.identifier))}{near}"
        yield Problem((*place, "identifier"), f"{sentence}; say in `identifiers` which field it is")
    yield from _emptied(dataset, way.alone, (*place, "alone"))
    yield from _emptied(dataset, way.hides, (*place, "hides"))


def _along(estate: Estate, dataset: Dataset, name: str, place: Place) -> Iterator[Problem]:
    reference = dataset.reference(name)
    if reference is None:
        yield _no_reference(dataset, name, (*place, "reference"))
        return
    yield from _other_class(dataset, estate.dataset(reference.to), (*place, "reference"))


def _backwards(estate: Estate, dataset: Dataset, source: str, by: str, place: Place) -> Iterator[Problem]:
    other = estate.dataset(source)
    if other is None:
        near = did_you_mean(source, (one.full_name for one in estate.datasets()))
        yield Problem((*place, "from"), f"there is no dataset {shown(source)}{near}")
        return
    reference = other.reference(by)
    if reference is None:
        yield _no_reference(other, by, (*place, "by"))
    elif reference.to != dataset.full_name:
        sentence = f"the reference {shown(by)} of {other.full_name} does not point at {dataset.full_name}"
        yield Problem((*place, "by"), sentence)
    yield from _other_class(dataset, other, (*place, "from"))


def _other_class(dataset: Dataset, other: Dataset | None, place: Place) -> Iterator[Problem]:
    if other is not None and dataset.whose is not None and other.whose != dataset.whose:
        theirs = f"is of the class {shown(other.whose)}" if other.whose else "does not say whose it is"
        sentence = f"{other.full_name} {theirs}, and a way stays within one class, here {shown(dataset.whose)}"
        yield Problem(place, f"{sentence}; correct `whose`")


def _mentions(dataset: Dataset, place: Place) -> Iterator[Problem]:
    yield from unknown_fields(dataset, dataset.mentions, (*place, "mentions"))
    for number, name in enumerate(dataset.mentions):
        field = dataset.field(name)
        if field is not None and field.kind not in _TEXTS:
            yield Problem((*place, "mentions", number), f"{shown(name)} is {field.kind}, and people are named in texts")


def _exemptions(dataset: Dataset, place: Place) -> Iterator[Problem]:
    for number, rule in enumerate(dataset.retention):
        at: Place = (*place, "retention", number)
        if rule.exempt is None:
            continue
        yield from unknown_fields(dataset, rule.exempt.needs, (*at, "exempt", "needs"))
        if rule.masks:
            yield Problem(
                (*at, "exempt"), "a rule that empties fields keeps no record; give the record's own rule `exempt`"
            )
        elif rule.starts is None and rule.until is None:
            sentence = "what outlives an erasure needs an end; give the rule `starts` or `until`"
            yield Problem((*at, "exempt"), sentence)


def _emptied(dataset: Dataset, names: Sequence[str], place: Place) -> Iterator[Problem]:
    yield from unknown_fields(dataset, names, place)
    if set(names) & set(dataset.key):
        yield Problem(place, f"a field of the key of {dataset.full_name} cannot be emptied")


def _no_reference(dataset: Dataset, name: str, place: Place) -> Problem:
    near = did_you_mean(name, (one.name for one in dataset.references))
    return Problem(place, f"{dataset.full_name} has no reference {shown(name)}{near}")
