"""Has a named person signed for what no machine can see, and is the signature still in force?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Protects
from kept.safeguards.attestation import Attestation, deciding
from kept.safeguards.human import HUMAN_SAFEGUARDS
from kept.terms import Message
from kept.verdict.basis import Basis, Check
from kept.verdict.findings import Finding, Probe
from kept.verdict.verdicts import Evidence, Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """An attestation stands behind a clause that speaks of the world outside the machines.

    `words` is the digest of the clause as it reads now.
    """

    clause: str
    commitments: tuple[str, ...]
    words: str
    attestations: tuple[Attestation, ...]

    def probes(self) -> tuple[Probe, ...]:
        """Nothing is looked at: what was signed is on record."""
        return ()

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - nothing is looked at
        """Attested while the newest one is in force, due when it ran out; unproven while there is none.

        One that was withdrawn, or was signed for other words, is none.
        """
        latest = deciding(self.attestations, self.clause, now)
        if latest is None:
            return self._unproven("attestation-missing")
        if latest.is_withdrawal:
            return self._unproven("attestation-withdrawn")
        if latest.words != self.words:
            return self._unproven("attestation-other-words")
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

    def _unproven(self, why: str) -> Part:
        return Part(verdict=Verdict.UNPROVEN, why=Message(why), commitments=self.commitments)


def signed_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each clause with a safeguard that only a person can vouch for."""
    human = [one for one in basis.policy.commitments if isinstance(one, Protects) and one.safeguard in HUMAN_SAFEGUARDS]
    for clause in dict.fromkeys(one.clause for one in human):
        found = basis.policy.text.clause(clause)
        yield Signed(
            clause=clause,
            words=found.digest if found else "",
            commitments=tuple(one.id for one in human if one.clause == clause),
            attestations=tuple(one for one in basis.attestations if one.clause == clause),
        )
