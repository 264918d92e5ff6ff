"""A length of time as a policy states it: years and months by the calendar, days and hours by the clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import isodate
from dateutil.relativedelta import relativedelta

from kept.terms.errors import KeptError


class PeriodError(KeptError):
    """A text that should be an ISO 8601 duration is not one."""

    code = "terms.not-a-period"
    advice = "Write periods as ISO 8601 durations, such as P90D, P7Y or PT48H."


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time (ISO 8601). One month is not 30 days: 31 January plus P1M ends on 28 or 29 February.

    `after` and `before` keep the time zone of the instant they are given.
    """

    years: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `P7Y`, `P90D`, `P2Y6M` or `PT48H`; raise `PeriodError` for anything else, fractions included."""
        try:
            read = isodate.parse_duration(text)
        except (isodate.ISO8601Error, TypeError, ValueError) as error:
            raise PeriodError(f"“{text}” is not a period") from error
        years, months, rest = (0, 0, read) if isinstance(read, timedelta) else (read.years, read.months, read.tdelta)
        hours, seconds = divmod(rest.total_seconds(), 3600)
        if seconds or years != int(years) or months != int(months) or rest < timedelta(0) or text.startswith("-"):
            raise PeriodError(f"“{text}” is not a period in whole hours, days, months or years")
        days, hours = (0, hours) if "T" in text and rest.days < 1 else divmod(hours, 24)
        if "T" in text and "D" not in text and "W" not in text:
            days, hours = 0, rest.total_seconds() // 3600
        return cls(years=int(years), months=int(months), days=int(days), hours=int(hours))

    def after(self, start: datetime) -> datetime:
        """Return the instant this period ends, begun at `start`."""
        return start + relativedelta(years=self.years, months=self.months, days=self.days, hours=self.hours)

    def before(self, end: datetime) -> datetime:
        """Return the instant this period began, ended at `end`."""
        return end - relativedelta(years=self.years, months=self.months, days=self.days, hours=self.hours)

    def __str__(self) -> str:
        parts = "".join(f"{n}{unit}" for n, unit in ((self.years, "Y"), (self.months, "M"), (self.days, "D")) if n)
        clock = f"T{self.hours}H" if self.hours else ""
        return f"P{parts}{clock}" if parts or clock else "P0D"
