"""Is anything kept longer than promised, or gone sooner? One check for each line of the retention schedule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kept.estate.change import undone
from kept.estate.ports import Count, Oldest
from kept.estate.selection import AllOf, IsNull, NotBefore, Selection
from kept.retention.due import Promised, disposition, due, promised_days, unsettled
from kept.retention.schedule import Line, schedule
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, number, seen
from kept.verdict.findings import Finding, HeldBack, Measured, Probe
from kept.verdict.sparing import HeldDue, held_due
from kept.verdict.structures import illegible, structured
from kept.verdict.verdicts import Audience, Evidence, Part, Verdict

LONGEST_AHEAD = timedelta(days=367)
"""How far ahead a period may start: some run from the end of the year. Beyond that, an instant is a mistake."""
_HELD = HeldBack(id="kept-by-holds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Retained:
    """The records under one line of the schedule: none overdue but what a hold keeps, and no promised day missing."""

    line: Line
    overdue: Selection
    days: tuple[Promised, ...]
    now: datetime

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
        starts = self.line.rule.starts
        if starts:
            without = AllOf((self.line.scope, IsNull(starts), *self._without_own_end()))
            ahead = AllOf((self.line.scope, NotBefore(starts, self.now + LONGEST_AHEAD)))
            asked.append(Measured(id=f"{key}:startless", dataset=name, measure=Count(without)))
            asked.append(Measured(id=f"{key}:ahead", dataset=name, measure=Count(ahead)))
        if starts and "." not in starts:
            oldest = Oldest(starts, self._not_yet_disposed_of())
            asked.append(Measured(id=f"{key}:oldest", dataset=name, measure=oldest))
        asked += [Measured(id=self._of(one, "days"), dataset=name, measure=one.present) for one in self.days]
        reaching = ((one, one.reach) for one in self.days if one.reach is not None)
        asked += [Measured(id=self._of(one, "reach"), dataset=name, measure=measure) for one, measure in reaching]
        without_period = unsettled(self.line)
        if without_period is not None:
            asked.append(Measured(id=f"{key}:unsettled", dataset=name, measure=Count(without_period)))
        return (*asked, structured(self.line.dataset.system), _HELD)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:
        """Broken with one record overdue or one promised day missing, as of the look.

        Due when nothing was overdue then and the oldest record's time has ended since: it must go, and nobody has
        looked whether it went. That is known of rules whose period is one and runs from the record's own instant. What
        a hold keeps is not overdue before the hold ends.
        """
        wrong = self._breach(findings) or self._lapse(findings, now) or self._doubt(findings, now)
        if wrong is not None:
            verdict, said = wrong
            return self._part(verdict, said, said, findings)
        why = self._why(self._spared(findings))
        return self._part(Verdict.KEPT, why, self._figure(findings), findings)

    def _breach(self, findings: Mapping[str, Finding]) -> tuple[Verdict, Message] | None:
        about: dict[str, Parameter] = {"dataset": self.line.dataset.full_name, "period": self._period()}
        spared, missing = self._spared(findings), self._missing_days(findings)
        overdue = self._overdue(findings)
        if overdue and not any(one.count is None for one in spared):
            return Verdict.BROKEN, Message("retention-overdue", {"count": overdue, **about})
        if missing:
            return Verdict.BROKEN, Message("retention-gap", {"count": missing, **about})
        for one in self.days:
            if one.reach is not None and not number(findings[self._of(one, "reach")]):
                return Verdict.BROKEN, Message("retention-short", {"part": ", ".join(one.part), **about})
        return None

    def _lapse(self, findings: Mapping[str, Finding], now: datetime) -> tuple[Verdict, Message] | None:
        oldest, spared = self._oldest(findings), self._spared(findings)
        if any(one.until is not None and one.until <= now for one in spared):
            return Verdict.DUE, Message("retention-hold-ended", {"dataset": self.line.dataset.full_name})
        # What is kept by a hold may be the oldest, and hides when the next one's time ends.
        if oldest is None or spared or not self._has_ended_for(oldest, now):
            return None
        about: dict[str, Parameter] = {"dataset": self.line.dataset.full_name, "period": self._period()}
        return Verdict.DUE, Message("retention-come-due", {"oldest": oldest, **about})

    def _doubt(self, findings: Mapping[str, Finding], now: datetime) -> tuple[Verdict, Message] | None:
        said = self._beyond_judgement(findings)
        held = number(findings[f"retained:{self.line.id}:held"])
        if said is None and self.line.floor is not None and not held and not self._is_young(now):
            about: dict[str, Parameter] = {"dataset": self.line.dataset.full_name, "period": str(self.line.floor)}
            said = Message("retention-nothing-held", about)
        return None if said is None else (Verdict.UNPROVEN, said)

    def _spared(self, findings: Mapping[str, Finding]) -> tuple[HeldDue, ...]:
        return held_due(findings[_HELD.id], self.line.id)

    def _overdue(self, findings: Mapping[str, Finding]) -> int:
        """Return how many records are overdue that no hold is known to keep."""
        held = sum(one.count or 0 for one in self._spared(findings))
        return max(0, number(findings[f"retained:{self.line.id}:overdue"]) - held)

    def _why(self, spared: tuple[HeldDue, ...]) -> Message:
        name, count = self.line.dataset.full_name, sum(one.count or 0 for one in spared)
        if not count:
            return Message("retention-kept", {"dataset": name})
        clauses = ", ".join(dict.fromkeys(one.clause for one in spared if one.count))
        return Message("retention-kept-but-held", {"dataset": name, "count": count, "clause": clauses})

    def _figure(self, findings: Mapping[str, Finding]) -> Message:
        held, oldest = number(findings[f"retained:{self.line.id}:held"]), self._oldest(findings)
        about: dict[str, Parameter] = {"count": held, "dataset": self.line.dataset.full_name}
        if self.line.rule.masks:
            return Message("retention-emptied", about)
        about["period"] = self._period()
        if oldest is None:
            return Message("retention-within", about)
        return Message("retention-within-oldest", {**about, "oldest": oldest})

    def _is_young(self, now: datetime) -> bool:
        """Say whether the dataset began so lately that nothing need be in it yet."""
        since = self.line.dataset.since
        return since is not None and since >= now.astimezone(UTC).date()

    def _beyond_judgement(self, findings: Mapping[str, Finding]) -> Message | None:
        """Return what keeps anybody from saying that nothing is overdue: records whose age cannot be told."""
        name = self.line.dataset.full_name
        if self._overdue(findings):
            return Message("retention-hold-unclear", {"count": self._overdue(findings), "dataset": name})
        unread = illegible([findings[structured(self.line.dataset.system).id]], name)
        if unread:
            return Message("estate-unreadable", {"count": unread, "dataset": name})
        for what in ("unsettled", "startless", "ahead"):
            finding = findings.get(f"retained:{self.line.id}:{what}")
            if finding is not None and number(finding):
                return Message(f"retention-{what}", {"count": number(finding), "dataset": name})
        return None

    def _without_own_end(self) -> tuple[Selection, ...]:
        return (IsNull(self.line.rule.until),) if self.line.rule.until else ()

    def _missing_days(self, findings: Mapping[str, Finding]) -> int:
        present = {one.part: findings[self._of(one, "days")] for one in self.days}
        most: dict[tuple[str, ...], int] = {}
        for one in self.days:
            most[one.beside] = max(most.get(one.beside, 0), number(present[one.part]))
        missing = 0
        for part, finding in present.items():
            # A period in months has not as many days each day: what was promised is asked as of the look.
            then = next(same for same in promised_days(self.line, now=finding.at) if same.part == part)
            missing += max(0, (most[then.beside] if then.count is None else then.count) - number(finding))
        return missing

    def _of(self, promised: Promised, what: str) -> str:
        return f"retained:{self.line.id}:{what}{''.join(f'-{one}' for one in promised.part)}"

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
        return str(self.line.ceiling) if self.line.ceiling and not self.line.by_value else "table"

    def _part(self, verdict: Verdict, why: Message, figure: Message, findings: Mapping[str, Finding]) -> Part:
        evidence = (*(self._evidence(one) for one in findings.values() if _tells(one)), *self._held(findings[_HELD.id]))
        return Part(verdict=verdict, why=why, figure=figure, commitments=self.commitments, evidence=evidence)

    def _held(self, finding: Finding) -> Iterator[Evidence]:
        """Yield what holds keep; which case it is for is nobody's business outside."""
        for one in held_due(finding, self.line.id):
            if one.count is None:
                continue
            about: dict[str, Parameter] = {"count": one.count, "clause": one.clause}
            of_case: dict[str, Parameter] = {**about, "case": one.case}
            name = self.line.dataset.full_name
            yield seen(finding, name, Message("evidence-kept-by-hold", about))
            yield seen(finding, name, Message("evidence-kept-for-case", of_case), Audience.STAFF)

    def _evidence(self, finding: Finding) -> Evidence:
        what, dash, part = finding.probe.rpartition(":")[2].partition("-")
        if isinstance(finding.value, datetime):
            message = Message("evidence-oldest", {"at": finding.value})
        elif finding.value is None:
            message = Message("evidence-none")
        elif dash:
            message = Message(f"evidence-{what}-of", {"count": number(finding), "part": part})
        else:
            message = Message(f"evidence-{what}", {"count": number(finding)})
        return seen(finding, self.line.dataset.full_name, message)


