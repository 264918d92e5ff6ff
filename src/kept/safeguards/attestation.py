"""What a named person signed for: the clause, the words, the evidence behind them, and until when."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from kept.terms import KeptError

LONGEST = timedelta(days=1096)
"""How long one may be in force at most: three years, one of them a leap year. Who vouches must look again."""


class AttestationError(KeptError):
    """An attestation does not say what one must say, or its signature does not fit."""

    code = "safeguards.attestation"
    advice = "Sign it anew with `kept attestation sign`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """A signed statement that something outside the machines is so.

    `words` is the digest of the clause as it read when it was signed for. `evidence` is the SHA-256 of the document
    behind it; the document itself stays where it is. `signer` names a person. One that ends as it begins is a
    withdrawal: its statement is the reason, and its evidence the digest of what is withdrawn. The signature is the
    installation's, over `signed_bytes`; it shows that the statement was recorded as it stands here, not that it is
    true. `key_id` says which key to verify with, and is not itself signed.
    """

    clause: str
    words: str
    statement: str
    evidence: str
    signer: str
    signed_at: datetime
    expires_at: datetime
    key_id: str
    signature: bytes

    @property
    def is_withdrawal(self) -> bool:
        """Whether it takes back what was signed before."""
        return self.expires_at <= self.signed_at

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes that were signed, in hex."""
        return sha256(_content(self)).hexdigest()

    def is_in_force(self, now: datetime) -> bool:
        """Whether it has begun and has not expired."""
        return self.signed_at <= now < self.expires_at


def signed_bytes(
    *, clause: str, words: str, statement: str, evidence: str, signer: str, signed_at: datetime, expires_at: datetime
) -> bytes:
    """Return what is signed: one line of JSON with sorted keys, instants in UTC."""
    content = {
        "clause": clause,
        "words": words,
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
    words: str,
    statement: str,
    evidence: str,
    signer: str,
    signed_at: datetime,
    expires_at: datetime,
    key_id: str,
    sign: Callable[[bytes], bytes],
) -> Attestation:
    """Sign a statement about `clause`.

    Raises `AttestationError` for an empty statement or name, and for an end before the beginning or later than
    `LONGEST` after it.
    """
    if not statement.strip() or not signer.strip():
        raise AttestationError(f"An attestation of {clause} needs a statement and the name of who signs it")
    if expires_at <= signed_at:
        raise AttestationError(f"The attestation of {clause} would expire before it is signed")
    if expires_at - signed_at > LONGEST:
        raise AttestationError(f"The attestation of {clause} would be in force for more than three years")
    unsigned = Attestation(
        clause=clause,
        words=words,
        statement=statement,
        evidence=evidence,
        signer=signer,
        signed_at=signed_at,
        expires_at=expires_at,
        key_id=key_id,
        signature=b"",
    )
    return replace(unsigned, signature=sign(_content(unsigned)))


def withdraw(
    withdrawn: Attestation, *, reason: str, signer: str, at: datetime, key_id: str, sign: Callable[[bytes], bytes]
) -> Attestation:
    """Sign that `withdrawn` holds no more, from `at`; raise `AttestationError` for an empty reason or name."""
    if not reason.strip() or not signer.strip():
        raise AttestationError(f"A withdrawal for {withdrawn.clause} needs a reason and the name of who withdraws")
    unsigned = replace(
        withdrawn,
        statement=reason,
        evidence=withdrawn.digest,
        signer=signer,
        signed_at=at,
        expires_at=at,
        key_id=key_id,
        signature=b"",
    )
    return replace(unsigned, signature=sign(_content(unsigned)))


def deciding(signed: Iterable[Attestation], clause: str, now: datetime) -> Attestation | None:
    """Return the one of `clause` that was signed last and has begun; of two of one instant, the later in order."""
    begun = [one for one in signed if one.clause == clause and one.signed_at <= now]
    return max(reversed(begun), key=lambda one: one.signed_at, default=None)


def is_genuine(attestation: Attestation, verify: Callable[[bytes, bytes], bool]) -> bool:
    """Say whether `verify(signature, content)` accepts the signature over what the attestation says."""
    return verify(attestation.signature, _content(attestation))


def _content(one: Attestation) -> bytes:
    return signed_bytes(
        clause=one.clause,
        words=one.words,
        statement=one.statement,
        evidence=one.evidence,
        signer=one.signer,
        signed_at=one.signed_at,
        expires_at=one.expires_at,
    )
