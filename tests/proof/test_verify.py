from dataclasses import replace

import pytest

from kept.proof.canonical import to_canonical
from kept.proof.checkpoint import Checkpoint
from kept.proof.errors import (
    BadBundleError,
    BadKeyError,
    BadNoteError,
    EntryFormError,
    InconsistentError,
    MissingEntriesError,
    NotIncludedError,
    ProofError,
    RewrittenError,
    RolledBackError,
    RootMismatchError,
    SignatureError,
    WrongKeyError,
)
from kept.proof.merkle import leaf_hash, root_over
from kept.proof.verify import Verified, verify_bundle, verify_entry_proof, verify_history


def flips(data):
    number = int.from_bytes(data, "big")
    for bit in range(len(data) * 8):
        yield (number ^ 1 << bit).to_bytes(len(data), "big")


def is_refused(verify, data, **known):
    try:
        verify(data, **known)
    except ProofError:
        return True
    return False


def test_an_honest_bundle_verifies(operator):
    entries = operator.entries(64)
    bundle = operator.bundle(entries, [1, 40, 64])

    verified = verify_bundle(bundle.to_bytes(), key=str(operator.key), outside=[operator.checkpoint(entries[:17])])

    root = root_over(map(leaf_hash, entries))
    assert verified == Verified(origin=operator.name, size=64, root=root, checkpoints=3, outside=1)


def test_every_flipped_bit_of_a_bundle_file_is_found(operator):
    data = operator.bundle(operator.entries(3), [3]).to_bytes()

    unnoticed = [flip for flip in flips(data) if not is_refused(verify_bundle, flip, key=str(operator.key))]

    assert unnoticed == []


def test_every_flipped_bit_of_an_entry_proof_is_found(operator):
    data = operator.entry_proof(operator.entries(11), 6).to_bytes()

    unnoticed = [flip for flip in flips(data) if not is_refused(verify_entry_proof, flip, key=str(operator.key))]

    assert unnoticed == []


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda bundle: {"entries": bundle.entries[:-1]}, MissingEntriesError),
        (lambda bundle: {"entries": bundle.entries[1:], "size": 63}, MissingEntriesError),
        (lambda bundle: {"entries": (*bundle.entries, bundle.entries[0]), "size": 65}, MissingEntriesError),
        (lambda bundle: {"entries": bundle.entries[::-1]}, RootMismatchError),
        (lambda _: {"checkpoints": ()}, MissingEntriesError),
        (lambda bundle: {"checkpoints": bundle.checkpoints[::-1]}, MissingEntriesError),
        (lambda bundle: {"checkpoints": bundle.checkpoints[:1]}, MissingEntriesError),
        (lambda bundle: {"checkpoints": (*bundle.checkpoints, "x")}, BadNoteError),
        (lambda bundle: {"checkpoints": bundle.checkpoints[1:] * 2}, MissingEntriesError),
        (lambda _: {"size": -1}, MissingEntriesError),
    ],
)
def test_a_bundle_that_was_tampered_with_is_refused(operator, change, error):
    bundle = operator.bundle(operator.entries(64), [40, 64])
    tampered = replace(bundle, **change(bundle))

    with pytest.raises(error):
        verify_bundle(tampered.to_bytes(), key=str(operator.key))


def test_a_bundle_by_another_key_is_refused(operator, stranger):
    data = stranger.bundle(operator.entries(3), [3]).to_bytes()

    with pytest.raises(WrongKeyError):
        verify_bundle(data, key=str(operator.key))


def test_a_bundle_that_only_claims_the_key_is_refused(operator, stranger):
    impostor = replace(stranger, name=operator.name)
    claimed = replace(impostor.bundle(operator.entries(3), [3]), key=str(operator.key))

    with pytest.raises(SignatureError):
        verify_bundle(claimed.to_bytes(), key=str(operator.key))


def test_a_trusted_key_that_is_no_key_is_said_so(operator):
    data = operator.bundle(operator.entries(3), [3]).to_bytes()

    with pytest.raises(BadKeyError):
        verify_bundle(data, key="kept.example/ledger")


