"""Where the pieces meet: a workspace, and what is done in it. Call `kept.records.ready.ready` before importing it."""

from functools import cache

from kept.app.desk import WorkspaceDesk
from kept.app.making import make_workspace
from kept.app.workspace import Workspace, open_workspace
from kept.settings import HOME

__all__ = ["Workspace", "desk", "make_workspace", "open_workspace"]


@cache
def desk() -> WorkspaceDesk:
    """Return the desk of the workspace that `KEPT_HOME` names, opened once in a process."""
    return WorkspaceDesk(open_workspace(HOME))
