"""The analytics service, filled: visitors of the last month, by cookie, and what they looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from rexgencloud.firms.analytics.tables import EVENT, VISITOR
from rexgencloud.moments import between, days
from rexgencloud.network import agent_of
from rexgencloud.people import Person
from rexgencloud.pools import letters
from rexgencloud.rows import Filled, Row

OLDEST = 28.5
"""The age in days of the oldest event: a day within the thirty of clause 6.2.2, so that a sweep has until tomorrow."""

_PAGES = ("/", "/hosting", "/hosting/plans", "/development", "/status", "/sign-up")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Visitor:
    """One who came; `account` is None of those who did not sign in."""

    cookie: str
    agent: str
    account: int | None
    seen: tuple[datetime, ...]


def fill(people: Sequence[Person], draw: Random, at: datetime) -> Iterator[Filled]:
    """Yield visitors, as many as every second customer, half of them known, and their events."""
    visitors = [_visitor(one, draw, at) for one in people if one.is_active and one.id % 2 == 0]
    yield VISITOR, [_row(one) for one in visitors]
    yield EVENT, [_event(one, moment, draw) for one in visitors for moment in one.seen]


def _visitor(person: Person, draw: Random, at: datetime) -> _Visitor:
    seen = sorted(between(draw, days(at, OLDEST), at) for _ in range(draw.choice((1, 2, 4))))
    return _Visitor(
        cookie=letters(draw, 16),
        agent=agent_of(person.id),
        account=person.id if person.id % 4 == 0 else None,
        seen=tuple(seen),
    )


def _row(visitor: _Visitor) -> Row:
    return {
        "cookie_id": visitor.cookie,
        "account": visitor.account,
        "agent": visitor.agent,
        "first_seen": visitor.seen[0],
        "last_seen": visitor.seen[-1],
    }


def _event(visitor: _Visitor, moment: datetime, draw: Random) -> Row:
    return {
        "id": f"ev_{letters(draw, 16)}",
        "cookie_id": visitor.cookie,
        "account": visitor.account,
        "kind": "view",
        "page": draw.choice(_PAGES),
        "at": moment,
    }
