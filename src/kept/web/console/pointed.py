"""Tickets and chats in which somebody seems to ask for something: staff take the request in, or say that there is none.

Where it lies is shown, and not what it says: whoever looks does so where the ticket is, for a purpose of theirs.
"""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from kept.records.stores.pointers import OpenPointer
from kept.rights.kinds import RequestKind
from kept.rights.scope import reference_to
from kept.rights.verbs import Verb, verb_of
from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.console.door import needs
from kept.web.desk import current_clerk
from kept.web.page import private_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A record that somebody should look at, and what it seems to ask for."""

    number: int
    record: str
    kind: RequestKind
    verb: Verb
    found_at: datetime


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Power.RIGHTS_ENTER)
def pointed(request: HttpRequest, member: Member) -> HttpResponseBase:
    """List what nobody has looked at yet; note where a member of staff looked and nothing is asked."""
    clerk = current_clerk()
    number = request.POST.get("nothing", "")
    if number.isdecimal():
        clerk.pointers.settle(int(number), at=clerk.now)
        return redirect("pointed")
    return private_page(
        request, "console/pointed.html", member=member, spots=[_spot(one) for one in clerk.pointers.open()]
    )


def _spot(one: OpenPointer) -> Spot:
    pointer = one.pointer
    return Spot(
        number=one.number,
        record=reference_to(pointer.dataset, pointer.key),
        kind=pointer.kind,
        verb=verb_of(pointer.kind) or Verb.ASK,
        found_at=one.found_at,
    )
