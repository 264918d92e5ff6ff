"""The ledger in our tables keeps the contract of every ledger store, written by several threads at once."""

import pytest
from django.db import connection, transaction

from kept.ledger.errors import LedgerOrderError
from kept.ledger.store import StoredCheckpoint
from kept.records.models import CheckpointRow, LeafRow
from kept.records.stores.ledger import RecordedLedger
from kept.testing.ledger_contract import ConcurrentLedgerStoreContract, LedgerStoreContract, ledger_over, write

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def store():
    return RecordedLedger()


class TestRecordedLedger(LedgerStoreContract, ConcurrentLedgerStoreContract):
    def after_thread(self):
        connection.close()


class CallerFailedError(Exception):
    pass


def test_our_records_stand_in_a_file_with_a_write_ahead_log_that_is_forced_to_disk(store):
    with connection.cursor() as cursor:
        settings = [cursor.execute(f"PRAGMA {one}").fetchone()[0] for one in ("journal_mode", "synchronous")]

    assert settings == ["wal", 2]


def test_writing_takes_the_lock_before_anything_is_read(store):
    statements = []

    def listen(execute, sql, params, many, context):
        statements.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen), store.writing():
        store.size()

    assert statements[0] == "BEGIN IMMEDIATE"


def test_an_entry_falls_with_the_transaction_of_its_caller(store):
    def act_and_fail():
        with transaction.atomic():
            write(ledger_over(store), range(3))
            raise CallerFailedError

    with pytest.raises(CallerFailedError):
        act_and_fail()

    assert (store.size(), LeafRow.objects.count()) == (0, 0)


def test_hashes_go_to_the_end_of_their_level_and_nowhere_else(store):
    store.add_nodes(8, 0, [bytes(32)])

    with pytest.raises(LedgerOrderError, match="Hashes for place 0 of level 8, which has 1"):
        store.add_nodes(8, 0, [bytes(32)])
    with pytest.raises(LedgerOrderError, match="Hashes for place 2 of level 8, which has 1"):
        store.add_nodes(8, 2, [bytes(32)])


@pytest.mark.parametrize("size", [3, 4])
def test_a_checkpoint_counts_more_than_the_one_before(store, size):
    store.save_checkpoint(StoredCheckpoint(4, "four"))

    with pytest.raises(LedgerOrderError, match=f"A checkpoint of {size} after one of 4"):
        store.save_checkpoint(StoredCheckpoint(size, "other"))

    assert [row.note for row in CheckpointRow.objects.all()] == ["four"]
