from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kept.proof.bundle import Bundle, EntryProof
from kept.proof.checkpoint import Checkpoint
from kept.proof.entry import Entry
from kept.proof.merkle import inclusion_path, leaf_hash, root_over, subtrees_of
from kept.proof.note import Note, NoteSignature, VerifierKey


@dataclass(frozen=True)
class Operator:
    """Someone who holds a private key and hands out bundles, honest ones or not."""

    name: str = "kept.example/ledger"
    seed: bytes = bytes(range(32))

    @property
    def private(self):
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    @property
    def key(self):
        return VerifierKey(self.name, self.private.public_key().public_bytes_raw())

    def sign(self, text):
        signature = self.private.sign(text.encode())
        return str(Note(text, (NoteSignature(self.name, self.key.key_id, signature),)))

    def entry(self, number):
        at = datetime(2026, 11, 23, 12, tzinfo=UTC)
        return Entry(kind="retention:sweep:erased", at=at, about=f"plan:{number}", counts={"rows": number}).encode()

    def entries(self, size):
        return tuple(map(self.entry, range(size)))

    def checkpoint(self, entries):
        root = root_over(map(leaf_hash, entries))
        return self.sign(Checkpoint(origin=self.name, size=len(entries), root=root).text())

    def bundle(self, entries, sizes):
        checkpoints = tuple(self.checkpoint(entries[:size]) for size in sizes)
        return Bundle(key=str(self.key), size=len(entries), entries=tuple(entries), checkpoints=checkpoints)

    def entry_proof(self, entries, index):
        path = inclusion_path(index, len(entries), subtrees_of([leaf_hash(entry) for entry in entries]))
        note = self.checkpoint(entries)
        return EntryProof(key=str(self.key), index=index, entry=entries[index], path=path, checkpoint=note)


@pytest.fixture
def operator():
    return Operator()


@pytest.fixture
def stranger():
    return Operator(name="kept.example/other", seed=bytes(32))
