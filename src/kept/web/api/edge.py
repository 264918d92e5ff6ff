"""What holds for every answer of the API: nothing keeps it, no other site reads it unless it may, faults are JSON."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from kept.web.api.problems import answer

PREFIX = "/api/v1/"
PUBLIC = ("/api/v1/requests", "/api/v1/signals/")
"""What pages of the origins in the settings may ask. The addresses for the company's systems are for no browser."""

_METHODS = "GET, POST"
_HEADERS = "Authorization, Content-Type, Idempotency-Key"
_TOLD = {
    400: ("api.not-read", "The question could not be read."),
    404: ("api.nothing-here", "Nothing stands at this address."),
    405: ("api.no-such-method", "This address does not answer to that method."),
}


class ApiEdge:
    """Stands around every answer under `/api/v1/`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return the answer to a question."""
        if not request.path.startswith(PREFIX):
            return self._get_response(request)
        response = HttpResponse(status=HTTPStatus.NO_CONTENT) if _is_preflight(request) else self._get_response(request)
        response = _in_json(response)
        response.setdefault("Cache-Control", "no-store")
        if request.path.startswith(PUBLIC):
            _opened(request, response)
        return response


def _is_preflight(request: HttpRequest) -> bool:
    asks = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
    return asks and request.path.startswith(PUBLIC) and _may_read(request)


def _may_read(request: HttpRequest) -> bool:
    return request.headers.get("Origin") in settings.CORS_ORIGINS


def _opened(request: HttpRequest, response: HttpResponseBase) -> None:
    patch_vary_headers(response, ("Origin",))
    if _may_read(request):
        response["Access-Control-Allow-Origin"] = request.headers["Origin"]
        response["Access-Control-Allow-Methods"] = _METHODS
        response["Access-Control-Allow-Headers"] = _HEADERS
        response["Access-Control-Expose-Headers"] = "Idempotency-Replayed, Retry-After"


def _in_json(response: HttpResponseBase) -> HttpResponseBase:
    """Return a page that says that something is wrong as a problem instead."""
    if response.status_code not in _TOLD or "json" in response.get("Content-Type", ""):
        return response
    told = answer(response.status_code, *_TOLD[response.status_code])
    if "Allow" in response:
        told["Allow"] = response["Allow"]
    return told