def _tells(finding: Finding) -> bool:
    """Say whether a finding is worth a line of evidence: that nothing is wrong with the dates need not be said."""
    quiet = finding.probe.rpartition(":")[2] in ("startless", "ahead", "unsettled")
    return finding.probe.startswith("retained:") and (not quiet or number(finding) > 0)


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
    # What becomes of whole records is said before what becomes of their fields, and what has a floor before the rest.
    for line in sorted(lines, key=lambda line: (bool(line.rule.masks), line.dataset.daily is None)):
        overdue = due(line, now=now)
        if line.is_open or _is_never_over(line):
            yield WithoutPeriod(line=line)
        elif overdue is not None:
            yield Retained(line=line, overdue=overdue, days=promised_days(line, now=now), now=now)


def _is_never_over(line: Line) -> bool:
    """Say whether a rule keeps its records for good although its clause does not say so, or says nothing of keeping."""
    if not line.commitments:
        return True
    has_end = line.rule.starts is not None or line.rule.until is not None
    return bool(line.ceiling or line.by_value) and not has_end and not _has_not_begun(line)


def _has_not_begun(line: Line) -> bool:
    """Say whether the rule is about records whose period has yet to begin, by another rule of the same clause."""
    others = (rule for rule in line.dataset.retention if rule.clause == line.rule.clause and rule.starts)
    return any(line.rule.where == IsNull(rule.starts or "") for rule in others)
