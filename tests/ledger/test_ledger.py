import json
from datetime import UTC, datetime

import pytest

from kept.ledger import Entry, EntryKind
from kept.ledger.errors import LedgerDamagedError, NotSignedYetError, UndeclaredKindError
from kept.proof import Checkpoint, VerifierKey, verify_bundle, verify_entry_proof
from kept.proof.errors import NotIncludedError
from kept.proof.merkle import leaf_hash, root_over, verify_consistency, verify_inclusion

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_append_gives_the_places_of_the_entries(ledger, entry):
    first = ledger.append(entry(0), entry(1))
    second = ledger.append(entry(2))

    assert (first, second) == (range(2), range(2, 3))
    assert ledger.entries() == [entry(0), entry(1), entry(2)]


def test_append_of_nothing_writes_nothing(ledger, store):
    assert ledger.append() == range(0)
    assert store.size() == 0


def test_record_stamps_the_time_of_the_clock(ledger):
    kind = EntryKind("retention:sweep:erased", counts=frozenset({"rows"}))

    index = ledger.record(kind, about="plan:1", counts={"rows": 3})

    assert ledger.entries(index) == [kind.entry(at=NOW, about="plan:1", counts={"rows": 3})]


def test_an_entry_of_an_undeclared_kind_is_refused_and_the_whole_batch_with_it(ledger, store, entry):
    stranger = Entry(kind="retention:sweep:imagined", at=NOW, about="plan:1")

    with pytest.raises(UndeclaredKindError):
        ledger.append(entry(), stranger)

    assert store.size() == 0


def test_a_declared_kind_with_another_field_is_refused(ledger, store):
    stranger = Entry(kind="retention:sweep:erased", at=NOW, about="plan:1", counts={"files": 1})

    with pytest.raises(UndeclaredKindError):
        ledger.append(stranger)

    assert store.size() == 0


def test_append_falls_with_the_transaction_of_the_caller(ledger, store, entry):
    def append_and_break_off():
        with store.writing():
            ledger.append(entry())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        append_and_break_off()

    assert store.size() == 0


def test_checkpoint_signs_the_root_over_all_entries(ledger, store, signer, filled):
    [note] = filled(5)

    opened = Checkpoint.open(note, VerifierKey.parse(signer.verifier_key))

    assert opened == Checkpoint(origin=signer.name, size=5, root=root_over(map(leaf_hash, store.rows)))


def test_checkpoint_of_an_unchanged_ledger_is_the_last_one(ledger, store, filled):
    [note] = filled(5)

    assert ledger.checkpoint() == note
    assert len(store.notes) == 1


@pytest.mark.parametrize("sizes", [(1, 1000), (255, 256, 257, 1000), (300, 512, 800), (70_000,)])
def test_proofs_from_a_large_ledger_verify_whatever_the_batches(ledger, store, filled, sizes):
    filled(*sizes)
    size = sizes[-1]
    leaves = [leaf_hash(leaf) for leaf in store.rows]
    root = root_over(leaves)

    for index in {0, 1, 254, 255, 256, 257, size // 2, size - 2, size - 1} & set(range(size)):
        verify_inclusion(leaf=leaves[index], index=index, size=size, path=ledger.inclusion(index), root=root)
    for old in {1, 2, 255, 256, 257, 511, size // 3, size - 1, size} & set(range(1, size + 1)):
        path = ledger.consistency(old)
        verify_consistency(old=old, new=size, path=path, old_root=root_over(leaves[:old]), new_root=root)


def test_proofs_can_be_asked_for_under_an_earlier_checkpoint(ledger, store, filled):
    filled(5, 9)
    leaves = [leaf_hash(leaf) for leaf in store.rows]

    path = ledger.inclusion(3, 5)

    verify_inclusion(leaf=leaves[3], index=3, size=5, path=path, root=root_over(leaves[:5]))


def test_a_proof_needs_a_checkpoint(ledger, entry, filled):
    ledger.append(entry())

    with pytest.raises(NotSignedYetError):
        ledger.inclusion(0)


def test_an_entry_after_the_last_checkpoint_has_no_proof_yet(ledger, entry, filled):
    filled(5)
    ledger.append(entry())

    with pytest.raises(NotIncludedError):
        ledger.inclusion(5)
    with pytest.raises(NotSignedYetError):
        ledger.inclusion(5, 6)


def test_entry_proof_verifies_and_shows_the_entry(ledger, signer, entry, filled):
    filled(5, 9)

    shown, checkpoint = verify_entry_proof(ledger.entry_proof(3), key=signer.verifier_key)

    assert (shown, checkpoint.size) == (entry(3), 9)


def test_entry_proof_can_be_made_against_the_checkpoint_that_someone_kept(ledger, signer, filled):
    [kept, _] = filled(5, 9)

    _, checkpoint = verify_entry_proof(ledger.entry_proof(3, size=5), key=signer.verifier_key, outside=[kept])

    assert checkpoint.size == 5


def test_entry_proof_needs_a_checkpoint_of_just_that_size(ledger, filled):
    filled(5, 9)

    with pytest.raises(NotSignedYetError):
        ledger.entry_proof(3, size=7)


def test_bundle_signs_what_is_unsigned_and_verifies(ledger, signer, entry, filled):
    filled(5)
    ledger.append(entry(5))

    verified = verify_bundle(ledger.bundle(), key=signer.verifier_key)

    assert (verified.origin, verified.size, verified.checkpoints) == (signer.name, 6, 2)


def test_bundle_of_an_empty_ledger_verifies(ledger, signer):
    assert verify_bundle(ledger.bundle(), key=signer.verifier_key).size == 0


def test_bundle_shows_entries_as_json_that_anyone_can_read(ledger, entry, filled):
    filled(2)

    shown = json.loads(ledger.bundle())

    assert [one["about"] for one in shown["entries"]] == ["plan:0", "plan:1"]


def test_a_history_that_was_changed_is_not_signed_again(ledger, store, entry, filled):
    filled(5)
    store.rows[2] = store.rows[2].replace(b"plan:2", b"plan:7")
    ledger.append(entry(5))

    with pytest.raises(LedgerDamagedError):
        ledger.checkpoint()


def test_a_history_that_was_cut_short_is_not_signed_again(ledger, store, filled):
    filled(5)
    del store.rows[3:]

    with pytest.raises(LedgerDamagedError):
        ledger.checkpoint()


def test_a_proof_over_a_missing_entry_says_so(ledger, store, filled):
    filled(5)
    del store.rows[3:]

    with pytest.raises(LedgerDamagedError):
        ledger.inclusion(0)
    with pytest.raises(LedgerDamagedError):
        ledger.entry_proof(4)


def test_a_proof_over_a_missing_hash_says_so(ledger, store, filled):
    filled(600)
    store.hashes[8].pop()

    with pytest.raises(LedgerDamagedError):
        ledger.inclusion(0)


def test_a_proof_of_an_entry_that_alone_is_missing_says_so(ledger, store, filled):
    filled(1)
    store.rows.clear()

    with pytest.raises(LedgerDamagedError):
        ledger.entry_proof(0)
