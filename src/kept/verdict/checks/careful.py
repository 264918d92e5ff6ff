"""Is care taken with requests? Who asks is known before anything is given, and two approve what cannot be undone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Protects
from kept.rights.kinds import RequestKind
from kept.rights.promised import About, asker_in
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.checks.answered import REQUESTS
from kept.verdict.findings import Finding, Probe, Requested
from kept.verdict.requested import Figures
from kept.verdict.verdicts import Part, Verdict

VERIFICATION = "identity verification"
ACCESS_CONTROL = "role-based access control"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """Nothing was given or done for anybody before it was shown who asks."""

    clause: str
    commitments: tuple[str, ...]
    asked: Requested

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records."""
        return (self.asked,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - what was done stays done
        """Broken with one; unproven where nobody was answered whose identity could have been shown."""
        finding = findings[self.asked.id]
        figures = Figures.of(finding)
        about: dict[str, Parameter] = {"count": figures.count, "of": figures.unproved, "answered": figures.answered}
        if figures.unproved:
            verdict, code = Verdict.BROKEN, "requests-unproved"
        elif figures.answered:
            verdict, code = Verdict.KEPT, "requests-proved"
        else:
            verdict, code = Verdict.UNPROVEN, "requests-none"
        said = Message(code, about)
        evidence = (seen(finding, REQUESTS, Message("evidence-unproved", about)),)
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class FourEyes:
    """Nothing that needs approvals was carried out without them. That it was not stands behind no commitment."""

    clause: str
    asked: Requested
    commitments: tuple[str, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records."""
        return (self.asked,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - what was done stays done
        """Broken with one."""
        finding = findings[self.asked.id]
        figures = Figures.of(finding)
        about: dict[str, Parameter] = {"count": figures.count, "of": figures.unapproved}
        evidence = (seen(finding, REQUESTS, Message("evidence-unapproved", about)),)
        if figures.unapproved:
            said = Message("requests-unapproved", about)
            return Part(verdict=Verdict.BROKEN, why=said, figure=said, commitments=(), evidence=evidence)
        return Part(verdict=Verdict.KEPT, why=Message("requests-approved", about), commitments=(), evidence=evidence)


def careful_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each clause that promises to find out who asks, and one where access goes by roles."""
    for one in basis.policy.commitments:
        clause = basis.policy.text.clause(one.clause)
        if not isinstance(one, Protects) or clause is None:
            continue
        if one.safeguard == VERIFICATION:
            about = About(kinds=frozenset(RequestKind), asker=asker_in(clause))
            asked = Requested(id=f"requests:{one.id}", about=about)
            yield Verified(clause=one.clause, commitments=(one.id,), asked=asked)
        if one.safeguard == ACCESS_CONTROL:
            asked = Requested(id=f"requests:{one.id}", about=About(kinds=frozenset(RequestKind)))
            yield FourEyes(clause=one.clause, asked=asked)
