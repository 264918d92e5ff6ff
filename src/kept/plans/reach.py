"""Selections that lead from one system into another, made answerable by each system alone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import MissingError, UnreachableError
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Names,
    Not,
    NotBefore,
    OneOf,
    Selection,
)

Comparison = Before | NotBefore | Equals | OneOf | Below | Names | IsNull


def crosses(selection: Selection, *, dataset: Dataset, estate: Estate) -> bool:
    """Say whether answering `selection` on `dataset` needs another system."""
    match selection:
        case Not():
            return crosses(selection.of, dataset=dataset, estate=estate)
        case AllOf() | AnyOf():
            return any(crosses(one, dataset=dataset, estate=estate) for one in selection.of)
        case Before() | NotBefore() | Equals() | OneOf() | Below() | Names() | IsNull():
            return _foreign_hop(selection.path, dataset, estate) is not None
        case Has():
            return crosses(selection.where, dataset=sibling(dataset, selection, estate), estate=estate)
        case Everything() | Keys():
            return False


def leads_elsewhere(selection: Selection) -> bool:
    """Say whether `selection` looks at any record but the one it selects."""
    match selection:
        case Not():
            return leads_elsewhere(selection.of)
        case AllOf() | AnyOf():
            return any(leads_elsewhere(one) for one in selection.of)
        case Before() | NotBefore() | Equals() | OneOf() | Below() | Names() | IsNull():
            return "." in selection.path
        case Has():
            return True
        case Everything() | Keys():
            return False


def within_reach(
    selection: Selection, *, dataset: Dataset, estate: Estate, connectors: Mapping[str, Connector]
) -> Selection:
    """Return `selection` with every part that leads into another system replaced by the keys found there.

    The keys are held in memory: retention asks for the records that are due, which are few beside all. Raises
    `UnreachableError` where the other system is not open.
    """
    match selection:
        case Not():
            return Not(within_reach(selection.of, dataset=dataset, estate=estate, connectors=connectors))
        case AllOf() | AnyOf():
            parts = tuple(
                within_reach(one, dataset=dataset, estate=estate, connectors=connectors) for one in selection.of
            )
            return replace(selection, of=parts)
        case Before() | NotBefore() | Equals() | OneOf() | Below() | Names() | IsNull():
            return _resolved(selection, dataset, estate, connectors)
        case Has():
            other = sibling(dataset, selection, estate)
            where = within_reach(selection.where, dataset=other, estate=estate, connectors=connectors)
            return replace(selection, where=where)
        case Everything() | Keys():
            return selection


def needed_systems(selection: Selection, *, dataset: Dataset, estate: Estate) -> frozenset[str]:
    """Return the systems without which nothing can be said of `selection` on `dataset`; its own is one of them."""
    others = looked_at(selection, dataset=dataset, estate=estate)
    return frozenset(one.system for one in estate.datasets() if one.full_name in others) | {dataset.system}


def leaned_on(selection: Selection, *, dataset: Dataset, estate: Estate) -> frozenset[str]:
    """Return the datasets that must stay as they are until what `selection` chooses of `dataset` is gone.

    `dataset` points at them, or `selection` looks into them.
    """
    targets = frozenset(reference.to for reference in dataset.references)
    return targets | looked_at(selection, dataset=dataset, estate=estate)


def looked_at(selection: Selection, *, dataset: Dataset, estate: Estate) -> frozenset[str]:
    """Return the full names of the other datasets in whose records `selection` on `dataset` looks."""
    match selection:
        case Not():
            return looked_at(selection.of, dataset=dataset, estate=estate)
        case AllOf() | AnyOf():
            return frozenset[str]().union(*(looked_at(one, dataset=dataset, estate=estate) for one in selection.of))
        case Before() | NotBefore() | Equals() | OneOf() | Below() | Names() | IsNull():
            return frozenset(_along(selection.path, dataset, estate))
        case Has():
            other = sibling(dataset, selection, estate)
            return looked_at(selection.where, dataset=other, estate=estate) | {other.full_name}
        case Everything() | Keys():
            return frozenset()


def _along(path: str, dataset: Dataset, estate: Estate) -> Iterator[str]:
    here = dataset
    for hop in path.split(".")[:-1]:
        here = target_of(here, hop, estate)
        yield here.full_name


def sibling(dataset: Dataset, has: Has, estate: Estate) -> Dataset:
    """Return the dataset whose records `has` asks for; raise `MissingError` where it is not declared."""
    other = estate.dataset(f"{dataset.system}.{has.dataset}")
    if other is None:
        raise MissingError(f"{dataset.system} has no declared dataset “{has.dataset}”")
    return other


def target_of(dataset: Dataset, hop: str, estate: Estate) -> Dataset:
    """Return the dataset to which the reference `hop` leads; raise `MissingError` where there is none."""
    reference = dataset.reference(hop)
    target = estate.dataset(reference.to) if reference else None
    if target is None:
        raise MissingError(f"{dataset.full_name} has no reference “{hop}” to a declared dataset")
    return target


def _foreign_hop(path: str, dataset: Dataset, estate: Estate) -> int | None:
    """Return the place in `path` of the first reference that leaves the system of `dataset`, or None."""
    here = dataset
    for place, hop in enumerate(path.split(".")[:-1]):
        there = target_of(here, hop, estate)
        if there.system != dataset.system:
            return place
        here = there
    return None


def _resolved(
    selection: Comparison, dataset: Dataset, estate: Estate, connectors: Mapping[str, Connector]
) -> Selection:
    place = _foreign_hop(selection.path, dataset, estate)
    if place is None:
        return selection
    if place > 0:
        raise MissingError(
            f"The path “{selection.path}” of {dataset.full_name} leaves its system after its first reference"
        )
    hop, _, rest = selection.path.partition(".")
    target = target_of(dataset, hop, estate)
    if target.system not in connectors:
        raise UnreachableError(f"{target.system}, to which the path “{selection.path}” leads, is not open")
    sought: Selection = replace(selection, path=rest)
    if isinstance(selection, IsNull):
        # As within one system: where the reference leads to no record, nothing stands at the end of the path.
        sought = Not(sought)
    inner = within_reach(sought, dataset=target, estate=estate, connectors=connectors)
    found = Keys(tuple(connectors[target.system].keys(target, inner)), reference=hop)
    return Not(found) if isinstance(selection, IsNull) else found
