"""Does a restriction hold? While one stands its records are looked for from the applications' own connections."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Honours, Right
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.findings import Finding, Probe, Restricted
from kept.verdict.lines import named, number_in
from kept.verdict.verdicts import Audience, Part, Verdict

_RESTRICTED = Restricted(id="restricted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enforced:
    """No application sees a record whose restriction is in force. That none does stands behind no commitment."""

    clause: str
    commitments: tuple[str, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Have it tried, past Kept."""
        return (_RESTRICTED,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one record that is seen; unproven where nobody could look from where it must not be seen."""
        finding = findings[_RESTRICTED.id]
        places, shut = tuple(named(finding, "dataset")), tuple(named(finding, "shut"))
        about: dict[str, Parameter] = {name: number_in(finding, name) for name in ("count", "seen")}
        if places:
            through = ", ".join(named(finding, "through"))
            verdict = Verdict.BROKEN
            said = Message("restriction-seen", {**about, "dataset": ", ".join(places), "through": through})
        elif shut:
            verdict, said = Verdict.UNPROVEN, Message("restriction-untried", {**about, "through": ", ".join(shut)})
        else:
            verdict, said = Verdict.KEPT, Message("restriction-unseen", about)
        evidence = [seen(finding, "restrictions", Message("evidence-restricted", about))]
        evidence += [seen(finding, one, Message("evidence-restricted-seen"), Audience.STAFF) for one in places]
        figure = said if about["count"] else None
        return Part(verdict=verdict, why=said, figure=figure, commitments=(), evidence=tuple(evidence))


def restricted_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each right to restrict processing."""
    for one in basis.policy.commitments:
        if isinstance(one, Honours) and one.right is Right.RESTRICTION:
            yield Enforced(clause=one.clause)
