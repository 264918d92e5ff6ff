"""Does what was done last? Nobody who was erased is back; what a legal hold keeps is there, and not without an end."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.holds.demand import AUTHORITIES
from kept.policy.commitments import Shares
from kept.rights.kinds import RequestKind
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.checks.answered import rights_asked_for
from kept.verdict.findings import Finding, Holding, Probe, Returned
from kept.verdict.lines import named, number_in
from kept.verdict.verdicts import Audience, Part, Verdict

_RETURNED = Returned(id="returned")


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyBack:
    """Whoever was erased stands in no dataset of persons. That nobody does stands behind no commitment."""

    clause: str
    commitments: tuple[str, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records, which know the erased by their marks alone."""
        return (_RETURNED,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one record."""
        finding = findings[_RETURNED.id]
        lines = finding.value if isinstance(finding.value, tuple) else ()
        names = [line.partition("\t")[0] for line in lines]
        count = sum(number_in(finding, name) for name in names)
        if not count:
            said = Message("returned-nobody")
            return Part(verdict=Verdict.KEPT, why=said, commitments=(), evidence=(seen(finding, "rights", said),))
        about: dict[str, Parameter] = {"count": count, "dataset": names[0]}
        said = Message("returned-somebody", about)
        evidence = tuple(seen(finding, name, said, Audience.STAFF) for name in names)
        return Part(verdict=Verdict.BROKEN, why=said, figure=said, commitments=(), evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldsHold:
    """What the legal holds that a clause places keep is there, and each of them has an end.

    That it is so stands behind no commitment.
    """

    clause: str
    holding: Holding
    commitments: tuple[str, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records, and the stores for what is held."""
        return (self.holding,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one record that is gone, or one hold without an end: what it keeps would never go."""
        finding = findings[self.holding.id]
        places, silent = tuple(named(finding, "gone_from")), tuple(named(finding, "silent"))
        about: dict[str, Parameter] = {name: number_in(finding, name) for name in ("count", "endless", "gone")}
        if places:
            verdict, said = Verdict.BROKEN, Message("holds-undone", {**about, "dataset": ", ".join(places)})
        elif about["endless"]:
            verdict, said = Verdict.BROKEN, Message("holds-endless", about)
        elif silent:
            verdict, said = Verdict.UNPROVEN, Message("holds-untold", {**about, "dataset": ", ".join(silent)})
        else:
            verdict, said = Verdict.KEPT, Message("holds-end", about)
        evidence = [seen(finding, "holds", Message("evidence-holds", about))]
        evidence += [seen(finding, one, Message("evidence-holds-undone"), Audience.STAFF) for one in places]
        figure = said if verdict is Verdict.BROKEN else None
        return Part(verdict=verdict, why=said, figure=figure, commitments=(), evidence=tuple(evidence))


def lasting_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each right to be erased altogether, and one for each clause by which records may be held."""
    for commitment, about in rights_asked_for(basis):
        if RequestKind.ERASURE in about.kinds and about.asker is None and about.whole is not False:
            yield NobodyBack(clause=commitment.clause)
    for one in basis.policy.commitments:
        if isinstance(one, Shares) and one.recipient in AUTHORITIES:
            yield HoldsHold(clause=one.clause, holding=Holding(id=f"holds:{one.clause}", clause=one.clause))
