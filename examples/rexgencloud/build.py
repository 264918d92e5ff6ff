"""The whole company, built store by store in pieces that fit in memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from sqlalchemy import Engine, MetaData, text

from kept.testing.company import Progress, Stores
from rexgencloud import accounts, billing, cast, projects, staff, support
from rexgencloud.analytics.made_up import WITH_FIGURES, write_events
from rexgencloud.backups.made_up import write_backups
from rexgencloud.backups.running import BATCH
from rexgencloud.firms.building import emptied_firms, fill_firms
from rexgencloud.granting import grant_roles
from rexgencloud.mailbox import make_boxes
from rexgencloud.mailbox.made_up import write_letters
from rexgencloud.people import Person, chunks, crowd
from rexgencloud.planted import forget_faults
from rexgencloud.pools import Pool, pools
from rexgencloud.rows import Filled, Numbers, store
from rexgencloud.stores import engine_of, forget_files, logs_of
from rexgencloud.tables.accounts import METADATA as ACCOUNTS
from rexgencloud.tables.billing import METADATA as BILLING
from rexgencloud.tables.projects import METADATA as PROJECTS
from rexgencloud.tables.staff import METADATA as STAFF
from rexgencloud.tables.support import METADATA as SUPPORT
from rexgencloud.weblogs import DAYS, write_day

PLANTED = "newsletter_import"
"""A table that only a fault makes; a build on a server takes it away again."""

Fill = Callable[[Sequence[Person], Mapping[str, Pool], Random, datetime, Numbers], Iterator[Filled]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A relational system: its tables, and what fills them with the rows of some people."""

    system: str
    tables: MetaData
    fill: Fill


ROOMS = (
    Room(system="accounts", tables=ACCOUNTS, fill=accounts.fill),
    Room(system="billing", tables=BILLING, fill=billing.fill),
    Room(system="support", tables=SUPPORT, fill=support.fill),
    Room(system="projects", tables=PROJECTS, fill=projects.fill),
)


def build(stores: Stores, *, people: int, at: datetime, seed: int, progress: Progress) -> None:
    """Build every store as it stands at `at`, with `people` customers and never fewer than the cast."""
    people = max(people, cast.LAST)
    at = at.astimezone(UTC).replace(microsecond=0)
    total = len(list(chunks(people))) + DAYS + WITH_FIGURES + len(range(0, people, BATCH))
    forget_files(stores)
    forget_faults(stores)
    make_boxes(stores)
    for done, _ in enumerate(_steps(stores, people=people, at=at, seed=seed), start=1):
        progress(done, total)


def _steps(stores: Stores, *, people: int, at: datetime, seed: int) -> Iterator[object]:
    """Do the work, step by step: people in pieces, logs and events by day, then backups of what is there."""
    drawn = pools(seed)
    _fill_staff(stores, drawn, staff.headcount(people), at=at, seed=seed)
    with ExitStack() as open_engines:
        engines = {room.system: _emptied(room, stores, open_engines) for room in ROOMS}
        firms = open_engines.enter_context(emptied_firms(stores.folder))
        numbers = Numbers()
        for ids in chunks(people):
            persons = cast.with_cast(crowd(ids, seed=seed, at=at, drawn=drawn, settled=cast.COUNTRY), at)
            for room in ROOMS:
                draw = Random(f"{seed}/{room.system}/{ids[0]}")
                _store_in(engines[room.system], room.fill(persons, drawn, draw, at, numbers))
            fill_firms(firms, persons, at=at, seed=seed)
            write_letters(stores, persons, draw=Random(f"{seed}/mail/{ids[0]}"), at=at)
            yield ids
    grant_roles(stores)
    for ago in range(DAYS):
        write_day(logs_of(stores), ago=ago, people=people, at=at, seed=seed)
        yield ago
    for ago in range(WITH_FIGURES):
        write_events(stores, ago=ago, people=people, at=at, seed=seed)
        yield ago
    yield from write_backups(stores, people=people, at=at)


def _store_in(engine: Engine, filled: Iterator[Filled]) -> None:
    with engine.begin() as connection:
        store(connection, filled)


def _fill_staff(stores: Stores, drawn: Mapping[str, Pool], count: int, *, at: datetime, seed: int) -> None:
    engine = engine_of("staff", stores)
    _clear(engine, STAFF)
    with engine.begin() as connection:
        store(connection, staff.fill(drawn, Random(f"{seed}/staff"), at, count))
    engine.dispose()


def _emptied(room: Room, stores: Stores, engines: ExitStack) -> Engine:
    engine = engine_of(room.system, stores)
    engines.callback(engine.dispose)
    _clear(engine, room.tables)
    return engine


def _clear(engine: Engine, tables: MetaData) -> None:
    with engine.begin() as connection:
        connection.execute(text(f"DROP TABLE IF EXISTS {PLANTED}"))
    tables.drop_all(engine)
    tables.create_all(engine)
