"""The check itself: from the bytes that someone handed over to a yes, or to the reason why not.

What the verifier must have from elsewhere: the ledger's verifier key. What it should have: a checkpoint that it kept
or that a third party keeps. Without one, an operator who rewrites everything and signs it anew is not noticed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kept.proof.bundle import Bundle, EntryProof
from kept.proof.checkpoint import Checkpoint, SignedCheckpoint
from kept.proof.entry import Entry
from kept.proof.errors import (
    InconsistentError,
    MissingEntriesError,
    RewrittenError,
    RolledBackError,
    RootMismatchError,
    WrongKeyError,
)
from kept.proof.merkle import Frontier, leaf_hash, verify_inclusion
from kept.proof.note import VerifierKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was shown: this ledger had `size` entries with this `root`, and signed so at each checkpoint."""

    origin: str
    size: int
    root: bytes
    checkpoints: int
    outside: int


def verify_bundle(data: bytes, *, key: str, outside: Sequence[str] = ()) -> Verified:
    """Verify a whole bundle with the verifier key `key`; raise a `ProofError` that says what is wrong.

    1. Read the bundle: canonical JSON in a format that is known.
    2. It names the key that the verifier trusts.
    3. It holds as many entries as it says, and its last checkpoint counts them all.
    4. The entries give the root of every checkpoint, and of every checkpoint kept `outside`.
    5. The key signed every checkpoint, those kept outside too.
    6. Each entry is in the one encoding that is valid.
    """
    # 1.
    bundle = Bundle.from_bytes(data)
    # 2.
    trusted = trusted_key(bundle.key, key)
    # 3.
    if bundle.size != len(bundle.entries):
        raise MissingEntriesError(f"The bundle says {bundle.size} entries and holds {len(bundle.entries)}")
    # 3. to 5.
    verified = verify_history(
        hashes=map(leaf_hash, bundle.entries),
        size=bundle.size,
        checkpoints=bundle.checkpoints,
        key=trusted,
        outside=outside,
    )
    # 6.
    for entry in bundle.entries:
        Entry.decode(entry)
    return verified


def verify_history(
    *, hashes: Iterable[bytes], size: int, checkpoints: Sequence[str], key: VerifierKey, outside: Sequence[str] = ()
) -> Verified:
    """Verify that `size` leaves with these `hashes` are what the last of `checkpoints` signs (steps 3 to 5 above).

    `hashes` is read once, in order, and not held in memory. Cheap checks come first: hashes before signatures.
    """
    # 3.
    own = [SignedCheckpoint.parse(note) for note in checkpoints]
    kept = [SignedCheckpoint.parse(note) for note in outside]
    sizes = [signed.checkpoint.size for signed in own]
    if not sizes or sizes[-1] != size or sizes != sorted(set(sizes)):
        raise MissingEntriesError(f"The last checkpoint does not count the {size} entries that are there")
    _refuse_larger(kept, size)
    # 4.
    roots = _roots_at(hashes, size, {signed.checkpoint.size for signed in (*own, *kept)})
    for checkpoint in (signed.checkpoint for signed in own):
        if roots[checkpoint.size] != checkpoint.root:
            raise RootMismatchError(f"The first {checkpoint.size} entries do not give the root that was signed")
    for checkpoint in (signed.checkpoint for signed in kept):
        if roots[checkpoint.size] != checkpoint.root:
            raise RewrittenError(f"The first {checkpoint.size} entries are not those of the checkpoint kept outside")
    # 5.
    for signed in (*own, *kept):
        signed.check(key)
    return Verified(origin=key.name, size=size, root=roots[size], checkpoints=len(own), outside=len(kept))


def verify_entry_proof(data: bytes, *, key: str, outside: Sequence[str] = ()) -> tuple[Entry, Checkpoint]:
    """Verify one entry with its proof; return it with the checkpoint that it is under.

    1. Read the proof: canonical JSON in a format that is known.
    2. It names the key that the verifier trusts.
    3. The key signed its checkpoint.
    4. The entry is in the one encoding that is valid, and its path leads to the root of the checkpoint.
    5. A checkpoint kept `outside` is signed by the key and is the same one.
    """
    # 1.
    proof = EntryProof.from_bytes(data)
    # 2.
    trusted = trusted_key(proof.key, key)
    # 3.
    checkpoint = Checkpoint.open(proof.checkpoint, trusted)
    # 4.
    entry, leaf = Entry.decode(proof.entry), leaf_hash(proof.entry)
    verify_inclusion(leaf=leaf, index=proof.index, size=checkpoint.size, path=proof.path, root=checkpoint.root)
    # 5.
    for kept in (Checkpoint.open(note, trusted) for note in outside):
        if kept.size != checkpoint.size:
            raise InconsistentError(
                f"The proof is against {checkpoint.size} entries and the checkpoint kept outside counts {kept.size}"
            )
        if kept.root != checkpoint.root:
            raise RewrittenError(f"The {kept.size} entries are not those of the checkpoint kept outside")
    return entry, checkpoint


def trusted_key(named: str, trusted: str) -> VerifierKey:
    """Return the trusted key, read; raise `WrongKeyError` if the file names another."""
    key = VerifierKey.parse(trusted)
    if named != trusted:
        raise WrongKeyError(f"The file was made with another key than the one trusted for {key.name}")
    return key


def _refuse_larger(kept: Sequence[SignedCheckpoint], size: int) -> None:
    for checkpoint in (signed.checkpoint for signed in kept):
        if checkpoint.size > size:
            raise RolledBackError(f"There are {size} entries; a checkpoint kept outside counts {checkpoint.size}")


def _roots_at(hashes: Iterable[bytes], size: int, sizes: set[int]) -> dict[int, bytes]:
    frontier, roots = Frontier(), {}
    if 0 in sizes:
        roots[0] = frontier.root()
    for hashed in hashes:
        frontier.append(hashed)
        if frontier.size in sizes:
            roots[frontier.size] = frontier.root()
    if frontier.size != size:
        raise MissingEntriesError(f"There should be {size} entries and there are {frontier.size}")
    return roots
