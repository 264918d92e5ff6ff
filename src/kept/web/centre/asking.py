"""The front of the privacy centre, and asking for something: with an account or without, known or not, alike."""

from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from kept.app.rights.clerk import Clerk
from kept.app.rights.receive import NothingAskedError, receive, receive_signed_in
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Ask, Channel
from kept.rights.handover import HandedOver
from kept.rights.kinds import PARTED
from kept.rights.verbs import Verb
from kept.web.askform import AskForm, Offered, Who, class_of_visitors, faults_of, offered
from kept.web.centre.visit import Visit, begin, visit_of
from kept.web.desk import current_clerk
from kept.web.language import language_of
from kept.web.page import private_page
from kept.web.places import guessed, places
from kept.web.tries import Limit, may_try

ASKING = Limit(name="asking", tries=20, seconds=60 * 60)
"""How often somebody may ask from one address; a whole office may share it."""

GROUPS: tuple[tuple[str, tuple[Verb, ...]], ...] = (
    ("see", (Verb.COPY, Verb.TAKE)),
    ("change", (Verb.CORRECT, Verb.DELETE, Verb.PAUSE)),
    ("decide", (Verb.OBJECT, Verb.STOP_SALE, Verb.LIMIT, Verb.WITHDRAW, Verb.REVIEW)),
    ("say", (Verb.ASK, Verb.COMPLAIN)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """What the form is shown with."""

    verb: Verb
    form: AskForm
    visit: Visit | None
    offers: Offered


@require_safe
def front(request: HttpRequest) -> HttpResponseBase:
    """Show what one can do here."""
    visit = visit_of(request, current_clerk())
    return private_page(request, "centre/front.html", groups=GROUPS, visit=visit)


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, verb: str) -> HttpResponseBase:
    """Show the form for one verb, and take in what is asked. Nothing is looked up: a stranger is answered alike."""
    page = _page(request, verb)
    if request.method != "POST":
        return _form(request, page)
    if not may_try(request, ASKING):
        return private_page(request, "centre/too_many.html", status=429)
    if not page.form.is_valid():
        return _form(request, page, status=400)
    clerk = current_clerk()
    try:
        opened = taken(clerk, page.form.ask(language_of(request), guess=guessed(request)), page.visit)
    except NothingAskedError:
        return _form(request, page, status=400)
    if page.visit is None:
        return redirect("centre-asked", opened.id)
    return onwards(clerk, page.visit, opened)


def onwards(clerk: Clerk, visit: Visit, opened: OpenRequest) -> HttpResponseBase:
    """Lead a visitor to the page of what they asked just now."""
    seen = replace(visit, requests=(*visit.requests, opened.id), person=visit.person or opened.person)
    return begin(redirect("centre-mine", opened.id), clerk, seen)


@require_safe
def asked(request: HttpRequest, name: str) -> HttpResponseBase:
    """Say that it came in, by which name, and what happens next; the same for everybody and for any name."""
    return private_page(request, "centre/asked.html", name=name)


def _page(request: HttpRequest, verb: str) -> _Page:
    if verb not in set(Verb):
        raise Http404
    clerk = current_clerk()
    visit = visit_of(request, clerk)
    known = visit is not None and visit.is_person
    offers = offered(class_of_visitors() if known else None)
    codes = [code for code, _ in places(language_of(request), clerk.book.laws)]
    data = request.POST if request.method == "POST" else None
    form = AskForm(data, kind=Verb(verb).kind, offers=offers, places=codes, known=known)
    return _Page(verb=Verb(verb), form=form, visit=visit if known else None, offers=offers)


def _form(request: HttpRequest, page: _Page, *, status: int = 200) -> HttpResponseBase:
    given = request.POST
    part = [one for one in (*given.getlist("part"), *request.GET.getlist("part")) if one]
    return private_page(
        request,
        "centre/ask.html",
        status=status,
        verb=page.verb,
        kind=page.form.kind,
        given=given,
        chosen=given.getlist("purposes"),
        faults=faults_of(page.form),
        visit=page.visit,
        offers=page.offers,
        who=tuple(Who),
        part=part,
        records=[one for one in part if one.startswith("record:")],
        parted=page.form.kind in PARTED,
        places=places(language_of(request), current_clerk().book.laws),
        place=given.get("place") if given else guessed(request),
    )


def taken(clerk: Clerk, ask: Ask, visit: Visit | None) -> OpenRequest:
    """Take in what is asked: of a visitor it is known who they are, of anybody else it is not believed yet."""
    if visit is None:
        return receive(clerk, ask, channel=Channel.CENTRE)
    handed = HandedOver(known_by=visit.known_by, language=ask.language, nonce="", until=visit.until)
    return receive_signed_in(clerk, ask, handed)
