"""Fences: each store says up to which erasure it was brought; one that a backup turned back serves nobody (0018)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kept.app.errors import NoEstateError
from kept.app.estates import newest_estate, opened
from kept.app.workspace import Workspace
from kept.estate import Connector, Dataset, System
from kept.estate.change import Set
from kept.estate.errors import EstateError
from kept.estate.selection import Everything

FOLDER = "fences"
"""The folder of the workspace with a file for each fenced system: how far its store must have been brought to serve."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LEAST = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """How far the store of a system was brought (`stands`), and how far it was when we last wrote that (`due`).

    Both are the instant of an erasure, in microseconds; 0 where there was none.
    """

    system: str
    stands: int
    due: int

    @property
    def is_behind(self) -> bool:
        """Whether the store is one that a backup turned back."""
        return self.stands < self.due

    @property
    def since(self) -> datetime:
        """The first instant whose erasures the store may lack."""
        return _EPOCH + timedelta(microseconds=self.stands) + _LEAST


def fences(workspace: Workspace, systems: Collection[str] | None = None) -> tuple[Fence, ...]:
    """Read the fences of every system that has one (of `systems`, if given) and answers; raise where one does not."""
    fenced = _fenced(systems)
    found = []
    for system in fenced:
        with opened(workspace, only={system.name}) as estate:
            connector = estate.all_open().connectors[system.name]
            found.append(Fence(system=system.name, stands=_read(connector, system), due=_due(workspace, system.name)))
    return tuple(found)


def raise_fences(workspace: Workspace, *, to: datetime | None) -> None:
    """Write into each fenced store that it was brought up to `to`, and then beside us that it was.

    A store that stands behind is left as it is: it lacks earlier erasures too. So is one that does not answer: the next
    erasure raises it.
    """
    if to is None:
        return
    value = _number(to)
    for system in _fenced(None):
        with opened(workspace, only={system.name}) as estate:
            connector = estate.connectors.get(system.name)
            if connector is not None:
                _raise_one(workspace, system, connector, value)


def raise_replayed(workspace: Workspace, system: str, *, to: datetime | None) -> None:
    """Write into one store that everything was erased again that it lacked, so that it may serve."""
    for one in _fenced({system}):
        with opened(workspace, only={system}) as estate:
            value = max(_number(to), _due(workspace, system))
            _write(workspace, one, estate.all_open().connectors[system], value)


def _raise_one(workspace: Workspace, system: System, connector: Connector, value: int) -> None:
    try:
        stands = _read(connector, system)
        if _due(workspace, system.name) <= stands < value:
            _write(workspace, system, connector, value)
    except EstateError:
        return


def _write(workspace: Workspace, system: System, connector: Connector, value: int) -> None:
    dataset, field = _place(system)
    for span in connector.spans(dataset, Everything()):
        connector.act(dataset, Everything(), Set({field: value}), span=span, salt=b"")
    # A store without the one record that can be written stays where it is, and nothing is asked of it.
    if _read(connector, system) >= value:
        folder = workspace.home / FOLDER
        folder.mkdir(exist_ok=True)
        _replace(folder / system.name, f"{value}\n")


def _read(connector: Connector, system: System) -> int:
    dataset, field = _place(system)
    return min((int(str(row[field] or 0)) for row in connector.read(dataset, Everything(), [field])), default=0)


def _due(workspace: Workspace, system: str) -> int:
    try:
        return int((workspace.home / FOLDER / system).read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0


def _place(system: System) -> tuple[Dataset, str]:
    name, _, field = (system.fence or "").partition(".")
    (dataset,) = (one for one in system.datasets if one.name == name)
    return dataset, field


def _fenced(systems: Collection[str] | None) -> tuple[System, ...]:
    try:
        estate, _ = newest_estate()
    except NoEstateError:
        return ()
    return tuple(one for one in estate.systems if one.fence and (systems is None or one.name in systems))


def _number(instant: datetime | None) -> int:
    return 0 if instant is None else (instant - _EPOCH) // _LEAST


def _replace(path: Path, text: str) -> None:
    made = path.with_name(f".{path.name}.new")
    made.write_text(text, encoding="ascii")
    made.replace(path)
