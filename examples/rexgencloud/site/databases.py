"""The company's stores, opened for the site: short transactions, numbers that are never given out twice."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, func, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import IntegrityError

from kept.testing.company import Stores
from rexgencloud.applications import Application, url_for
from rexgencloud.rows import Row

_LEAST = 2**30
_TRIES = 5


class Databases:
    """The relational systems as one application opens them, the panel unless another is asked for.

    Close it when the site stops: that closes it for every application.
    """

    def __init__(self, stores: Stores, application: Application = Application.PANEL) -> None:
        self._stores = stores
        self._application = application
        self._engines: dict[tuple[str, Application | None], Engine] = {}

    def of(self, application: Application) -> "Databases":
        """Return the same stores as another application opens them."""
        other = Databases(self._stores, application)
        other._engines = self._engines
        return other

    @contextmanager
    def reading(self, system: str) -> Iterator[Connection]:
        """Open one system to read from it, as it stands at one moment."""
        with self._connect(system) as connection:
            yield connection

    @contextmanager
    def writing(self, system: str) -> Iterator[Connection]:
        """Open one system in a transaction that is committed at the end; on SQLite one writer at a time."""
        with self._connect(system).execution_options(writes=True) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Let go of every connection."""
        for engine in self._engines.values():
            engine.dispose()

    def _connect(self, system: str) -> Connection:
        # A file knows no roles: whoever wants to see that they would do listens to the engine for the application.
        return self._engine(system).connect().execution_options(application=self._application)

    def _engine(self, system: str) -> Engine:
        # A file is opened the same way by everybody.
        key = system, self._application if system in self._stores.urls else None
        if key not in self._engines:
            # Two requests at once may make one each: the first stays, and the other is never used.
            made = _engine(url_for(self._application, system, self._stores))
            return self._engines.setdefault(key, made)
        return self._engines[key]


def add(connection: Connection, table: Table, row: Row) -> int:
    """Insert a row under a new number and return it.

    The number is drawn, not counted: whose record was erased must not pass its number on to somebody else, who would
    then own what still stands in a log or a backup.
    """
    for _ in range(_TRIES):
        number = _LEAST + secrets.randbelow(_LEAST - 1)
        try:
            with connection.begin_nested():
                connection.execute(table.insert(), [{"id": number, **row}])
        except IntegrityError:
            if _is_taken(connection, table, number):
                continue
            raise
        return number
    raise RuntimeError(f"no free number was drawn for {table.name}")


def next_number(connection: Connection, table: Table) -> int:
    """Return the number after the last one: for invoices, which are numbered in order."""
    return int(connection.scalar(select(func.max(table.c.id))) or 0) + 1


def aware(moment: datetime) -> datetime:
    """Return an instant from a store with its time zone: SQLite and MariaDB hold UTC without saying so."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _is_taken(connection: Connection, table: Table, number: int) -> bool:
    return connection.scalar(select(table.c.id).where(table.c.id == number)) is not None


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(url, connect_args={"timeout": 30}, hide_parameters=True)
    event.listen(engine, "connect", _begin_by_hand)
    event.listen(engine, "begin", _begin)
    return engine


def _begin_by_hand(connection: DBAPIConnection, _record: object) -> None:
    # The driver would begin as late as the first write, when it may be too late for the lock.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
