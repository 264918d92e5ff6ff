"""What a firm remembers: one SQLite file of its own, with its records, manners, jobs and letters."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from sqlalchemy import JSON, Column, Connection, Engine, Integer, MetaData, String, Table, create_engine, event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine.interfaces import DBAPIConnection

from kept.terms.clock import Clock, SystemClock
from rexgencloud.tables.columns import instant, maybe_instant

FOLDER = "firms"
"""The folder, within that of the company's stores, in which each firm has its file."""

METADATA = MetaData()

SWITCH = Table("switch", METADATA, Column("name", String, primary_key=True), Column("value", String, nullable=False))
JOB = Table(
    "job",
    METADATA,
    Column("id", String, primary_key=True),
    Column("shelf", String, nullable=False),
    Column("keys", JSON, nullable=False),
    Column("change", JSON),
    Column("tell", String),
    Column("polls_left", Integer, nullable=False),
    Column("status", String, nullable=False),
    instant("made_at"),
)
ANSWERED = Table(
    "answered",
    METADATA,
    Column("key", String, primary_key=True),
    Column("status", Integer, nullable=False),
    Column("body", String, nullable=False),
)
OUTBOX = Table(
    "outbox",
    METADATA,
    Column("id", String, primary_key=True),
    Column("tell", String, nullable=False),
    Column("body", String, nullable=False),
    Column("times", Integer, nullable=False),
    instant("made_at"),
    maybe_instant("delivered_at"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The file of one firm in the folder of the company's stores, open. Close it at the end."""

    name: str
    folder: Path
    tables: MetaData
    clock: Clock = field(default_factory=SystemClock)
    engine: Engine = field(init=False, repr=False)
    _counts: dict[str, tuple[str, int]] = field(default_factory=dict, init=False, repr=False)
    _counting: Lock = field(default_factory=Lock, init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "engine", engine_of(file_of(self.name, self.folder)))
        METADATA.create_all(self.engine)
        self.tables.create_all(self.engine)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open the file to read from it, as it stands at one moment."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open the file in a transaction that is committed at the end; one writer at a time."""
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def count(self, name: str, *, within: str = "") -> int:
        """Count one more of something and return how many there have been since the firm began to answer.

        With `within` (a minute), how many there have been while it was the same.
        """
        with self._counting:
            since, number = self._counts.get(name, ("", 0))
            number = number + 1 if since == within else 1
            self._counts[name] = within, number
        return number

    def key(self) -> str:
        """Return the key with which the company opens this firm's interface."""
        return key_of(self.name, self.folder)

    def webhook_secret(self) -> bytes:
        """Return the secret that the firm and the company sign with what they tell each other."""
        return webhook_secret(self.name, self.folder)

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def set_switch(name: str, folder: Path, switch: str, value: str | int) -> None:
    """Set how a firm behaves from the next request on, whether it is running or not."""
    engine = engine_of(file_of(name, folder))
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            METADATA.create_all(connection)
            as_set = insert(SWITCH).values(name=switch, value=str(value))
            connection.execute(as_set.on_conflict_do_update(index_elements=["name"], set_={"value": str(value)}))
    finally:
        engine.dispose()


def file_of(name: str, folder: Path) -> Path:
    """Return the database of a firm."""
    return folder / FOLDER / f"{name}.db"


def key_of(name: str, folder: Path) -> str:
    """Return the key to a firm's interface: drawn once, readable by its owner alone."""
    return _drawn_once(key_file(name, folder))


def key_file(name: str, folder: Path) -> Path:
    """Return the file that holds the key to a firm's interface."""
    return folder / FOLDER / f"{name}.key"


def webhook_secret(name: str, folder: Path) -> bytes:
    """Return the secret with which a firm and the company sign what they tell each other, drawn once as well."""
    return _drawn_once(folder / FOLDER / f"{name}.webhook.key").encode()


def _drawn_once(file: Path) -> str:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(24), encoding="utf-8")
    return file.read_text(encoding="utf-8")


def engine_of(place: Path) -> Engine:
    """Return an engine for a firm's file, in which reading does not wait for writing."""
    place.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{place}", connect_args={"timeout": 30}, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: DBAPIConnection, _record: object) -> None:
    # The driver would begin as late as the first write, when it may be too late for the lock.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = OFF")
    # What is removed is not left readable in the file.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
