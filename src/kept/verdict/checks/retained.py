"""Is anything kept longer than promised, or gone sooner? One check for each line of the retention schedule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.estate.change import undone
from kept.estate.ports import Count, Days, Oldest
from kept.estate.selection import AllOf, Selection
from kept.retention.due import disposition, due, promised_days
from kept.retention.schedule import Line, schedule
from kept.terms import Message
from kept.verdict.basis import Basis, Check, number, seen
from kept.verdict.findings import Finding, Measured, Probe
from kept.verdict.verdicts import Evidence, Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Retained:
    """The records under one line of the schedule: none overdue, and no promised day missing."""

    line: Line
    overdue: Selection
    days: tuple[Days, int] | None

    @property
    def clause(self) -> str:
        """The clause whose period it is."""
        return self.line.rule.clause

    @property
    def commitments(self) -> tuple[str, ...]:
        """The commitments that give the period."""
        return self.line.commitments

    def probes(self) -> tuple[Probe, ...]:
        """Count the overdue, count all, find the oldest; count the days where a floor is promised."""
        name, key = self.line.dataset.full_name, f"retained:{self.line.id}"
        asked = [
            Measured(id=f"{key}:overdue", dataset=name, measure=Count(self.overdue)),
            Measured(id=f"{key}:held", dataset=name, measure=Count(self.line.scope)),
        ]
        if self.line.rule.starts and "." not in self.line.rule.starts:
            oldest = Oldest(self.line.rule.starts, self._not_yet_disposed_of())
            asked.append(Measured(id=f"{key}:oldest", dataset=name, measure=oldest))
        if self.days is not None:
            asked.append(Measured(id=f"{key}:days", dataset=name, measure=self.days[0]))
        return tuple(asked)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:
        """Broken with one record overdue or one promised day missing, as of the look.

        Due when nothing was overdue then and the oldest record's time has ended since: it must go, and nobody has
        looked whether it went. That is known of rules whose period is one and runs from the record's own instant.
        """
        key, name = f"retained:{self.line.id}", self.line.dataset.full_name
        overdue, held = number(findings[f"{key}:overdue"]), number(findings[f"{key}:held"])
        if overdue:
            said = Message("retention-overdue", {"count": overdue, "dataset": name, "period": self._period()})
            return self._part(Verdict.BROKEN, said, said, findings)
        missing = self._missing_days(findings)
        if missing:
            said = Message("retention-gap", {"count": missing, "dataset": name, "period": self._period()})
            return self._part(Verdict.BROKEN, said, said, findings)
        oldest = self._oldest(findings)
        if oldest is not None and self._has_ended_for(oldest, now):
            said = Message("retention-come-due", {"dataset": name, "oldest": oldest, "period": self._period()})
            return self._part(Verdict.DUE, said, said, findings)
        within = Message("retention-within", {"count": held, "dataset": name, "period": self._period()})
        if oldest is not None:
            within = Message("retention-within-oldest", {**within.parameters, "oldest": oldest})
        return self._part(Verdict.KEPT, Message("retention-kept", {"dataset": name}), within, findings)

    def _missing_days(self, findings: Mapping[str, Finding]) -> int:
        if self.days is None:
            return 0
        finding = findings[f"retained:{self.line.id}:days"]
        # A period in months has not as many days each day: what was promised is asked as of the look.
        promised = promised_days(self.line, now=finding.at)
        return max(0, promised[1] - number(finding)) if promised else 0

    def _not_yet_disposed_of(self) -> Selection:
        return AllOf((self.line.scope, undone(disposition(self.line)))) if self.line.rule.masks else self.line.scope

    def _oldest(self, findings: Mapping[str, Finding]) -> datetime | None:
        found = findings.get(f"retained:{self.line.id}:oldest")
        return found.value if found is not None and isinstance(found.value, datetime) else None

    def _has_ended_for(self, oldest: datetime, now: datetime) -> bool:
        if self.line.ceiling is None or self.line.rule.until or self.line.rule.by:
            return False
        return oldest < self.line.ceiling.before(now)

    def _period(self) -> str:
        if self.line.rule.until:
            return "agreed"
        return str(self.line.ceiling) if self.line.ceiling else "table"

    def _part(self, verdict: Verdict, why: Message, figure: Message, findings: Mapping[str, Finding]) -> Part:
        evidence = tuple(self._evidence(finding) for finding in findings.values())
        return Part(verdict=verdict, why=why, figure=figure, commitments=self.commitments, evidence=evidence)

    def _evidence(self, finding: Finding) -> Evidence:
        what = finding.probe.rpartition(":")[2]
        if isinstance(finding.value, datetime):
            message = Message("evidence-oldest", {"at": finding.value})
        elif finding.value is None:
            message = Message("evidence-none")
        else:
            message = Message(f"evidence-{what}", {"count": number(finding)})
        return seen(finding, self.line.dataset.full_name, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutPeriod:
    """A line of the schedule whose clause gives no end: a person must say one before anything can be due."""

    line: Line

    @property
    def clause(self) -> str:
        """The clause that leaves it open."""
        return self.line.rule.clause

    @property
    def commitments(self) -> tuple[str, ...]:
        """The commitments that give no period."""
        return self.line.commitments

    def probes(self) -> tuple[Probe, ...]:
        """Nothing can be looked at."""
        return ()

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - nothing was looked at
        """Unproven until the period is given."""
        said = Message("retention-no-period", {"dataset": self.line.dataset.full_name})
        return Part(verdict=Verdict.UNPROVEN, why=said, commitments=self.commitments)


def retained_checks(basis: Basis, now: datetime) -> Iterator[Check]:
    """Yield a check for each line that sets an end or leaves it open."""
    lines = schedule(estate=basis.estate, policy=basis.policy)
    # What becomes of whole records is said before what becomes of their fields.
    for line in sorted(lines, key=lambda line: bool(line.rule.masks)):
        overdue = due(line, now=now)
        if line.is_open or (line.rule.starts and not line.commitments):
            yield WithoutPeriod(line=line)
        elif overdue is not None:
            yield Retained(line=line, overdue=overdue, days=promised_days(line, now=now))
