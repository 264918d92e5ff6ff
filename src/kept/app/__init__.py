"""Where the pieces meet: a workspace, and what is done in it."""

import os
from functools import cache
from pathlib import Path

from kept.app.desk import WorkspaceDesk
from kept.app.workspace import Workspace, make_workspace, open_workspace

__all__ = ["HOME", "Workspace", "desk", "make_workspace", "open_workspace"]

HOME = ".kept"
"""The workspace where neither `--home` nor `KEPT_HOME` names another."""


@cache
def desk() -> WorkspaceDesk:
    """Return the desk of the workspace that `KEPT_HOME` names, opened once in a process."""
    return WorkspaceDesk(open_workspace(Path(os.environ.get("KEPT_HOME", HOME))))
