"""Is the newest record new enough, is nothing there that must not be, is every group large enough?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kept.estate import Dataset
from kept.estate.ports import Count, Newest
from kept.estate.selection import Below, IsNull
from kept.estate.upkeep import Freshness, Groups, Prohibition
from kept.policy.commitments import INDEFINITE, Retains
from kept.terms import Message
from kept.terms.message import Parameter
from kept.verdict.basis import Basis, Check, number, seen
from kept.verdict.findings import Finding, Measured, Probe
from kept.verdict.verdicts import Part, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """The newest of some records was new enough when it was looked at."""

    dataset: Dataset
    fresh: Freshness
    commitments: tuple[str, ...]

    @property
    def clause(self) -> str:
        """The clause that promises it."""
        return self.fresh.clause

    def probes(self) -> tuple[Probe, ...]:
        """Ask for the newest."""
        name = self.dataset.full_name
        place = self.dataset.fresh.index(self.fresh)
        measure = Newest(self.fresh.at, self.fresh.where)
        return (Measured(id=f"fresh:{name}:{self.clause}:{place}", dataset=name, measure=measure),)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - as of the look
        """Due where the newest was too old as of the look, unproven where there never was one.

        What was new then need not be by now, and what was old may have been followed: only a look tells.
        """
        (finding,) = findings.values()
        newest = finding.value
        about: dict[str, Parameter] = {
            "what": self.fresh.what or self.dataset.full_name,
            "minutes": self.fresh.minutes,
        }
        if not isinstance(newest, datetime):
            said = Message("fresh-never", about)
            return Part(verdict=Verdict.UNPROVEN, why=said, commitments=self.commitments)
        about["at"] = newest
        is_stale = finding.at - newest > timedelta(minutes=self.fresh.minutes)
        said = Message("fresh-stale" if is_stale else "fresh-kept", about)
        verdict = Verdict.DUE if is_stale else Verdict.KEPT
        evidence = (seen(finding, self.dataset.full_name, Message("evidence-newest", about)),)
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """No record is there that must not be. That alone keeps no clause: it stands behind no commitment."""

    dataset: Dataset
    prohibition: Prohibition
    commitments: tuple[str, ...] = ()

    @property
    def clause(self) -> str:
        """The clause that forbids them."""
        return self.prohibition.clause

    def probes(self) -> tuple[Probe, ...]:
        """Count them."""
        name = self.dataset.full_name
        place = self.dataset.forbids.index(self.prohibition)
        measure = Count(self.prohibition.where)
        return (Measured(id=f"absent:{name}:{self.clause}:{place}", dataset=name, measure=measure),)

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one that is there."""
        (finding,) = findings.values()
        about: dict[str, Parameter] = {"count": number(finding), "dataset": self.dataset.full_name}
        about["says"] = self.prohibition.says
        verdict = Verdict.BROKEN if number(finding) else Verdict.KEPT
        said = Message("absent-found" if number(finding) else "absent-none", about)
        evidence = (seen(finding, self.dataset.full_name, Message("evidence-absent", about)),)
        return Part(verdict=verdict, why=said, figure=said, evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeEnough:
    """Every figure of a group is about as many people as none of them can be told from."""

    dataset: Dataset
    groups: Groups
    smallest: int
    commitments: tuple[str, ...]

    @property
    def clause(self) -> str:
        """The clause that promises that only figures of groups are kept."""
        return self.groups.clause

    def probes(self) -> tuple[Probe, ...]:
        """Count the figures, those of smaller groups, and those whose group nobody counted."""
        name, size = self.dataset.full_name, self.groups.size
        # The number is in the name: what was found under another one answers another question.
        key = f"groups:{name}:{self.smallest}"
        return (
            Measured(id=f"{key}:of", dataset=name, measure=Count()),
            Measured(id=f"{key}:small", dataset=name, measure=Count(Below(size, self.smallest))),
            Measured(id=f"{key}:uncounted", dataset=name, measure=Count(IsNull(size))),
        )

    def judge(self, findings: Mapping[str, Finding], now: datetime) -> Part:  # noqa: ARG002 - age is judged before
        """Broken with one that is too small; unproven with one of unknown size, or while there are none."""
        counts = {finding.probe.rpartition(":")[2]: number(finding) for finding in findings.values()}
        about: dict[str, Parameter] = {"dataset": self.dataset.full_name, "smallest": self.smallest}
        if counts["small"]:
            verdict, said = Verdict.BROKEN, Message("groups-small", {"count": counts["small"], **about})
        elif counts["uncounted"]:
            verdict, said = Verdict.UNPROVEN, Message("groups-uncounted", {"count": counts["uncounted"], **about})
        elif not counts["of"]:
            verdict, said = Verdict.UNPROVEN, Message("groups-none", about)
        else:
            verdict, said = Verdict.KEPT, Message("groups-large", {"count": counts["of"], **about})
        evidence = tuple(
            seen(one, self.dataset.full_name, Message(f"evidence-groups-{what}", {"count": number(one), **about}))
            for one in findings.values()
            for what in (one.probe.rpartition(":")[2],)
            if what != "uncounted" or number(one)
        )
        return Part(verdict=verdict, why=said, figure=said, commitments=self.commitments, evidence=evidence)


def upkeep_checks(basis: Basis) -> Iterator[Check]:
    """Yield a check for each promise of freshness, each prohibition, and each dataset of figures of groups."""
    for dataset in basis.estate.datasets():
        for fresh in dataset.fresh:
            behind = tuple(one.id for one in basis.policy.commitments_of(fresh.clause))
            yield Fresh(dataset=dataset, fresh=fresh, commitments=behind)
        for prohibition in dataset.forbids:
            yield Absent(dataset=dataset, prohibition=prohibition)
        if dataset.groups is not None:
            yield LargeEnough(
                dataset=dataset,
                groups=dataset.groups,
                smallest=basis.smallest_group,
                commitments=_kept_for_ever(basis, dataset.groups.clause),
            )


def _kept_for_ever(basis: Basis, clause: str) -> tuple[str, ...]:
    """Return the commitments that figures are kept without an end, which they may be as long as nobody is in them."""
    found = (one for one in basis.policy.commitments_of(clause) if isinstance(one, Retains))
    return tuple(one.id for one in found if one.period == INDEFINITE)
