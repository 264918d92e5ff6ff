"""What people restricted and object to, by marks alone: it bears on uses of their data for as long as it lasts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kept.gate import EVERYTHING, Objection, Restriction
from kept.gate.state import Ground
from kept.records.models import BearingRow
from kept.records.stores.persons import Persons
from kept.rights.asked import Identifier

RESTRICTION, OBJECTION = "restriction", "objection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """All that bears on uses of somebody's data."""

    restrictions: tuple[Restriction, ...]
    objections: tuple[Objection, ...]


class Bearings:
    """Restrictions and objections. They outlive the requests that they came from, and tell nobody whose they are."""

    def __init__(self, persons: Persons) -> None:
        self._persons = persons

    def add(
        self, sort: str, about: Iterable[str], identifiers: Iterable[Identifier], *, at: datetime, plan: str = ""
    ) -> None:
        """Let it bear from now on: about these categories or clauses, or about all of them; twice is once."""
        known = [(one.kind, self._persons.mark(one)) for one in identifiers]
        rows = [
            BearingRow(sort=sort, of=of, kind=kind, mark=mark, plan=plan, since=at)
            for of in (tuple(about) or ("",))
            for kind, mark in known
        ]
        BearingRow.objects.bulk_create(rows, ignore_conflicts=True)

    def of(self, identifiers: Iterable[Identifier]) -> Bearing:
        """Return what bears on uses of the data of whoever is known by one of these."""
        asked = {(one.kind, self._persons.mark(one)) for one in identifiers}
        rows = BearingRow.objects.filter(mark__in=[mark for _, mark in asked]).order_by("id")
        found = [row for row in rows if (row.kind, bytes(row.mark)) in asked]
        return Bearing(
            restrictions=tuple(
                Restriction(since=one.since, until=one.until, ground=Ground.ACCURACY, categories=_about(one))
                for one in found
                if one.sort == RESTRICTION
            ),
            objections=tuple(_objection(one) for one in found if one.sort == OBJECTION),
        )

    def objections(self, identifiers: Iterable[Identifier]) -> Mapping[Identifier, tuple[Objection, ...]]:
        """Return, of each of these by which somebody objects, what they object to."""
        asked = self._persons.by_mark(identifiers)
        rows = BearingRow.objects.filter(sort=OBJECTION, mark__in=[mark for _, mark in asked]).order_by("id")
        found: dict[Identifier, tuple[Objection, ...]] = {}
        for row in rows:
            for known in asked.get((row.kind, bytes(row.mark)), ()):
                found[known] = (*found.get(known, ()), _objection(row))
        return found

    def kinds(self) -> frozenset[str]:
        """Return by what those who object are known."""
        return frozenset(BearingRow.objects.filter(sort=OBJECTION).values_list("kind", flat=True).distinct())

    def end(self, plan: str, *, at: datetime) -> int:
        """Let what a plan restricted bear no longer; return how many rows that were."""
        return BearingRow.objects.filter(plan=plan, until=None).exclude(plan="").update(until=at)


def _objection(row: BearingRow) -> Objection:
    return Objection(since=row.since, until=row.until, purposes=_about(row))


def _about(row: BearingRow) -> frozenset[str]:
    return frozenset({row.of}) if row.of else EVERYTHING
