"""Screening an import: whoever is on a list is left out, and everybody else goes on unchanged."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from kept.app.errors import PeopleFileError
from kept.app.suppressing.files import Line, PeopleFile
from kept.gate import Suppression
from kept.records.stores.suppression import SuppressionList
from kept.rights.asked import Identifier
from kept.rights.phones import e164

KINDS = ("email", "phone", "username")
"""What a column of that name says people are known by, where nobody says what columns mean."""

_AT_ONCE = 300
"""People looked up together: with their identifiers on several lists they stay below what a database takes at once."""


@dataclass(slots=True, kw_only=True)
class Screened:
    """What came of a screening: how many were read and went on, and how many are on each list."""

    read: int = 0
    passed: int = 0
    listed: Counter[Suppression] = field(default_factory=Counter)

    @property
    def left_out(self) -> int:
        """How many did not go on."""
        return self.read - self.passed


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Looks people up on `lists`. `columns` says by what they are known in a file: kind by column.

    `region` (`DE`) is where telephone numbers without a country code were written down.
    """

    suppressed: SuppressionList
    lists: Sequence[Suppression]
    columns: Mapping[str, str]
    region: str | None = None

    def passing(self, file: PeopleFile, counts: Screened) -> Iterator[str]:
        """Yield the lines of a file that may go on, as they came; `counts` is kept up to date."""
        lines = file.lines()
        while batch := list(islice(lines, _AT_ONCE)):
            counts.read += len(batch)
            listed = self._listed(batch, counts)
            going_on = [one.text for place, one in enumerate(batch) if place not in listed]
            counts.passed += len(going_on)
            yield from going_on

    def known(self, line: Line) -> tuple[Identifier, ...]:
        """Return what somebody is known by."""
        return tuple(
            Identifier(kind=kind, value=self._value(kind, said))
            for column, kind in self.columns.items()
            if (said := line.said.get(column, "").strip())
        )

    def _value(self, kind: str, said: str) -> str:
        return (e164(said, region=self.region) or said) if kind == "phone" else said

    def _listed(self, batch: Sequence[Line], counts: Screened) -> set[int]:
        known = [self.known(one) for one in batch]
        every = list(dict.fromkeys(one for each in known for one in each))
        found: set[int] = set()
        for listed in self.lists:
            there = set(self.suppressed.holds(listed, every))
            on_it = {place for place, each in enumerate(known) if there.intersection(each)}
            counts.listed[listed] += len(on_it)
            found |= on_it
        return found


def columns_of(file: PeopleFile, said: Mapping[str, str]) -> Mapping[str, str]:
    """Return which columns of a file say what people are known by; raise `PeopleFileError` where none does.

    `said` has the kind by the column; without it, columns that are named as a kind of `KINDS` count.
    """
    if file.columns is None:
        return said or {kind: kind for kind in KINDS}
    missing = [column for column in said if column not in file.columns]
    if missing:
        raise PeopleFileError(f"The file has no column “{missing[0]}”")
    found = said or {column: column.lower() for column in file.columns if column.lower() in KINDS}
    if not found:
        raise PeopleFileError("No column of the file says what people are known by")
    return found
