"""Which workspace the pages of this process speak of."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from kept.app.workspace import Workspace, open_workspace
from kept.settings import HOME

_serving: ContextVar[Workspace | None] = ContextVar("serving", default=None)


@contextmanager
def serving(workspace: Workspace) -> Iterator[None]:
    """Let the pages that are asked in this block speak of `workspace`, at the time of its clock."""
    token = _serving.set(workspace)
    try:
        yield
    finally:
        _serving.reset(token)


def served() -> Workspace:
    """Return the workspace that is being served; outside a `serving` block, the one that `KEPT_HOME` names."""
    return _serving.get() or _standing()


@cache
def _standing() -> Workspace:
    return open_workspace(HOME)
