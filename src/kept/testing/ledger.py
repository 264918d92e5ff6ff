"""A ledger store that lives in memory, for tests and trials."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from kept.ledger.errors import LedgerOrderError
from kept.ledger.store import StoredCheckpoint


class InMemoryLedgerStore:
    """Keeps a ledger as long as the process lives; a block of writing that fails leaves nothing behind.

    `rows`, `hashes` and `notes` are there for a test to tamper with.
    """

    def __init__(self) -> None:
        self.rows: list[bytes] = []
        self.hashes: dict[int, list[bytes]] = {}
        self.notes: list[StoredCheckpoint] = []
        self._lock = threading.RLock()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock; put back what was there before if the block raises."""
        with self._lock:
            rows, notes = len(self.rows), len(self.notes)
            hashes = {level: len(row) for level, row in self.hashes.items()}
            try:
                yield
            except BaseException:  # whatever ends the block, an interrupt included, its writes must go
                del self.rows[rows:], self.notes[notes:]
                for level, row in self.hashes.items():
                    del row[hashes.get(level, 0) :]
                raise

    def size(self) -> int:
        """Return how many leaves there are."""
        return len(self.rows)

    def append(self, leaves: Sequence[bytes]) -> int:
        """Store `leaves` at the end; return the place of the first."""
        start = len(self.rows)
        self.rows.extend(leaves)
        return start

    def leaves(self, start: int, stop: int) -> Iterator[bytes]:
        """Yield the leaves of a range."""
        return iter(self.rows[start:stop])

    def add_nodes(self, level: int, start: int, hashes: Sequence[bytes]) -> None:
        """Store the hashes of complete subtrees."""
        row = self.hashes.setdefault(level, [])
        if start != len(row):
            raise LedgerOrderError(f"Hashes for place {start} of level {level}, which has {len(row)}")
        row.extend(hashes)

    def nodes(self, level: int, start: int, stop: int) -> Sequence[bytes]:
        """Return the hashes of a range."""
        return self.hashes.get(level, [])[start:stop]

    def save_checkpoint(self, checkpoint: StoredCheckpoint) -> None:
        """Keep a checkpoint."""
        if self.notes and checkpoint.size <= self.notes[-1].size:
            raise LedgerOrderError(f"A checkpoint of {checkpoint.size} after one of {self.notes[-1].size}")
        self.notes.append(checkpoint)

    def latest_checkpoint(self) -> StoredCheckpoint | None:
        """Return the last checkpoint."""
        return self.notes[-1] if self.notes else None

    def checkpoints(self) -> Iterator[StoredCheckpoint]:
        """Yield all checkpoints."""
        return iter(list(self.notes))
