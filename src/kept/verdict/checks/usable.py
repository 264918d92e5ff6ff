"""Can a right that no store carries out be used? Its form is there, and whoever used it was answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Right
from kept.rights.verbs import verb_of
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.checks.answered import REQUESTS, rights_asked_for
from kept.verdict.checks.exercised import TRIED, form_of
from kept.verdict.findings import Finding, Probe, Requested, Shown
from kept.verdict.requested import Figures
from kept.verdict.verdicts import Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Usable:
    """A right is asked for by a form that is there, and in the last year somebody who asked was answered."""

    clause: str
    commitments: tuple[str, ...]
    form: Shown
    asked: Requested

    def probes(self) -> tuple[Probe, ...]:
        """Ask for the form, and our own records."""
        return (self.form, self.asked)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - dates are judged besides
        """Broken without the form; unproven where nobody was answered yet."""
        finding = findings[self.asked.id]
        figures = Figures.of(finding)
        about: dict[str, Parameter] = {"count": figures.count, "answered": figures.answered}
        if findings[self.form.id].value:
            said, verdict = Message("page-missing", {"count": 1, "of": 1, "page": self.form.page}), Verdict.BROKEN
        elif figures.answered:
            said, verdict = Message("requests-usable", about), Verdict.KEPT
        else:
            code = "requests-open-only" if figures.count else "requests-none"
            said, verdict = Message(code, about), Verdict.UNPROVEN
        evidence = (seen(finding, REQUESTS, Message("evidence-usable", about)),)
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)


def usable_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each right that takes effect, or is answered, beside the stores.

    What is sent to people is not among them: whether that stops is seen where it is sent.
    """
    for commitment, about in rights_asked_for(basis):
        (kind,) = about.kinds
        verb = verb_of(kind)
        if kind not in TRIED and verb is not None and commitment.right is not Right.OPT_OUT_MARKETING:
            asked = Requested(id=f"requests:{commitment.id}", about=about)
            yield Usable(clause=commitment.clause, commitments=(commitment.id,), form=form_of(verb), asked=asked)
