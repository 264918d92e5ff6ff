"""Who is on a list for good: as marks alone, so that the list outlives them and tells nobody who is on it."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from kept.gate import Suppression
from kept.records.models import SuppressedRow
from kept.records.stores.persons import Persons
from kept.rights.asked import Identifier


class SuppressionList:
    """The lists of `kept.gate.Suppression`, by addresses, telephone numbers and whatever else people are known by."""

    def __init__(self, persons: Persons) -> None:
        self._persons = persons

    def add(self, listed: Suppression, identifiers: Iterable[Identifier], *, at: datetime) -> None:
        """Put these on a list; who is on it stays on it from the first time."""
        rows = [
            SuppressedRow(listed=listed, kind=one.kind, mark=self._persons.mark(one), since=at) for one in identifiers
        ]
        SuppressedRow.objects.bulk_create(rows, ignore_conflicts=True)

    def lift(self, listed: Suppression, identifiers: Iterable[Identifier]) -> int:
        """Take these off a list, and return how many were on it."""
        there = self.holds(listed, identifiers)
        marks = [self._persons.mark(one) for one in there]
        return SuppressedRow.objects.filter(listed=listed, mark__in=marks).delete()[0]

    def holds(self, listed: Suppression, identifiers: Iterable[Identifier]) -> tuple[Identifier, ...]:
        """Return those of `identifiers` that are on a list."""
        return tuple(self.since(listed, identifiers))

    def since(self, listed: Suppression, identifiers: Iterable[Identifier]) -> Mapping[Identifier, datetime]:
        """Return those of `identifiers` that are on a list, and since when."""
        asked = self._persons.by_mark(identifiers)
        marks = [mark for _, mark in asked]
        rows = SuppressedRow.objects.filter(listed=listed, mark__in=marks).values_list("kind", "mark", "since")
        there = {(kind, bytes(mark)): since for kind, mark, since in rows}
        return {one: there[key] for key, ones in asked.items() if key in there for one in ones}

    def is_empty(self, listed: Suppression) -> bool:
        """Whether nobody is on a list."""
        return not SuppressedRow.objects.filter(listed=listed).exists()

    def kinds(self, listed: Suppression) -> frozenset[str]:
        """Return by what those on a list are known."""
        return frozenset(SuppressedRow.objects.filter(listed=listed).values_list("kind", flat=True).distinct())

    def counts(self) -> dict[Suppression, int]:
        """Return how many identifiers are on each list."""
        return {one: SuppressedRow.objects.filter(listed=one).count() for one in Suppression}
