"""Is an objection heeded? What was done since is held against it, wherever the stores show uses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kept.policy.commitments import Honours, Right
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.findings import Finding, Objected, Probe
from kept.verdict.lines import named, number_in
from kept.verdict.verdicts import Audience, Part, Verdict

_OBJECTED = Objected(id="objected")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heeded:
    """Nobody's data was used for what they had `objected` to, or `opted_out` of.

    That none was stands behind no commitment.
    """

    clause: str
    against: Literal["objected", "opted_out"]
    commitments: tuple[str, ...] = ()

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records who objected, and the stores what was done since."""
        return (_OBJECTED,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - what was done stays done
        """Broken with one use."""
        finding = findings[_OBJECTED.id]
        places = tuple(named(finding, f"{self.against}_in"))
        about: dict[str, Parameter] = {
            "count": number_in(finding, self.against),
            "people": number_in(finding, "people"),
            "dataset": ", ".join(places),
        }
        verdict = Verdict.BROKEN if places else Verdict.KEPT
        said = Message("objection-ignored" if places else "objection-heeded", about)
        evidence = [seen(finding, "objections", Message("evidence-objected", about))]
        evidence += [seen(finding, one, Message("evidence-objected-in"), Audience.STAFF) for one in places]
        figure = said if places else None
        return Part(verdict=verdict, why=said, figure=figure, commitments=(), evidence=tuple(evidence))


def heeded_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each right to object, and for each clause that lets people opt out of what stores show."""
    uses = [use for dataset in basis.estate.datasets() for use in dataset.uses]
    if not uses:
        return
    for one in basis.policy.commitments:
        if isinstance(one, Honours) and one.right is Right.OBJECTION:
            yield Heeded(clause=one.clause, against="objected")
    for clause in dict.fromkeys(use.opt_out for use in uses if use.opt_out is not None):
        yield Heeded(clause=clause, against="opted_out")
