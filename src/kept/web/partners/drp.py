"""The addresses of the Data Rights Protocol 1.0 (section 2), under `/drp`."""

from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.http.response import Http404
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kept.app.partners import drp
from kept.app.partners.agents import agent_at, give_token
from kept.app.rights.clerk import Clerk
from kept.records.stores.partners import PartnerRequest
from kept.rights.drp.agents import Agent
from kept.rights.drp.messages import MessageError
from kept.web.desk import current_clerk
from kept.web.partners.handing import handed, sealed
from kept.web.tries import Limit, may_try, within

SIGNING = Limit(name="drp-sign", tries=60, seconds=600)
WORKING = Limit(name="drp-agent", tries=600, seconds=60)

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Clerk, Agent, P], HttpResponseBase]


def by_agent(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Let a view be asked by an agent that comes with its token; what goes wrong is told as the protocol tells it."""

    @wraps(view)
    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        clerk = _open()
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        agent = agent_at(clerk.workspace, token) if kind.lower() == "bearer" else None
        if agent is None:
            if not may_try(request, SIGNING):
                return _too_many()
            return _told(HTTPStatus.UNAUTHORIZED, "No agent comes with that token")
        if not within(WORKING, agent.id):
            return _too_many()
        try:
            return view(request, clerk, agent, *args, **kwargs)
        except MessageError as error:
            return _told(error.status, str(error), fatal=error.fatal)

    asked.__dict__["needs"] = "agent"
    return csrf_exempt(asked)


@csrf_exempt  # Programs ask here, without cookies; what they send is signed.
@require_http_methods(["GET", "POST"])
def agent(request: HttpRequest, name: str) -> HttpResponseBase:
    """Give an agent its token (2.05), or say that the one it has is good (2.06)."""
    if request.method == "GET":
        return _is_good(request, name)
    clerk = _open()
    if not may_try(request, SIGNING):
        return _too_many()
    try:
        token = give_token(clerk, name, request.body)
    except MessageError:
        # Which of the steps failed is between the two, out of band: the protocol wants an empty answer.
        return sealed(HttpResponse(status=HTTPStatus.FORBIDDEN))
    return _answer({"agent-id": name, "token": token})


@by_agent
def _is_good(_request: HttpRequest, _clerk: Clerk, known: Agent, name: str) -> HttpResponseBase:
    return _answer({}) if known.id == name else _told(HTTPStatus.FORBIDDEN, "The token is not of that agent")


@require_http_methods(["POST"])
@by_agent
def exercise(request: HttpRequest, clerk: Clerk, known: Agent) -> HttpResponseBase:
    """Take what an agent asks for somebody (2.01)."""
    made = drp.exercise(clerk, known, request.body)
    return _answer(drp.status_of(clerk, made))


@require_http_methods(["GET", "DELETE"])
@by_agent
def request_of(request: HttpRequest, clerk: Clerk, known: Agent, name: UUID) -> HttpResponseBase:
    """Say how a request stands (2.02), or take it back (2.04)."""
    made = _own(clerk, known, name)
    if request.method == "DELETE":
        drp.revoke(clerk, known, made, request.body)
    return _answer(drp.status_of(clerk, made))


@require_http_methods(["GET"])
@by_agent
def results(_request: HttpRequest, clerk: Clerk, known: Agent, name: UUID) -> HttpResponseBase:
    """Hand out the copy that was asked for, while it lies ready."""
    return handed(clerk, _own(clerk, known, name)) or _told(HTTPStatus.GONE, "The results are not there any more")


def _own(clerk: Clerk, known: Agent, name: UUID) -> PartnerRequest:
    made = clerk.partners.find(drp.PROTOCOL, name)
    if made is None:
        raise MessageError("There is no such request", status=404)
    if made.partner != known.id:
        raise MessageError("The request is another agent's", status=403)
    return made


def _open() -> Clerk:
    clerk = current_clerk()
    if not clerk.workspace.settings.partners.business:
        raise Http404
    return clerk


def _answer(document: Mapping[str, Any]) -> HttpResponse:
    return sealed(JsonResponse(document))


def _too_many() -> HttpResponse:
    return _told(HTTPStatus.TOO_MANY_REQUESTS, "Too many questions came from there")


def _told(status: int, message: str, *, fatal: bool = False) -> HttpResponse:
    """Return what went wrong in the form of section 3.06."""
    document: dict[str, Any] = {"code": str(int(status)), "message": message}
    return sealed(JsonResponse(document | ({"fatal": True} if fatal else {}), status=status))
