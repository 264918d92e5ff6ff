"""Where the controller works: whose days its clocks count, and which of them are free."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from kept.rights.errors import UnknownPlaceError

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The place where requests arrive: its time zone, and the country (`DE`) or state (`DE-BY`) of its holidays.

    Without a `place` only Saturdays and Sundays are free: no holiday is supposed.
    """

    zone: ZoneInfo
    place: str | None = None

    def day_of(self, instant: datetime) -> date:
        """Return the calendar day it is here at `instant`."""
        return instant.astimezone(self.zone).date()

    def end_of(self, day: date) -> datetime:
        """Return the last instant of a day here, in UTC."""
        return datetime.combine(day, time.max, self.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days count as working days in a country or state: Monday to Friday, its public holidays left out."""

    place: str | None

    def is_free(self, day: date) -> bool:
        """Whether it is a Saturday, a Sunday or a public holiday."""
        return day.weekday() >= _SATURDAY or (self.place is not None and day in _holidays(self.place, day.year))

    def from_on(self, day: date) -> date:
        """Return `day`, or the first working day after it where it is free."""
        return day if not self.is_free(day) else next(self._after(day))

    def count(self, start: date, days: int) -> date:
        """Return the working day number `days` after `start`, which itself does not count."""
        working = self._after(start)
        day = start
        for _ in range(days):
            day = next(working)
        return day

    def _after(self, day: date) -> Iterator[date]:
        while True:
            day += _ONE_DAY
            if not self.is_free(day):
                yield day


def check_place(place: str) -> None:
    """Raise `UnknownPlaceError` where the holidays of a country or state are not known."""
    _holidays(place, 2026)


@lru_cache(maxsize=512)
def _holidays(place: str, year: int) -> frozenset[date]:
    country, _, state = place.partition("-")
    if country not in holidays.list_supported_countries():
        raise UnknownPlaceError(place)
    try:
        return frozenset(holidays.country_holidays(country, subdiv=state or None, years=year))
    except (NotImplementedError, ValueError):
        raise UnknownPlaceError(place) from None
