"""What a finding says of a system's structure: the differences from its declaration, read back line by line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kept.estate.drift import DriftKind
from kept.terms import Message
from kept.verdict.basis import seen
from kept.verdict.findings import Finding, Structured
from kept.verdict.verdicts import Audience, Evidence

MOST_PLACES = 50
"""How many differences of one system are named one by one."""


@dataclass(frozen=True, slots=True)
class DriftLine:
    """A difference as a finding holds it: its kind, the dataset, and a field or a number of records."""

    kind: DriftKind
    dataset: str
    field: str | None

    @property
    def count(self) -> int:
        """How many records cannot be read, where that is the difference; else 0."""
        return int(self.field or 0) if self.kind is DriftKind.UNREADABLE else 0


def structured(system: str) -> Structured:
    """Return the probe for the structure of a system; all checks share it."""
    return Structured(id=f"structure:{system}", system=system)


def drift_lines(finding: Finding) -> Iterator[DriftLine]:
    """Yield the differences that the finding of a `Structured` probe holds."""
    for text in finding.value if isinstance(finding.value, tuple) else ():
        kind, dataset, field = text.split("\t", 2)
        yield DriftLine(DriftKind(kind), dataset, None if field == "-" else field)


def illegible(findings: Iterable[Finding], dataset: str | None = None) -> int:
    """Return how many records nobody can read, in one dataset or in all."""
    lines = (line for finding in findings for line in drift_lines(finding))
    return sum(line.count for line in lines if dataset in (None, line.dataset))


def structure_evidence(finding: Finding) -> Iterator[Evidence]:
    """Yield the number of differences for everybody; for staff, where each of the first ones lies."""
    system, lines = finding.probe.partition(":")[2], tuple(drift_lines(finding))
    yield seen(finding, system, Message("evidence-structure", {"count": len(lines)}))
    for line in lines[:MOST_PLACES]:
        yield seen(finding, line.dataset, _place(line), Audience.STAFF)


def _place(line: DriftLine) -> Message:
    if line.kind is DriftKind.UNREADABLE:
        return Message("estate-unreadable", {"dataset": line.dataset, "count": line.count})
    return Message(f"estate-{line.kind}", {"dataset": line.dataset, "field": line.field or "*"})
