"""Where each system of the company stands, and how to open it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection

from kept.testing.company import Stores

RELATIONAL = ("accounts", "billing", "support", "projects", "staff")


def url_of(system: str, stores: Stores) -> URL:
    """Return the url of a relational system: the one given, else that of a SQLite file in the folder."""
    given = stores.urls.get(system)
    return make_url(given) if given else make_url(f"sqlite:///{_database(system, stores).resolve()}")


def logs_of(stores: Stores) -> Path:
    """Return the folder of the web server's logs."""
    return stores.folder / "web"


def analytics_of(stores: Stores) -> Path:
    """Return the folder of analytics: events and figures by day."""
    return stores.folder / "analytics"


def backups_of(stores: Stores) -> Path:
    """Return the folder of backups, by service level and region."""
    return stores.folder / "backups"


def mail_of(stores: Stores) -> Path:
    """Return the folder of mailboxes."""
    return stores.folder / "mail"


def address_file(stores: Stores) -> Path:
    """Return the file that holds the site's address while the site runs."""
    return stores.folder / "site.address"


def without_account(url: URL) -> URL:
    """Return the url without the account and the password that open it."""
    return URL.create(
        url.drivername,
        host=url.host,
        port=url.port,
        database=url.database,
        query=url.query,
    )


@contextmanager
def opened(system: str, stores: Stores) -> Iterator[Connection]:
    """Open one system as its owner does, in a transaction that is committed at the end."""
    engine = engine_of(system, stores)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def engine_of(system: str, stores: Stores) -> Engine:
    """Return an engine for one system, as its owner opens it."""
    return engine_at(url_of(system, stores))


def engine_at(url: URL) -> Engine:
    """Return an engine for the database at a url. A SQLite file is written without waiting for the disk."""
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _hurry)
    return engine


def forget_files(stores: Stores) -> None:
    """Remove every file that an earlier build left, and make the folders anew."""
    for system in RELATIONAL:
        _database(system, stores).unlink(missing_ok=True)
    for folder in (logs_of(stores), analytics_of(stores), backups_of(stores), mail_of(stores)):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)


def _database(system: str, stores: Stores) -> Path:
    return stores.folder / f"{system}.db"


def _hurry(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.close()
