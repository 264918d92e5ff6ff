"""What the ledger needs remembered: leaves in order, some inner hashes of the tree, and checkpoints."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class StoredCheckpoint:
    """A signed checkpoint as it is kept: the size that it counts, and the note word for word."""

    size: int
    note: str


class LedgerStore(Protocol):
    """Keeps a ledger. Nothing in it is ever changed or taken away; `kept.testing.ledger_contract` says it in tests."""

    def writing(self) -> AbstractContextManager[None]:
        """Take the one write lock until the block ends; keep what was written in it only if it ends well.

        Blocks nest, and join a transaction of the caller that is open already.
        """
        ...

    def size(self) -> int:
        """Return how many leaves there are: one more than the last index."""
        ...

    def append(self, leaves: Sequence[bytes]) -> int:
        """Store `leaves` after all others, one after the other; return the place of the first."""
        ...

    def leaves(self, start: int, stop: int) -> Iterator[bytes]:
        """Yield the leaves from `start` up to but without `stop`, in order; fewer if there are not so many."""
        ...

    def add_nodes(self, level: int, start: int, hashes: Sequence[bytes]) -> None:
        """Store the hashes of complete subtrees of `2**level` leaves, the first of them the `start`-th from the left.

        They are written once, in order. Only levels 8, 16, 24, … are stored.
        """
        ...

    def nodes(self, level: int, start: int, stop: int) -> Sequence[bytes]:
        """Return the stored hashes of a level from `start` up to but without `stop`, in order."""
        ...

    def save_checkpoint(self, checkpoint: StoredCheckpoint) -> None:
        """Keep a checkpoint; its size is larger than that of every one before."""
        ...

    def latest_checkpoint(self) -> StoredCheckpoint | None:
        """Return the checkpoint with the largest size, if there is any."""
        ...

    def checkpoints(self) -> Iterator[StoredCheckpoint]:
        """Yield all checkpoints, smallest size first."""
        ...
