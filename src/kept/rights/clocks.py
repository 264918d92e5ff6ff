"""The clocks of one request: by when, by which law or clause, and how each of them stands now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from kept.rights.due import Due, Setting, dues_of
from kept.rights.errors import MomentsError
from kept.rights.extending import Extending, check_extensions, extending, reason_of
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind, Law
from kept.rights.moments import ASKED, DONE, REPLIED, Moment, MomentKind, first, first_done, in_order
from kept.rights.office import Office
from kept.rights.promises import Promise

SOON = timedelta(days=7)
"""From when on a date is near."""


class Standing(StrEnum):
    """How a clock stands: it runs, stands still, was met, was met too late, or is past its date and not met.

    `STOPPED`: the person took the request back before the date.
    """

    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    LATE = "late"
    OVERDUE = "overdue"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """One clock of a request: every date that a law or a promise sets, the one that binds first, and its standing.

    `since` is when it was met, stopped, paused, or the date it is overdue since; None while it runs.
    """

    clock: ClockKind
    dues: tuple[Due, ...]
    standing: Standing
    since: datetime | None

    @property
    def binding(self) -> Due:
        """The strictest of the dates."""
        return self.dues[0]

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.standing in {Standing.RUNNING, Standing.PAUSED, Standing.OVERDUE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """Every clock of a request, the strictest date first, and whether it may still be extended (None: it may not)."""

    deadlines: tuple[Deadline, ...]
    extending: Extending | None = None

    @property
    def next(self) -> Deadline | None:
        """The open clock with the earliest binding date, or None when all is done."""
        return min((one for one in self.deadlines if one.is_open), key=lambda one: one.binding.at, default=None)

    def of(self, clock: ClockKind) -> Deadline | None:
        """Return the deadline of one clock, or None where nothing sets one."""
        return next((one for one in self.deadlines if one.clock is clock), None)

    def is_overdue(self) -> bool:
        """Whether any date has passed with nothing done."""
        return any(one.standing is Standing.OVERDUE for one in self.deadlines)

    def is_near(self, now: datetime, *, soon: timedelta = SOON) -> bool:
        """Whether the next date is close, and not passed."""
        return self.next is not None and now <= self.next.binding.at <= now + soon


def clocks_of(
    *,
    kind: RequestKind,
    moments: Iterable[Moment],
    laws: Sequence[Law],
    promises: Iterable[Promise],
    office: Office,
    now: datetime,
) -> Clocks:
    """Return the clocks of a request from what happened to it up to `now`; what happens later is not looked at.

    Of the dates that the laws and the policy set, the earliest binds. Raises `MomentsError` where the moments fit no
    request, `ExtensionError` where it was extended twice, too late, or with no ground: so ask before an extension is
    recorded, with its moment among the others.
    """
    happened = in_order(one for one in moments if one.at <= now)
    _check(happened)
    happened = _since_reopened(happened)
    setting = Setting(kind=kind, moments=happened, office=office, now=now)
    covering = [one for one in promises if one.covers(kind, laws)]
    check_extensions(setting, laws, covering)
    deadlines = [one for clock in ClockKind for one in _deadline(clock, setting, laws, covering)]
    return Clocks(
        deadlines=tuple(sorted(deadlines, key=lambda one: one.binding.at)),
        extending=extending(setting, laws, covering),
    )


def _since_reopened(moments: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """Return the moments that count: what a person asks of a closed request is received with the reopening."""
    places = [place for place, one in enumerate(moments) if one.kind is MomentKind.REOPENED]
    if not places:
        return moments
    again = moments[places[-1]]
    return (replace(again, kind=MomentKind.RECEIVED), *moments[places[-1] + 1 :])


def _check(moments: Sequence[Moment]) -> None:
    received = [one for one in moments if one.kind is MomentKind.RECEIVED]
    if len(received) != 1 or moments[0] is not received[0]:
        raise MomentsError("A request is received once, before anything else happens to it")
    for doubt, replied in REPLIED.items():
        asked = first(moments, ASKED[doubt])
        reply = first(moments, replied)
        if reply is not None and (asked is None or reply.at < asked.at):
            raise MomentsError(f"“{replied}” is said to have happened, and was not asked for")


def _deadline(
    clock: ClockKind, setting: Setting, laws: Sequence[Law], promises: Sequence[Promise]
) -> Iterator[Deadline]:
    dues = dues_of(clock, setting, laws, promises, extended=reason_of(clock, setting, laws, promises))
    if dues:
        standing, since = _standing(clock, dues[0], setting)
        yield Deadline(clock=clock, dues=dues, standing=standing, since=since)


_STOPS = {
    ClockKind.ACKNOWLEDGE: frozenset({MomentKind.ACKNOWLEDGED}) | DONE,
    ClockKind.ACT: DONE,
    ClockKind.REFUSE: frozenset({MomentKind.REFUSED}),
    ClockKind.APPEAL: frozenset({MomentKind.APPEAL_DECIDED, MomentKind.CANCELLED}),
}


def _standing(clock: ClockKind, due: Due, setting: Setting) -> tuple[Standing, datetime | None]:
    stopped = first_done(setting.moments, _STOPS[clock])
    if stopped is not None:
        at, kind = stopped
        standing = Standing.STOPPED if kind is MomentKind.CANCELLED else Standing.MET
        return (Standing.LATE if at > due.at else standing), at
    if setting.now > due.at:
        return Standing.OVERDUE, due.at
    if due.paused_since is not None:
        return Standing.PAUSED, due.paused_since
    return Standing.RUNNING, None
