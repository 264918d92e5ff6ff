"""The backups of a company that was there before: one a week for each service level, for as long as it keeps them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime, time
from functools import partial

from sqlalchemy import Connection, select

from kept.testing.company import Stores
from rexgencloud.backups.archives import LEVELS, Writer, key_of, writing
from rexgencloud.backups.contents import Line, aware, lines_of
from rexgencloud.backups.running import BATCH, everything
from rexgencloud.crew import Task
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


def writing_backups(stores: Stores, *, people: int, at: datetime) -> list[Task]:
    """Return the tasks that write the archives, one for each level, from what stands in the stores."""
    # Before there are several processes that would each make one.
    key_of(stores)
    return [partial(write_level, stores, level, people=people, at=at) for level in LEVELS]


def amount(people: int) -> int:
    """Return how much work the tasks of `writing_backups` are together: as much as they tell."""
    return len(LEVELS) * people


def write_level(stores: Stores, level: str, *, people: int, at: datetime) -> Iterator[int]:
    """Write the archives of one level, reading each account once; yield how many accounts were looked at."""
    nights = [datetime.combine(day_of(at, ago), time(2), at.tzinfo) for ago in ages(level, people)]
    with everything(stores) as connections, ExitStack() as stack:
        archives = [stack.enter_context(writing(stores, level=level, at=night)) for night in nights]
        for first in range(1, people + 1, BATCH):
            ids = range(first, min(first + BATCH, people + 1))
            _add(connections, level, ids, archives)
            yield len(ids)
        for archive in archives:
            archive.finish()


def _add(connections: Mapping[str, Connection], level: str, ids: range, archives: Sequence[Writer]) -> None:
    on_level = select(ACCOUNT.c.id, ACCOUNT.c.created_at).join_from(SERVICE_ORDER, ACCOUNT)
    active = on_level.where(SERVICE_ORDER.c.plan == level, ACCOUNT.c.closed_at.is_(None))
    within = active.where(ACCOUNT.c.id.between(ids[0], ids[-1])).order_by(ACCOUNT.c.id)
    created = {number: aware(moment) for number, moment in connections["accounts"].execute(within)}
    lines = list(lines_of(connections, list(created)))
    for archive in archives:
        accounts = [one for one, since in created.items() if since <= archive.at]
        archive.add(accounts, _as_of(archive.at, lines, created))


def _as_of(at: datetime, lines: Sequence[Line], created: Mapping[int, datetime]) -> list[str]:
    """Return the lines that there were at that moment."""
    return [one.text for one in lines if created[one.account] <= at and (one.born is None or one.born <= at)]
