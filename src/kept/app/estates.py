"""From an estate file to open connectors."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from kept.app.errors import NothingDeclaredError
from kept.app.workspace import Workspace
from kept.connectors import open_connector
from kept.estate import Connector, Estate, System
from kept.estate.document import dump_estate, load_estate, parse_estate
from kept.estate.revision import revision_of
from kept.records.stores.revisions import EstateRevision, add_estate, current_estate
from kept.terms import KeptError

FOLDER = "estate"
"""Where the relative paths in an estate start: a folder of the workspace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEstate:
    """The estate with a connector for each system that could be opened, and the reason for each that could not."""

    estate: Estate
    revision: str
    connectors: dict[str, Connector]
    closed: dict[str, KeptError]

    def all_open(self) -> "OpenEstate":
        """Return itself; raise the first reason where a system could not be opened."""
        for error in self.closed.values():
            raise error
        return self


def declare_estate(workspace: Workspace, path: Path) -> EstateRevision:
    """Take the estate file at `path` as the newest revision, if it is whole."""
    estate = load_estate(path)
    return add_estate(dump_estate(estate), revision=revision_of(estate), at=workspace.clock.now())


def connect_system(workspace: Workspace, system: System) -> EstateRevision:
    """Add a system to the estate, or replace one of its name, if it can be opened and looked into."""
    with _connector(workspace, system) as connector:
        connector.structure()
    row = current_estate()
    estate = parse_estate(row.document, name="the estate") if row else Estate()
    others = tuple(one for one in estate.systems if one.name != system.name)
    known = estate.system(system.name)
    joined = replace(system, datasets=known.datasets if known else ())
    document = dump_estate(Estate(systems=(*others, joined)))
    # Read back before it is kept: a name that no estate file may have would make every later command fail.
    changed = parse_estate(document, name="the estate with this system")
    return add_estate(document, revision=revision_of(changed), at=workspace.clock.now())


def newest_estate() -> tuple[Estate, str]:
    """Return the newest revision of the estate and its digest; raise `NothingDeclaredError` where there is none."""
    row = current_estate()
    if row is None:
        error = NothingDeclaredError("This workspace has no estate yet")
        error.advice = "Declare one with `kept estate declare FILE`."
        raise error
    return _parsed(row.document, f"estate revision {row.number}"), row.revision


@lru_cache(maxsize=4)
def _parsed(document: str, name: str) -> Estate:
    return parse_estate(document, name=name)


@contextmanager
def _connector(workspace: Workspace, system: System) -> Iterator[Connector]:
    secret = workspace.secret(system.secret) if system.secret else None
    connector = open_connector(system, secret=secret, base=workspace.home / FOLDER)
    try:
        yield connector
    finally:
        connector.close()


@contextmanager
def opened(workspace: Workspace) -> Iterator[OpenEstate]:
    """Open every system of the estate that can be opened, and close them all at the end."""
    estate, revision = newest_estate()
    connectors: dict[str, Connector] = {}
    closed: dict[str, KeptError] = {}
    for system in estate.systems:
        try:
            secret = workspace.secret(system.secret) if system.secret else None
            connectors[system.name] = open_connector(system, secret=secret, base=workspace.home / FOLDER)
        except KeptError as error:
            closed[system.name] = error
    try:
        yield OpenEstate(estate=estate, revision=revision, connectors=connectors, closed=closed)
    finally:
        for connector in connectors.values():
            connector.close()
