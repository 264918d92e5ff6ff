"""The whole company, built store by store in pieces that fit in memory."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from sqlalchemy import Engine, MetaData, text

from kept.testing.company import Progress, Stores
from rexgencloud import accounts, cast
from rexgencloud.people import Person, chunks, crowd
from rexgencloud.pools import Pool, pools
from rexgencloud.rows import Filled, Numbers, store
from rexgencloud.stores import engine_of, forget_files, logs_of
from rexgencloud.tables.accounts import METADATA as ACCOUNTS
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


ROOMS = (Room(system="accounts", tables=ACCOUNTS, fill=accounts.fill),)


def build(stores: Stores, *, people: int, at: datetime, seed: int, progress: Progress) -> None:
    """Build every store as it stands at `at`, with `people` customers and never fewer than the cast."""
    people = max(people, cast.LAST)
    at = at.astimezone(UTC).replace(microsecond=0)
    pieces = list(chunks(people))
    total = len(pieces) + DAYS
    forget_files(stores)
    _fill_rooms(stores, pieces, at=at, seed=seed, progress=lambda done: progress(done, total))
    for ago in range(DAYS):
        write_day(logs_of(stores), ago=ago, people=people, at=at, seed=seed)
        progress(len(pieces) + ago + 1, total)


def _fill_rooms(
    stores: Stores, pieces: Sequence[range], *, at: datetime, seed: int, progress: Callable[[int], None]
) -> None:
    drawn = pools(seed)
    engines = {room.system: engine_of(room.system, stores) for room in ROOMS}
    for room in ROOMS:
        _clear(engines[room.system], room.tables)
    numbers = Numbers()
    for done, ids in enumerate(pieces, start=1):
        people = cast.with_cast(crowd(ids, seed=seed, at=at, drawn=drawn, settled=cast.COUNTRY), at)
        for room in ROOMS:
            draw = Random(f"{seed}/{room.system}/{ids[0]}")
            with engines[room.system].begin() as connection:
                store(connection, room.fill(people, drawn, draw, at, numbers))
        progress(done)
    for engine in engines.values():
        engine.dispose()


def _clear(engine: Engine, tables: MetaData) -> None:
    with engine.begin() as connection:
        connection.execute(text(f"DROP TABLE IF EXISTS {PLANTED}"))
    tables.drop_all(engine)
    tables.create_all(engine)
