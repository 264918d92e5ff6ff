from datetime import UTC, datetime

import pytest

from kept.ledger import Ed25519Signer, EntryKind, Ledger
from kept.terms import FixedClock
from kept.testing.ledger import InMemoryLedgerStore

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ERASED = EntryKind("retention:sweep:erased", digests=frozenset({"keys"}), counts=frozenset({"rows"}))


@pytest.fixture
def signer():
    return Ed25519Signer.from_bytes("kept.example/ledger", bytes(range(32)))


@pytest.fixture
def store():
    return InMemoryLedgerStore()


@pytest.fixture
def ledger(store, signer):
    return Ledger(store, signer, FixedClock(NOW), kinds={ERASED.name: ERASED})


@pytest.fixture
def entry():
    def make(number=1):
        return ERASED.entry(at=NOW, about=f"plan:{number}", digests={"keys": "ab" * 32}, counts={"rows": number})

    return make


@pytest.fixture
def filled(ledger, entry):
    """A function that appends and signs up to each of the sizes given."""

    def fill(*sizes):
        notes, at = [], 0
        for size in sizes:
            ledger.append(*map(entry, range(at, size)))
            notes.append(ledger.checkpoint())
            at = size
        return notes

    return fill
