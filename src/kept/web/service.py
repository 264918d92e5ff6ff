"""Answers that say nothing of the policy: that the service lives, that a page is missing, that one failed."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from kept.web.page import page, private_page


@require_safe
def healthz(_request: HttpRequest) -> HttpResponseBase:
    """Say `ok` while the process answers."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-store"})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:  # noqa: ARG001 - the framework names it
    """Say that nothing stands at this address."""
    return page(request, "not_found.html", status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:  # noqa: ARG001 - the framework names it
    """Say that the question could not be read."""
    return page(request, "failed.html", status=400)


def failed(request: HttpRequest) -> HttpResponseBase:
    """Say that the page cannot be shown, and nothing of why: that goes to the log."""
    return page(request, "failed.html", status=500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponseBase:  # noqa: ARG001 - the framework names it
    """Say that a form was not sent from a page of ours, or too late, and that nothing was done."""
    return private_page(request, "stale_form.html", status=403)
