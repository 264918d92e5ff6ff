"""The first page of the console: what there is to do, by the date at which it is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from kept.records.stores.inbox import ListedRequest, counts, every_request, open_requests
from kept.rights.requestid import MistypedIdError, parse_request_id
from kept.rights.stages import Party
from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.clocks import tone_of
from kept.web.console.door import needs
from kept.web.desk import current_clerk
from kept.web.page import private_page

_NEVER = datetime.max.replace(tzinfo=UTC)


class Show(StrEnum):
    """Which requests the list shows."""

    OPEN = "open"
    OVERDUE = "overdue"
    SOON = "soon"
    OURS = "ours"
    UNREAD = "unread"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A request in the list, and how near its date is: `overdue`, `soon`, `later`, or `none` where nothing is due."""

    request: ListedRequest
    tone: str


@require_safe
@needs(Power.RIGHTS_SEE)
def inbox(request: HttpRequest, member: Member) -> HttpResponseBase:
    """List requests; by default all open ones, those that nobody has identified among them."""
    sought = request.GET.get("q", "").strip()
    if sought and (found := _named(sought)) is not None:
        return redirect("case", found)
    now = current_clerk().now
    show = Show(request.GET["show"]) if request.GET.get("show") in set(Show) else Show.OPEN
    listed = (
        sorted(_listed(show, now), key=lambda one: one.due_at or _NEVER) if show is not Show.ALL else _listed(show, now)
    )
    rows = tuple(Row(request=one, tone=tone_of(one.due_at, now)) for one in listed)
    return private_page(
        request,
        "console/inbox.html",
        member=member,
        counts=counts(now=now),
        rows=rows,
        show=show,
        sought=sought,
        may_enter=Power.RIGHTS_ENTER in member.powers,
        pointed=current_clerk().pointers.waiting() if Power.RIGHTS_ENTER in member.powers else 0,
    )


def _listed(show: Show, now: datetime) -> Sequence[ListedRequest]:
    if show is Show.ALL:
        return every_request()
    # What has no date waits for nothing but us: it stands after what has one.
    return sorted(_open(show, now), key=lambda one: one.due_at or _NEVER)


def _open(show: Show, now: datetime) -> tuple[ListedRequest, ...]:
    match show:
        case Show.OVERDUE:
            return open_requests(now=now, overdue=True)
        case Show.SOON:
            return tuple(one for one in open_requests(now=now) if tone_of(one.due_at, now) == "soon")
        case Show.OURS:
            return open_requests(now=now, waits_for=Party.STAFF)
        case Show.UNREAD:
            return tuple(one for one in every_request() if one.is_unread)
        case _:
            return open_requests(now=now)


def _named(text: str) -> str | None:
    try:
        return parse_request_id(text)
    except MistypedIdError:
        return None
