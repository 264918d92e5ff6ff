"""Requests by the company's own systems: what its panel takes in for who is signed in there, and how all stand."""

from datetime import timedelta
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import StringConstraints

from kept.app.rights.access import Grade
from kept.app.rights.receive import receive, receive_signed_in
from kept.records.stores.inbox import page_of_requests
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Channel
from kept.rights.handover import HandedOver
from kept.safeguards.scopes import Scope
from kept.web.api.door import CompanyToken
from kept.web.api.once import once
from kept.web.api.problems import problems
from kept.web.api.requests import Again, Named
from kept.web.api.shapes import Asked, RequestListed, RequestMade, RequestShown, made, shown
from kept.web.desk import current_clerk

router = Router(tags=["panel"])

RequestName = Annotated[str, StringConstraints(pattern=r"^R-[0-9A-Z]{4}-[0-9A-Z]{4}$")]


class AskedInPanel(Asked):
    """What somebody asks in the company's panel. `is_signed_in`: the panel vouches that they are known by all of it."""

    is_signed_in: bool


class Requests(Schema):
    """Requests, oldest first; `next` is the `after` of the following page, if there is one."""

    items: list[RequestListed]
    next: str | None


@router.post("", response={201: RequestMade, **problems(401, 403)}, auth=CompanyToken(Scope.REQUESTS_CREATE))
def create(request: HttpRequest, asked: AskedInPanel, key: Again = None) -> HttpResponse:
    """Hand in what somebody asked in the panel. Who is signed in there has shown who they are."""

    def answered() -> RequestMade:
        clerk = current_clerk()
        one = _taken(asked)
        clerk.sign()
        return made(clerk, one, Grade.OWNER if asked.is_signed_in else Grade.MAKER)

    return once(request, key, answered, status=201)


@router.get("", response={200: Requests, **problems(401, 403, reads=False)}, auth=CompanyToken(Scope.REQUESTS_READ))
def every(
    request: HttpRequest,  # noqa: ARG001 - the framework hands it over
    after: Annotated[RequestName | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    is_open: Annotated[bool | None, Query()] = None,
) -> Requests:
    """List requests. Nothing that was said, and nobody's name, is in it."""
    found = page_of_requests(after=after, limit=limit + 1, is_open=is_open)
    items = [RequestListed.of(one) for one in found[:limit]]
    return Requests(items=items, next=items[-1].reference if len(found) > limit else None)


@router.get(
    "/{reference}",
    response={200: RequestShown, **problems(401, 403, 404, reads=False)},
    auth=CompanyToken(Scope.REQUESTS_READ),
)
def one(request: HttpRequest, reference: Named) -> RequestShown:  # noqa: ARG001 - the framework hands it over
    """See how a request stands."""
    clerk = current_clerk()
    return shown(clerk, clerk.find(reference))


def _taken(asked: AskedInPanel) -> OpenRequest:
    clerk = current_clerk()
    if not asked.is_signed_in:
        return receive(clerk, asked.ask(), channel=Channel.API)
    known_by = {one.kind: one.value for one in asked.known_by}
    # A hand-over is believed for a minute; the token of the panel is believed for this one question.
    handed = HandedOver(known_by=known_by, language=asked.language, nonce="", until=clerk.now + timedelta(minutes=1))
    return receive_signed_in(clerk, asked.ask(), handed)
