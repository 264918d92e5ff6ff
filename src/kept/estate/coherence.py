"""Whether an estate hangs together: every name used is declared, every path leads to a field, no rule in a ring."""

import re
from collections.abc import Iterator, Sequence

from kept.estate.canaries import Canary
from kept.estate.model import Dataset, Estate, FieldKind, Requirement, RetentionRule, System
from kept.estate.nodes import did_you_mean, shown
from kept.estate.offers import Offer
from kept.estate.panels import Changing, Panel, Showing
from kept.estate.paths import PathError, follow
from kept.estate.problem import Place, Problem, unknown_fields
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Has,
    IsNull,
    Keys,
    Names,
    Not,
    NotBefore,
    OneOf,
    Selection,
)
from kept.estate.whose_coherence import points_at_persons, whose_problems

__all__ = ["Problem", "problems"]

Comparison = Before | NotBefore | Below | IsNull | Equals | OneOf

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_REGION = re.compile(r"[A-Z]{2}")
_TIMES = (FieldKind.INSTANT, FieldKind.DATE)
_NUMBERS = (FieldKind.INTEGER, FieldKind.DECIMAL)
_EQUAL = (FieldKind.TEXT, FieldKind.INTEGER, FieldKind.BOOLEAN)
_PYTHON = {FieldKind.TEXT: str, FieldKind.INTEGER: int, FieldKind.BOOLEAN: bool}


def problems(estate: Estate) -> Iterator[Problem]:
    """Yield what is wrong with an estate, names before rules; nothing where it is coherent."""
    yield from _repeated([one.name for one in estate.systems], ("systems",), of="system")
    for number, system in enumerate(estate.systems):
        yield from _system(system, ("systems", number))
    for place, dataset in _placed(estate):
        yield from _names(estate, dataset, place)
    for place, dataset in _placed(estate):
        yield from _rules(estate, dataset, place)
    for number, panel in enumerate(estate.panels):
        yield from _panel(estate, panel, ("panels", number))
    for number, canary in enumerate(estate.canaries):
        yield from _canary(estate, canary, ("canaries", number))
    yield from _rings(estate)


def _placed(estate: Estate) -> Iterator[tuple[Place, Dataset]]:
    for number, system in enumerate(estate.systems):
        for nth, dataset in enumerate(system.datasets):
            yield ("systems", number, "datasets", nth), dataset


def _system(system: System, place: Place) -> Iterator[Problem]:
    yield from _odd_name(system.name, place)
    if system.region is not None and not _REGION.fullmatch(system.region):
        yield Problem((*place, "region"), f"{shown(system.region)} is no region; write a country as DE, or EU")
    yield from _repeated([one.name for one in system.datasets], (*place, "datasets"), of="dataset")
    yield from _repeated([one.name for one in system.applications], (*place, "applications"), of="application")
    yield from _repeated([one.location for one in system.datasets], (*place, "datasets"), of="location")
    if system.fence is not None:
        yield from _fence(system, system.fence, (*place, "fence"))


def _fence(system: System, fence: str, place: Place) -> Iterator[Problem]:
    name, _, field = fence.partition(".")
    dataset = next((one for one in system.datasets if one.name == name), None)
    found = None if dataset is None else dataset.field(field)
    if dataset is None or found is None:
        yield Problem(place, f"{shown(fence)} is no field of {shown(system.name)}; write it as dataset.field")
    elif found.kind is not FieldKind.INTEGER or found.category is not None or not dataset.key:
        yield Problem(place, f"{shown(fence)} cannot be a fence; it takes a number that is not personal, and a key")


def _odd_name(name: str, place: Place) -> Iterator[Problem]:
    if not _NAME.fullmatch(name):
        yield Problem((*place, "name"), f"{shown(name)} is no name; use letters, digits, _ and -")


def _repeated(names: Sequence[str], place: Place, *, of: str) -> Iterator[Problem]:
    for number, name in enumerate(names):
        if name in names[:number]:
            yield Problem((*place, number), f"there are two of the {of} {shown(name)}; rename one, or take it out")


def _names(estate: Estate, dataset: Dataset, place: Place) -> Iterator[Problem]:
    yield from _odd_name(dataset.name, place)
    yield from _repeated([one.name for one in dataset.fields], (*place, "fields"), of="field")
    yield from _repeated([one.name for one in dataset.references], (*place, "references"), of="reference")
    yield from unknown_fields(dataset, dataset.key, (*place, "key"))
    yield from _keys(dataset, place)
    yield from _references(estate, dataset, place)


