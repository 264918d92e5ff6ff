"""The clocks of a request as pages show them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kept.app.rights.clerk import Clerk
from kept.records.stores.inbox import SOON
from kept.records.stores.requests import OpenRequest
from kept.rights.clocks import Deadline
from kept.rights.saying import name_of, standing_of
from kept.terms import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A clock in words, and how near its date is."""

    deadline: Deadline
    name: Message
    says: Message
    tone: str


def clocks_of(clerk: Clerk, opened: OpenRequest) -> tuple[Clock, ...]:
    """Return the clocks of a request, the strictest date first."""
    office = clerk.house.office
    return tuple(
        Clock(
            deadline=one,
            name=name_of(one),
            says=standing_of(one, office=office, now=clerk.now),
            tone=tone_of(one.binding.at, clerk.now) if one.is_open else "none",
        )
        for one in clerk.clocks(opened.request).deadlines
    )


def tone_of(due_at: datetime | None, now: datetime) -> str:
    """Return how near a date is: `overdue`, `soon`, `later`, or `none` where nothing is due."""
    if due_at is None:
        return "none"
    left = due_at - now
    return "overdue" if left < timedelta() else "soon" if left <= SOON else "later"
