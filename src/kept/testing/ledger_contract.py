"""What every ledger store must do, as tests: subclass `LedgerStoreContract` and supply a fixture `store`.

`store` is empty at the start of each test. A store that can be written from several threads subclasses
`ConcurrentLedgerStoreContract` as well.
"""

import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from kept.ledger.entries import EntryKind
from kept.ledger.ledger import Ledger
from kept.ledger.signer import Ed25519Signer
from kept.ledger.store import LedgerStore, StoredCheckpoint
from kept.terms.clock import FixedClock

KIND = EntryKind("testing:contract:written", counts=frozenset({"number"}))
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class BrokenOffError(Exception):
    """Raised by the contract to break a block of writing off."""


def ledger_over(store: LedgerStore) -> Ledger:
    """Return a ledger over `store` that takes the contract's own kind of entry."""
    signer = Ed25519Signer.from_bytes("kept.example/contract", bytes(range(32)))
    return Ledger(store, signer, FixedClock(NOW), kinds={KIND.name: KIND})


def write(ledger: Ledger, numbers: range) -> range:
    """Append one entry for each number."""
    return ledger.append(*(KIND.entry(at=NOW, about="contract:x", counts={"number": n}) for n in numbers))


class LedgerStoreContract:
    """What every `LedgerStore` must do."""

    def test_a_new_store_is_empty(self, store: LedgerStore) -> None:
        """Nothing is there before something was written."""
        assert store.size() == 0
        assert list(store.leaves(0, 10)) == []
        assert list(store.nodes(8, 0, 10)) == []
        assert store.latest_checkpoint() is None
        assert list(store.checkpoints()) == []

    def test_leaves_come_back_byte_for_byte_and_in_order(self, store: LedgerStore) -> None:
        """Leaves are bytes, whatever is in them."""
        leaves = [b"", b"\x00\xff", "ü—".encode(), bytes(1000)]
        with store.writing():
            places = [store.append(leaves[:2]), store.append(leaves[2:])]

        assert places == [0, 2]
        assert store.size() == 4  # noqa: PLR2004 (four leaves)
        assert list(store.leaves(0, 4)) == leaves
        assert list(store.leaves(1, 3)) == leaves[1:3]
        assert list(store.leaves(3, 10)) == leaves[3:]
        assert {type(leaf) for leaf in store.leaves(0, 4)} == {bytes}

    def test_however_many_leaves_come_at_once_they_stand_in_their_order(self, store: LedgerStore) -> None:
        """None at all are none, and the place is still that of the next."""
        leaves = [str(number).encode() for number in range(1001)]
        with store.writing():
            places = [store.append([]), store.append(leaves), store.append([])]

        assert places == [0, 0, 1001]
        assert list(store.leaves(0, 2000)) == leaves

    def test_nodes_come_back_by_level_and_place(self, store: LedgerStore) -> None:
        """Levels do not mix."""
        with store.writing():
            store.add_nodes(8, 0, [b"a" * 32, b"b" * 32])
            store.add_nodes(8, 2, [b"c" * 32])
            store.add_nodes(16, 0, [b"d" * 32])

        assert list(store.nodes(8, 1, 3)) == [b"b" * 32, b"c" * 32]
        assert list(store.nodes(8, 2, 9)) == [b"c" * 32]
        assert list(store.nodes(16, 0, 9)) == [b"d" * 32]
        assert {type(node) for node in store.nodes(8, 0, 3)} == {bytes}

    def test_checkpoints_come_back_word_for_word_smallest_first(self, store: LedgerStore) -> None:
        """By size as a number: 9 before 10."""
        checkpoints = [StoredCheckpoint(9, "nine\n\n— x y\n"), StoredCheckpoint(10, "ten\n\n— x y\n")]
        with store.writing():
            for checkpoint in checkpoints:
                store.save_checkpoint(checkpoint)

        assert list(store.checkpoints()) == checkpoints
        assert store.latest_checkpoint() == checkpoints[-1]

    def test_a_block_that_fails_leaves_nothing_behind(self, store: LedgerStore) -> None:
        """Leaves, nodes and checkpoints of a broken block are gone."""
        with store.writing():
            store.append([b"kept"])

        def write_and_break_off() -> None:
            with store.writing():
                store.append([b"lost"])
                store.add_nodes(8, 0, [b"l" * 32])
                store.save_checkpoint(StoredCheckpoint(2, "lost"))
                raise BrokenOffError

        with pytest.raises(BrokenOffError):
            write_and_break_off()

        assert list(store.leaves(0, 10)) == [b"kept"]
        assert list(store.nodes(8, 0, 10)) == []
        assert store.latest_checkpoint() is None

    def test_blocks_nest_and_fall_together(self, store: LedgerStore) -> None:
        """What an inner block wrote goes when the outer one fails."""

        def write_and_break_off() -> None:
            with store.writing():
                with store.writing():
                    store.append([b"inner"])
                store.append([b"outer"])
                raise BrokenOffError

        with pytest.raises(BrokenOffError):
            write_and_break_off()

        assert store.size() == 0

    def test_a_ledger_over_the_store_verifies_past_a_row_of_256(self, store: LedgerStore) -> None:
        """Appends in uneven batches, proofs and checkpoints, on the store under test."""
        ledger = ledger_over(store)
        first = write(ledger, range(250))
        early = ledger.checkpoint()
        second = write(ledger, range(250, 520))
        ledger.checkpoint()

        audited = ledger.verify(outside=[early])

        assert (first, second) == (range(250), range(250, 520))
        assert audited.verified is not None
        assert (audited.verified.size, audited.verified.checkpoints, audited.unsigned) == (520, 2, 0)
        assert len(store.nodes(8, 0, 10)) == 2  # noqa: PLR2004 (two full rows of 256)


class ConcurrentLedgerStoreContract:
    """What a `LedgerStore` must do that several threads write to; `after_thread` is called at the end of each."""

    def after_thread(self) -> None:
        """Give back what a thread holds, such as its database connection."""

    def test_writers_wait_for_one_another(self, store: LedgerStore) -> None:
        """Four writers, ten batches each: every index once, none lost."""
        given: list[int] = []
        threads = [threading.Thread(target=self._writer(store, given)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert sorted(given) == list(range(80))
        assert store.size() == 80  # noqa: PLR2004 (four writers, ten batches of two)

    def _writer(self, store: LedgerStore, given: list[int]) -> Callable[[], None]:
        def work() -> None:
            ledger = ledger_over(store)
            try:
                for batch in range(10):
                    given.extend(write(ledger, range(2 * batch, 2 * batch + 2)))
            finally:
                self.after_thread()

        return work