def _rules(estate: Estate, dataset: Dataset, place: Place) -> Iterator[Problem]:
    for number, rule in enumerate(dataset.retention):
        yield from _rule(estate, dataset, rule, (*place, "retention", number))
    for number, requirement in enumerate(dataset.requires):
        yield from _requirement(estate, dataset, requirement, (*place, "requires", number))
    for number, review in enumerate(dataset.reviews):
        yield from _selection(estate, dataset, review.where, (*place, "reviews", number, "where"))
        yield from _path(estate, dataset, review.due, (*place, "reviews", number, "due"), kinds=_TIMES)
    yield from whose_problems(estate, dataset, place)
    for number, way in enumerate(dataset.belongs or ()):
        yield from _selection(estate, dataset, way.where, (*place, "belongs", number, "where"))
    if dataset.daily is not None:
        yield from _path(estate, dataset, dataset.daily, (*place, "daily"), kinds=_TIMES, within=True)
    yield from _upkeep(estate, dataset, place)


def _upkeep(estate: Estate, dataset: Dataset, place: Place) -> Iterator[Problem]:
    for number, fresh in enumerate(dataset.fresh):
        yield from _selection(estate, dataset, fresh.where, (*place, "fresh", number, "where"))
        yield from _path(estate, dataset, fresh.at, (*place, "fresh", number, "at"), kinds=_TIMES, within=True)
    for number, forbidden in enumerate(dataset.forbids):
        yield from _selection(estate, dataset, forbidden.where, (*place, "forbids", number, "where"))
    for number, use in enumerate(dataset.uses):
        at: Place = (*place, "uses", number)
        yield from _selection(estate, dataset, use.where, (*at, "where"))
        yield from _path(estate, dataset, use.at, (*at, "at"), kinds=_TIMES, within=True)
        yield from points_at_persons(estate, dataset, use.of, (*at, "of"))
    for number, offer in enumerate(dataset.offers):
        yield from _offer(estate, dataset, offer, (*place, "offers", number))
    if dataset.lives is not None:
        named = [one for one in (dataset.lives.country, dataset.lives.state) if one is not None]
        yield from unknown_fields(dataset, named, (*place, "lives"))
        yield from _selection(estate, dataset, dataset.lives.where, (*place, "lives", "where"))
    if dataset.groups is not None:
        yield from _path(estate, dataset, dataset.groups.size, (*place, "groups", "size"), kinds=_NUMBERS)
    for number, parts in enumerate(dataset.each):
        yield from _compared(estate, dataset, parts.path, parts.values, (*place, "each", number, "values"))
    if (dataset.each or dataset.every > 1) and dataset.daily is None:
        key = "each" if dataset.each else "every"
        yield Problem((*place, key), f"{dataset.full_name} has “{key}” and is not daily; say `daily`, or take it out")


def _offer(estate: Estate, dataset: Dataset, offer: Offer, place: Place) -> Iterator[Problem]:
    yield from points_at_persons(estate, dataset, offer.of, (*place, "of"))
    yield from _selection(estate, dataset, offer.where, (*place, "where"))
    for key, names in (("alike", offer.alike), ("terms", offer.terms)):
        yield from unknown_fields(dataset, names, (*place, key))
        for name in names:
            field = dataset.field(name)
            if field is not None and field.kind not in _EQUAL:
                compared = "texts, whole numbers and yes or no are compared"
                yield Problem((*place, key), f"{shown(name)} is {field.kind}, and only {compared}")


def _panel(estate: Estate, panel: Panel, place: Place) -> Iterator[Problem]:
    for number, showing in enumerate(panel.shows):
        at: Place = (*place, "shows", number)
        yield from _of_panel(estate, showing, (*showing.fields, *showing.besides), (*at, "fields"), at)
    for number, changing in enumerate(panel.changes):
        at = (*place, "changes", number)
        yield from _of_panel(estate, changing, (changing.field,), (*at, "field"), at)


def _canary(estate: Estate, canary: Canary, place: Place) -> Iterator[Problem]:
    own = [one for one in estate.datasets() if one.whose == canary.whose]
    if not own:
        near = did_you_mean(canary.whose, (one.whose for one in estate.datasets() if one.whose))
        yield Problem((*place, "whose"), f"there is no class of people {shown(canary.whose)}{near}")
        return
    known = {one.category for dataset in own for one in dataset.fields if one.category}
    if canary.corrects is not None and canary.corrects.category not in known:
        near = did_you_mean(canary.corrects.category, known)
        sentence = f"no field of theirs holds {shown(canary.corrects.category)}{near}"
        yield Problem((*place, "corrects", "category"), sentence)


