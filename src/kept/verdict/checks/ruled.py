"""Does every record of personal data stand under a retention rule? Decided for the paragraph that opens retention."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kept.estate import Dataset
from kept.estate.ports import Count
from kept.policy.commitments import Retains
from kept.retention.schedule import unruled
from kept.terms import Message
from kept.verdict.basis import Basis, Check, number, seen
from kept.verdict.findings import Finding, Measured, Probe
from kept.verdict.openings import opening_clause
from kept.verdict.verdicts import Part, Verdict

STAFF = "staff"
"""Data of the company's own staff: what its customers are promised does not speak of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """Every record of these datasets falls under a retention rule."""

    clause: str
    commitments: tuple[str, ...]
    datasets: tuple[Dataset, ...]

    def probes(self) -> tuple[Probe, ...]:
        """Count, in each dataset, the records under no rule."""
        return tuple(
            Measured(id=f"ruled:{one.full_name}", dataset=one.full_name, measure=Count(unruled(one)))
            for one in self.datasets
        )

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one record under no rule, unproven while no personal data is declared."""
        if not self.datasets:
            said = Message("estate-nothing-declared")
            return Part(verdict=Verdict.UNPROVEN, why=said, commitments=self.commitments)
        evidence = tuple(
            seen(finding, finding.probe.partition(":")[2], Message("evidence-unruled", {"count": number(finding)}))
            for finding in findings.values()
        )
        bare = [finding for finding in findings.values() if number(finding)]
        if bare:
            count = sum(number(finding) for finding in bare)
            names = ", ".join(finding.probe.partition(":")[2] for finding in bare)
            said = Message("retention-no-rule", {"count": count, "dataset": names})
            return Part(verdict=Verdict.BROKEN, why=said, figure=said, commitments=self.commitments, evidence=evidence)
        said = Message("retention-all-ruled", {"count": len(self.datasets)})
        return Part(verdict=Verdict.KEPT, why=said, figure=said, commitments=self.commitments, evidence=evidence)


def ruled_checks(basis: Basis) -> Iterator[Check]:
    """Yield the check for the paragraph that opens the section on retention, where the policy has one."""
    clause = opening_clause(basis.policy, "retains")
    if clause is not None:
        personal = (one for one in basis.estate.datasets() if one.is_personal and one.whose != STAFF)
        yield Ruled(
            clause=clause,
            commitments=tuple(one.id for one in basis.policy.commitments_of(clause)),
            datasets=tuple(_under_clauses_that_retain(one, basis) for one in personal),
        )


def _under_clauses_that_retain(dataset: Dataset, basis: Basis) -> Dataset:
    """Return `dataset` without the rules whose clause says nothing of keeping: they promise nothing."""
    retaining = {one.clause for one in basis.policy.commitments if isinstance(one, Retains)}
    return replace(dataset, retention=tuple(rule for rule in dataset.retention if rule.clause in retaining))
