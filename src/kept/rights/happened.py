"""What everything that can happen to a request has (`kept.rights.history`)."""

from dataclasses import dataclass
from datetime import datetime

from kept.rights.asked import KEPT, Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What all events have: when, and who did it."""

    at: datetime
    by: Actor = KEPT
