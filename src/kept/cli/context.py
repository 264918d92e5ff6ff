"""What every command is given: the workspace, and the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import update_wrapper
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from kept.app import Workspace, open_workspace
from kept.cli.home import home_of
from kept.terms import Clock, FixedClock, SystemClock

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Invocation:
    """One call of `kept`: which workspace, and what time it is."""

    home: Path
    clock: Clock

    def workspace(self) -> Workspace:
        """Open the workspace."""
        return open_workspace(self.home, self.clock)


def pass_invocation(command: Callable[Concatenate[Invocation, P], R]) -> Callable[P, R]:
    """Give a command what `--home` and `--at` ask for, as its first argument."""

    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        asked = click.get_current_context().find_root().params
        return command(Invocation(home=home_of(asked.get("home")), clock=_clock(asked.get("at"))), *args, **kwargs)

    return update_wrapper(called, command)


def _clock(at: datetime | None) -> Clock:
    if at is None:
        return SystemClock()
    return FixedClock(at if at.tzinfo else at.replace(tzinfo=UTC))
