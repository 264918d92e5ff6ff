"""What a store can and cannot do beyond the contract of a connector, asked before anything is planned on it."""

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from kept.estate.change import Change, Mask, Seal, Set, undone
from kept.estate.model import Dataset
from kept.estate.ports import Connector
from kept.estate.selection import Scalar, Selection


@runtime_checkable
class Limited(Protocol):
    """A connector that cannot carry out every change."""

    def cannot(self, dataset: Dataset, change: Change) -> str | None:
        """Return why `change` cannot be carried out on single records of a dataset; None where it can."""
        ...


@runtime_checkable
class Emptying(Protocol):
    """A connector that knows which fields may be empty."""

    def emptied(self, dataset: Dataset, names: Sequence[str]) -> Mapping[str, Scalar | None]:
        """Return what stands in each of these fields once it is emptied: None where nothing may stand in it."""
        ...


@runtime_checkable
class Scrubbing(Protocol):
    """A connector whose store leaves what was erased readable in its files until it is told to clear them."""

    def scrub(self) -> None:
        """Clear the files of what was erased or overwritten, whoever did it; raise where it cannot be done just now."""
        ...


def cannot(connector: Connector, dataset: Dataset, change: Change) -> str | None:
    """Return why a store cannot carry out a change on single records; None where nothing is known against it."""
    return connector.cannot(dataset, change) if isinstance(connector, Limited) else None


def may_be_empty(connector: Connector, dataset: Dataset, names: Sequence[str]) -> bool:
    """Whether nothing may stand in these fields; a store that says nothing of it lets them be."""
    if not isinstance(connector, Emptying):
        return True
    return all(value is None for value in connector.emptied(dataset, names).values())


def left_undone(connector: Connector, dataset: Dataset, change: Change) -> Selection:
    """Return the records on which a store has not carried out a change, by what it writes where it empties fields."""
    if isinstance(change, Mask | Seal) and change.fields and isinstance(connector, Emptying):
        return undone(Set(connector.emptied(dataset, change.fields)))
    return undone(change)
