"""The addresses of OpenDSR 2.0 (sections 6-9), under `/opendsr/v2`; `opengdpr_requests` is the older name."""

from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from kept.app.partners import opendsr
from kept.app.partners.known import find_controller
from kept.app.rights.clerk import Clerk
from kept.app.tokens import token_of
from kept.records.stores.partners import PartnerRequest
from kept.rights.opendsr.asking import NotUnderstoodError
from kept.rights.opendsr.controllers import Controller
from kept.rights.stages import NotNowError
from kept.safeguards.scopes import Scope
from kept.web.desk import current_clerk
from kept.web.partners.handing import handed, sealed
from kept.web.tries import Limit, may_try, within

GUESSING = Limit(name="opendsr-guess", tries=30, seconds=600)
WORKING = Limit(name="opendsr-controller", tries=600, seconds=60)

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Clerk, Controller, P], HttpResponseBase]


def by_controller(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Let a view be asked by a controller: the token has its name and the scope for it."""

    @wraps(view)
    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        clerk = _open()
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        token = token_of(clerk.workspace, secret) if kind.lower() == "bearer" else None
        if token is None:
            is_within = may_try(request, GUESSING)
            return _told(HTTPStatus.UNAUTHORIZED if is_within else HTTPStatus.TOO_MANY_REQUESTS, "No such token")
        controller = find_controller(clerk.workspace, token.name) if Scope.ORDERS_GIVE in token.scopes else None
        if controller is None:
            return _told(HTTPStatus.FORBIDDEN, "The token is of no controller that is known")
        if not within(WORKING, token.reference):
            return _told(HTTPStatus.TOO_MANY_REQUESTS, "Too many questions")
        try:
            return view(request, clerk, controller, *args, **kwargs)
        except NotUnderstoodError as error:
            return _told(HTTPStatus.BAD_REQUEST, str(error))

    asked.__dict__["needs"] = Scope.ORDERS_GIVE
    return csrf_exempt(asked)


@require_safe
def discovery(_request: HttpRequest) -> HttpResponseBase:
    """Say what is supported (6)."""
    return sealed(JsonResponse(opendsr.discovery(_open().workspace)))


@require_safe
def certificate(_request: HttpRequest) -> HttpResponseBase:
    """Hand out the certificate that receipts are signed with."""
    seal = opendsr.seal_of(_open().workspace)
    return HttpResponse(seal.certificate, content_type="application/x-pem-file")


@require_http_methods(["POST"])
@by_controller
def orders(request: HttpRequest, clerk: Clerk, controller: Controller) -> HttpResponseBase:
    """Take an order and give the signed receipt (7)."""
    seal = opendsr.seal_of(clerk.workspace)
    return _signed(opendsr.signed(opendsr.order(clerk, controller, request.body), seal), HTTPStatus.CREATED)


@require_http_methods(["GET", "DELETE"])
@by_controller
def order(request: HttpRequest, clerk: Clerk, controller: Controller, name: UUID) -> HttpResponseBase:
    """Say how an order stands (8), or take it back while nothing is being done (9)."""
    seal, made = opendsr.seal_of(clerk.workspace), _own(clerk, controller, name)
    if made is None:
        return _told(HTTPStatus.NOT_FOUND, "There is no such request")
    if request.method == "DELETE":
        try:
            return _signed(opendsr.signed(opendsr.call_off(clerk, made), seal), HTTPStatus.ACCEPTED)
        except NotNowError:
            return _told(HTTPStatus.BAD_REQUEST, "The request is no longer pending")
    status = opendsr.status_of(clerk, made)
    if status is None:
        return _told(HTTPStatus.GONE, "The request is past its own retention")
    return _signed(opendsr.signed(status, seal), HTTPStatus.OK)


@require_http_methods(["GET"])
@by_controller
def results(_request: HttpRequest, clerk: Clerk, controller: Controller, name: UUID) -> HttpResponseBase:
    """Hand out the copy that was asked for, while it lies ready."""
    made = _own(clerk, controller, name)
    found = None if made is None else handed(clerk, made)
    return found or _told(HTTPStatus.NOT_FOUND, "There is nothing to be fetched")


def _own(clerk: Clerk, controller: Controller, name: UUID) -> PartnerRequest | None:
    return opendsr.find(clerk, controller, name)


def _open() -> Clerk:
    clerk = current_clerk()
    if not clerk.workspace.settings.partners.domain:
        raise Http404
    return clerk


def _signed(receipt: opendsr.Receipt, status: int) -> HttpResponse:
    response = HttpResponse(receipt.body, status=status, content_type="application/json", headers=receipt.headers)
    return sealed(response)


def _told(status: int, message: str) -> HttpResponse:
    """Return what went wrong in the form of section 7.6."""
    error: Mapping[str, Any] = {"code": int(status), "message": message}
    return sealed(JsonResponse({"error": error}, status=status))
