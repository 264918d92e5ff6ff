"""The ledger in our tables: one writer, since the write lock of the database is taken first."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from django.db import connection, transaction

from kept.ledger.errors import LedgerOrderError
from kept.ledger.store import StoredCheckpoint
from kept.records.inserting import insert
from kept.records.models import CheckpointRow, LeafRow, NodeRow

_AT_ONCE = 400
"""Leaves in one statement."""


class RecordedLedger:
    """A `LedgerStore` in our own database. `writing` joins a transaction that is open already."""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Take the write lock: SQLite's transactions are immediate; elsewhere the leaf table is locked."""
        # No savepoint: what is kept with an entry falls with it, and each would cost two statements more.
        with transaction.atomic(savepoint=False):
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("LOCK TABLE ledger_leaf IN EXCLUSIVE MODE")
            yield

    def size(self) -> int:
        """Return how many leaves there are."""
        with connection.cursor() as cursor:
            cursor.execute('SELECT max("index") FROM ledger_leaf')
            (last,) = cursor.fetchone()
        return 0 if last is None else int(last) + 1

    def append(self, leaves: Sequence[bytes]) -> int:
        """Store `leaves` at the end, wherever that is when each statement runs; return the place of the first."""
        if not leaves:
            return self.size()
        places: list[int] = []
        with connection.cursor() as cursor:
            for start in range(0, len(leaves), _AT_ONCE):
                some = leaves[start : start + _AT_ONCE]
                cursor.execute(_appending(len(some)), [cell for pair in enumerate(some, start=1) for cell in pair])
                places += (place for (place,) in cursor.fetchall())
        return min(places)

    def leaves(self, start: int, stop: int) -> Iterator[bytes]:
        """Yield the leaves of a range, in order."""
        rows = LeafRow.objects.filter(index__gte=start, index__lt=stop).order_by("index")
        for leaf in rows.values_list("leaf", flat=True).iterator(chunk_size=2000):
            yield bytes(leaf)

    def add_nodes(self, level: int, start: int, hashes: Sequence[bytes]) -> None:
        """Store the hashes of complete subtrees, in order."""
        there = NodeRow.objects.filter(level=level).count()
        if start != there:
            raise LedgerOrderError(f"Hashes for place {start} of level {level}, which has {there}")
        rows = [(level, start + place, one) for place, one in enumerate(hashes)]
        insert(NodeRow, ("level", "index", "hash"), rows)

    def nodes(self, level: int, start: int, stop: int) -> Sequence[bytes]:
        """Return the hashes of a range, in order."""
        rows = NodeRow.objects.filter(level=level, index__gte=start, index__lt=stop).order_by("index")
        return [bytes(one) for one in rows.values_list("hash", flat=True)]

    def save_checkpoint(self, checkpoint: StoredCheckpoint) -> None:
        """Keep a checkpoint."""
        latest = self.latest_checkpoint()
        if latest is not None and latest.size >= checkpoint.size:
            raise LedgerOrderError(f"A checkpoint of {checkpoint.size} after one of {latest.size}")
        CheckpointRow.objects.create(size=checkpoint.size, note=checkpoint.note)

    def latest_checkpoint(self) -> StoredCheckpoint | None:
        """Return the checkpoint with the largest size."""
        row = CheckpointRow.objects.order_by("-size").first()
        return None if row is None else StoredCheckpoint(row.size, row.note)

    def checkpoints(self) -> Iterator[StoredCheckpoint]:
        """Yield all checkpoints, smallest size first."""
        for row in CheckpointRow.objects.order_by("size").iterator():
            yield StoredCheckpoint(row.size, row.note)


@lru_cache(maxsize=500)
def _appending(count: int) -> str:
    """Return the statement that puts so many leaves, each with its number from 1, behind the last one there is."""
    rows = ", ".join(["(%s, %s)"] * count)
    last = 'SELECT coalesce(max("index"), -1) AS place FROM ledger_leaf'
    return (
        'INSERT INTO ledger_leaf ("index", leaf)'  # noqa: S608 - values bound
        f" SELECT last.place + column1, column2 FROM ({last}) AS last, (VALUES {rows}) AS added"
        ' RETURNING "index"'
    )
