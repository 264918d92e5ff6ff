"""What became of a year's requests, in figures that may be published (Cal. Code Regs. tit. 11, § 7102)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, median

from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One request as it is counted: the days it came and was answered, the decision, and the grounds against.

    `answered` and `decision` are None while it is open; `grounds` are ids of exemptions, or other stable codes.
    """

    kind: RequestKind
    received: date
    answered: date | None = None
    decision: Decision | None = None
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One kind of request in one span of time. Days go from receipt to answer; None where none was answered."""

    kind: RequestKind
    received: int
    granted: int
    partly: int
    rejected: int
    still_open: int
    by_ground: Mapping[str, int]
    mean_days: float | None
    median_days: float | None


def figures(requests: Iterable[Counted], *, since: date, until: date) -> tuple[Figures, ...]:
    """Return the figures of every kind of request that was received from `since` up to and with `until`."""
    counted = [one for one in requests if since <= one.received <= until]
    return tuple(
        _figures(kind, [one for one in counted if one.kind is kind])
        for kind in RequestKind
        if any(one.kind is kind for one in counted)
    )


def _figures(kind: RequestKind, requests: Sequence[Counted]) -> Figures:
    decisions = Counter(one.decision for one in requests)
    days = [(one.answered - one.received).days for one in requests if one.answered is not None]
    return Figures(
        kind=kind,
        received=len(requests),
        granted=decisions[Decision.GRANTED],
        partly=decisions[Decision.PARTLY],
        rejected=decisions[Decision.REJECTED],
        still_open=decisions[None],
        by_ground=dict(sorted(Counter(ground for one in requests for ground in one.grounds).items())),
        mean_days=fmean(days) if days else None,
        median_days=float(median(days)) if days else None,
    )
