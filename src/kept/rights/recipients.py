"""Who else had the data, and how they stand: told, by which way, reminded, and whether they did so too (Art. 19)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

REMINDED_AFTER = timedelta(days=7)
"""How long a recipient that was written to may keep silent before it is reminded, and again after that."""

REMINDERS = 2
"""How often it is reminded. Once the time is over after the last one, the officer hears of it instead."""


class Told(StrEnum):
    """By which way a recipient was told."""

    SYSTEM = "system"  # its own interface did the same, and was asked once more whether it did
    MAIL = "mail"
    HAND = "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A recipient that was told. `reminded` has the instants since at which it, and at last the officer, was reminded.

    `systems` are its own that did so; none where it was told in words.
    `is_noted_by_staff`: it did not say itself that it did so too, a member of staff did in its place.
    """

    name: str
    how: Told
    told_at: datetime
    systems: tuple[str, ...] = ()
    reminded: tuple[datetime, ...] = ()
    acknowledged_at: datetime | None = None
    is_noted_by_staff: bool = False

    @property
    def reminds_at(self) -> datetime | None:
        """Return when somebody must be reminded next; None where nothing is waited for, or nobody is left to remind."""
        if self.how is not Told.MAIL or self.acknowledged_at is not None or len(self.reminded) > REMINDERS:
            return None
        return (self.told_at, *self.reminded)[-1] + REMINDED_AFTER

    @property
    def is_given_up(self) -> bool:
        """Whether the next reminder goes to the officer."""
        return len(self.reminded) >= REMINDERS

    def reminded_at(self, at: datetime) -> "Recipient":
        """Return it as it stands after a reminder."""
        return replace(self, reminded=(*self.reminded, at))
