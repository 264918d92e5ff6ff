"""An attestation is genuine with exactly what was signed, and in force between its two instants."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from kept.ledger import Ed25519Signer
from kept.proof import VerifierKey
from kept.proof.ed25519 import verify_ed25519
from kept.safeguards.attestation import LONGEST, AttestationError, attest, deciding, is_genuine, signed_bytes, withdraw

SIGNER = Ed25519Signer.from_bytes("kept.example/ledger", bytes(32))
KEY = VerifierKey.parse(SIGNER.verifier_key)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CONTENT: dict[str, Any] = {
    "clause": "5.2.1",
    "words": "sha256:" + "0c" * 32,
    "statement": "Every employee was trained.",
    "evidence": "0a" * 32,
    "signer": "A. Berg",
    "signed_at": NOW,
    "expires_at": NOW + timedelta(days=365),
}
SIGNED = attest(**CONTENT, key_id=SIGNER.key_id.hex(), sign=SIGNER.sign)
CHANGED: dict[str, Any] = {
    "clause": "5.2.2",
    "words": "sha256:" + "0d" * 32,
    "statement": "Every employee was trained",
    "evidence": "0b" + "0a" * 31,
    "signer": "A. Berg ",
    "signed_at": NOW + timedelta(microseconds=1),
    "expires_at": NOW + timedelta(days=366),
    "signature": bytes(64),
}


def accepts(signature, content):
    return verify_ed25519(KEY.public_key, content, signature)


def test_what_was_signed_is_genuine():
    assert is_genuine(SIGNED, accepts)
    assert SIGNED.key_id == SIGNER.key_id.hex()


@pytest.mark.parametrize("name", sorted({one.name for one in fields(SIGNED)} - {"key_id"}))
def test_a_change_of_any_field_is_noticed(name):
    assert not is_genuine(replace(SIGNED, **{name: CHANGED[name]}), accepts)


def test_every_flipped_bit_of_the_signature_is_noticed():
    for place in range(8 * len(SIGNED.signature)):
        flipped = bytearray(SIGNED.signature)
        flipped[place // 8] ^= 1 << place % 8

        assert not is_genuine(replace(SIGNED, signature=bytes(flipped)), accepts)


def test_text_cannot_move_from_one_field_to_the_next():
    moved = replace(SIGNED, clause="5.2.", statement="1" + SIGNED.statement)
    quoted = replace(SIGNED, statement='x","signer":"A. Berg', signer="")

    assert not is_genuine(moved, accepts)
    assert not is_genuine(quoted, accepts)


def test_the_same_instants_in_another_zone_are_what_was_signed():
    there = timezone(timedelta(hours=9))
    moved = replace(
        SIGNED, signed_at=SIGNED.signed_at.astimezone(there), expires_at=SIGNED.expires_at.astimezone(there)
    )

    assert is_genuine(moved, accepts)


def test_what_is_signed_is_one_line_under_its_own_heading():
    assert signed_bytes(**{**CONTENT, "statement": "Ü\nnext"}) == (
        b"kept attestation v1\n"
        b'{"clause":"5.2.1","evidence":"' + b"0a" * 32 + b'","expires_at":"2027-11-23T12:00:00+00:00",'
        b'"signed_at":"2026-11-23T12:00:00+00:00","signer":"A. Berg","statement":"\\u00dc\\nnext","words":"sha256:'
        + b"0c" * 32
        + b'"}'
    )


@pytest.mark.parametrize(
    ("at", "in_force"),
    [
        (NOW - timedelta(microseconds=1), False),
        (NOW, True),
        (NOW + timedelta(days=365) - timedelta(microseconds=1), True),
        (NOW + timedelta(days=365), False),
    ],
)
def test_it_is_in_force_from_its_signing_until_its_expiry(at, in_force):
    assert SIGNED.is_in_force(at) is in_force


@pytest.mark.parametrize("empty", ["statement", "signer"])
def test_without_statement_or_name_nothing_is_signed(empty):
    with pytest.raises(AttestationError, match=r"5\.2\.1 needs a statement and the name of who signs it"):
        attest(**{**CONTENT, empty: " \n"}, key_id="00", sign=SIGNER.sign)


@pytest.mark.parametrize("days", [0, -1])
def test_one_that_is_over_before_it_begins_is_not_signed(days):
    expires = NOW + timedelta(days=days)

    with pytest.raises(AttestationError, match=r"5\.2\.1 would expire before it is signed"):
        attest(**{**CONTENT, "expires_at": expires}, key_id="00", sign=SIGNER.sign)


def test_one_for_longer_than_three_years_is_not_signed():
    with pytest.raises(AttestationError, match=r"5\.2\.1 would be in force for more than three years"):
        attest(**{**CONTENT, "expires_at": NOW + LONGEST + timedelta(seconds=1)}, key_id="00", sign=SIGNER.sign)

    assert attest(**{**CONTENT, "expires_at": NOW + LONGEST}, key_id="00", sign=SIGNER.sign).is_in_force(NOW)


def withdrawn(at=NOW + timedelta(days=1), **said):
    words = {"reason": "Two were not.", "signer": "B. Tal", **said}
    return withdraw(SIGNED, at=at, key_id="00", sign=SIGNER.sign, **words)


def test_a_withdrawal_is_signed_names_what_it_takes_back_and_is_never_in_force():
    found = withdrawn()

    assert is_genuine(found, accepts)
    assert (found.is_withdrawal, SIGNED.is_withdrawal, found.is_in_force(found.signed_at)) == (True, False, False)
    assert (found.evidence, found.statement, found.signer) == (SIGNED.digest, "Two were not.", "B. Tal")


@pytest.mark.parametrize("empty", ["reason", "signer"])
def test_without_reason_or_name_nothing_is_withdrawn(empty):
    with pytest.raises(AttestationError, match=r"5\.2\.1 needs a reason and the name of who withdraws"):
        withdrawn(**{empty: " "})


def test_of_a_clause_the_one_signed_last_decides_as_soon_as_it_has_begun():
    other, later = replace(SIGNED, clause="5.2.2", signed_at=NOW + timedelta(hours=1)), withdrawn()

    found = [deciding((later, SIGNED, other), "5.2.1", NOW + timedelta(days=day)) for day in (-1, 0, 1)]

    assert found == [None, SIGNED, later]


def test_of_two_of_one_instant_the_later_in_order_decides():
    second = withdrawn(at=NOW)

    assert deciding((SIGNED, second), "5.2.1", NOW) == second
