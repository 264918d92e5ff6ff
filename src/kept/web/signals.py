"""Global Privacy Control: a browser's word that its user opts out of the sale and sharing of their data."""

from datetime import date

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe

HONOURED_SINCE = date(2026, 11, 28)


def is_signalled(request: HttpRequest) -> bool:
    """Whether a question carries the signal: the value 1, and no other."""
    return request.headers.get("Sec-GPC") == "1"


@require_safe
def support(_request: HttpRequest) -> HttpResponseBase:
    """Say that the signal is honoured here."""
    return JsonResponse({"gpc": True, "lastUpdate": HONOURED_SINCE.isoformat()}, headers={"Cache-Control": "no-cache"})
