"""Copies that were made for a plan die with what they are copies of, and by their age."""

from collections.abc import Callable
from datetime import datetime

from kept.app.rights.clerk import PACKAGES
from kept.app.workspace import Workspace


def destroy_copies(workspace: Workspace, of: Callable[[str], bool]) -> int:
    """Destroy the copies of the plans that `of` says, first their keys; return how many."""
    count = 0
    for path in (workspace.home / PACKAGES).glob("plan-*.age"):
        if of(path.stem):
            path.with_suffix(".key").unlink(missing_ok=True)
            path.unlink(missing_ok=True)
            count += 1
    return count


def sweep_copies(workspace: Workspace, *, before: datetime) -> int:
    """Destroy the copies that were made before then; return how many."""
    folder = workspace.home / PACKAGES
    return destroy_copies(workspace, lambda plan: (folder / f"{plan}.age").stat().st_mtime < before.timestamp())
