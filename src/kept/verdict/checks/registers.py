"""Does a record in force stand beside each one that needs it, and has each been looked at again in time?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.estate import Dataset
from kept.estate.model import Requirement, Review
from kept.estate.ports import Count, Oldest
from kept.estate.selection import AllOf, AnyOf, Before, Has, IsNull, Not, NotBefore, Selection
from kept.retention.due import still_promised
from kept.retention.schedule import schedule
from kept.terms import Message
from kept.verdict.basis import Basis, Check, number, seen
from kept.verdict.findings import Finding, Measured, Probe
from kept.verdict.verdicts import Evidence, Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """Each record in `of` has the one beside it that is required: one that ran out is due, one never there broken."""

    dataset: Dataset
    requirement: Requirement
    of: Selection
    now: datetime
    commitments: tuple[str, ...]

    @property
    def clause(self) -> str:
        """The clause that asks for it."""
        return self.requirement.clause

    def probes(self) -> tuple[Probe, ...]:
        """Count those that need one, those that never had one, and those whose last one ran out."""
        name, key = self.dataset.full_name, self._key()
        ever = self._has(self.requirement.where)
        asked = [
            Measured(id=f"{key}:of", dataset=name, measure=Count(self.of)),
            Measured(id=f"{key}:missing", dataset=name, measure=Count(AllOf((self.of, Not(ever))))),
        ]
        until = self.requirement.valid_until
        if until is not None:
            in_force = self._has(AllOf((self.requirement.where, NotBefore(until, self.now))))
            lapsed = AllOf((self.of, ever, Not(in_force)))
            asked.append(Measured(id=f"{key}:lapsed", dataset=name, measure=Count(lapsed)))
        return tuple(asked)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - in the probe
        """Broken where one never was there, due where one ran out, unproven while nothing needs one.

        A record whose end is not on record counts as run out: nobody can show that it is in force.
        """
        key = self._key()
        of, missing = number(findings[f"{key}:of"]), number(findings[f"{key}:missing"])
        lapsed = number(findings[f"{key}:lapsed"]) if f"{key}:lapsed" in findings else 0
        needed = f"{self.dataset.system}.{self.requirement.dataset}"
        about: dict[str, str | int] = {"of": of, "dataset": self.dataset.full_name, "needed": needed}
        evidence = tuple(self._evidence(finding) for finding in findings.values())
        if not of:
            verdict, said = Verdict.UNPROVEN, Message("register-nothing", {"dataset": self.dataset.full_name})
        elif missing:
            verdict, said = Verdict.BROKEN, Message("register-missing", {"count": missing, **about})
        elif lapsed:
            verdict, said = Verdict.DUE, Message("register-lapsed", {"count": lapsed, **about})
        else:
            verdict, said = Verdict.KEPT, Message("register-covered", {"count": of, **about})
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)

    def _key(self) -> str:
        place = self.dataset.requires.index(self.requirement)
        return f"covered:{self.dataset.full_name}:{self.clause}:{place}"

    def _has(self, where: Selection) -> Has:
        return Has(self.requirement.dataset, self.requirement.reference, where)

    def _evidence(self, finding: Finding) -> Evidence:
        what = finding.probe.rpartition(":")[2]
        return seen(finding, self.dataset.full_name, Message(f"evidence-{what}", {"count": number(finding)}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """No record's review date has passed. A record without one is overdue: nobody has said when it is looked at."""

    dataset: Dataset
    review: Review
    now: datetime
    commitments: tuple[str, ...]

    @property
    def clause(self) -> str:
        """The clause that promises the review."""
        return self.review.clause

    def probes(self) -> tuple[Probe, ...]:
        """Count all, count the overdue, find the next date."""
        name, key = self.dataset.full_name, self._key()
        overdue = AllOf((self.review.where, AnyOf((Before(self.review.due, self.now), IsNull(self.review.due)))))
        return (
            Measured(id=f"{key}:of", dataset=name, measure=Count(self.review.where)),
            Measured(id=f"{key}:overdue", dataset=name, measure=Count(overdue)),
            Measured(id=f"{key}:next", dataset=name, measure=Oldest(self.review.due, self.review.where)),
        )

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:
        """Broken with one review overdue; unproven while there is nothing to review."""
        key, name = self._key(), self.dataset.full_name
        of, overdue = number(findings[f"{key}:of"]), number(findings[f"{key}:overdue"])
        upcoming = findings[f"{key}:next"].value
        evidence = tuple(self._evidence(finding) for finding in findings.values())
        if not of:
            verdict, said = Verdict.UNPROVEN, Message("review-nothing", {"dataset": name})
        elif overdue or (isinstance(upcoming, datetime) and upcoming < now):
            verdict, said = (
                Verdict.BROKEN,
                Message("review-overdue", {"count": max(overdue, 1), "of": of, "dataset": name}),
            )
        else:
            verdict, said = Verdict.KEPT, Message("review-current", {"count": of, "dataset": name})
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)

    def _key(self) -> str:
        return f"reviewed:{self.dataset.full_name}:{self.clause}:{self.dataset.reviews.index(self.review)}"

    def _evidence(self, finding: Finding) -> Evidence:
        what = finding.probe.rpartition(":")[2]
        if isinstance(finding.value, datetime):
            return seen(finding, self.dataset.full_name, Message("evidence-next", {"at": finding.value}))
        if finding.value is None:
            return seen(finding, self.dataset.full_name, Message("evidence-none"))
        return seen(finding, self.dataset.full_name, Message(f"evidence-{what}", {"count": number(finding)}))


def register_checks(basis: Basis, now: datetime) -> Iterator[Check]:
    """Yield a check for each requirement and each review of the estate."""
    for dataset in basis.estate.datasets():
        for requirement in dataset.requires:
            yield Covered(
                dataset=dataset,
                requirement=requirement,
                of=_needing(dataset, requirement, basis, now),
                now=now,
                commitments=_commitments(basis, requirement.clause),
            )
        for review in dataset.reviews:
            covered = _commitments(basis, review.clause)
            yield Reviewed(dataset=dataset, review=review, now=now, commitments=covered)


def _commitments(basis: Basis, clause: str) -> tuple[str, ...]:
    return tuple(one.id for one in basis.policy.commitments_of(clause))


def _needing(dataset: Dataset, requirement: Requirement, basis: Basis, now: datetime) -> Selection:
    """Return the records that need it: those within the floor of the same clause, where that clause sets one."""
    lines = [
        line
        for line in schedule(estate=basis.estate, policy=basis.policy)
        if line.dataset is dataset and line.rule.clause == requirement.clause
    ]
    promised = [one for one in (still_promised(line, now=now) for line in lines) if one is not None]
    return AllOf((requirement.of, AnyOf(tuple(promised)))) if promised else requirement.of
