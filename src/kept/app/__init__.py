"""Where the pieces meet: a workspace, and what is done in it. Call `kept.records.ready.ready` before importing it.

What is rarely needed is imported from its own module: a command is not to wait for what it does not use.
"""

from kept.app.making import make_workspace
from kept.app.workspace import Workspace, open_workspace

__all__ = ["Workspace", "make_workspace", "open_workspace"]
