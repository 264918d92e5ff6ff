"""Selections that lead from one system into another, made answerable by each system alone."""

from collections.abc import Mapping
from dataclasses import replace

from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import MissingError
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Not,
    NotBefore,
    OneOf,
    Selection,
)

Comparison = Before | NotBefore | Equals | OneOf | IsNull


def crosses(selection: Selection, *, dataset: Dataset, estate: Estate) -> bool:
    """Say whether answering `selection` on `dataset` needs another system."""
    match selection:
        case Not():
            return crosses(selection.of, dataset=dataset, estate=estate)
        case AllOf() | AnyOf():
            return any(crosses(one, dataset=dataset, estate=estate) for one in selection.of)
        case Before() | NotBefore() | Equals() | OneOf() | IsNull():
            return _foreign_hop(selection.path, dataset, estate) is not None
        case Everything() | Keys() | Has():
            return False


def leads_elsewhere(selection: Selection) -> bool:
    """Say whether `selection` looks at any record but the one it selects."""
    match selection:
        case Not():
            return leads_elsewhere(selection.of)
        case AllOf() | AnyOf():
            return any(leads_elsewhere(one) for one in selection.of)
        case Before() | NotBefore() | Equals() | OneOf() | IsNull():
            return "." in selection.path
        case Has():
            return True
        case Everything() | Keys():
            return False


def within_reach(
    selection: Selection, *, dataset: Dataset, estate: Estate, connectors: Mapping[str, Connector]
) -> Selection:
    """Return `selection` with every part that leads into another system replaced by the keys found there.

    The keys are held in memory: retention asks for the records that are due, which are few beside all.
    """
    match selection:
        case Not():
            return Not(within_reach(selection.of, dataset=dataset, estate=estate, connectors=connectors))
        case AllOf() | AnyOf():
            parts = tuple(
                within_reach(one, dataset=dataset, estate=estate, connectors=connectors) for one in selection.of
            )
            return replace(selection, of=parts)
        case Before() | NotBefore() | Equals() | OneOf() | IsNull():
            return _resolved(selection, dataset, estate, connectors)
        case Everything() | Keys() | Has():
            return selection


def _target(dataset: Dataset, hop: str, estate: Estate) -> Dataset:
    reference = dataset.reference(hop)
    target = estate.dataset(reference.to) if reference else None
    if target is None:
        raise MissingError(f"{dataset.full_name} has no reference “{hop}” to a declared dataset")
    return target


def _foreign_hop(path: str, dataset: Dataset, estate: Estate) -> int | None:
    """Return the place in `path` of the first reference that leaves the system of `dataset`, or None."""
    here = dataset
    for place, hop in enumerate(path.split(".")[:-1]):
        there = _target(here, hop, estate)
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
    target = _target(dataset, hop, estate)
    inner = within_reach(replace(selection, path=rest), dataset=target, estate=estate, connectors=connectors)
    return Keys(tuple(connectors[target.system].keys(target, inner)), reference=hop)
