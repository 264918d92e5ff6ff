"""The ledger: append evidence, sign its state, prove an entry, hand out the whole."""

from collections.abc import Mapping, Sequence

from kept.ledger.audit import Audited, verify_store
from kept.ledger.entries import EntryKind, declared_kinds
from kept.ledger.errors import LedgerDamagedError, NotSignedYetError, UndeclaredKindError
from kept.ledger.signer import Signer, signed_note
from kept.ledger.store import LedgerStore, StoredCheckpoint
from kept.ledger.tree import StoredTree, store_completed_nodes
from kept.proof.bundle import Bundle, EntryProof
from kept.proof.checkpoint import Checkpoint, SignedCheckpoint
from kept.proof.entry import Entry
from kept.proof.merkle import consistency_path, inclusion_path
from kept.terms.clock import Clock


class Ledger:
    """Append-only evidence over a store. All writing happens inside `store.writing()`: one writer at a time.

    `kinds` are the kinds of entries it takes; by default, all that chapters have declared.
    """

    def __init__(
        self, store: LedgerStore, signer: Signer, clock: Clock, *, kinds: Mapping[str, EntryKind] | None = None
    ) -> None:
        self._store = store
        self._signer = signer
        self._clock = clock
        self._kinds = declared_kinds() if kinds is None else kinds

    def append(self, *entries: Entry) -> range:
        """Store `entries` after all others, all or none, in the caller's transaction if there is one.

        Returns their indices. Raises `UndeclaredKindError` before anything is written.
        """
        leaves = [self._checked(entry).encode() for entry in entries]
        with self._store.writing():
            start = self._store.append(leaves)
            store_completed_nodes(self._store, start, leaves)
        return range(start, start + len(leaves))

    def record(
        self,
        kind: EntryKind,
        *,
        about: str,
        digests: Mapping[str, str] | None = None,
        counts: Mapping[str, int] | None = None,
    ) -> int:
        """Append one entry that happens now, and return its index."""
        return self.append(kind.entry(at=self._clock.now(), about=about, digests=digests, counts=counts))[0]

    def entries(self, start: int = 0, stop: int | None = None) -> list[Entry]:
        """Return the entries from `start` up to but without `stop`; raise `EntryFormError` for a damaged one."""
        stop = self._store.size() if stop is None else stop
        return [Entry.decode(leaf) for leaf in self._store.leaves(start, stop)]

    def checkpoint(self) -> str:
        """Sign the present state and return the signed note; the last one, if nothing came after it.

        Raises `LedgerDamagedError` instead of signing a history that does not continue the last checkpoint.
        """
        with self._store.writing():
            size, latest = self._store.size(), self._store.latest_checkpoint()
            tree = StoredTree(self._store, size)
            if latest is not None:
                _refuse_other_history(latest, size, tree)
                if latest.size == size:
                    return latest.note
            note = self._signed(Checkpoint(origin=self._signer.name, size=size, root=tree.root(size)))
            self._store.save_checkpoint(StoredCheckpoint(size, note))
        return note

    def inclusion(self, index: int, size: int | None = None) -> tuple[bytes, ...]:
        """Return the inclusion proof of entry `index` under `size` entries (those of the last checkpoint)."""
        signed = self._signed_size(size)
        return inclusion_path(index, signed, StoredTree(self._store, signed).subtree)

    def consistency(self, old: int, new: int | None = None) -> tuple[bytes, ...]:
        """Return the proof that `new` entries (those of the last checkpoint) continue the first `old`."""
        signed = self._signed_size(new)
        return consistency_path(old, signed, StoredTree(self._store, signed).subtree)

    def entry_proof(self, index: int, *, size: int | None = None) -> bytes:
        """Return the file that proves entry `index` against the checkpoint of `size` entries (the last one)."""
        checkpoint = self._checkpoint_at(self._signed_size(size))
        path = self.inclusion(index, checkpoint.size)
        entry = next(self._store.leaves(index, index + 1), None)
        if entry is None:
            raise LedgerDamagedError(f"Entry {index} is missing")
        key = self._signer.verifier_key
        return EntryProof(key=key, index=index, entry=entry, path=path, checkpoint=checkpoint.note).to_bytes()

    def bundle(self) -> bytes:
        """Take a checkpoint and return the file with all entries and checkpoints."""
        with self._store.writing():
            self.checkpoint()
            size = self._store.size()
            entries = tuple(self._store.leaves(0, size))
            checkpoints = tuple(checkpoint.note for checkpoint in self._store.checkpoints())
        key = self._signer.verifier_key
        return Bundle(key=key, size=size, entries=entries, checkpoints=checkpoints).to_bytes()

    def verify(self, *, outside: Sequence[str] = ()) -> Audited:
        """Verify everything stored, against checkpoints kept outside too; raise an error that says what is wrong."""
        return verify_store(self._store, key=self._signer.verifier_key, outside=outside)

    def _checked(self, entry: Entry) -> Entry:
        kind = self._kinds.get(entry.kind)
        if kind is None:
            raise UndeclaredKindError(f"No chapter declared the kind {entry.kind}")
        kind.check(entry)
        return entry

    def _signed(self, checkpoint: Checkpoint) -> str:
        return signed_note(checkpoint.text(), self._signer)

    def _signed_size(self, size: int | None) -> int:
        latest = self._store.latest_checkpoint()
        if latest is None or (size is not None and size > latest.size):
            raise NotSignedYetError("No checkpoint counts the entries that are to be proved")
        return latest.size if size is None else size

    def _checkpoint_at(self, size: int) -> StoredCheckpoint:
        for checkpoint in self._store.checkpoints():
            if checkpoint.size == size:
                return checkpoint
        raise NotSignedYetError(f"There is no checkpoint of just {size} entries")


def _refuse_other_history(latest: StoredCheckpoint, size: int, tree: StoredTree) -> None:
    signed = SignedCheckpoint.parse(latest.note).checkpoint
    if size < signed.size or tree.root(signed.size) != signed.root:
        raise LedgerDamagedError(f"The {size} entries do not continue the {signed.size} signed last")
