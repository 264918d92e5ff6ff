"""Which agents and controllers are known: a reviewed file each, read anew at every use."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kept.app.workspace import Workspace
from kept.rights.drp.agents import FOLDER as AGENTS
from kept.rights.drp.agents import Agent, read_agent
from kept.rights.opendsr.controllers import FOLDER as CONTROLLERS
from kept.rights.opendsr.controllers import Controller, read_controller
from kept.terms import KeptError

P = TypeVar("P", Agent, Controller)
Found = tuple[tuple[P, ...], tuple[KeptError, ...]]
"""Those that are known, and what is wrong with the files of those that are not."""


def agents(workspace: Workspace) -> Found[Agent]:
    """Return the agents whose word is taken."""
    return _all(workspace.home / AGENTS, read_agent)


def controllers(workspace: Workspace) -> Found[Controller]:
    """Return the controllers that we work for."""
    return _all(workspace.home / CONTROLLERS, read_controller)


def find_agent(workspace: Workspace, name: str) -> Agent | None:
    """Return the agent of that id, None where none is known or its file cannot be used."""
    return next((one for one in agents(workspace)[0] if one.id == name), None)


def find_controller(workspace: Workspace, name: str) -> Controller | None:
    """Return the controller of that id, None where none is known or its file cannot be used."""
    return next((one for one in controllers(workspace)[0] if one.id == name), None)


def _all(folder: Path, read: Callable[[Path], P]) -> Found[P]:
    found: list[P] = []
    faults: list[KeptError] = []
    for path in sorted(folder.glob("*.json")):
        try:
            found.append(read(path))
        except KeptError as error:
            faults.append(error)
    return tuple(found), tuple(faults)
