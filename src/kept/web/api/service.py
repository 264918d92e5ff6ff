"""The API as one: its parts, what goes wrong, and its description."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.parser import Parser

from kept.web.api import gate, identifiers, lists, panel, requests, signals
from kept.web.api.declaring import declared
from kept.web.api.door import strict
from kept.web.api.problems import TAKEN, ProblemError, of


class JsonParser(Parser):
    """Reads JSON that says that it is JSON: what a form of another site can send is refused unread."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        """Return what a question says."""
        if request.content_type != "application/json":
            raise ProblemError(415, "api.not-json", "Send JSON, with Content-Type: application/json.")
        said: dict[str, Any] = json.loads(request.body, parse_constant=_refuse)
        return said


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _api() -> NinjaAPI:
    made = NinjaAPI(
        title="Kept",
        version="1",
        description="What people's programs may ask of us, and what the company's own systems may.",
        docs_url=None,
        openapi_url=None,
        parser=JsonParser(),
        urls_namespace="api",
    )
    made.add_router("/requests", requests.router)
    made.add_router("/panel/requests", panel.router)
    made.add_router("/panel/signals", signals.panel)
    made.add_router("/lists", lists.router)
    made.add_router("/gate", gate.router)
    made.add_router("/identifiers", identifiers.router)
    made.add_router("/signals", signals.router)
    made.add_decorator(strict)
    for kind in TAKEN:
        made.add_exception_handler(kind, of)
    return made


API = _api()
"""Every address of the API."""


@require_safe
def description(_request: HttpRequest) -> HttpResponseBase:
    """Describe the API (OpenAPI 3.1)."""
    return JsonResponse(declared(API), headers={"Cache-Control": "no-cache"})
