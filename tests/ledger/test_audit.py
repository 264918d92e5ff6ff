"""The attacks on a stored ledger: every changed bit, row and signature is found."""

from dataclasses import replace

import pytest

from kept.ledger import Ed25519Signer, Ledger, StoredCheckpoint, verify_store
from kept.ledger.errors import LedgerDamagedError, LedgerError
from kept.proof import ProofError
from kept.proof.errors import MissingEntriesError, RewrittenError, RolledBackError, RootMismatchError, WrongKeyError
from kept.testing.ledger import InMemoryLedgerStore


def flips(value):
    """Yields `value` with each of its bits flipped in turn."""
    number = int.from_bytes(value, "big")
    for bit in range(len(value) * 8):
        yield (number ^ 1 << bit).to_bytes(len(value), "big")


def is_refused(store, key):
    try:
        verify_store(store, key=key)
    except (ProofError, LedgerError):
        return True
    return False


def flips_unnoticed(store, key, rows, index):
    """How many single flipped bits of `rows[index]` the whole verification does not notice."""
    true = rows[index]
    unnoticed = 0
    for rows[index] in flips(true):
        unnoticed += not is_refused(store, key)
    rows[index] = true
    return unnoticed


@pytest.mark.parametrize("part", range(8))
def test_every_flipped_bit_of_every_one_of_64_entries_is_found(store, signer, filled, part):
    filled(1, 40, 64)

    unnoticed = [flips_unnoticed(store, signer.verifier_key, store.rows, i) for i in range(part * 8, part * 8 + 8)]

    assert unnoticed == [0] * 8
    assert not is_refused(store, signer.verifier_key)


@pytest.mark.parametrize("place", range(3))
def test_every_flipped_bit_of_every_checkpoint_is_found(store, signer, filled, place):
    filled(1, 40, 64)
    true = store.notes[place]
    notes = [StoredCheckpoint(true.size, flip.decode("utf-8", "surrogateescape")) for flip in flips(true.note.encode())]
    sizes = [StoredCheckpoint(true.size ^ 1 << bit, true.note) for bit in range(63)]
    unnoticed = []

    for store.notes[place] in notes + sizes:
        unnoticed += [] if is_refused(store, signer.verifier_key) else [store.notes[place]]
    store.notes[place] = true

    assert unnoticed == []
    assert not is_refused(store, signer.verifier_key)


def test_every_flipped_bit_of_the_verifier_key_is_found(store, signer, filled):
    filled(64)

    found = [is_refused(store, flipped.decode("latin-1")) for flipped in flips(signer.verifier_key.encode())]

    assert all(found)


def test_every_flipped_bit_of_every_stored_hash_is_found(store, signer, filled):
    filled(600)

    unnoticed = [flips_unnoticed(store, signer.verifier_key, store.hashes[8], i) for i in range(2)]

    assert unnoticed == [0, 0]


def test_a_missing_or_added_stored_hash_is_found(ledger, store, filled):
    filled(600)

    lost = store.hashes[8].pop()
    with pytest.raises(LedgerDamagedError):
        ledger.verify()
    store.hashes[8] += [lost, lost]
    with pytest.raises(LedgerDamagedError):
        ledger.verify()


@pytest.mark.parametrize("index", [0, 31, 63])
def test_a_deleted_entry_is_found(ledger, store, filled, index):
    filled(64)

    del store.rows[index]

    with pytest.raises(MissingEntriesError):
        ledger.verify()


def test_a_deleted_entry_is_found_when_unsigned_ones_fill_the_gap(ledger, store, entry, filled):
    filled(64)
    ledger.append(entry(64))

    del store.rows[10]

    with pytest.raises(RootMismatchError):
        ledger.verify()


def test_two_entries_that_changed_places_are_found(ledger, store, filled):
    filled(64)

    store.rows[3], store.rows[4] = store.rows[4], store.rows[3]

    with pytest.raises(RootMismatchError):
        ledger.verify()


def test_an_entry_put_in_between_is_found(ledger, store, entry, filled):
    filled(64)

    store.rows.insert(10, entry(99).encode())

    with pytest.raises(RootMismatchError):
        ledger.verify()


def test_a_store_that_yields_fewer_leaves_than_it_counts_is_found(ledger, entry, filled):
    class Forgetful(InMemoryLedgerStore):
        def leaves(self, start, stop):
            return iter(self.rows[start : min(stop, 64)])

    store = Forgetful()
    tail = Ledger(store, ledger._signer, ledger._clock, kinds=ledger._kinds)
    tail.append(*map(entry, range(64)))
    tail.checkpoint()
    tail.append(entry(64))

    with pytest.raises(MissingEntriesError):
        tail.verify()


def test_a_deleted_last_checkpoint_leaves_entries_unsigned_and_is_found_from_outside(ledger, store, filled):
    [_, kept] = filled(40, 64)

    store.notes.pop()

    assert ledger.verify().unsigned == 24
    with pytest.raises(RolledBackError):
        ledger.verify(outside=[kept])


def test_entries_without_any_checkpoint_do_not_verify(ledger, store, filled):
    filled(64)

    store.notes.clear()

    with pytest.raises(MissingEntriesError):
        ledger.verify()


def test_a_rollback_to_an_earlier_checkpoint_is_found_from_outside(ledger, store, filled):
    [_, kept] = filled(40, 64)

    store.notes.pop()
    del store.rows[40:]

    assert ledger.verify().unsigned == 0
    with pytest.raises(RolledBackError):
        ledger.verify(outside=[kept])


def test_a_ledger_emptied_altogether_is_found_from_outside(ledger, store, filled):
    [kept] = filled(64)

    store.notes.clear()
    store.rows.clear()

    with pytest.raises((RolledBackError, MissingEntriesError)):
        ledger.verify(outside=[kept])


def test_an_operator_who_rewrites_everything_and_signs_it_anew_is_found_from_outside(ledger, signer, entry, filled):
    [kept] = filled(64)
    forged = Ledger(InMemoryLedgerStore(), signer, ledger._clock, kinds=ledger._kinds)
    forged.append(*(entry(number if number != 10 else 99) for number in range(80)))
    forged.checkpoint()

    assert forged.verify().unsigned == 0
    with pytest.raises(RewrittenError):
        forged.verify(outside=[kept])


def test_a_ledger_signed_with_another_key_does_not_verify(ledger, store, filled):
    filled(64)
    other = Ed25519Signer.from_bytes("kept.example/other", bytes(32))

    with pytest.raises(WrongKeyError):
        verify_store(store, key=other.verifier_key)


def test_a_checkpoint_kept_outside_in_line_with_the_ledger_is_counted(ledger, entry, filled):
    kept = filled(5, 40, 64)
    ledger.append(entry(64))

    audited = ledger.verify(outside=kept[:2])

    assert (audited.verified.size, audited.verified.outside, audited.unsigned) == (64, 2, 1)


def test_an_empty_ledger_has_nothing_to_verify(ledger):
    audited = ledger.verify()

    assert (audited.verified, audited.unsigned) == (None, 0)


def test_a_checkpoint_filed_under_another_size_is_found(ledger, store, filled):
    filled(40, 64)

    store.notes[0] = replace(store.notes[0], size=39)

    with pytest.raises(LedgerDamagedError):
        ledger.verify()
