"""The company's applications: each opens the stores under a role of its own, where they stand on servers."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.engine import URL

from kept.testing.company import Stores
from rexgencloud.stores import engine_at, url_of


class Application(StrEnum):
    """A part of the company's software with purposes of its own (clauses 3), and `kept`, which holds it to them."""

    PANEL = "panel"
    BILLING = "billing"
    DESK = "desk"
    MAIL = "mail"
    NEWSLETTER = "newsletter"
    PROBER = "prober"
    BACKUP = "backup"
    ANALYTICS = "analytics"
    KEPT = "kept"

    @property
    def role(self) -> str:
        """Its role on every database server."""
        return f"rexgencloud_{self}"


def password_file(application: Application, stores: Stores) -> Path:
    """Return the file that holds the password of an application's role, readable by its owner alone."""
    return stores.folder / "passwords" / application.value


def url_for(application: Application, system: str, stores: Stores) -> URL:
    """Return where a system is, as an application opens it: under its own role on a server, a SQLite file as it is."""
    url = url_of(system, stores)
    if system not in stores.urls:
        return url
    password = password_file(application, stores).read_text(encoding="ascii")
    return url.set(username=application.role, password=password)


@contextmanager
def opened_by(application: Application, system: str, stores: Stores) -> Iterator[Connection]:
    """Open one system as an application does, in a transaction that is committed at the end."""
    engine = engine_at(url_for(application, system, stores))
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
