"""What the prober had seen of each service by the moment of the build: each hour of thirty days, then more often."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from rexgencloud.moments import days
from rexgencloud.rows import Numbers, Row
from rexgencloud.tables.support import UPTIME

SERVICES = ("website", "payments", "registrar", "mail")
"""What the site's prober looks at, and the status page shows."""
_USUAL_MS = {"website": 40, "payments": 120, "registrar": 180, "mail": 15}


def looks(draw: Random, at: datetime, numbers: Numbers) -> Iterator[Row]:
    """Yield the looks, the last of them at `at` itself; one in a thousand found a service down."""
    for moment in _moments(at):
        for service in SERVICES:
            up = draw.random() > 0.001  # noqa: PLR2004 - three nines
            usual = _USUAL_MS[service]
            yield {
                "id": numbers.next(UPTIME),
                "service": service,
                "at": moment,
                "up": up,
                "answer_ms": draw.randint(usual // 2, usual * 3) if up else None,
            }


def _moments(at: datetime) -> Iterator[datetime]:
    yield from (days(at, 1 + ago / 24) for ago in range(29 * 24, 0, -1))
    yield from (days(at, ago / 96) for ago in range(96, -1, -1))
