"""What legal holds keep of the records that are due: counted line by line of the schedule, as it was looked at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.estate import Connector, Estate
from kept.policy.reviewed import Reviewed
from kept.retention import schedule
from kept.retention.due import due
from kept.retention.sparing import Spared, keeps
from kept.verdict.findings import Finding
from kept.verdict.lines import named, written


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDue:
    """How many records that are due under one line of the schedule a case keeps, by which clause and until when.

    `count` is None where that cannot be told, since a system that would know does not answer.
    """

    case: str
    clause: str
    count: int | None
    until: datetime | None


def held_due(finding: Finding, line: str) -> tuple[HeldDue, ...]:
    """Return what a finding says of one line of the schedule."""
    parts = (one.split("\t", 3) for one in named(finding, line))
    return tuple(
        HeldDue(
            case=case,
            clause=clause,
            count=int(count) if count else None,
            until=datetime.fromisoformat(until) if until else None,
        )
        for clause, count, until, case in parts
    )


def kept_by_holds(
    spared: Sequence[Spared], *, estate: Estate, connectors: Mapping[str, Connector], policy: Reviewed, now: datetime
) -> tuple[str, ...]:
    """Return, as the value of a finding, what holds keep of the records that are due; nothing is asked without one."""
    if not spared:
        return ()
    found: dict[str, list[str]] = {}
    for line in schedule(estate=estate, policy=policy):
        overdue = due(line, now=now)
        if overdue is None or line.dataset.system not in connectors:
            continue
        kept = keeps(overdue, spared, line.dataset, estate=estate, connectors=connectors)
        told = [_line(one.clause, str(one.count), one.until, str(one.because.parameters["case"])) for one in kept]
        found[line.id] = [*told, *_unclear(spared, line.dataset.full_name)]
    return written({}, found)


def _unclear(spared: Sequence[Spared], dataset: str) -> Iterator[str]:
    for one in spared:
        if dataset in one.unclear:
            yield _line(one.clause, "", one.until, one.case)


def _line(clause: str, count: str, until: datetime | None, case: str) -> str:
    return "\t".join((clause, count, until.isoformat() if until else "", case))
