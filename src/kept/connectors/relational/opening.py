"""Opening a database: its url checked, its secret put in, and every session set to UTC and short waits."""

import json
import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from kept.connectors.relational.connector import RelationalConnector
from kept.connectors.relational.dialect import Dialect
from kept.connectors.relational.faults import plainly
from kept.connectors.relational.mariadb import MariaDb
from kept.connectors.relational.postgresql import PostgreSql
from kept.connectors.relational.sqlite import Sqlite
from kept.estate import System
from kept.estate.address import holds_password
from kept.estate.errors import CannotError, PasswordInUrlError, UnreachableError
from kept.estate.naming import names

WAIT = 5
"""Seconds to wait for a connection or for another program's lock."""

_DRIVERS = {
    "sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg", "mysql": "mysql+pymysql", "mysql+pymysql": "mysql+pymysql",
    "mariadb": "mariadb+pymysql", "mariadb+pymysql": "mariadb+pymysql",
}  # fmt: skip


def open_relational(system: System, secret: str | None, base: Path | None = None) -> RelationalConnector:
    """Open the database at `system.url`, an SQLAlchemy url without a password; `secret` is the password.

    A file (SQLite) may be given relative to `base`, and must exist. Raises `PasswordInUrlError`, `CannotError` for
    a kind of database or a driver that is not there, `UnreachableError` and `RefusedError` where it does not open.
    """
    if holds_password(system.url, system.options):
        raise PasswordInUrlError(f"The url of “{system.name}” holds a password")
    url = _url(system)
    if url.drivername == "sqlite":
        return _opened(system, _sqlite_engine(system, url, base or Path()), Sqlite())
    url = url.set(password=secret)
    if url.drivername.startswith("postgresql"):
        options = "-c timezone=UTC -c lock_timeout=5s"
        arguments: dict[str, object] = {"connect_timeout": WAIT, "options": options, "application_name": "kept"}
        return _opened(system, create_engine(url, connect_args=arguments, hide_parameters=True), PostgreSql())
    return _opened(system, _mariadb_engine(system, url), MariaDb())


def _url(system: System) -> URL:
    try:
        url = make_url(system.url)
    except (ArgumentError, ValueError):
        raise CannotError(f"The url of “{system.name}” is no database url, such as sqlite:///shop.db") from None
    driver = _DRIVERS.get(url.drivername)
    if driver is None:
        raise CannotError(
            f"The system “{system.name}” asks for “{url.drivername}”; only sqlite, postgresql and mariadb are known"
        )
    return url.set(drivername=driver)


def _opened(system: System, engine: Engine, dialect: Dialect) -> RelationalConnector:
    """Return the connector once a first connection has been made, so that a wrong secret is known at once."""
    try:
        with plainly(system), engine.connect() as connection:
            dialect.greet(connection)
    except BaseException:
        engine.dispose()
        raise
    return RelationalConnector(system=system, engine=engine, dialect=dialect)


def _sqlite_engine(system: System, url: URL, base: Path) -> Engine:
    path = base / (url.database or "")
    if not path.is_file():
        raise UnreachableError(f"The system “{system.name}” has no file “{path.name}” in {path.parent}")
    address = f"file:{quote(str(path.absolute()))}?mode=rw"

    def connect() -> sqlite3.Connection:
        made = sqlite3.connect(address, uri=True, timeout=WAIT, check_same_thread=False, isolation_level=None)
        made.create_function("kept_lower", 1, _lower, deterministic=True)
        made.create_function("kept_names", 2, _names, deterministic=True)
        return made

    engine = create_engine("sqlite://", creator=connect, hide_parameters=True, pool_size=4)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _lower(value: str | bytes | float | None) -> str | bytes | float | None:
    """SQLite's own `lower` leaves all but plain letters as they are."""
    return value.lower() if isinstance(value, str) else value


def _names(value: object, texts: str) -> bool:
    return isinstance(value, str) and names(value, json.loads(texts))


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    # Without it, what is erased stays readable in the file's free pages.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once for an act: a read that turns into a write fails instead of waiting."""
    options = connection.get_execution_options()
    if options.get("isolation_level") == "AUTOCOMMIT":
        return
    acting = options.get("acting")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if acting else "BEGIN")


def _mariadb_engine(system: System, url: URL) -> Engine:
    settings = (
        "SET time_zone='+00:00', innodb_lock_wait_timeout=5, "
        "sql_mode='STRICT_ALL_TABLES,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_VALUE_ON_ZERO'"
    )
    arguments: dict[str, object] = {"connect_timeout": WAIT, "init_command": settings, "charset": "utf8mb4"}
    try:
        return create_engine(url, connect_args=arguments, hide_parameters=True, pool_pre_ping=True)
    except (ModuleNotFoundError, NoSuchModuleError):
        error = CannotError(
            f"The system “{system.name}” is a MariaDB or MySQL database, and its driver is not installed"
        )
        error.advice = "Install it: pip install 'kept[mysql]'"
        raise error from None
