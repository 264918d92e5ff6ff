"""What a finding says of a system's structure: the differences from its declaration, read back line by line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kept.estate import Estate
from kept.estate.drift import DriftKind
from kept.estate.model import FieldKind
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import seen
from kept.verdict.findings import Finding, Keyed, Structured
from kept.verdict.reading import NO_JSON, Read
from kept.verdict.verdicts import Audience, Evidence

MOST_PLACES = 50
"""How many differences of one system are named one by one."""


@dataclass(frozen=True, slots=True)
class DriftLine:
    """A difference as a finding holds it: its kind, the dataset, and a field (for a key, with its path).

    `count` is how many records cannot be read, where that is the difference.
    """

    kind: DriftKind
    dataset: str
    field: str | None
    count: int = 0


def structured(system: str) -> Structured:
    """Return the probe for the structure of a system; all checks share it."""
    return Structured(id=f"structure:{system}", system=system)


def keyed(estate: Estate) -> Iterator[Keyed]:
    """Yield the probes for the keys inside the JSON of every field that holds any."""
    for dataset in estate.datasets():
        for field in dataset.fields:
            if field.kind is FieldKind.JSON:
                name = dataset.full_name
                yield Keyed(id=f"keys:{name}:{field.name}", dataset=name, field=field.name, declared=field.keys)


def drift_lines(finding: Finding) -> Iterator[DriftLine]:
    """Yield the differences that the finding of a `Structured` or a `Keyed` probe holds."""
    if finding.probe.startswith("keys:"):
        yield from _strange_keys(finding)
        return
    for text in finding.value if isinstance(finding.value, tuple) else ():
        kind, dataset, rest = text.split("\t", 2)
        if kind == DriftKind.UNREADABLE:
            yield DriftLine(DriftKind.UNREADABLE, dataset, None, int(rest))
        else:
            yield DriftLine(DriftKind(kind), dataset, None if rest == "-" else rest)


def _strange_keys(finding: Finding) -> Iterator[DriftLine]:
    _, dataset, field = finding.probe.split(":", 2)
    for path, count in Read.of(finding).shown:
        if path == NO_JSON:
            yield DriftLine(DriftKind.NOT_JSON, dataset, field, count)
        else:
            yield DriftLine(DriftKind.UNDECLARED_KEY, dataset, f"{field}.{path}")


def illegible(findings: Iterable[Finding], dataset: str | None = None) -> int:
    """Return how many records nobody can read, in one dataset or in all."""
    lines = (line for finding in findings for line in drift_lines(finding) if line.kind is DriftKind.UNREADABLE)
    return sum(line.count for line in lines if dataset in (None, line.dataset))


def structure_evidence(finding: Finding) -> Iterator[Evidence]:
    """Yield the number of differences for everybody; for staff, where each of the first ones lies."""
    lines = tuple(drift_lines(finding))
    if finding.probe.startswith("keys:"):
        read = Read.of(finding)
        about: dict[str, Parameter] = {"count": len(lines), "looked": read.looked, "of": read.held}
        yield seen(finding, finding.probe.split(":", 2)[1], Message("evidence-keys", about))
    else:
        yield seen(finding, finding.probe.partition(":")[2], Message("evidence-structure", {"count": len(lines)}))
    for line in lines[:MOST_PLACES]:
        yield seen(finding, line.dataset, said_of(line), Audience.STAFF)


def said_of(line: DriftLine) -> Message:
    """Return how one difference is said."""
    about: dict[str, Parameter] = {"dataset": line.dataset}
    if line.kind is not DriftKind.UNREADABLE:
        about["field"] = line.field or "*"
    if line.kind in (DriftKind.UNREADABLE, DriftKind.NOT_JSON):
        about["count"] = line.count
    return Message(f"estate-{line.kind}", about)
