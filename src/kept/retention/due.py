"""What is due: the records a line of the schedule no longer lets us keep, as a selection with absolute instants."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

from kept.estate.change import Change, Erase, Mask, undone
from kept.estate.ports import Count, Days
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
    """What a floor promises in one part of a daily dataset.

    `present` counts the days on which there are records, and `count` says how many whole days there must be. Where
    records are not made every day, `count` is None: then each part that mirrors others (with the same `beside`) has as
    many days as they have, and `reach` counts the records from the end of the period, of which there must be one.
    """

    part: tuple[str, ...]
    beside: tuple[str, ...]
    present: Days
    count: int | None = None
    reach: Count | None = None


def promised_days(line: Line, *, now: datetime) -> tuple[Promised, ...]:
    """Return what a floor promises in a daily dataset, for each of its parts; nothing without a floor.

    A part in which the rule chooses a period of its own is promised that one. The day on which the period ends may be
    partly gone and today is not over: neither is counted. Nor are days before the first one that was ever written,
    where the dataset declares it.
    """
    floor, daily = line.floor, line.dataset.daily
    if floor is None or daily is None:
        return ()
    paths = [one.path for one in line.dataset.each]
    parts = (dict(zip(paths, values, strict=True)) for values in product(*(one.values for one in line.dataset.each)))
    promised = _every_day if line.dataset.every == 1 else _now_and_then
    return tuple(promised(line, part, floor=_floor_of(line, part, floor), daily=daily, now=now) for part in parts)


def _floor_of(line: Line, part: Mapping[str, str], floor: Period) -> Period:
    chosen = part.get(line.rule.by) if line.rule.by else None
    own = dict(line.by_value)
    return floor if chosen is None else own.get(chosen, own.get(DEFAULT, floor))


def _every_day(line: Line, part: Mapping[str, str], *, floor: Period, daily: str, now: datetime) -> Promised:
    first = floor.before(now).astimezone(UTC).date() + timedelta(days=1)
    first = max(first, line.dataset.since or first)
    today = now.astimezone(UTC).date()
    of = _during(line, part, daily, _midnight(first), _midnight(today))
    values = tuple(part.values())
    return Promised(part=values, beside=values, present=Days(daily, of), count=max(0, (today - first).days))


def _now_and_then(line: Line, part: Mapping[str, str], *, floor: Period, daily: str, now: datetime) -> Promised:
    first, since = floor.before(now), line.dataset.since
    last = min(first + timedelta(days=line.dataset.every), now)
    is_young = since is not None and _midnight(since) >= last
    mirrored = {one.path for one in line.dataset.each if one.mirrored}
    return Promised(
        part=tuple(part.values()),
        beside=tuple(value for path, value in part.items() if path not in mirrored),
        present=Days(daily, _during(line, part, daily, first, now)),
        reach=None if is_young else Count(_during(line, part, daily, first, last)),
    )


def _during(line: Line, part: Mapping[str, str], daily: str, first: datetime, end: datetime) -> Selection:
    of = (Equals(path, value) for path, value in part.items())
    return AllOf((line.scope, *of, NotBefore(daily, first), Before(daily, end)))


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
