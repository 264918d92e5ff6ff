"""What a connector can do to keep records from the applications that use them, while a restriction lasts (Art. 18)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from kept.estate.model import Dataset
from kept.estate.selection import Key


class RestrictionWay(StrEnum):
    """How whole records of a dataset are kept from applications."""

    HIDE = "hide"
    """They stay where they are, and the store itself does not show them."""
    LIFT = "lift"
    """They are taken out, and laid back afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A record, or some fields of it, as the store's connector wrote it down: only that connector reads `row`."""

    key: Key
    row: bytes


@runtime_checkable
class Restricting(Protocol):
    """A connector that can restrict. Every method is safe to repeat, and raises as `Connector` does."""

    def way(self, dataset: Dataset) -> RestrictionWay | None:
        """Return how whole records can be restricted here, None where they cannot."""
        ...

    def hide(self, dataset: Dataset, keys: Sequence[Key]) -> int:
        """Hide the records with these keys from everybody but Kept; return how many were not hidden before."""
        ...

    def show(self, dataset: Dataset, keys: Sequence[Key]) -> int:
        """Show them again, and take away what hiding needed where nothing is hidden any more."""
        ...

    def lift(self, dataset: Dataset, keys: Sequence[Key], fields: Sequence[str] = ()) -> Iterator[Lifted]:
        """Read the whole records with these keys as they are, or only `fields` of them. Nothing is changed."""
        ...

    def lay(self, dataset: Dataset, rows: Sequence[Lifted], fields: Sequence[str] = ()) -> int:
        """Lay back what was lifted, and return how many records were changed.

        A whole record is left out where one with its key is there by now, and a field where it is no longer empty:
        what was written since is newer.
        """
        ...
