"""Does a case file stand behind all that was handed over to authorities? Our records are held against each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.holds.accounting import Lack
from kept.holds.demand import AUTHORITIES
from kept.policy.commitments import Shares
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.findings import Disclosures, Finding, Probe
from kept.verdict.lines import named, number_in
from kept.verdict.verdicts import Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Accountable:
    """Whatever was disclosed has a file that names the demand, two who agreed before, and a person who knows of it."""

    clause: str
    commitments: tuple[str, ...]
    disclosed: Disclosures

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records."""
        return (self.disclosed,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:
        """Broken with one that lacks its file, its review or its demand; due where the person is still to be told.

        Unproven where nothing was ever handed over.
        """
        finding = findings[self.disclosed.id]
        about: dict[str, Parameter] = {name: number_in(finding, name) for name in ("count", *Lack)}
        verdict, code = _verdict(about, ended=any(one <= now for one in _ends(finding)))
        said = Message(code, about)
        evidence = (seen(finding, "cases", Message("evidence-disclosed", about)),)
        figure = None if verdict is Verdict.UNPROVEN else said
        return Part(verdict=verdict, why=said, figure=figure, commitments=self.commitments, evidence=evidence)


def _verdict(about: Mapping[str, Parameter], *, ended: bool) -> tuple[Verdict, str]:
    for lack in (Lack.FILE, Lack.REVIEW, Lack.DEMAND):
        if about[lack]:
            return Verdict.BROKEN, f"disclosed-{lack}"
    if about[Lack.WORD]:
        return Verdict.DUE, "disclosed-untold"
    if ended:
        return Verdict.DUE, "disclosed-silence-ended"
    return (Verdict.KEPT, "disclosed-accounted") if about["count"] else (Verdict.UNPROVEN, "disclosed-none")


def _ends(finding: Finding) -> Iterator[datetime]:
    return map(datetime.fromisoformat, named(finding, "silent_until"))


def disclosed_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each clause that announces what the law may demand; the one that opens them is about all."""
    clauses = [one for one in basis.policy.commitments if isinstance(one, Shares) and one.recipient in AUTHORITIES]
    openings = {one.clause for one in clauses if one.clause.endswith(".0")}
    for one in clauses:
        # Under which clause something went out that no file tells of, nobody can say: then it speaks against each.
        disclosed = Disclosures(
            id=f"disclosed:{one.clause}",
            clause=None if one.clause in openings else one.clause,
            unfiled=not openings or one.clause in openings,
        )
        yield Accountable(clause=one.clause, commitments=(one.id,), disclosed=disclosed)
