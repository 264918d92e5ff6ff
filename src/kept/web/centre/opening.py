"""Coming in to the privacy centre: by a link in a letter, by hand-over from the company's own panel; and leaving."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from kept.app.rights.changing import cancel_by_link
from kept.app.rights.clerk import Clerk
from kept.app.rights.links import Opens, is_open
from kept.app.rights.proving import prove_by_link
from kept.app.rights.receive import enter
from kept.app.rights.recipients import acknowledge_by_link, acknowledges
from kept.app.rights.signalling import take_signal
from kept.app.rights.visiting import send_link
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Asker, Identifier
from kept.rights.handover import HandOverError
from kept.rights.stages import NotNowError
from kept.rights.verifying import shown_by
from kept.safeguards.secrets import SecretError
from kept.web.centre.visit import LASTS, Visit, begin, end
from kept.web.desk import current_clerk
from kept.web.page import private_page
from kept.web.signals import is_signalled
from kept.web.tries import Limit, may_try

FINDING = Limit(name="finding", tries=20, seconds=60 * 60)
OPENING = Limit(name="opening", tries=60, seconds=60 * 60)

_OWN = frozenset({Opens.SUBJECT, Opens.MANDATE, Opens.REQUEST})
"""Links that go to the data subject's own address, where nobody asks in their name."""


@require_http_methods(["GET", "HEAD", "POST"])
def open_link(request: HttpRequest, opens: str, name: str, secret: str) -> HttpResponseBase:
    """Show what a link opens, and open it when the button is pressed: mail programs follow links by themselves."""
    if opens not in set(Opens):
        raise Http404
    if not may_try(request, OPENING):
        return private_page(request, "centre/too_many.html", status=429)
    clerk, what = current_clerk(), Opens(opens)
    if what is Opens.RECIPIENT:
        return _recipient(request, clerk, name, secret)
    if request.method != "POST":
        is_good = is_open(clerk, what, name, secret)
        return private_page(request, "centre/open.html", status=200 if is_good else 404, opens=what, is_open=is_good)
    if what is Opens.CANCEL:
        return _cancelled(request, clerk, name, secret)
    opened = prove_by_link(clerk, what, name, secret)
    if opened is None:
        return private_page(request, "centre/open.html", status=404, opens=what, is_open=False)
    return begin(redirect("centre-mine", opened.id), clerk, _visit(clerk, what, opened))


@csrf_exempt  # The form stands on the company's own pages. What it carries is signed, lasts a minute, and opens once.
@require_POST
def hand_over(request: HttpRequest) -> HttpResponseBase:
    """Let in whom the company's own panel hands over; a browser's signal to opt out is taken for their account."""
    clerk = current_clerk()
    try:
        handed = enter(clerk, request.POST.get("token", ""))
    except (HandOverError, SecretError):
        return private_page(request, "centre/not_handed.html", status=403)
    known_by = [Identifier(kind=kind, value=value) for kind, value in handed.known_by.items()]
    if is_signalled(request):
        take_signal(clerk, known_by, signalled=True, whose="customer", vouched=True)
    # Whoever asked before, and was handed over alike, finds those requests again.
    person = clerk.persons.sought(known_by, at=clerk.now)
    visit = Visit(until=clerk.now + LASTS, known_by=handed.known_by, person=person.id if person else None)
    response = begin(redirect("centre"), clerk, visit)
    response["Location"] += f"?lang={handed.language}"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponseBase:
    """Say how one gets to one's own request, and send a link there; whether there is such a request is not told."""
    if request.method != "POST":
        return private_page(request, "centre/find.html", sent=False)
    if not may_try(request, FINDING):
        return private_page(request, "centre/too_many.html", status=429)
    send_link(current_clerk(), request.POST.get("name", ""))
    return private_page(request, "centre/find.html", sent=True)


@require_POST
def leave(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 - the framework gives it
    """End the visit."""
    return end(redirect("centre"))


def _visit(clerk: Clerk, opens: Opens, opened: OpenRequest) -> Visit:
    asks_for_self = opened.request.received.ask.asker is Asker.SUBJECT
    if opened.person is None or opens not in _OWN or not asks_for_self:
        return Visit(until=clerk.now + LASTS, requests=(opened.id,))
    shown = shown_by(opened.request.received.ask, opened.request.state.shown)
    known_by = {one.kind: one.value for one in reversed(shown)}
    return Visit(until=clerk.now + LASTS, requests=(opened.id,), person=opened.person, known_by=known_by)


def _recipient(request: HttpRequest, clerk: Clerk, name: str, secret: str) -> HttpResponseBase:
    """Let a recipient say that it did the same. It sees nothing of the request: what it must know is in its letter."""
    is_good = acknowledges(clerk, name, secret)
    if request.method == "POST" and is_good and acknowledge_by_link(clerk, name, secret) is not None:
        return private_page(request, "centre/acknowledged.html")
    status = 200 if is_good else 404
    return private_page(request, "centre/open.html", status=status, opens=Opens.RECIPIENT, is_open=is_good)


def _cancelled(request: HttpRequest, clerk: Clerk, name: str, secret: str) -> HttpResponseBase:
    try:
        opened = cancel_by_link(clerk, name, secret)
    except NotNowError:
        return private_page(request, "centre/too_late.html", status=409)
    if opened is None:
        return private_page(request, "centre/open.html", status=404, opens=Opens.CANCEL, is_open=False)
    return private_page(request, "centre/cancelled.html", name=opened.id)
