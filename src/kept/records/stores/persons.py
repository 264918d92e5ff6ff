"""Persons in our tables: a random id, a key of their own, and what they are known by (decision 0002)."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from kept.records.models import IdentifierRow, PersonRow
from kept.rights.asked import Identifier
from kept.rights.kinds import RequestKind
from kept.safeguards.sealing import RootKey, Sealer, new_key
from kept.terms import KeptError

BESIDE = "beside"
"""The kind under which it is kept what somebody said besides what they showed."""


class ForgottenPersonError(KeptError):
    """The key of a person was destroyed: nothing that was kept about them can be read any more."""

    code = "records.forgotten-person"
    advice = "There is nothing to be done: this is what forgetting somebody means."


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Person:
    """A person, and the key under which what we keep about them is sealed."""

    id: uuid.UUID
    key: bytes

    @property
    def sealer(self) -> Sealer:
        """What seals and opens what is theirs."""
        return Sealer(self.key)


class Persons:
    """The people who asked something of us."""

    def __init__(self, root: RootKey) -> None:
        self._root = root
        self._finder = root.finder("identifiers")

    def resolved(self, known_by: Sequence[Identifier], *, at: datetime, beside: Iterable[Identifier] = ()) -> Person:
        """Return the one person to whom all of these belong at `at`, or a new one where there is none, or several.

        Two people share an address: one of its identifiers does not make somebody the other. Whoever calls this knows
        that they are the asker's. `beside` is what the asker said besides, and did not show: it makes nobody known by
        it, and tells apart two who showed the same.
        """
        said = _said(beside)
        return self.sought((*known_by, *said), at=at) or self.made((*known_by, *said), at=at)

    def sought(self, known_by: Sequence[Identifier], *, at: datetime) -> Person | None:
        """Return the one person to whom all of these belong at `at`; None where there is none, or several."""
        found = self._holding({(one.kind, self.mark(one)) for one in known_by}, at=at)
        return self.opened(found[0]) if len(found) == 1 else None

    def learn(self, person: Person, known: Iterable[tuple[Identifier, datetime | None, datetime | None]]) -> int:
        """Keep what else a person is known by, from when and until when; return how much of it was new."""
        rows = IdentifierRow.objects.filter(person_id=person.id)
        there = {(one.kind, one.system, bytes(one.lookup), one.valid_from, one.valid_until) for one in rows}
        fresh = {}
        for one, since, until in known:
            place = (one.kind, one.system, self.mark(one), since, until)
            if place not in there:
                fresh[place] = self._row(person, one, at=since, until=until)
        IdentifierRow.objects.bulk_create(fresh.values())
        return len(fresh)

    def made(self, known_by: Iterable[Identifier], *, at: datetime) -> Person:
        """Return a new person, known by these from now on."""
        person = Person(id=uuid.uuid4(), key=new_key())
        wrapped = self._root.wrap(person.key, context=f"person:{person.id}")
        PersonRow.objects.create(id=person.id, wrapped_key=wrapped, created_at=at)
        IdentifierRow.objects.bulk_create([self._row(person, one, at=at) for one in known_by])
        return person

    def opened(self, row: PersonRow) -> Person:
        """Return the person of a row; raise `ForgottenPersonError`."""
        if row.wrapped_key is None:
            raise ForgottenPersonError("What was kept about this person was made unreadable")
        return Person(id=row.id, key=self._root.unwrap(bytes(row.wrapped_key), context=f"person:{row.id}"))

    def find(self, person: uuid.UUID) -> Person:
        """Return a person by id; raise `ForgottenPersonError`."""
        row = PersonRow.objects.filter(id=person).first()
        if row is None:
            raise ForgottenPersonError("Nothing is kept about this person")
        return self.opened(row)

    def known_by(self, person: Person) -> tuple[Identifier, ...]:
        """Return everything that a person is, or was, known by."""
        rows = IdentifierRow.objects.filter(person_id=person.id).exclude(kind=BESIDE).order_by("id")
        return tuple(
            Identifier(
                kind=row.kind,
                system=row.system,
                value=person.sealer.open(bytes(row.sealed), context=_context(person, row.kind)).decode(),
            )
            for row in rows
        )

    def kinds_of_askers(self) -> frozenset[str]:
        """Return by what those are known who used a right by a request."""
        return frozenset(_of_askers().values_list("kind", flat=True).distinct())

    def who_asked(self, identifiers: Iterable[Identifier]) -> set[Identifier]:
        """Return those of `identifiers` by which somebody is known who used a right by a request."""
        asked = self.by_mark(identifiers)
        rows = _of_askers().filter(lookup__in=[mark for _, mark in asked]).values_list("kind", "lookup")
        return {one for kind, mark in rows for one in asked.get((kind, bytes(mark)), ())}

    def mark(self, one: Identifier) -> bytes:
        """Return the mark by which an identifier is found."""
        return self._finder.mark(one.kind, one.normal)

    def by_mark(self, identifiers: Iterable[Identifier]) -> dict[tuple[str, bytes], list[Identifier]]:
        """Return identifiers by their kinds and marks: one that is written in several ways has one mark."""
        found: dict[tuple[str, bytes], list[Identifier]] = {}
        for one in identifiers:
            found.setdefault((one.kind, self.mark(one)), []).append(one)
        return found

    def forget(self, person: uuid.UUID, *, at: datetime) -> None:
        """Destroy a person's key and what they were known by: all sealed under the key is unreadable from now on."""
        PersonRow.objects.filter(id=person).update(wrapped_key=None, key_destroyed_at=at)
        IdentifierRow.objects.filter(person_id=person).delete()

    def _holding(self, marks: set[tuple[str, bytes]], *, at: datetime) -> list[PersonRow]:
        if not marks:
            return []
        theirs = Q()
        for kind, mark in marks:
            theirs |= Q(kind=kind, lookup=mark)
        valid = (Q(valid_from=None) | Q(valid_from__lte=at)) & (Q(valid_until=None) | Q(valid_until__gt=at))
        rows = IdentifierRow.objects.filter(theirs, valid, person__wrapped_key__isnull=False).select_related("person")
        if not any(kind == BESIDE for kind, _ in marks):
            rows = rows.exclude(person__identifiers__kind=BESIDE)
        found: dict[uuid.UUID, set[tuple[str, bytes]]] = {}
        people: dict[uuid.UUID, PersonRow] = {}
        for row in rows:
            found.setdefault(row.person_id, set()).add((row.kind, bytes(row.lookup)))
            people[row.person_id] = row.person
        return [people[person] for person, held in found.items() if held == marks]

    def _row(
        self, person: Person, one: Identifier, *, at: datetime | None, until: datetime | None = None
    ) -> IdentifierRow:
        return IdentifierRow(
            person_id=person.id,
            kind=one.kind,
            system=one.system,
            sealed=person.sealer.seal(one.value.encode(), context=_context(person, one.kind)),
            lookup=self.mark(one),
            valid_from=at,
            valid_until=until,
        )


def _of_askers() -> QuerySet[IdentifierRow]:
    kinds = [one for one in RequestKind if one.uses_a_right]
    rows = IdentifierRow.objects.filter(person__requests__kind__in=kinds, valid_until=None)
    return rows.exclude(kind=BESIDE)


def _said(beside: Iterable[Identifier]) -> tuple[Identifier, ...]:
    said = sorted(f"{one.kind}={one.normal}" for one in beside)
    return (Identifier(kind=BESIDE, value="\n".join(said)),) if said else ()


def _context(person: Person, kind: str) -> str:
    return f"person:{person.id}:{kind}"
