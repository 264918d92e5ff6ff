"""What fills the stores of a company, as tasks that need nothing of each other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from random import Random

from sqlalchemy import Engine, MetaData, text

from kept.testing.company import Stores
from rexgencloud import accounts, billing, cast, projects, staff, support
from rexgencloud.analytics.made_up import WITH_FIGURES, write_events
from rexgencloud.crew import Task
from rexgencloud.firms.building import emptied_firms, fill_firms
from rexgencloud.mailbox.made_up import write_letters
from rexgencloud.people import Person, chunks, crowd
from rexgencloud.pools import Pool, pools
from rexgencloud.rows import Filled, Numbers, store
from rexgencloud.stores import engine_of, logs_of
from rexgencloud.tables.accounts import METADATA as ACCOUNTS
from rexgencloud.tables.billing import METADATA as BILLING
from rexgencloud.tables.fence import name_in
from rexgencloud.tables.projects import METADATA as PROJECTS
from rexgencloud.tables.staff import METADATA as STAFF
from rexgencloud.tables.support import METADATA as SUPPORT
from rexgencloud.weblogs import DAYS, write_day

PLANTED = "newsletter_import"
"""A table that only a fault makes; a build on a server takes it away again."""

Fill = Callable[[Sequence[Person], Mapping[str, Pool], Random, datetime, Numbers], Iterator[Filled]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built: where, how large, as of when, and from which seed."""

    stores: Stores
    people: int
    at: datetime
    seed: int

    def persons(self) -> Iterator[list[Person]]:
        """Yield the customers in pieces that fit in memory, the same each time."""
        drawn = pools(self.seed)
        for ids in chunks(self.people):
            made_up = crowd(ids, seed=self.seed, at=self.at, drawn=drawn, settled=cast.COUNTRY)
            yield cast.with_cast(made_up, self.at)


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
_BY_SYSTEM = {room.system: room for room in ROOMS}
_SHARES = (("accounts",), ("billing", "support", "projects"))
"""Systems that are filled together: about as much work as each other."""


def filling(order: Order) -> list[Task]:
    """Return the tasks that fill everything but the backups, the longest first."""
    return [
        *(partial(_fill_systems, order, systems) for systems in _SHARES),
        partial(_fill_others, order),
        *(partial(_write_logs, order, ago) for ago in range(DAYS)),
        *(partial(_write_events, order, ago) for ago in range(WITH_FIGURES)),
    ]


def amount(people: int) -> int:
    """Return how much work the tasks of `filling` are together: as much as they tell."""
    return 3 * people + DAYS * _of_logs(people) + WITH_FIGURES * _of_events(people)


def empty_tables(stores: Stores) -> None:
    """Make every table anew."""
    for system, tables in ({room.system: room.tables for room in ROOMS} | {"staff": STAFF}).items():
        engine = engine_of(system, stores)
        _empty(engine, tables)
        if (fence := tables.tables.get(name_in(system))) is not None:
            with engine.begin() as connection:
                connection.execute(fence.insert(), [{"id": 1, "erased_until": 0}])
        engine.dispose()


def fill_staff(order: Order) -> None:
    """Fill the staff system, of which there is little."""
    drawn, count = pools(order.seed), staff.headcount(order.people)
    _store(order.stores, "staff", staff.fill(drawn, Random(f"{order.seed}/staff"), order.at, count))


def _fill_systems(order: Order, systems: Sequence[str]) -> Iterator[int]:
    drawn, numbers = pools(order.seed), Numbers()
    for persons in order.persons():
        for system in systems:
            draw = Random(f"{order.seed}/{system}/{persons[0].id}")
            _store(order.stores, system, _BY_SYSTEM[system].fill(persons, drawn, draw, order.at, numbers))
        yield len(persons)


def _fill_others(order: Order) -> Iterator[int]:
    with emptied_firms(order.stores.folder) as firms:
        for persons in order.persons():
            fill_firms(firms, persons, at=order.at, seed=order.seed)
            write_letters(order.stores, persons, draw=Random(f"{order.seed}/mail/{persons[0].id}"), at=order.at)
            yield len(persons)


def _write_logs(order: Order, ago: int) -> Iterator[int]:
    write_day(logs_of(order.stores), ago=ago, people=order.people, at=order.at, seed=order.seed)
    yield _of_logs(order.people)


def _write_events(order: Order, ago: int) -> Iterator[int]:
    write_events(order.stores, ago=ago, people=order.people, at=order.at, seed=order.seed)
    yield _of_events(order.people)


def _of_logs(people: int) -> int:
    # As long as filling the systems with so many people.
    return 1 + people // 90


def _of_events(people: int) -> int:
    return 1 + people // 120


def _store(stores: Stores, system: str, filled: Iterator[Filled]) -> None:
    engine = engine_of(system, stores)
    with engine.begin() as connection:
        store(connection, filled)
    engine.dispose()


def _empty(engine: Engine, tables: MetaData) -> None:
    with engine.begin() as connection:
        connection.execute(text(f"DROP TABLE IF EXISTS {PLANTED}"))
    tables.drop_all(engine)
    tables.create_all(engine)
