"""Moments before another, to the second: the whole company lies on the near side of one instant."""

from datetime import datetime, timedelta
from random import Random

YEAR = 365.25
"""Days; for making up moments only. What is due is worked out by the calendar elsewhere."""


def days(at: datetime, count: float) -> datetime:
    """Return the instant that many days before `at`."""
    return at - timedelta(seconds=int(count * 86_400))


def years(at: datetime, count: float) -> datetime:
    """Return the instant that many years before `at`; a negative count lies ahead."""
    return days(at, count * YEAR)


def between(draw: Random, early: datetime, late: datetime) -> datetime:
    """Return a whole second from `early` to `late`; `early` where they leave nothing between them."""
    span = int((late - early).total_seconds())
    return early + timedelta(seconds=draw.randint(0, span)) if span > 0 else early


def year_end(moment: datetime) -> datetime:
    """Return the instant at which the calendar year of `moment` is over, in its own time zone."""
    return moment.replace(year=moment.year + 1, month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
