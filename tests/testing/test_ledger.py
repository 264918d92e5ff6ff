"""The ledger store in memory leaves nothing behind of a block of writing that fails."""

import pytest

from kept.ledger import StoredCheckpoint
from kept.testing.ledger import InMemoryLedgerStore


def write_and_fail(store):
    with store.writing():
        store.append([b"two"])
        store.add_nodes(8, 0, [bytes(32)])
        store.save_checkpoint(StoredCheckpoint(2, "two"))
        raise RuntimeError


def test_what_a_failed_block_wrote_is_gone_and_what_stood_before_is_there():
    store = InMemoryLedgerStore()
    store.append([b"one"])

    with pytest.raises(RuntimeError):
        write_and_fail(store)

    assert (list(store.leaves(0, 9)), store.nodes(8, 0, 9), store.latest_checkpoint()) == ([b"one"], [], None)
