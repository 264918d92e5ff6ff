"""The retention schedule: for each dataset, how long its clauses let it be kept and how long they ask for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kept.estate import Dataset, Estate, RetentionRule
from kept.estate.selection import AllOf, AnyOf, Not, Selection
from kept.policy.commitments import INDEFINITE, Bound, Retains
from kept.policy.reviewed import Reviewed
from kept.terms import Period

_CEILINGS = {Bound.AT_MOST, Bound.EXACTLY, Bound.RANGE}
_FLOORS = {Bound.AT_LEAST, Bound.EXACTLY, Bound.RANGE}
_ANY_DAY = datetime(2001, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the schedule: the records of `scope` in `dataset`, under one retention rule.

    `ceiling` is the longest the clause lets them be kept, `floor` the least it promises; `by_value` holds the
    periods that depend on a value of the record, "default" for any other. `commitments` are the ids behind it.
    `is_open` says that the clause gives no end where the rule needs one: a question that nobody answered. `place` is
    that of the rule among the dataset's.
    """

    dataset: Dataset
    rule: RetentionRule
    place: int
    scope: Selection
    commitments: tuple[str, ...]
    ceiling: Period | None
    floor: Period | None
    by_value: tuple[tuple[str, Period], ...] = ()
    keeps_for_ever: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the rule has a start but no period to run from it."""
        ends = self.ceiling or self.by_value or self.rule.until or self.keeps_for_ever
        return bool(self.rule.starts) and not ends

    @property
    def id(self) -> str:
        """Dataset, clause and place in the dataset's rules, as `web.access:6.2.1:0`."""
        return f"{self.dataset.full_name}:{self.rule.clause}:{self.place}"


def schedule(*, estate: Estate, policy: Reviewed) -> tuple[Line, ...]:
    """Return the lines in force, dataset by dataset, in order of precedence."""
    return tuple(line for dataset in estate.datasets() for line in _lines(dataset, policy))


def unruled(dataset: Dataset) -> Selection:
    """Return the records of `dataset` that fall under no retention rule of the record itself."""
    return Not(AnyOf(tuple(rule.where for rule in dataset.retention if not rule.masks)))


def _lines(dataset: Dataset, policy: Reviewed) -> Iterator[Line]:
    earlier: list[RetentionRule] = []
    for place, rule in enumerate(dataset.retention):
        # A rule that empties fields concerns the fields: it takes no record away from the rules after it.
        before = [] if rule.masks else [Not(one.where) for one in earlier]
        commitments = _behind(rule, policy)
        yield Line(
            dataset=dataset,
            rule=rule,
            place=place,
            scope=AllOf((rule.where, *before)),
            commitments=tuple(one.id for one in commitments),
            ceiling=_ceiling(commitments),
            floor=_floor(commitments),
            by_value=_by_value(rule, policy),
            keeps_for_ever=any(one.period == INDEFINITE for one in commitments),
        )
        if not rule.masks:
            earlier.append(rule)


def _behind(rule: RetentionRule, policy: Reviewed) -> list[Retains]:
    every = [one for one in policy.commitments_of(rule.clause) if isinstance(one, Retains)]
    return [one for one in every if rule.part is None or one.what.casefold() == rule.part.casefold()]


def _ceiling(commitments: Sequence[Retains]) -> Period | None:
    """Return the strictest of the periods that bind from above: where no part tells them apart, all of them hold."""
    ends = [
        one.period_max or one.period for one in commitments if one.bound in _CEILINGS and isinstance(one.period, Period)
    ]
    return min(ends, key=_length, default=None)


def _floor(commitments: Sequence[Retains]) -> Period | None:
    """Return the longest of the periods that bind from below."""
    floors = [one.period for one in commitments if one.bound in _FLOORS and isinstance(one.period, Period)]
    return max(floors, key=_length, default=None)


def _length(period: Period) -> timedelta:
    """Return how long a period is from a fixed day on, so that months can be held against days."""
    return period.after(_ANY_DAY) - _ANY_DAY


def _by_value(rule: RetentionRule, policy: Reviewed) -> tuple[tuple[str, Period], ...]:
    """Return the periods that a person gave by value; where one is shorter than the rule's least, that one binds."""
    if rule.by is None:
        return ()
    stated = {value: one.period for value, one in policy.periods.get(rule.clause, {}).items()}
    if rule.least is None:
        return tuple(stated.items())
    if rule.least not in stated:
        return ()
    least = stated.pop(rule.least)
    return tuple((value, max(period, least, key=_length)) for value, period in stated.items())
