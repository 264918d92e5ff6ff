"""The clerk that the pages ask."""

from kept.app.rights.clerk import Clerk
from kept.app.rights.opening import clerk_of
from kept.app.serving import served


def clerk() -> Clerk:
    """Return the clerk of the workspace that is served."""
    return clerk_of(served())
