"""Handing a partner the copy that it may have: the same file as in the privacy centre, to the bearer of its token."""

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse

from kept.app.rights.clerk import Clerk
from kept.records.stores.packages import GonePackageError
from kept.records.stores.partners import PartnerRequest
from kept.rights.requests import UnknownRequestError


def handed(clerk: Clerk, made: PartnerRequest) -> HttpResponseBase | None:
    """Return the copy that lies ready for a request, piece by piece; None where none does."""
    try:
        opened = clerk.find(made.request)
        ready = clerk.packages.ready(opened.id, now=clerk.now)
        pieces = None if ready is None else clerk.packages.read(opened, ready.id, now=clerk.now)
    except (UnknownRequestError, GonePackageError):
        return None
    if pieces is None:
        return None
    headers = {"Content-Disposition": f'attachment; filename="{made.name}.zip"', "Cache-Control": "no-store"}
    return StreamingHttpResponse(pieces, content_type="application/zip", headers=headers)


def sealed(response: HttpResponse) -> HttpResponse:
    """Let nothing on the way keep an answer."""
    response["Cache-Control"] = "no-store"
    return response
