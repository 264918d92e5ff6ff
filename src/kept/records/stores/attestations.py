"""Attestations in our tables."""

from kept.records.models import AttestationRow
from kept.safeguards.attestation import Attestation


def keep_attestation(attestation: Attestation) -> None:
    """Keep a signed attestation."""
    AttestationRow.objects.create(
        clause=attestation.clause,
        words=attestation.words,
        statement=attestation.statement,
        evidence=attestation.evidence,
        signer=attestation.signer,
        signed_at=attestation.signed_at,
        expires_at=attestation.expires_at,
        key_id=attestation.key_id,
        signature=attestation.signature,
    )


def attestations() -> tuple[Attestation, ...]:
    """Return all of them, in the order in which they were signed."""
    return tuple(
        Attestation(
            clause=row.clause,
            words=row.words,
            statement=row.statement,
            evidence=row.evidence,
            signer=row.signer,
            signed_at=row.signed_at,
            expires_at=row.expires_at,
            key_id=row.key_id,
            signature=bytes(row.signature),
        )
        for row in AttestationRow.objects.all()
    )
