"""Attestations in our tables, and their signatures after the way there and back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from kept.ledger import Ed25519Signer
from kept.proof import VerifierKey
from kept.proof.ed25519 import verify_ed25519
from kept.records.models import AttestationRow
from kept.records.stores.attestations import attestations, keep_attestation
from kept.safeguards.attestation import attest, is_genuine

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 12, 0, 0, 123456, tzinfo=UTC)
SIGNER = Ed25519Signer.from_bytes("kept.example/records", bytes(32))
KEY = VerifierKey.parse(SIGNER.verifier_key)


def signed(clause="5.2.1", at=NOW):
    return attest(
        clause=clause,
        words="sha256:" + "0c" * 32,
        statement="Every employee was trained in “data protection”.",
        evidence="0a" * 32,
        signer="Ümit Signer",
        signed_at=at,
        expires_at=at + timedelta(days=365),
        key_id=SIGNER.key_id.hex(),
        sign=SIGNER.sign,
    )


def accepts(signature, content):
    return verify_ed25519(KEY.public_key, content, signature)


def test_an_attestation_comes_back_as_it_was_signed_and_is_genuine():
    keep_attestation(signed())

    (found,) = attestations()

    assert found == signed()
    assert is_genuine(found, accepts)


def test_one_signed_in_another_zone_is_genuine_too():
    keep_attestation(signed(at=NOW.astimezone(timezone(timedelta(hours=-8)))))

    (found,) = attestations()

    assert is_genuine(found, accepts)


def test_they_come_in_the_order_in_which_they_were_signed():
    for clause, days in (("5.2.2", 2), ("5.2.1", 1), ("5.2.3", 3)):
        keep_attestation(signed(clause, NOW + timedelta(days=days)))

    assert [one.clause for one in attestations()] == ["5.2.1", "5.2.2", "5.2.3"]


def test_of_two_of_one_instant_the_one_kept_last_comes_last():
    for clause in ("5.2.2", "5.2.1"):
        keep_attestation(signed(clause))

    assert [one.clause for one in attestations()] == ["5.2.2", "5.2.1"]


@pytest.mark.parametrize(
    "changed", [{"words": "sha256:"}, {"signer": "Somebody Else"}, {"expires_at": NOW + timedelta(days=3650)}]
)
def test_a_row_that_was_changed_in_the_table_is_not_genuine(changed):
    keep_attestation(signed())

    AttestationRow.objects.update(**changed)

    (found,) = attestations()
    assert not is_genuine(found, accepts)
