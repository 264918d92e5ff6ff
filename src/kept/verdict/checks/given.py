"""Is what people were given theirs alone? The copies that can still be fetched are held against the stores."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.rights.working import READ_ONLY
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.checks.answered import rights_asked_for
from kept.verdict.findings import Fetchable, Finding, Probe
from kept.verdict.lines import named, number_in
from kept.verdict.verdicts import Audience, Part, Verdict

COPIES = "copies"
"""What evidence calls the copies of people's data that lie ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirsAlone:
    """No copy that can be fetched holds a record of somebody else. That none does stands behind no commitment."""

    clause: str
    lying: Fetchable
    commitments: tuple[str, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Have the copies opened, and their records looked for in the stores."""
        return (self.lying,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one record of somebody else; unproven where whose they are cannot be told."""
        finding = findings[self.lying.id]
        about: dict[str, Parameter] = {
            name: number_in(finding, name) for name in ("count", "records", "strange", "untold", "left")
        }
        places = tuple(named(finding, "dataset"))
        if places:
            verdict, said = Verdict.BROKEN, Message("copies-strange", {**about, "dataset": places[0]})
        elif about["untold"]:
            verdict, said = Verdict.UNPROVEN, Message("copies-untold", about)
        else:
            verdict, said = Verdict.KEPT, Message("copies-own", about)
        evidence = [seen(finding, COPIES, Message("evidence-copies", about))]
        if about["left"]:
            evidence.append(seen(finding, COPIES, Message("evidence-copies-left", {"count": about["left"]})))
        evidence += [seen(finding, one, Message("evidence-copies-strange"), Audience.STAFF) for one in places]
        figure = said if about["count"] else None
        return Part(verdict=verdict, why=said, figure=figure, commitments=(), evidence=tuple(evidence))


def given_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each right by which people get a copy."""
    for commitment, about in rights_asked_for(basis):
        if about.kinds <= READ_ONLY:
            yield TheirsAlone(clause=commitment.clause, lying=Fetchable(id=f"copies:{commitment.id}", about=about))
