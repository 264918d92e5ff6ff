"""Time as a demonstration may have it: from a moment of its own on, and faster than the machine's."""

import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kept.terms.clock import Clock, SystemClock

VARIABLE = "REXGENCLOUD_CLOCK"
"""The variable of the environment by which all programs of a demonstration get the same clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FastClock:
    """A clock that stood at `starts` when the machine's stood at `began` (seconds since 1970), and goes at `speed`."""

    starts: datetime
    began: float
    speed: float

    def now(self) -> datetime:
        """Return its instant, in UTC."""
        return self.starts.astimezone(UTC) + timedelta(seconds=(time.time() - self.began) * self.speed)

    def text(self) -> str:
        """Return it as the variable has it."""
        return f"{self.starts.isoformat()} {self.began!r} {self.speed!r}"


def clock_of_demonstration() -> Clock:
    """Return the clock that the environment names, the machine's where it names none."""
    text = os.environ.get(VARIABLE)
    if not text:
        return SystemClock()
    starts, began, speed = text.split()
    return FastClock(starts=datetime.fromisoformat(starts), began=float(began), speed=float(speed))
