"""Attestations: signed with the installation's key, on record, in the ledger."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kept.app.errors import NothingSignedError, NotSignedForError, UnknownClauseError
from kept.app.policies import binding_policy, reviewed
from kept.app.workspace import Workspace
from kept.policy import PolicyText
from kept.policy.commitments import Protects
from kept.proof import VerifierKey
from kept.proof.ed25519 import verify_ed25519
from kept.records.stores.attestations import attestations, keep_attestation
from kept.safeguards.attestation import Attestation, AttestationError, attest, deciding, is_genuine, withdraw
from kept.safeguards.events import signed_entry, withdrawn_entry
from kept.safeguards.human import HUMAN_SAFEGUARDS


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAttestation:
    """An attestation and how it stands: `in force`, `not yet`, `expired`, `replaced`, `withdrawn`, `withdrawal`,
    `other words` or `not genuine`.
    """

    attestation: Attestation
    state: str

    def document(self) -> dict[str, Any]:
        """Return it for `--json`."""
        one = self.attestation
        return {
            "clause": one.clause,
            "words": one.words,
            "statement": one.statement,
            "evidence": one.evidence,
            "signer": one.signer,
            "signed_at": one.signed_at.isoformat(),
            "expires_at": one.expires_at.isoformat(),
            "state": self.state,
        }


def sign_attestation(
    workspace: Workspace, *, clause: str, statement: str, evidence: Path, signer: str, expires: datetime
) -> Attestation:
    """Sign a statement about a clause of what is promised, over the digest of the document at `evidence`.

    An `expires` without a zone is UTC. Raises `UnknownClauseError`, `NotSignedForError` for a clause without a
    safeguard that only a person can see, `AttestationError`, or the system's own error where the document cannot be
    read.
    """
    words = _words_of_human_safeguard(clause)
    with evidence.open("rb") as document:
        if not document.peek(1):
            raise AttestationError(f"The evidence for {clause}, {evidence.name}, is an empty file")
        digest = hashlib.file_digest(document, "sha256").hexdigest()
    key = workspace.signer()
    signed = attest(
        clause=clause,
        words=words,
        statement=statement,
        evidence=digest,
        signer=signer,
        signed_at=workspace.clock.now(),
        expires_at=expires if expires.tzinfo else expires.replace(tzinfo=UTC),
        key_id=key.key_id.hex(),
        sign=key.sign,
    )
    with workspace.recording() as ledger:
        keep_attestation(signed)
        ledger.append(signed_entry(signed))
    return signed


def withdraw_attestation(workspace: Workspace, *, clause: str, reason: str, signer: str) -> Attestation:
    """Sign that what was signed last for a clause holds no more; raise `AttestationError` where nothing was."""
    now, key = workspace.clock.now(), workspace.signer()
    with workspace.recording() as ledger:
        last = deciding(genuine_attestations(workspace), clause, now)
        if last is None or last.is_withdrawal:
            raise NothingSignedError(f"Nothing that was signed for clause {clause} could be withdrawn")
        withdrawal = withdraw(last, reason=reason, signer=signer, at=now, key_id=key.key_id.hex(), sign=key.sign)
        keep_attestation(withdrawal)
        ledger.append(withdrawn_entry(withdrawal))
    return withdrawal


def genuine_attestations(workspace: Workspace) -> tuple[Attestation, ...]:
    """Return the attestations on record whose signature is the installation's over what they say."""
    key = VerifierKey.parse(workspace.signer().verifier_key)

    def accepts(signature: bytes, content: bytes) -> bool:
        return verify_ed25519(key.public_key, content, signature)

    return tuple(one for one in attestations() if is_genuine(one, accepts))


def list_attestations(workspace: Workspace) -> tuple[ListedAttestation, ...]:
    """Return all attestations on record and how each stands."""
    now, genuine, text = workspace.clock.now(), genuine_attestations(workspace), binding_policy().text
    return tuple(ListedAttestation(attestation=one, state=_state(one, genuine, text, now)) for one in attestations())


def _state(one: Attestation, genuine: Collection[Attestation], text: PolicyText, now: datetime) -> str:
    if one not in genuine:
        return "not genuine"
    if one.is_withdrawal:
        return "withdrawal"
    if now < one.signed_at:
        return "not yet"
    newest = deciding(genuine, one.clause, now)
    if newest is not None and newest != one:
        return "withdrawn" if newest.is_withdrawal else "replaced"
    clause = text.clause(one.clause)
    if clause is None or clause.digest != one.words:
        return "other words"
    return "in force" if one.is_in_force(now) else "expired"


def _words_of_human_safeguard(clause: str) -> str:
    policy = reviewed(binding_policy())
    found = policy.text.clause(clause)
    if found is None:
        raise UnknownClauseError(f"The policy has no clause {clause}")
    protects = (one for one in policy.commitments_of(clause) if isinstance(one, Protects))
    if not any(one.safeguard in HUMAN_SAFEGUARDS for one in protects):
        raise NotSignedForError(f"Clause {clause} promises nothing that a person vouches for")
    return found.digest