def test_an_entry_of_another_form_is_refused_even_when_it_was_signed(operator):
    entries = (to_canonical({"about": "Ada Lovelace, ada@example.org"}),)
    data = operator.bundle(entries, [1]).to_bytes()

    with pytest.raises(EntryFormError):
        verify_bundle(data, key=str(operator.key))


def test_an_operator_who_rewrites_everything_and_signs_it_anew_is_caught_from_outside(operator):
    entries = operator.entries(64)
    kept = operator.checkpoint(entries[:40])
    forged = operator.bundle((*entries[:10], operator.entry(99), *entries[11:]), [40, 64]).to_bytes()

    verify_bundle(forged, key=str(operator.key))

    with pytest.raises(RewrittenError):
        verify_bundle(forged, key=str(operator.key), outside=[kept])


def test_an_operator_who_drops_the_end_and_signs_anew_is_caught_from_outside(operator):
    entries = operator.entries(64)
    shorter = operator.bundle(entries[:40], [40]).to_bytes()

    with pytest.raises(RolledBackError):
        verify_bundle(shorter, key=str(operator.key), outside=[operator.checkpoint(entries)])


def test_a_checkpoint_from_outside_that_the_key_did_not_sign_is_refused(operator, stranger):
    entries = operator.entries(3)
    data = operator.bundle(entries, [3]).to_bytes()
    unsigned = replace(stranger, name=operator.name).checkpoint(entries)

    with pytest.raises(SignatureError):
        verify_bundle(data, key=str(operator.key), outside=[unsigned])


def test_a_bundle_without_entries_verifies(operator):
    assert verify_bundle(operator.bundle((), [0]).to_bytes(), key=str(operator.key)).size == 0


def test_an_honest_entry_proof_verifies_for_every_entry(operator):
    entries = operator.entries(11)
    kept = operator.checkpoint(entries)

    for index in range(11):
        data = operator.entry_proof(entries, index).to_bytes()
        entry, checkpoint = verify_entry_proof(data, key=str(operator.key), outside=[kept])

        assert entry.encode() == entries[index]
        assert checkpoint == Checkpoint.open(kept, operator.key)


def test_an_entry_at_another_place_is_not_included(operator):
    proof = replace(operator.entry_proof(operator.entries(11), 6), index=7)

    with pytest.raises(NotIncludedError):
        verify_entry_proof(proof.to_bytes(), key=str(operator.key))


def test_an_entry_proof_from_a_rewritten_ledger_is_caught_from_outside(operator):
    entries = operator.entries(11)
    forged = operator.entry_proof((operator.entry(99), *entries[1:]), 6).to_bytes()

    with pytest.raises(RewrittenError):
        verify_entry_proof(forged, key=str(operator.key), outside=[operator.checkpoint(entries)])


def test_an_entry_proof_is_not_compared_with_a_checkpoint_of_another_size(operator):
    entries = operator.entries(11)
    data = operator.entry_proof(entries, 6).to_bytes()

    with pytest.raises(InconsistentError):
        verify_entry_proof(data, key=str(operator.key), outside=[operator.checkpoint(entries[:10])])


def test_a_bundle_is_no_entry_proof_and_the_other_way_round(operator):
    bundle, proof = operator.bundle(operator.entries(1), [1]), operator.entry_proof(operator.entries(1), 0)

    with pytest.raises(BadBundleError):
        verify_entry_proof(bundle.to_bytes(), key=str(operator.key))
    with pytest.raises(BadBundleError):
        verify_bundle(proof.to_bytes(), key=str(operator.key))


@pytest.mark.parametrize("given", [2, 4])
def test_a_history_that_yields_another_number_of_entries_than_it_counts_is_refused(operator, given):
    hashes = [leaf_hash(entry) for entry in operator.entries(given)]
    checkpoint = operator.checkpoint(operator.entries(3))

    with pytest.raises(MissingEntriesError):
        verify_history(hashes=hashes, size=3, checkpoints=[checkpoint], key=operator.key)
