"""Where the pieces meet: a workspace, and what is done in it. Call `kept.records.ready.ready` before importing it."""

from kept.app.desk import WorkspaceDesk
from kept.app.making import make_workspace
from kept.app.serving import served
from kept.app.workspace import Workspace, open_workspace

__all__ = ["Workspace", "desk", "make_workspace", "open_workspace"]


def desk() -> WorkspaceDesk:
    """Return the desk of the workspace that is served: the pages ask it."""
    return WorkspaceDesk(served())
