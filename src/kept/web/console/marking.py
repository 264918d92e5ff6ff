"""Marking by hand what is blacked out: the page of the redaction comes back and shows it so, to be approved."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse

from kept.app.rights.clerk import Clerk
from kept.app.rights.deciding import mark_redaction
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import staff
from kept.rights.marking import marking_of
from kept.safeguards.staff import Member
from kept.terms import KeptError, Message
from kept.web.console.act import Act
from kept.web.console.acting import answered, asked_of, fault_of, given_in, page_of, shown
from kept.web.console.acts import ACTS
from kept.web.console.marks import Marks, marks_in


def marking_page() -> URLPattern:
    """Return the page that takes what is marked, under the power that the redaction needs."""
    (act,) = (one for one in ACTS if one.shows_sides)
    return path(f"requests/<str:name>/{act.name}/marks/", page_of(act, _taken), name="redaction-marks")


def _taken(request: HttpRequest, member: Member, clerk: Clerk, opened: OpenRequest, act: Act) -> HttpResponseBase:
    page = reverse(f"act-{act.name}", args=[opened.id])
    if request.method != "POST":
        return redirect(f"{page}?{request.GET.urlencode()}")
    marks, fault = marks_in(request.POST), Message("console-marks-unshown")
    try:
        if "approve" not in request.POST:
            _mark(clerk, opened, member, marks, plan=given_in(request, opened, act)["plan"])
            return redirect(f"{page}?done=marks")
        # What was written and not shown yet is in no plan: whoever approves would think it is.
        if marking_of(marks.words, marks.spared) == opened.request.state.marking:
            return answered(request, member, clerk, opened, act)
    except KeptError as error:
        fault = fault_of(error)
    asked = asked_of(request, clerk, opened, act)
    return shown(request, member, opened, act, asked, fault=fault, status=409, marks=marks)


def _mark(clerk: Clerk, opened: OpenRequest, member: Member, marks: Marks, *, plan: str) -> None:
    by = staff(member.email)
    mark_redaction(clerk, opened.id, by=by, plan=plan, further=marks.words, spared=marks.spared, reason=marks.reason)
