"""Is nobody worse served for having used a right? What people pay and get is compared, wherever the stores show it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.policy.commitments import Honours, Right
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, seen
from kept.verdict.findings import Finding, Probe, Treatment
from kept.verdict.lines import named, number_in
from kept.verdict.verdicts import Audience, Part, Verdict

_TREATMENT = Treatment(id="treatment")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedAlike:
    """Whoever used a right stands on no terms that nobody else alike has."""

    clause: str
    commitments: tuple[str, ...]

    def probes(self) -> tuple[Probe, ...]:
        """Ask our own records who used a right, and the stores on which terms people are served."""
        return (_TREATMENT,)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one that stands apart; unproven where there is nobody, or nobody else, to compare."""
        finding = findings[_TREATMENT.id]
        numbers = {name: number_in(finding, name) for name in ("people", "records", "others", "alone", "apart")}
        places = tuple(named(finding, "apart_in"))
        verdict, code = _verdict(numbers)
        dataset = ", ".join(places or named(finding, "dataset"))
        about: dict[str, Parameter] = {**numbers, "count": numbers["records"] - numbers["alone"], "dataset": dataset}
        said = Message(code, about)
        evidence = [seen(finding, "treatment", Message("evidence-treated", about))]
        evidence += [seen(finding, one, Message("evidence-treated-apart"), Audience.STAFF) for one in places]
        figure = None if verdict is Verdict.UNPROVEN else said
        return Part(verdict=verdict, why=said, figure=figure, commitments=self.commitments, evidence=tuple(evidence))


def _verdict(numbers: Mapping[str, int]) -> tuple[Verdict, str]:
    if numbers["apart"]:
        return Verdict.BROKEN, "treatment-apart"
    if not numbers["records"]:
        return Verdict.UNPROVEN, "treatment-nobody"
    if numbers["records"] == numbers["alone"]:
        return Verdict.UNPROVEN, "treatment-alone"
    return Verdict.KEPT, "treatment-same"


def treated_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each promise not to discriminate, where the estate says what shows the terms of people."""
    if not any(dataset.offers for dataset in basis.estate.datasets()):
        return
    for one in basis.policy.commitments:
        if isinstance(one, Honours) and one.right is Right.NON_DISCRIMINATION:
            yield ServedAlike(clause=one.clause, commitments=(one.id,))
