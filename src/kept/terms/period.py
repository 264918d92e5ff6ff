"""A length of time as a policy states it: years and months by the calendar, days and hours by the clock."""

import re
from dataclasses import dataclass
from datetime import datetime

from dateutil.relativedelta import relativedelta

from kept.terms.errors import KeptError

_WEEKS = re.compile("P(?P<weeks>[0-9]{1,5})W")
_PERIOD = re.compile(
    "P(?=[0-9T])(?:(?P<years>[0-9]{1,4})Y)?(?:(?P<months>[0-9]{1,5})M)?(?:(?P<days>[0-9]{1,6})D)?"
    "(?:T(?P<hours>[0-9]{1,7})H)?"
)


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
        """Read `P7Y`, `P90D`, `P2Y6M`, `PT48H` or `P2W` (14 days); raise `PeriodError` for anything else.

        What a policy does not speak of is refused: fractions, negatives, minutes, weeks beside other units.
        """
        weeks = _WEEKS.fullmatch(text)
        if weeks:
            return cls(days=7 * int(weeks["weeks"]))
        read = _PERIOD.fullmatch(text)
        if read is None:
            raise PeriodError(f"“{text[:40]}” is not a period in whole hours, days, weeks, months or years")
        return cls(**{unit: int(number or 0) for unit, number in read.groupdict().items()})

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
