"""The entry that a signed attestation leaves in the ledger: two digests, no statement and no name."""

import hashlib

from kept.ledger.entries import declare
from kept.proof.entry import Entry
from kept.safeguards.attestation import Attestation, signed_bytes

SIGNED = declare("safeguards:attestation:signed", digests=("attestation", "evidence"))


def signed_entry(one: Attestation) -> Entry:
    """Return the entry for an attestation: the digest of the bytes that were signed, and that of the evidence."""
    content = signed_bytes(
        clause=one.clause,
        statement=one.statement,
        evidence=one.evidence,
        signer=one.signer,
        signed_at=one.signed_at,
        expires_at=one.expires_at,
    )
    digests = {"attestation": hashlib.sha256(content).hexdigest(), "evidence": one.evidence}
    return SIGNED.entry(at=one.signed_at, about=f"clause:{one.clause}", digests=digests)
