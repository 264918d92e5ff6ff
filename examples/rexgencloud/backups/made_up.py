"""The backups of a company that was there before: one a week for each service level, for as long as it keeps them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime, time

from sqlalchemy import Connection, select

from kept.testing.company import Stores
from rexgencloud.backups.archives import LEVELS, Writer, writing
from rexgencloud.backups.contents import Line, aware, lines_of
from rexgencloud.backups.running import BATCH, everything
from rexgencloud.tables.accounts import ACCOUNT, SERVICE_ORDER
from rexgencloud.weblogs import day_of

KEPT_DAYS = dict(zip(LEVELS, (30, 60, 90), strict=True))
"""By service level, as answers.yaml has them for clause 6.2.3."""

_MANY = 5_000
_SPARE = 2
"""Days before the end of a period in which no backup lies: a sweep has until then."""


def ages(level: str, people: int) -> range:
    """Return how many days ago each backup of a level was made: weekly, and every four weeks where people are many."""
    return range(1, KEPT_DAYS[level] - _SPARE, 7 if people <= _MANY else 28)


def write_backups(stores: Stores, *, people: int, at: datetime) -> Iterator[int]:
    """Write the archives of every level, reading each account once; yield after each step how many are done."""
    with everything(stores) as connections, ExitStack() as stack:
        writers = {
            level: [stack.enter_context(writing(stores, level=level, at=night)) for night in _nights(level, people, at)]
            for level in LEVELS
        }
        for first in range(1, people + 1, BATCH):
            ids = range(first, min(first + BATCH, people + 1))
            _add(connections, ids, writers)
            yield ids[-1]
        for archive in (one for level in LEVELS for one in writers[level]):
            archive.finish()


def _nights(level: str, people: int, at: datetime) -> list[datetime]:
    return [datetime.combine(day_of(at, ago), time(2), at.tzinfo) for ago in ages(level, people)]


def _add(connections: Mapping[str, Connection], ids: Sequence[int], writers: Mapping[str, Sequence[Writer]]) -> None:
    by_level: dict[str, dict[int, datetime]] = defaultdict(dict)
    orders = select(SERVICE_ORDER.c.plan, ACCOUNT.c.id, ACCOUNT.c.created_at).join(ACCOUNT)
    active = orders.where(ACCOUNT.c.id.in_(ids), ACCOUNT.c.closed_at.is_(None)).order_by(ACCOUNT.c.id)
    for level, account, created in connections["accounts"].execute(active):
        by_level[level][account] = aware(created)
    lines = list(lines_of(connections, ids))
    for level, created in by_level.items():
        own = [line for line in lines if line.account in created]
        for archive in writers[level]:
            accounts = [one for one, since in created.items() if since <= archive.at]
            archive.add(accounts, _as_of(archive.at, own, created))


def _as_of(at: datetime, lines: Sequence[Line], created: Mapping[int, datetime]) -> list[str]:
    """Return the lines that there were at that moment."""
    return [one.text for one in lines if created[one.account] <= at and (one.born is None or one.born <= at)]
