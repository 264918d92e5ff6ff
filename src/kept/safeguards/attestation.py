"""What a named person signed for: the clause, the words, the evidence behind them, and until when."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from kept.terms import KeptError


class AttestationError(KeptError):
    """An attestation does not say what one must say, or its signature does not fit."""

    code = "safeguards.attestation"
    advice = "Sign it anew with `kept attestation sign`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """A signed statement that something outside the machines is so.

    `evidence` is the SHA-256 of the document behind it; the document itself stays where it is. `signer` names a
    person. The signature is the installation's, over `signed_bytes`; it shows that the statement was recorded as
    it stands here, not that it is true. `key_id` says which key to verify with, and is not itself signed.
    """

    clause: str
    statement: str
    evidence: str
    signer: str
    signed_at: datetime
    expires_at: datetime
    key_id: str
    signature: bytes

    def is_in_force(self, now: datetime) -> bool:
        """Whether it has begun and has not expired."""
        return self.signed_at <= now < self.expires_at


def signed_bytes(
    *, clause: str, statement: str, evidence: str, signer: str, signed_at: datetime, expires_at: datetime
) -> bytes:
    """Return what is signed: one line of JSON with sorted keys, instants in UTC."""
    content = {
        "clause": clause,
        "statement": statement,
        "evidence": evidence,
        "signer": signer,
        "signed_at": signed_at.astimezone(UTC).isoformat(),
        "expires_at": expires_at.astimezone(UTC).isoformat(),
    }
    return b"kept attestation v1\n" + json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def attest(
    *,
    clause: str,
    statement: str,
    evidence: str,
    signer: str,
    signed_at: datetime,
    expires_at: datetime,
    key_id: str,
    sign: Callable[[bytes], bytes],
) -> Attestation:
    """Sign a statement about `clause`; raise `AttestationError` for an empty one, or one over before it begins."""
    if not statement.strip() or not signer.strip():
        raise AttestationError(f"An attestation of {clause} needs a statement and the name of who signs it")
    if expires_at <= signed_at:
        raise AttestationError(f"The attestation of {clause} would expire before it is signed")
    content = signed_bytes(
        clause=clause,
        statement=statement,
        evidence=evidence,
        signer=signer,
        signed_at=signed_at,
        expires_at=expires_at,
    )
    return Attestation(
        clause=clause,
        statement=statement,
        evidence=evidence,
        signer=signer,
        signed_at=signed_at,
        expires_at=expires_at,
        key_id=key_id,
        signature=sign(content),
    )


def is_genuine(attestation: Attestation, verify: Callable[[bytes, bytes], bool]) -> bool:
    """Say whether `verify(signature, content)` accepts the signature over what the attestation says."""
    return verify(
        attestation.signature,
        signed_bytes(
            clause=attestation.clause,
            statement=attestation.statement,
            evidence=attestation.evidence,
            signer=attestation.signer,
            signed_at=attestation.signed_at,
            expires_at=attestation.expires_at,
        ),
    )
