"""Requests in our tables: events sealed under a key of the request's own, each with its entry in the ledger."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q
from pydantic import TypeAdapter

from kept.ledger import Ledger
from kept.records.models import RequestEventRow, RequestMarkRow, RequestRow
from kept.records.stores.persons import ForgottenPersonError, Person, Persons
from kept.rights.asked import Identifier
from kept.rights.events import entry_of
from kept.rights.history import Closed, Event
from kept.rights.requests import Request, UnknownRequestError
from kept.rights.summary import Summary
from kept.safeguards.sealing import RootKey, Sealer, new_key
from kept.terms import KeptError

_EVENT: TypeAdapter[Event] = TypeAdapter(Event)
TAKEN_FOR = timedelta(minutes=15)
"""How long nobody else carries on a request that somebody took on and did not let go of."""


class BusyRequestError(KeptError):
    """Something else happened to a request in between."""

    code = "records.busy-request"
    advice = "Look at the request again, and decide anew."


class TakenNameError(KeptError):
    """Another request has the name that was drawn for a new one."""

    code = "records.taken-name"
    advice = "Try again: another name is drawn."


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OpenRequest:
    """A request as it was read: nothing is added to it once something else was."""

    request: Request
    key: bytes
    person: uuid.UUID | None = None

    @property
    def id(self) -> str:
        """The request's name."""
        return self.request.id

    @property
    def sealer(self) -> Sealer:
        """What seals and opens what belongs to the request."""
        return Sealer(self.key)


class Requests:
    """Every request. Rows and ledger entries are kept together, or none of them is."""

    def __init__(self, *, root: RootKey, ledger: Ledger, persons: Persons) -> None:
        self._root = root
        self._ledger = ledger
        self._persons = persons

    def add(self, request: Request, *, summary: Summary, marks: Iterable[Identifier] = ()) -> OpenRequest:
        """Keep a new request; raise `TakenNameError` where another has its name. `marks` are what it is found by."""
        received, key = request.received, new_key()
        opened = OpenRequest(request=request, key=key)
        row = RequestRow(
            id=request.id,
            wrapped_key=self._root.wrap(key, context=f"request:{request.id}"),
            kind=received.ask.kind,
            channel=received.channel,
            received_at=received.at,
            events=len(request.events),
            **_columns(summary),
        )
        with transaction.atomic():
            try:
                row.save(force_insert=True)
            except IntegrityError as error:
                raise TakenNameError(f"There is a request {request.id} already") from error
            marked = dict.fromkeys((one.kind, self._persons.mark(one)) for one in marks)
            RequestMarkRow.objects.bulk_create(
                [RequestMarkRow(request_id=request.id, kind=kind, mark=mark) for kind, mark in marked]
            )
            self._keep(opened, request.events, start=0)
        return opened

    def find(self, id: str) -> OpenRequest:  # noqa: A002 - the word of the table
        """Return a request; raise `UnknownRequestError` where there is none, or its key was destroyed."""
        row = RequestRow.objects.select_related("person").filter(id=id).first()
        if row is None:
            raise UnknownRequestError(f"There is no request {id}")
        key = self._key(row)
        sealer = Sealer(key)
        rows = RequestEventRow.objects.filter(request_id=id).order_by("place")
        events = tuple(
            _EVENT.validate_json(sealer.open(bytes(one.sealed), context=_context(id, one.place))) for one in rows
        )
        return OpenRequest(request=Request(id=id, events=events), key=key, person=row.person_id)

    def append(
        self, opened: OpenRequest, *events: Event, summary: Summary, person: Person | None = None
    ) -> OpenRequest:
        """Add what happened, and hand the request's key to `person` where they are known now.

        Raises `BusyRequestError`, and keeps nothing, where something else was added since `opened` was read.
        """
        there = len(opened.request.events)
        columns = _columns(summary)
        if any(isinstance(one, Closed) for one in events):
            columns["closed_at"] = events[-1].at
        if person is not None:
            sealed = person.sealer.seal(opened.key, context=f"request:{opened.id}")
            columns |= {"person_id": person.id, "wrapped_key": sealed}
        with transaction.atomic():
            changed = RequestRow.objects.filter(id=opened.id, events=there).update(
                events=there + len(events), **columns
            )
            if not changed:
                raise BusyRequestError(f"Something else happened to {opened.id} in between")
            self._keep(opened, events, start=there)
        return OpenRequest(
            request=opened.request.with_events(*events),
            key=opened.key,
            person=opened.person if person is None else person.id,
        )

    def take(self, id: str, *, by: str, now: datetime) -> bool:  # noqa: A002 - the word of the table
        """Take a request on, alone; False where somebody else is at it."""
        free = Q(taken_by="") | Q(taken_at__lte=now - TAKEN_FOR)
        return bool(RequestRow.objects.filter(free, id=id).update(taken_by=by, taken_at=now))

    def let_go(self, by: str) -> int:
        """Let others take what was taken on under names that begin so; return how many requests that are."""
        return RequestRow.objects.filter(taken_by__startswith=by).update(taken_by="", taken_at=None)

    def mute(self, ids: Sequence[str], *, at: datetime) -> int:
        """Destroy the keys of requests, and with them all that was said in them; return how many had one."""
        with transaction.atomic():
            rows = RequestRow.objects.filter(id__in=ids).exclude(wrapped_key=None)
            RequestMarkRow.objects.filter(request__in=rows).delete()
            return rows.update(wrapped_key=None, muted_at=at, wakes_at=None)

    def _keep(self, opened: OpenRequest, events: Sequence[Event], *, start: int) -> None:
        rows, entries = [], []
        for place, event in enumerate(events, start):
            sealed = opened.sealer.seal(_EVENT.dump_json(event), context=_context(opened.id, place))
            rows.append(RequestEventRow(request_id=opened.id, place=place, sealed=sealed))
            entries.append(entry_of(event, request=opened.id, key=opened.key, sealed=sealed))
        try:
            RequestEventRow.objects.bulk_create(rows)
        except IntegrityError as error:
            raise BusyRequestError(f"Something else happened to {opened.id} in between") from error
        self._ledger.append(*entries)

    def _key(self, row: RequestRow) -> bytes:
        context = f"request:{row.id}"
        if row.wrapped_key is None:
            raise UnknownRequestError(f"What was said in {row.id} is forgotten")
        if row.person is None:
            return self._root.unwrap(bytes(row.wrapped_key), context=context)
        try:
            return self._persons.opened(row.person).sealer.open(bytes(row.wrapped_key), context=context)
        except ForgottenPersonError as error:
            raise UnknownRequestError(f"What was said in {row.id} is forgotten") from error


def _columns(summary: Summary) -> dict[str, object]:
    return {
        "stage": summary.stage,
        "waits_for": summary.waits_for,
        "is_unread": summary.is_unread,
        "due_at": summary.due_at,
        "wakes_at": summary.wakes_at,
    }


def _context(id: str, place: int) -> str:  # noqa: A002 - the word of the table
    return f"request:{id}:event:{place}"
