import pytest
from django.db import connection

from kept.ledger import Ed25519Signer, Ledger
from kept.records.stores.ledger import RecordedLedger
from kept.safeguards.sealing import RootKey
from kept.terms import FixedClock
from kept.testing.journal_contract import NOW


@pytest.fixture
def sealer():
    return RootKey(bytes(range(32))).sealer("plans")


@pytest.fixture
def ledger():
    return Ledger(RecordedLedger(), Ed25519Signer.from_bytes("kept.example/records", bytes(32)), FixedClock(NOW))


@pytest.fixture
def impatient():
    """Our own connection waits a moment for another one's lock, not twenty seconds."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    yield
    connection.close()
