"""Has a named person signed for what no machine can see, and is the signature still in force?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Protects
from kept.safeguards.attestation import Attestation
from kept.safeguards.human import HUMAN_SAFEGUARDS
from kept.terms import Message
from kept.verdict.basis import Basis, Check
from kept.verdict.findings import Finding, Probe
from kept.verdict.verdicts import Evidence, Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """An attestation stands behind a clause that speaks of the world outside the machines."""

    clause: str
    commitments: tuple[str, ...]
    attestations: tuple[Attestation, ...]

    def probes(self) -> tuple[Probe, ...]:
        """Nothing is looked at: what was signed is on record."""
        return ()

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - nothing is looked at
        """Attested while one is in force, due when the last one ran out, unproven while nobody has signed yet."""
        begun = [one for one in self.attestations if one.signed_at <= now]
        if not begun:
            said = Message("attestation-missing")
            return Part(verdict=Verdict.UNPROVEN, why=said, commitments=self.commitments)
        latest = max(begun, key=lambda one: one.expires_at)
        about: dict[str, str | datetime] = {"signer": latest.signer, "until": latest.expires_at}
        evidence = (
            Evidence(
                probe=f"attestation:{self.clause}",
                looked_at=f"sha256:{latest.evidence}",
                seen=Message("evidence-statement", {"statement": latest.statement}),
                at=latest.signed_at,
            ),
        )
        if latest.is_in_force(now):
            verdict, said = Verdict.ATTESTED, Message("attestation-valid", about)
        else:
            verdict, said = Verdict.DUE, Message("attestation-expired", about)
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)


def signed_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each clause with a safeguard that only a person can vouch for."""
    human = [one for one in basis.policy.commitments if isinstance(one, Protects) and one.safeguard in HUMAN_SAFEGUARDS]
    for clause in dict.fromkeys(one.clause for one in human):
        yield Signed(
            clause=clause,
            commitments=tuple(one.id for one in human if one.clause == clause),
            attestations=tuple(one for one in basis.attestations if one.clause == clause),
        )
