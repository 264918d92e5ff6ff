"""Doing what was asked once, however often it is asked under the same idempotency key."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from ninja import Schema

from kept.app.repeating import Said, say_once
from kept.app.serving import served
from kept.safeguards.scopes import Token


def once(request: HttpRequest, key: str | None, make: Callable[[], Schema], *, status: int = 200) -> HttpResponse:
    """Answer with what `make` returns; asked again under the same key within a day, with the same answer."""
    if key is None:
        return _response(_said(make, status))
    auth = getattr(request, "auth", None)
    caller = auth.reference if isinstance(auth, Token) else str(auth or "anybody")
    said = say_once(
        served(), key=f"{caller}\n{request.path}\n{key}", asked=request.body, make=lambda: _said(make, status)
    )
    return _response(said)


def _said(make: Callable[[], Schema], status: int) -> Said:
    return Said(status=status, body=make().model_dump_json().encode())


def _response(said: Said) -> HttpResponse:
    response = HttpResponse(said.body, status=said.status, content_type="application/json")
    if said.is_repeated:
        response["Idempotency-Replayed"] = "true"
    return response
