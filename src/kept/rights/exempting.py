"""What outlives an erasure, record by record: by which rule of the retention schedule, and until when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.estate import Connector, Dataset, Estate
from kept.estate.keyed import keyed_rows
from kept.estate.ports import Row, Value
from kept.estate.selection import AllOf, Key, Keys
from kept.estate.values import instant_of
from kept.plans.reach import within_reach
from kept.retention import Line
from kept.retention.due import DEFAULT
from kept.terms import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The line of the schedule that keeps a record, and when its period ends; None where it sets no end."""

    line: Line
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempting:
    """Asks which records the lines of a schedule keep at `now`."""

    estate: Estate
    connectors: Mapping[str, Connector]
    lines: Mapping[str, Sequence[Line]]
    now: datetime

    @classmethod
    def of(
        cls, schedule: Sequence[Line], *, estate: Estate, connectors: Mapping[str, Connector], now: datetime
    ) -> "Exempting":
        """Take the lines whose rules are exempt from erasure."""
        lines: dict[str, list[Line]] = {}
        for line in schedule:
            if line.rule.exempt is not None:
                lines.setdefault(line.dataset.full_name, []).append(line)
        return cls(estate=estate, connectors=connectors, lines=lines, now=now)

    def kept(self, dataset: Dataset, keys: Sequence[Key]) -> dict[Key, Kept]:
        """Return which of some records stay, with the line that keeps each and until when.

        A record without the time its period runs from has it run from now: what is erased now ends now.
        """
        found: dict[Key, Kept] = {}
        for line in self.lines.get(dataset.full_name, ()):
            for key, until in self.ends(line, dataset, keys):
                if until is None or until > self.now:
                    found.setdefault(key, Kept(line=line, until=until))
        return found

    def ends(self, line: Line, dataset: Dataset, keys: Sequence[Key]) -> list[tuple[Key, datetime | None]]:
        """Return those of some records that are in the line's scope, with the end of their period."""
        scope = within_reach(line.scope, dataset=dataset, estate=self.estate, connectors=self.connectors)
        paths = tuple(one for one in (line.rule.starts, line.rule.until, line.rule.by) if one is not None)
        rows = keyed_rows(self.connectors[dataset.system], dataset, AllOf((Keys(tuple(keys)), scope)), paths)
        return [(key, _end(line, row, self.now)) for key, row in rows]


def _end(line: Line, row: Row, now: datetime) -> datetime | None:
    own = _instant(row[line.rule.until]) if line.rule.until is not None else None
    if own is not None:
        return own
    period = _period(line, row)
    if period is None or line.rule.starts is None:
        return None
    return period.after(_instant(row[line.rule.starts]) or now)


def _period(line: Line, row: Row) -> Period | None:
    if line.rule.by is None:
        return line.ceiling
    given = dict(line.by_value)
    return given.get(str(row[line.rule.by]), given.get(DEFAULT))


def _instant(value: Value) -> datetime | None:
    return value if isinstance(value, datetime) else instant_of(value) if isinstance(value, str) else None
