"""What time it is, asked of a value that a test or `--at` can set."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from kept.terms.errors import KeptError


class NaiveTimeError(KeptError):
    """A time without a time zone was given where an instant is needed."""

    code = "terms.naive-time"
    advice = "Write it with its offset, as in 2026-11-23T12:00:00Z."


class Clock(Protocol):
    """Anything that knows the time: an aware `datetime` in UTC."""

    def now(self) -> datetime:
        """Return this instant, aware and in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the machine's time in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still at `instant`, for `--at` and for tests."""

    instant: datetime

    def __post_init__(self) -> None:
        if self.instant.tzinfo is None:
            raise NaiveTimeError(f"The time {self.instant.isoformat()} has no time zone")

    def now(self) -> datetime:
        """Return `instant` in UTC."""
        return self.instant.astimezone(UTC)
