"""The cases of a workspace, and the legal holds that they place."""

from kept.app.workspace import Workspace
from kept.holds import Hold
from kept.records.stores.cases import Cases
from kept.records.stores.holds import Holds


def cases_of(workspace: Workspace) -> Cases:
    """Return the case files of a workspace."""
    return Cases(workspace.root_key().sealer("cases"))


def holds_of(workspace: Workspace) -> Holds:
    """Return the holds of a workspace."""
    return Holds(workspace.root_key().sealer("holds"))


def holds_in_force(workspace: Workspace) -> tuple[Hold, ...]:
    """Return the holds that bind now."""
    return holds_of(workspace).in_force(at=workspace.clock.now())
