"""What is due: the records a line of the schedule no longer lets us keep, as a selection with absolute instants."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """How to count the days that are there in one part of a daily dataset, and how many whole days are promised."""

    part: tuple[str, ...]
    present: Days
    count: int


def promised_days(line: Line, *, now: datetime) -> tuple[Promised, ...]:
    """Return what whole days (UTC) a floor promises in a daily dataset, for each of its parts; nothing without a floor.

    A part in which the rule chooses a period of its own is promised that one. The day on which the period ends may be
    partly gone and today is not over: neither is counted. Nor are days before the first one that was ever written,
    where the dataset declares it.
    """
    floor, daily = line.floor, line.dataset.daily
    if floor is None or daily is None:
        return ()
    paths = [one.path for one in line.dataset.each]
    parts = (dict(zip(paths, values, strict=True)) for values in product(*(one.values for one in line.dataset.each)))
    return tuple(_promised(line, part, floor=_floor_of(line, part, floor), daily=daily, now=now) for part in parts)


def _floor_of(line: Line, part: Mapping[str, str], floor: Period) -> Period:
    chosen = part.get(line.rule.by) if line.rule.by else None
    own = dict(line.by_value)
    return floor if chosen is None else own.get(chosen, own.get(DEFAULT, floor))


def _promised(line: Line, part: Mapping[str, str], *, floor: Period, daily: str, now: datetime) -> Promised:
    first = floor.before(now).astimezone(UTC).date() + timedelta(days=1)
    first = max(first, line.dataset.since or first)
    today = now.astimezone(UTC).date()
    within = (NotBefore(daily, _midnight(first)), Before(daily, _midnight(today)))
    of = AllOf((line.scope, *(Equals(path, value) for path, value in part.items()), *within))
    return Promised(part=tuple(part.values()), present=Days(daily, of), count=max(0, (today - first).days))


def unsettled(line: Line) -> Selection | None:
    """Return the records for whose value nobody gave a period; None where the rule does not choose by a value."""
    values = tuple(value for value, _ in line.by_value)
    if line.rule.by is None or not values or DEFAULT in values:
        return None
    return AllOf((line.scope, Not(OneOf(line.rule.by, values))))


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
