"""Lists of requests, from what stands beside the sealed events: nothing is opened."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from kept.records.models import RequestRow
from kept.records.stores.persons import Persons
from kept.rights.asked import Channel, Identifier
from kept.rights.kinds import RequestKind
from kept.rights.stages import Party, Stage

_LAST = [stage for stage in Stage if stage.is_last]
_LASTING = [RequestKind.RESTRICTION, RequestKind.OBJECTION]
SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRequest:
    """What may be told of a request without opening it."""

    id: str
    kind: RequestKind
    channel: Channel
    stage: Stage
    waits_for: Party
    is_unread: bool
    received_at: datetime
    due_at: datetime | None
    wakes_at: datetime | None
    person: uuid.UUID | None

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return not self.stage.is_last


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The numbers on the console's first page, over open requests."""

    open: int
    overdue: int
    soon: int
    for_staff: int
    unread: int


def open_requests(*, now: datetime, waits_for: Party | None = None, overdue: bool = False) -> tuple[ListedRequest, ...]:
    """Return open requests by the date at which they are due; those that nobody has identified are among them.

    What ended is open for whomever it still waits: a letter about the end may have to go to the post.
    """
    is_open = ~Q(stage__in=_LAST)
    rows = RequestRow.objects.filter(is_open if waits_for is None else Q(waits_for=waits_for))
    if overdue:
        rows = rows.filter(due_at__lt=now)
    return _listed(rows.order_by("due_at", "received_at"))


def every_request(*, limit: int = 500) -> tuple[ListedRequest, ...]:
    """Return the newest requests, closed ones too."""
    return _listed(RequestRow.objects.order_by("-received_at")[:limit])


def requests_since(instant: datetime) -> tuple[ListedRequest, ...]:
    """Return the requests that came in since then, and every older one that is still open."""
    return _listed(RequestRow.objects.filter(Q(received_at__gte=instant) | ~Q(stage__in=_LAST)))


def over_before(instant: datetime) -> tuple[ListedRequest, ...]:
    """Return the requests that came in before then, are over and can still be read, the newest first."""
    rows = RequestRow.objects.filter(received_at__lt=instant, stage__in=_LAST).exclude(wrapped_key=None)
    return _listed(rows.order_by("-received_at"))


def requests_named(names: Iterable[str]) -> tuple[ListedRequest, ...]:
    """Return the requests of these names, newest first."""
    return _listed(RequestRow.objects.filter(id__in=list(names)).order_by("-received_at"))


def page_of_requests(*, after: str | None, limit: int, is_open: bool | None = None) -> tuple[ListedRequest, ...]:
    """Return requests in the order in which they came in, from the one that follows `after` on."""
    rows = RequestRow.objects.order_by("received_at", "id")
    if is_open is not None:
        rows = rows.exclude(stage__in=_LAST) if is_open else rows.filter(stage__in=_LAST)
    last = None if after is None else RequestRow.objects.filter(id=after).values_list("received_at", flat=True).first()
    if last is not None:
        rows = rows.filter(Q(received_at__gt=last) | Q(received_at=last, id__gt=after))
    return _listed(rows[:limit])


def requests_of(person: uuid.UUID) -> tuple[ListedRequest, ...]:
    """Return all requests of a person, newest first, refused ones too."""
    return _listed(RequestRow.objects.filter(person_id=person).order_by("-received_at"))


def requests_known_by(identifiers: Iterable[Identifier], *, persons: Persons) -> tuple[ListedRequest, ...]:
    """Return the requests that name one of these identifiers, newest first."""
    named = Q(pk__in=[])
    for one in identifiers:
        named |= Q(marks__kind=one.kind, marks__mark=persons.mark(one))
    return _listed(RequestRow.objects.filter(named).order_by("-received_at").distinct())


def waking(*, now: datetime, limit: int = 100) -> tuple[str, ...]:
    """Return the names of requests at which the program must look by now, those that wait longest first."""
    rows = RequestRow.objects.filter(wakes_at__lte=now).order_by("wakes_at")
    return tuple(rows.values_list("id", flat=True)[:limit])


def closed_requests(kind: RequestKind) -> tuple[str, ...]:
    """Return the names of closed requests of a kind that can still be read."""
    rows = RequestRow.objects.filter(kind=kind, stage=Stage.CLOSED).exclude(wrapped_key=None)
    return tuple(rows.order_by("closed_at").values_list("id", flat=True))


def readable_requests(kind: RequestKind) -> tuple[str, ...]:
    """Return the names of the requests of a kind that can still be read, however they stand."""
    rows = RequestRow.objects.filter(kind=kind).exclude(wrapped_key=None)
    return tuple(rows.order_by("received_at").values_list("id", flat=True))


def forgettable(*, closed_before: datetime, limit: int = 1000) -> tuple[str, ...]:
    """Return the names of closed requests whose own retention is over, and that can still be read.

    What a restriction or an objection asked for goes on as long as the data does: those are not forgotten by their age.
    """
    rows = RequestRow.objects.filter(stage__in=_LAST, closed_at__lt=closed_before).exclude(wrapped_key=None)
    rows = rows.exclude(kind__in=_LASTING)
    return tuple(rows.order_by("closed_at").values_list("id", flat=True)[:limit])


def counts(*, now: datetime) -> Counts:
    """Count open requests, and those that wait for staff although they have ended."""
    is_open = ~Q(stage__in=_LAST)
    found = RequestRow.objects.aggregate(
        open=Count("id", filter=is_open),
        overdue=Count("id", filter=is_open & Q(due_at__lt=now)),
        soon=Count("id", filter=is_open & Q(due_at__gte=now, due_at__lt=now + SOON)),
        for_staff=Count("id", filter=Q(waits_for=Party.STAFF)),
    )
    return Counts(**found, unread=RequestRow.objects.filter(is_unread=True).count())


def _listed(rows: Iterable[RequestRow]) -> tuple[ListedRequest, ...]:
    return tuple(
        ListedRequest(
            id=row.id,
            kind=RequestKind(row.kind),
            channel=Channel(row.channel),
            stage=Stage(row.stage),
            waits_for=Party(row.waits_for),
            is_unread=row.is_unread,
            received_at=row.received_at,
            due_at=row.due_at,
            wakes_at=row.wakes_at,
            person=row.person_id,
        )
        for row in rows
    )
