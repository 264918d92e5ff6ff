"""The entries that signing and withdrawing leave in the ledger: two digests, no statement and no name."""

from kept.ledger.entries import declare
from kept.proof.entry import Entry
from kept.safeguards.attestation import Attestation

SIGNED = declare("safeguards:attestation:signed", digests=("attestation", "evidence"))
WITHDRAWN = declare("safeguards:attestation:withdrawn", digests=("attestation", "withdrawn"))


def signed_entry(one: Attestation) -> Entry:
    """Return the entry for an attestation: the digest of the bytes that were signed, and that of the evidence."""
    digests = {"attestation": one.digest, "evidence": one.evidence}
    return SIGNED.entry(at=one.signed_at, about=f"clause:{one.clause}", digests=digests)


def withdrawn_entry(one: Attestation) -> Entry:
    """Return the entry for a withdrawal: the digest of the bytes that were signed, and that of what it takes back."""
    digests = {"attestation": one.digest, "withdrawn": one.evidence}
    return WITHDRAWN.entry(at=one.signed_at, about=f"clause:{one.clause}", digests=digests)
