import pytest

from kept.testing.ledger import InMemoryLedgerStore
from kept.testing.ledger_contract import ConcurrentLedgerStoreContract, LedgerStoreContract


class TestInMemoryLedgerStore(LedgerStoreContract, ConcurrentLedgerStoreContract):
    @pytest.fixture
    def store(self):
        return InMemoryLedgerStore()
