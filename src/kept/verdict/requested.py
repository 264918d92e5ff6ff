"""How requests were dealt with, in figures: in time, late, overdue, and what only seems to be answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import fmean, median

from kept.rights.due import By
from kept.rights.handled import Handled, Term
from kept.verdict.findings import Finding, Requested
from kept.verdict.lines import named, number_in, written

A_YEAR = timedelta(days=366)
"""How far back requests are counted: what came too late stays a breach for so long."""

_HOUR = 3600
_COUNTS = ("count", "answered", "late", "overdue", "hollow", "unproved", "unapproved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The requests of a year that a clause is about: how many, and how many of them were answered in time.

    `late` were answered after their date, `overdue` are past it and not answered, `hollow` are called answered and are
    not. `unproved` were begun before it was shown who asks, `unapproved` without the approvals that they need. `mean`
    and `median` are hours to the answer, None where none was given. `next` is the nearest date of those that are open.
    """

    count: int = 0
    answered: int = 0
    late: int = 0
    overdue: int = 0
    hollow: int = 0
    unproved: int = 0
    unapproved: int = 0
    mean: int | None = None
    median: int | None = None
    next: datetime | None = None

    @property
    def in_time(self) -> int:
        """How many were answered, and none of their dates was missed."""
        return max(0, self.answered - self.late)

    @classmethod
    def of(cls, finding: Finding) -> "Figures":
        """Read the value of a finding."""
        counts = {name: number_in(finding, name) for name in _COUNTS}
        mean, median_hours = (next(map(int, named(finding, name)), None) for name in ("mean", "median"))
        following = next(map(datetime.fromisoformat, named(finding, "next")), None)
        return cls(**counts, mean=mean, median=median_hours, next=following)

    def lines(self) -> tuple[str, ...]:
        """Return them as the value of a finding."""
        counts = {name: getattr(self, name) for name in _COUNTS}
        hours = {name: getattr(self, name) for name in ("mean", "median") if getattr(self, name) is not None}
        return written({**counts, **hours}, {"next": [self.next.isoformat()] if self.next else []})


def counted(probe: Requested, requests: Iterable[Handled], *, now: datetime) -> Figures:
    """Return the figures of those requests that a probe is about."""
    about = [one for one in requests if one.is_about(probe.about)]
    answered = [one for one in about if one.answered_at is not None and not one.hollow]
    hours = [(one.answered_at - one.received_at).total_seconds() / _HOUR for one in answered if one.answered_at]
    dates = [[term for term in one.terms if _counts(term, probe)] for one in about if not one.hollow]
    overdue = [terms for terms in dates if any(term.is_overdue(now) for term in terms)]
    others = [terms for terms in dates if not any(term.is_overdue(now) for term in terms)]
    ahead = [term.at for terms in dates for term in terms if term.met_at is None and term.at >= now]
    return Figures(
        count=len(about),
        answered=len(answered),
        late=sum(any(term.is_late for term in terms) for terms in others),
        overdue=len(overdue),
        hollow=sum(one.hollow for one in about),
        unproved=sum(one.unproved for one in about),
        unapproved=sum(one.unapproved for one in about),
        mean=round(fmean(hours)) if hours else None,
        median=round(median(hours)) if hours else None,
        next=min(ahead, default=None),
    )


def _counts(term: Term, probe: Requested) -> bool:
    if term.by is By.PROMISE:
        return term.of == probe.promise
    named_laws = probe.about.laws is None or term.of in probe.about.laws
    return named_laws and (probe.promise is None or probe.laws_too)
