"""What every command is given: the workspace, the clock, and the way out."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console

from kept.app import HOME, Workspace, open_workspace
from kept.terms import Clock, FixedClock, SystemClock

OUT = Console(highlight=False, soft_wrap=False)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)


@dataclass(frozen=True, slots=True)
class Invocation:
    """One call of `kept`: which workspace, and what time it is."""

    home: Path
    clock: Clock

    def workspace(self) -> Workspace:
        """Open the workspace."""
        return open_workspace(self.home, self.clock)


def invocation(home: Path | None, at: datetime | None) -> Invocation:
    """Return what `--home` and `--at` (or `KEPT_HOME`) ask for. A time without a zone is UTC."""
    clock: Clock = SystemClock() if at is None else FixedClock(at if at.tzinfo else at.replace(tzinfo=UTC))
    return Invocation(home=home or Path(os.environ.get("KEPT_HOME", HOME)), clock=clock)


def answer_json(document: Mapping[str, object]) -> None:
    """Print a document as JSON, for programs."""
    click.echo(json.dumps(document, indent=2, ensure_ascii=False))


pass_invocation = click.make_pass_decorator(Invocation)
json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")
