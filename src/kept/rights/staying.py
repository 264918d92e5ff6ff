"""What stays of somebody's data, told in few words: records of a place that stay for one reason are told together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from kept.terms import Message


class Stays(Protocol):
    """What a plan, or a request, says of records that stay."""

    @property
    def dataset(self) -> str:
        """The full name of the dataset."""

    @property
    def count(self) -> int:
        """How many records."""

    @property
    def clause(self) -> str:
        """By which clause or article."""

    @property
    def because(self) -> Message | str:
        """Why, as a message or its code."""

    @property
    def until(self) -> datetime | None:
        """Until when; None while nobody can say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Records of one dataset that stay for one reason: the first of them goes at `first`, the last at `until`."""

    dataset: str
    count: int
    clause: str
    because: Message | str
    first: datetime | None
    until: datetime | None


def told_together(stays: Iterable[Stays]) -> tuple[Left, ...]:
    """Return what stays, each place and reason once, in the order in which they come."""
    found: dict[tuple[str, str, str, bool], Left] = {}
    for one in stays:
        place = (one.dataset, one.clause, repr(one.because), one.until is None)
        known = found.get(place)
        ends = sorted(filter(None, (one.until, known.first if known else None, known.until if known else None)))
        left = known or Left(
            dataset=one.dataset, count=0, clause=one.clause, because=one.because, first=None, until=None
        )
        first, last = (ends[0], ends[-1]) if ends else (None, None)
        found[place] = replace(left, count=left.count + one.count, first=first, until=last)
    return tuple(found.values())
