"""The tree over a store: only every eighth level is stored, in between is worked out when a proof is asked for.

Storing every node would double the rows. With one stored hash for 256 leaves, a proof reads at most a few hundred
hashes however large the ledger is, and an append writes nothing but the leaf 255 times out of 256.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kept.ledger.errors import LedgerDamagedError
from kept.ledger.store import LedgerStore
from kept.proof.merkle import EMPTY_ROOT, leaf_hash, node_hash, root_over, split_point

STORED_LEVELS = 8
TILE = 1 << STORED_LEVELS
"""How many hashes of one stored level make one of the next."""


@dataclass(frozen=True, slots=True)
class StoredTree:
    """Roots over ranges of a stored ledger of `size` leaves. Each stretch of 256 hashes is read once."""

    store: LedgerStore
    size: int
    _tiles: dict[tuple[int, int], Sequence[bytes]] = field(default_factory=dict)

    def root(self, size: int) -> bytes:
        """Return the root over the first `size` leaves."""
        return self.subtree(0, size) if size else EMPTY_ROOT

    def subtree(self, start: int, stop: int) -> bytes:
        """Return the root over a range that RFC 9162 splits into (a `kept.proof.merkle.Subtree`)."""
        size = stop - start
        if size & (size - 1):
            middle = start + split_point(size)
            return node_hash(self.subtree(start, middle), self.subtree(middle, stop))
        levels = size.bit_length() - 1
        stored = levels - levels % STORED_LEVELS
        return root_over(self.hashes(stored, start >> stored, stop >> stored))

    def hashes(self, level: int, start: int, stop: int) -> Sequence[bytes]:
        """Return the hashes of a stored level, or of the leaves for level 0; raise if one is missing.

        They lie within one stretch of 256.
        """
        tile, first = self._tile(level, start // TILE), start - start % TILE
        return tile[start - first : stop - first]

    def _tile(self, level: int, number: int) -> Sequence[bytes]:
        known = self._tiles.get((level, number))
        if known is None:
            known = self._tiles[level, number] = self._read(level, number * TILE)
        return known

    def _read(self, level: int, start: int) -> Sequence[bytes]:
        stop = min(start + TILE, self.size >> level)
        if level:
            found = self.store.nodes(level, start, stop)
        else:
            found = [leaf_hash(leaf) for leaf in self.store.leaves(start, stop)]
        if len(found) != stop - start:
            raise LedgerDamagedError(f"Of the hashes {start} to {stop - 1} of level {level}, some are missing")
        return found


def store_completed_nodes(store: LedgerStore, start: int, leaves: Sequence[bytes]) -> None:
    """After `leaves` were appended at `start`, store the hash of each subtree that they completed."""
    stop = start + len(leaves)
    tree = StoredTree(store, stop)
    below = [leaf_hash(leaf) for leaf in leaves] if start >> STORED_LEVELS != stop >> STORED_LEVELS else []
    level = STORED_LEVELS
    while start >> STORED_LEVELS != stop >> STORED_LEVELS:
        first, last = start >> STORED_LEVELS, stop >> STORED_LEVELS
        before = tree.hashes(level - STORED_LEVELS, first * TILE, start) if start % TILE else ()
        row = [*before, *below]
        below = [root_over(row[at : at + TILE]) for at in range(0, (last - first) * TILE, TILE)]
        store.add_nodes(level, first, below)
        start, stop, level = first, last, level + STORED_LEVELS