def _of_panel(
    estate: Estate, one: Showing | Changing, fields: Sequence[str], of: Place, place: Place
) -> Iterator[Problem]:
    dataset = estate.dataset(one.dataset)
    if dataset is None:
        near = did_you_mean(one.dataset, (known.full_name for known in estate.datasets()))
        yield Problem((*place, "dataset"), f"there is no dataset {shown(one.dataset)}{near}")
        return
    yield from unknown_fields(dataset, fields, of)
    yield from _selection(estate, dataset, one.where, (*place, "where"))


def _keys(dataset: Dataset, place: Place) -> Iterator[Problem]:
    for number, field in enumerate(dataset.fields):
        if field.keys and field.kind is not FieldKind.JSON:
            sentence = f"{shown(field.name)} is {field.kind}, and only json has keys; correct one of them"
            yield Problem((*place, "fields", number, "keys"), sentence)


def _references(estate: Estate, dataset: Dataset, place: Place) -> Iterator[Problem]:
    for number, reference in enumerate(dataset.references):
        at: Place = (*place, "references", number)
        yield from unknown_fields(dataset, reference.fields, (*at, "fields"))
        if "." in reference.name:
            yield Problem((*at, "name"), f"{shown(reference.name)} is no name for a reference; it has a dot in it")
        target = estate.dataset(reference.to)
        if target is None:
            near = did_you_mean(reference.to, (one.full_name for one in estate.datasets()))
            yield Problem((*at, "to"), f"there is no dataset {shown(reference.to)}{near}")
        elif len(target.key) != len(reference.fields):
            sentence = f"{target.full_name} has {len(target.key)} key fields, and the reference {len(reference.fields)}"
            yield Problem((*at, "fields"), f"{sentence}; name one field for each")


def _rule(estate: Estate, dataset: Dataset, rule: RetentionRule, place: Place) -> Iterator[Problem]:
    yield from _selection(estate, dataset, rule.where, (*place, "where"))
    for name, path in (("starts", rule.starts), ("until", rule.until)):
        if path is not None:
            yield from _path(estate, dataset, path, (*place, name), kinds=_TIMES)
    if rule.by is not None:
        yield from _path(estate, dataset, rule.by, (*place, "by"))
    if rule.least is not None and rule.by is None:
        yield Problem((*place, "least"), f"{shown(rule.least)} is the least of periods that no `by` chooses among")
    yield from unknown_fields(dataset, rule.masks, (*place, "masks"))
    if set(rule.masks) & set(dataset.key):
        yield Problem((*place, "masks"), f"a field of the key of {dataset.full_name} cannot be masked; erase instead")


def _requirement(estate: Estate, dataset: Dataset, need: Requirement, place: Place) -> Iterator[Problem]:
    yield from _selection(estate, dataset, need.of, (*place, "of"))
    other = _pointing(estate, dataset, need.dataset, need.reference)
    if isinstance(other, str):
        yield Problem((*place, "dataset"), other)
        return
    yield from _selection(estate, other, need.where, (*place, "where"))
    if need.valid_until is not None:
        yield from _path(estate, other, need.valid_until, (*place, "valid_until"), kinds=_TIMES)


def _pointing(estate: Estate, dataset: Dataset, name: str, reference: str) -> Dataset | str:
    """Return the dataset of that name in the same system whose reference points at `dataset`, or what is wrong."""
    other = estate.dataset(f"{dataset.system}.{name}")
    if other is None:
        names = [one.name for one in estate.datasets() if one.system == dataset.system]
        return f"there is no dataset {shown(name)} in {dataset.system}{did_you_mean(name, names)}"
    found = other.reference(reference)
    if found is None:
        near = did_you_mean(reference, (one.name for one in other.references))
        return f"{other.full_name} has no reference {shown(reference)}{near}"
    if found.to != dataset.full_name:
        return f"the reference {shown(reference)} of {other.full_name} does not point at {dataset.full_name}"
    return other


