"""Going over a stored ledger from the first entry to the last, with the verifier that everyone else has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kept.ledger.errors import LedgerDamagedError
from kept.ledger.store import LedgerStore, StoredCheckpoint
from kept.ledger.tree import STORED_LEVELS, TILE
from kept.proof.checkpoint import SignedCheckpoint
from kept.proof.errors import MissingEntriesError
from kept.proof.merkle import leaf_hash, root_over
from kept.proof.note import VerifierKey
from kept.proof.verify import Verified, verify_history


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """What was shown of the signed part (nothing, for an empty ledger), and how many entries follow it unsigned."""

    verified: Verified | None
    unsigned: int


def verify_store(store: LedgerStore, *, key: str, outside: Sequence[str] = ()) -> Audited:
    """Verify everything that is stored; raise a `ProofError` or `LedgerDamagedError` that says what is wrong.

    1. There are entries up to the last checkpoint.
    2. Entries, checkpoints, key and `outside` hold together (`kept.proof.verify.verify_history`).
    3. Each checkpoint is filed under its own size.
    4. The stored hashes of the tree are those of the entries.

    Reads the leaves once and holds one hash for 256 of them. Entries after the last checkpoint are counted as
    unsigned: nobody vouches for them yet.
    """
    # 1.
    checkpoints, size = list(store.checkpoints()), store.size()
    if not checkpoints and not size and not outside:
        return Audited(verified=None, unsigned=0)
    signed = checkpoints[-1].size if checkpoints else 0
    if not checkpoints or size < signed:
        raise MissingEntriesError(f"There are {size} entries; {len(checkpoints)} checkpoints count up to {signed}")
    # 2.
    tiles: list[bytes] = []
    hashes = _leaf_hashes(store, size, tiles)
    notes = [checkpoint.note for checkpoint in checkpoints]
    trusted = VerifierKey.parse(key)
    verified = verify_history(
        hashes=islice(hashes, signed), size=signed, checkpoints=notes, key=trusted, outside=outside
    )
    unsigned = sum(1 for _ in hashes)
    if signed + unsigned != size:
        raise MissingEntriesError(f"There should be {size} entries and there are {signed + unsigned}")
    # 3.
    _check_filing(checkpoints)
    # 4.
    _check_nodes(store, tiles)
    return Audited(verified=verified, unsigned=unsigned)


def _leaf_hashes(store: LedgerStore, size: int, tiles: list[bytes]) -> Iterator[bytes]:
    """Yield the hash of each leaf, and note in `tiles` the hash over each full row of them."""
    row: list[bytes] = []
    for leaf in store.leaves(0, size):
        row.append(leaf_hash(leaf))
        yield row[-1]
        if len(row) == TILE:
            tiles.append(root_over(row))
            row.clear()


def _check_filing(checkpoints: Sequence[StoredCheckpoint]) -> None:
    for filed in checkpoints:
        if filed.size != SignedCheckpoint.parse(filed.note).checkpoint.size:
            raise LedgerDamagedError(f"The checkpoint filed under {filed.size} entries counts another number")


def _check_nodes(store: LedgerStore, row: Sequence[bytes]) -> None:
    level = STORED_LEVELS
    while True:
        if list(store.nodes(level, 0, len(row) + 1)) != list(row):
            raise LedgerDamagedError(f"The stored hashes of level {level} are not those of the entries")
        if not row:
            return
        row = [root_over(row[at : at + TILE]) for at in range(0, len(row) - len(row) % TILE, TILE)]
        level += STORED_LEVELS
