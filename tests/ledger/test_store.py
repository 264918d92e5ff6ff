import pytest

from kept.ledger import StoredCheckpoint
from kept.ledger.errors import LedgerOrderError
from kept.testing.ledger import InMemoryLedgerStore
from kept.testing.ledger_contract import ConcurrentLedgerStoreContract, LedgerStoreContract


class TestInMemoryLedgerStore(LedgerStoreContract, ConcurrentLedgerStoreContract):
    @pytest.fixture
    def store(self):
        return InMemoryLedgerStore()

    def test_hashes_and_checkpoints_go_to_the_end_and_nowhere_else(self, store):
        store.add_nodes(8, 0, [bytes(32)])
        store.save_checkpoint(StoredCheckpoint(5, "five"))

        with pytest.raises(LedgerOrderError):
            store.add_nodes(8, 0, [bytes(32)])
        with pytest.raises(LedgerOrderError):
            store.save_checkpoint(StoredCheckpoint(5, "five again"))
