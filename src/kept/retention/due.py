"""What is due: the records a line of the schedule no longer lets us keep, as a selection with absolute instants."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from kept.estate.change import Change, Erase, Mask, undone
from kept.estate.ports import Days
from kept.estate.selection import AllOf, AnyOf, Before, Equals, IsNull, Not, NotBefore, OneOf, Selection
from kept.retention.schedule import Line
from kept.terms import Period

DEFAULT = "default"


def disposition(line: Line) -> Change:
    """Return what is done to a record of `line` when its time is over."""
    return Mask(line.rule.masks) if line.rule.masks else Erase()


def due(line: Line, *, now: datetime) -> Selection | None:
    """Return the records of `line` that should be gone at `now`; None where the line sets no end."""
    ends = list(_ends(line, now))
    if not ends:
        return None
    parts: tuple[Selection, ...] = (line.scope, AnyOf(tuple(ends)))
    if line.rule.masks:
        parts = (*parts, undone(disposition(line)))
    return AllOf(parts)


def still_promised(line: Line, *, now: datetime) -> Selection | None:
    """Return the records of `line` within the time that its floor promises; None where there is no floor.

    An end that a record carries itself takes the place of the floor, as it does of the period.
    """
    starts, until = line.rule.starts, line.rule.until
    if line.floor is None or starts is None:
        return None
    within: Selection = AnyOf((NotBefore(starts, line.floor.before(now)), IsNull(starts)))
    if until is not None:
        within = AnyOf((NotBefore(until, now), AllOf((IsNull(until), within))))
    return AllOf((line.scope, within))


def promised_days(line: Line, *, now: datetime) -> tuple[Days, int] | None:
    """Return how to count the days present, and how many whole days (UTC) the floor promises, in a daily dataset.

    The day on which the period ends may be partly gone and today is not over: neither is counted. Nor are days before
    the first one that was ever written, where the dataset declares it.
    """
    if line.floor is None or line.dataset.daily is None:
        return None
    first = line.floor.before(now).astimezone(UTC).date() + timedelta(days=1)
    first = max(first, line.dataset.since or first)
    today = now.astimezone(UTC).date()
    path = line.dataset.daily
    window = AllOf((line.scope, NotBefore(path, _midnight(first)), Before(path, _midnight(today))))
    return Days(path, window), max(0, (today - first).days)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _ends(line: Line, now: datetime) -> Iterator[Selection]:
    rule = line.rule
    if rule.until is not None:
        yield Before(rule.until, now)
    if rule.starts is None:
        return
    for end in _periods_over(line, rule.starts, now):
        yield end if rule.until is None else AllOf((IsNull(rule.until), end))


def _periods_over(line: Line, starts: str, now: datetime) -> Iterator[Selection]:
    def over(period: Period) -> Selection:
        return Before(starts, period.before(now))

    by = line.rule.by
    if by is None:
        if line.ceiling is not None:
            yield over(line.ceiling)
        return
    values = tuple(value for value, _ in line.by_value if value != DEFAULT)
    for value, period in line.by_value:
        named: Selection = Not(OneOf(by, values)) if value == DEFAULT else Equals(by, value)
        yield AllOf((named, over(period)))
