"""By when: the date that each law and each promise sets for one clock of one request."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from kept.rights.kinds import RequestKind
from kept.rights.law import BusinessDays, ClockKind, Doubt, Effect, ExtensionReason, Law, Span
from kept.rights.moments import ASKED, DONE, REPLIED, Moment, MomentKind, first, in_order
from kept.rights.office import Office, WorkingDays
from kept.rights.promises import Promise
from kept.terms import Period

_HELD = frozenset({ClockKind.ACT, ClockKind.REFUSE})
"""The clocks that a question to the person may hold: who cannot answer yet cannot refuse yet."""


class By(StrEnum):
    """Who sets a date."""

    LAW = "law"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A date that a law or a promise sets.

    `at` is the last instant that is in time, in UTC; `day` the calendar day of it in the controller's office. `of` is
    the id of the law or the clause, `name` how it is spoken of ("GDPR", "13.3.2"), `section` where it stands ("Art.
    12(3)", "13.3.2"). `paused_since` is when the law stopped counting, None where it runs: the date then supposes that
    the person answers now.
    """

    by: By
    of: str
    name: str
    section: str
    at: datetime
    day: date
    extended: bool = False
    paused_since: datetime | None = None

    @property
    def shown(self) -> datetime:
        """The day as words write it: words write instants in UTC, where the last one of a day may be the next day."""
        return noon(self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """When a question was put to the person, and answered (None: not yet), with what it does to the clock."""

    doubt: Doubt
    effect: Effect
    at: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a date is worked out from, besides the law: kind, everything that happened so far, office, and now."""

    kind: RequestKind
    moments: tuple[Moment, ...]
    office: Office
    now: datetime

    def start(self, clock: ClockKind) -> datetime | None:
        """Return when a clock began, or None where it did not."""
        if clock is ClockKind.APPEAL and self.kind is not RequestKind.APPEAL:
            appealed = first(self.moments, MomentKind.APPEALED)
            return appealed.at if appealed is not None else None
        if clock is ClockKind.REFUSE and first(self.moments, MomentKind.REFUSED) is None:
            return None
        return self.moments[0].at


def dues_of(
    clock: ClockKind,
    setting: Setting,
    laws: Iterable[Law],
    promises: Iterable[Promise],
    *,
    extended: ExtensionReason | None,
) -> tuple[Due, ...]:
    """Return every date that is set for a clock, the strictest first; none where it has not begun.

    Of two that are the same, the promise comes first: nothing moves it. `promises` are those about this request.
    `extended` moves the dates of the laws and promises that accept the reason.
    """
    start = setting.start(clock)
    if start is None:
        return ()
    of_laws = (_law_due(law, clock, setting, start=start, extended=extended) for law in laws)
    of_promises = (_promise_due(one, setting, start=start, extended=extended) for one in promises if one.clock is clock)
    dues = [one for one in (*of_laws, *of_promises) if one is not None]
    return tuple(sorted(dues, key=lambda one: (one.at, one.by is By.LAW)))


def _law_due(
    law: Law, clock: ClockKind, setting: Setting, *, start: datetime, extended: ExtensionReason | None
) -> Due | None:
    term = law.term(clock, setting.kind)
    if term is None:
        return None
    longer = term.extension if term.extension is not None and extended in term.extension.reasons else None
    span: Span = longer.to if longer is not None else term.within
    asked = tuple(_asked(law, setting, since=start)) if clock in _HELD else ()
    at, paused = _reckoned(law, span, setting, start=start, asked=asked)
    return Due(
        by=By.LAW,
        of=law.id,
        name=law.names[0],
        section=longer.cited.section if longer is not None else term.cited.section,
        at=at,
        day=setting.office.day_of(at),
        extended=longer is not None,
        paused_since=paused,
    )


def _promise_due(
    promise: Promise, setting: Setting, *, start: datetime, extended: ExtensionReason | None
) -> Due | None:
    if promise.since is not MomentKind.RECEIVED:
        begun = first(setting.moments, promise.since)
        if begun is None:
            return None
        start = begun.at
    # A promise says nothing of free days or of questions: neither moves it.
    longer = promise.extends_to if extended in promise.reasons else None
    at = _end(longer or promise.within, setting.office, start=start)
    return Due(
        by=By.PROMISE,
        of=promise.clause,
        name=promise.clause,
        section=promise.clause,
        at=at,
        day=setting.office.day_of(at),
        extended=longer is not None,
    )


def _asked(law: Law, setting: Setting, *, since: datetime) -> Iterator[Asked]:
    """Yield the questions that this law lets stop its clock, in order; a reply ends one, and so does the answer.

    A question is put when its letter leaves; who replied before that was not waited for.
    """
    done = first(setting.moments, *DONE)
    for moment in in_order(setting.moments):
        doubt = next((one for one, kind in ASKED.items() if kind is moment.kind), None)
        pause = law.pause(doubt, setting.kind) if doubt is not None else None
        if doubt is None or pause is None or pause.effect is Effect.NONE or not pause.needs <= moment.met:
            continue
        replies = [one.at for one in setting.moments if one.kind is REPLIED[doubt] and one.at >= moment.at]
        replies += [done.at] if done is not None else []
        put, until = moment.done_at, min(replies, default=None)
        if put is not None and (until is None or put <= until):
            yield Asked(doubt=doubt, effect=pause.effect, at=max(put, since), until=until)


def _reckoned(
    law: Law, span: Span, setting: Setting, *, start: datetime, asked: Sequence[Asked]
) -> tuple[datetime, datetime | None]:
    """Return the last instant in time, and since when the clock stands still (None: it runs)."""
    counted = _Clock(law=law, span=span, office=setting.office, now=setting.now)
    at = counted.end(start, ())
    standing: list[Asked] = []
    for one in asked:
        if one.at > at:
            continue  # what is asked when the time is over stops nothing
        standing.append(one)
        at = counted.end(start, standing)
    open_since = [one.at for one in standing if one.until is None]
    return at, min(open_since, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    law: Law
    span: Span
    office: Office
    now: datetime

    def end(self, start: datetime, asked: Sequence[Asked]) -> datetime:
        restarts = [one.until or self.now for one in asked if one.effect is Effect.RESTARTS]
        begun = max([start, *restarts])
        still = _days_within(
            ((one.at, one.until or self.now) for one in asked if one.effect is Effect.SUSPENDS), self.office, begun
        )
        return self._counted(begun, still)

    def _counted(self, begun: datetime, still: int) -> datetime:
        if isinstance(self.span, BusinessDays):
            working = WorkingDays(self.law.free_days_of(self.office.place))
            return self.office.end_of(working.count(self.office.day_of(begun), self.span.count + still))
        if self.span.hours:
            return _end(self.span, self.office, start=begun) + timedelta(days=still)
        day = _days_on(self.office.day_of(begun), self.span) + timedelta(days=still)
        if self.law.counting.rolls:
            day = WorkingDays(self.law.free_days_of(self.office.place)).from_on(day)
        return self.office.end_of(day)


def noon(day: date) -> datetime:
    """Return an instant that every reader of UTC takes for this day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def _end(span: Period, office: Office, *, start: datetime) -> datetime:
    """Return the end of a span: to the instant where it has hours, with the last day where it has not."""
    if span.hours:
        return span.after(start.astimezone(UTC))
    return office.end_of(_days_on(office.day_of(start), span))


def _days_on(day: date, span: Period) -> date:
    return span.after(datetime(day.year, day.month, day.day, tzinfo=UTC)).date()


def _days_within(stretches: Iterable[tuple[datetime, datetime]], office: Office, begun: datetime) -> int:
    """Return how many days lie within any of the stretches after `begun`, each day counted once."""
    days: set[date] = set()
    for since, until in stretches:
        day, last = office.day_of(max(since, begun)), office.day_of(until)
        while day < last:
            days.add(day)
            day += timedelta(days=1)
    return len(days)
