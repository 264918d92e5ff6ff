"""Attestations: signed with the installation's key, on record, in the ledger."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kept.app.errors import UnknownClauseError
from kept.app.policies import binding_policy
from kept.app.workspace import Workspace
from kept.proof import VerifierKey
from kept.proof.ed25519 import verify_ed25519
from kept.records.stores.attestations import attestations, keep_attestation
from kept.safeguards.attestation import Attestation, attest, is_genuine
from kept.safeguards.events import signed_entry


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAttestation:
    """An attestation and how it stands: `in force`, `not yet`, `expired` or `not genuine`."""

    attestation: Attestation
    state: str

    def document(self) -> dict[str, Any]:
        """Return it for `--json`."""
        one = self.attestation
        return {
            "clause": one.clause,
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

    An `expires` without a zone is UTC. Raises `UnknownClauseError`, `AttestationError`, or the system's own error
    where the document cannot be read.
    """
    if binding_policy().text.clause(clause) is None:
        raise UnknownClauseError(f"The policy has no clause {clause}")
    with evidence.open("rb") as document:
        digest = hashlib.file_digest(document, "sha256").hexdigest()
    key = workspace.signer()
    signed = attest(
        clause=clause,
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


def genuine_attestations(workspace: Workspace) -> tuple[Attestation, ...]:
    """Return the attestations on record whose signature is the installation's over what they say."""
    key = VerifierKey.parse(workspace.signer().verifier_key)

    def accepts(signature: bytes, content: bytes) -> bool:
        return verify_ed25519(key.public_key, content, signature)

    return tuple(one for one in attestations() if is_genuine(one, accepts))


def list_attestations(workspace: Workspace) -> tuple[ListedAttestation, ...]:
    """Return all attestations on record and how each stands."""
    now, genuine = workspace.clock.now(), set(genuine_attestations(workspace))
    return tuple(ListedAttestation(attestation=one, state=_state(one, genuine, now)) for one in attestations())


def _state(one: Attestation, genuine: set[Attestation], now: datetime) -> str:
    if one not in genuine:
        return "not genuine"
    if one.is_in_force(now):
        return "in force"
    return "expired" if now >= one.expires_at else "not yet"
