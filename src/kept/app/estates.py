"""From an estate file to open connectors."""

from collections.abc import Container, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from kept.app.declarations import altered, hold, is_declared, is_whole
from kept.app.errors import NoEstateError
from kept.app.workspace import Workspace
from kept.connectors import open_connector
from kept.estate import Connector, Estate, System
from kept.estate.document import dump_estate, load_estate, parse_estate
from kept.estate.events import declared_entry
from kept.estate.revision import revision_of
from kept.ledger import Ledger
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
        if self.closed:
            raise next(iter(self.closed.values()))
        return self


def declare_estate(workspace: Workspace, path: Path) -> EstateRevision:
    """Take the estate file at `path` as the newest revision, if it is whole; the same once more changes nothing."""
    estate = load_estate(path)
    with workspace.recording() as ledger:
        return _declared(estate, ledger=ledger, at=workspace.clock.now())


def connect_system(workspace: Workspace, system: System) -> EstateRevision:
    """Add a system to the estate, or replace one of its name, if it can be opened and looked into."""
    with closing(_connector(workspace, system)) as connector:
        connector.structure()
    with workspace.recording() as ledger:
        estate = newest_estate()[0] if current_estate() else Estate()
        return _declared(_joined(estate, system), ledger=ledger, at=workspace.clock.now())


def newest_estate() -> tuple[Estate, str]:
    """Return the newest revision of the estate and its digest.

    Raises `NoEstateError` where there is none, `AlteredRecordsError` where it is not what the ledger says of it.
    """
    row = _there(current_estate())
    hold(row)
    return _parsed(row.document, f"estate revision {row.number}"), row.revision


def recorded_estate() -> tuple[Estate, str]:
    """Return what `newest_estate` does, held against its own digest only: pages have no time to read the ledger."""
    row = _there(current_estate())
    if not is_whole(row):
        raise altered(row)
    try:
        return _parsed(row.document, f"estate revision {row.number}"), row.revision
    except KeptError as error:
        raise altered(row) from error


@contextmanager
def opened(workspace: Workspace, only: Container[str] | None = None) -> Iterator[OpenEstate]:
    """Open every system of the estate (of `only`, if given) that can be opened, and close them all at the end."""
    estate, revision = newest_estate()
    connectors: dict[str, Connector] = {}
    closed: dict[str, KeptError] = {}
    with ExitStack() as stack:
        for system in estate.systems:
            if only is not None and system.name not in only:
                continue
            try:
                connectors[system.name] = stack.enter_context(closing(_connector(workspace, system)))
            except KeptError as error:
                closed[system.name] = error
        yield OpenEstate(estate=estate, revision=revision, connectors=connectors, closed=closed)


def _declared(estate: Estate, *, ledger: Ledger, at: datetime) -> EstateRevision:
    last = current_estate()
    added = add_estate(dump_estate(estate), revision=revision_of(estate), at=at)
    if last is None or added.number != last.number or not is_declared(added):
        ledger.append(declared_entry(estate, at=at))
    return added


def _there(row: EstateRevision | None) -> EstateRevision:
    if row is None:
        raise NoEstateError("This workspace has no estate yet")
    return row


def _joined(estate: Estate, system: System) -> Estate:
    known = estate.system(system.name)
    others = tuple(one for one in estate.systems if one.name != system.name)
    joined = replace(system, datasets=known.datasets if known else ())
    document = dump_estate(replace(estate, systems=(*others, joined)))
    # Read back before it is kept: a name that no estate file may have would make every later command fail.
    return parse_estate(document, name="the estate with this system")


def _connector(workspace: Workspace, system: System) -> Connector:
    secret = workspace.secret(system.secret) if system.secret else None
    return open_connector(system, secret=secret, base=workspace.home / FOLDER)


@lru_cache(maxsize=4)
def _parsed(document: str, name: str) -> Estate:
    return parse_estate(document, name=name)