def _path(
    estate: Estate,
    dataset: Dataset,
    path: str,
    place: Place,
    *,
    kinds: Sequence[FieldKind] = (),
    within: bool = False,
) -> Iterator[Problem]:
    try:
        route = follow(estate, dataset, path)
    except PathError as error:
        yield Problem(place, str(error))
        return
    field = route.field
    if within and any(one.system != dataset.system for one in route.through):
        yield Problem(place, f"the path {shown(path)} leaves the system {shown(dataset.system)}, which it may not here")
    if kinds and field.kind not in kinds:
        needed = "a number" if kinds is _NUMBERS else "a time"
        yield Problem(place, f"{shown(path)} is {field.kind}, and {needed} is needed; correct the path or its kind")


def _selection(estate: Estate, dataset: Dataset, selection: Selection, place: Place) -> Iterator[Problem]:
    match selection:
        case Keys():
            yield Problem(place, "an estate names no single records by their key")
        case Names():
            yield Problem(place, "an estate names no people")
        case Not(of=inner):
            yield from _selection(estate, dataset, inner, (*place, "of"))
        case AllOf(of=several) | AnyOf(of=several):
            for number, one in enumerate(several):
                yield from _selection(estate, dataset, one, (*place, "of", number))
        case Has():
            yield from _has(estate, dataset, selection, place)
        case Before() | NotBefore() | Below() | IsNull() | Equals() | OneOf():
            yield from _comparison(estate, dataset, selection, place)


def _comparison(estate: Estate, dataset: Dataset, selection: Comparison, place: Place) -> Iterator[Problem]:
    match selection:
        case Before() | NotBefore():
            yield from _path(estate, dataset, selection.path, (*place, "path"), kinds=_TIMES)
        case Below():
            yield from _path(estate, dataset, selection.path, (*place, "path"), kinds=_NUMBERS)
        case IsNull():
            yield from _path(estate, dataset, selection.path, (*place, "path"))
        case Equals():
            yield from _compared(estate, dataset, selection.path, (selection.value,), (*place, "value"))
        case OneOf():
            yield from _compared(estate, dataset, selection.path, selection.values, (*place, "values"))


def _has(estate: Estate, dataset: Dataset, selection: Has, place: Place) -> Iterator[Problem]:
    other = _pointing(estate, dataset, selection.dataset, selection.reference)
    if isinstance(other, str):
        yield Problem((*place, "dataset"), other)
        return
    yield from _selection(estate, other, selection.where, (*place, "where"))


def _compared(
    estate: Estate, dataset: Dataset, path: str, values: Sequence[str | int | bool], place: Place
) -> Iterator[Problem]:
    wrong = list(_path(estate, dataset, path, (*place[:-1], "path")))
    yield from wrong
    kind = FieldKind.JSON if wrong else follow(estate, dataset, path).field.kind
    for value in values:
        if type(value) is not _PYTHON.get(kind, type(value)):
            yield Problem(
                place, f"{shown(path)} is {kind}, and {shown(str(value))} is not; a text like NO needs quotes"
            )


def _rings(estate: Estate) -> Iterator[Problem]:
    """A rule that waits for a record whose own rule waits for this one would never have an order to work in."""
    waits = {one.full_name: _waits_for(estate, one) for one in estate.datasets()}
    for place, dataset in _placed(estate):
        ring = _ring(waits, dataset.full_name)
        if ring:
            sentence = f"retention rules wait for each other in a ring ({' → '.join(ring)}); break it"
            yield Problem((*place, "retention"), sentence)


def _waits_for(estate: Estate, dataset: Dataset) -> set[str]:
    found: set[str] = set()
    for rule in dataset.retention:
        for path in filter(None, (rule.starts, rule.until, rule.by, *_paths_of(rule.where))):
            try:
                found.update(one.full_name for one in follow(estate, dataset, path).through)
            except PathError:
                continue  # named already, with its line
    return found


def _paths_of(selection: Selection) -> Iterator[str]:
    match selection:
        case Before() | NotBefore() | Equals() | OneOf() | Below() | IsNull():
            yield selection.path
        case Not(of=inner):
            yield from _paths_of(inner)
        case AllOf(of=several) | AnyOf(of=several):
            for one in several:
                yield from _paths_of(one)
        case _:
            return


def _ring(waits: dict[str, set[str]], start: str) -> tuple[str, ...]:
    """Return the names from `start` back to itself, or nothing."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for name in sorted(waits.get(way[-1], ())):
            if name == start:
                return (*way, start)
            if name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return ()
