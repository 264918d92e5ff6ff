"""Carry a plan out and be killed in the middle of it: `python killing.py HOME AT PLAN event|act NUMBER`.

`event 3` ends this process by SIGKILL as soon as the third event is durable; `act 3` as soon as a store has carried the
third act out and before anything is known of it. With a number that is never reached it prints how many there were.
"""

import importlib
import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import FrameType

from kept.records.ready import ready


class Countdown:
    """Ends this process when it was called `number` times."""

    def __init__(self, number: int) -> None:
        self.left = number
        self.seen = 0

    def __call__(self, _event: object = None) -> None:
        self.seen += 1
        if self.seen == self.left:
            os.kill(os.getpid(), signal.SIGKILL)


def after_acts(countdown: Countdown) -> Callable[[FrameType, str, object], None]:
    """Return a profiler that calls `countdown` when a connector's `act` returns."""

    def profiler(frame: FrameType, what: str, _value: object) -> None:
        if what == "return" and frame.f_code.co_name == "act" and "/connectors/" in frame.f_code.co_filename:
            countdown()

    return profiler


def main(home: Path, at: datetime, plan: str, unit: str, number: int) -> None:
    ready(home)
    app = importlib.import_module("kept.app")
    sweeping = importlib.import_module("kept.app.sweeping")
    clock = importlib.import_module("kept.terms").FixedClock(at)
    workspace = app.open_workspace(home, clock)
    events, acts = Countdown(number if unit == "event" else 0), Countdown(number if unit == "act" else 0)
    sys.setprofile(after_acts(acts))
    sweeping.apply_retention(workspace, plan, notice=events)
    sys.setprofile(None)
    sys.stdout.write(f"{events.seen} {acts.seen}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5]))
