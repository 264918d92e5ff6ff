"""Reporting that an account is a child's: by anybody, with no account of their own, and answered alike for any."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from kept.app.rights.receive import receive
from kept.rights.asked import Channel
from kept.web.askform import faults_of, offered
from kept.web.centre.asking import ASKING
from kept.web.desk import current_clerk
from kept.web.language import language_of
from kept.web.page import private_page
from kept.web.reportform import ReportForm
from kept.web.tries import may_try


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponseBase:
    """Show the form, and take in what is reported. Nothing is looked up, and nothing comes of it by itself.

    A visitor who is known here reports as a stranger does: a report is no request of theirs.
    """
    offers = offered()
    form = ReportForm(request.POST or None, offers=offers)
    if request.method == "POST" and not may_try(request, ASKING):
        return private_page(request, "centre/too_many.html", status=429)
    if form.is_valid():
        opened = receive(current_clerk(), form.ask(language_of(request)), channel=Channel.CENTRE)
        return redirect("centre-reported", opened.id)
    return private_page(
        request,
        "centre/report.html",
        status=400 if request.method == "POST" else 200,
        offers=offers,
        given=request.POST,
        faults=faults_of(form),
    )


@require_safe
def reported(request: HttpRequest, name: str) -> HttpResponseBase:
    """Say that it came in and what happens next; the same for any name."""
    return private_page(request, "centre/reported.html", name=name)
