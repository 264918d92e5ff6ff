"""A person's own requests: how each stands, what was written, the copy to fetch, and what can be done."""

from collections.abc import Callable, Mapping, Sequence

from django.http import Http404, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kept.app.cases import looks_in_cases
from kept.app.looking import looks_at_person, looks_at_request, purposes, recipients
from kept.app.minors import looks_at_reports
from kept.app.rights import changing
from kept.app.rights.asking import clarify
from kept.app.rights.clerk import Clerk
from kept.app.rights.links import shown_to_others
from kept.app.rights.proving import take_document
from kept.app.titling import scope_in_words
from kept.records.stores.documents import LARGEST, TYPES, Document, DocumentError
from kept.records.stores.inbox import requests_named, requests_of
from kept.records.stores.letters import SentLetter
from kept.records.stores.packages import GonePackageError
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor, Role
from kept.rights.children import is_of_child
from kept.rights.kinds import RequestKind
from kept.rights.letters.letter import LetterKind
from kept.rights.requests import UnknownRequestError
from kept.rights.stages import NotNowError, Way
from kept.rights.state import State
from kept.terms import KeptError
from kept.web.askform import class_of_visitors
from kept.web.casefile import SystemLine, for_the_person, settled_at, steps_of, systems_of, thread_of, timeline_of
from kept.web.centre.door import of_a_person, own, shown
from kept.web.centre.visit import Visit
from kept.web.clocks import clocks_of
from kept.web.language import language_of
from kept.web.page import private_page

_LONGEST = 10_000
_OF_ALL = frozenset({RequestKind.ACCESS, RequestKind.ERASURE})
_QUIET = frozenset({"none", "waiting"})

Done = Callable[[Clerk, str, str, Actor], object]
ACTS: Mapping[str, tuple[Way, Done]] = {
    "message": (Way.MESSAGE, lambda clerk, name, text, by: changing.send_message(clerk, name, text, by=by)),
    "clarify": (Way.CLARIFY, lambda clerk, name, text, by: clarify(clerk, name, text, by=by)),
    "cancel": (Way.CANCEL, lambda clerk, name, text, by: changing.cancel(clerk, name, by=by, reason=text)),
    "appeal": (Way.APPEAL, lambda clerk, name, text, by: changing.appeal(clerk, name, text, by=by)),
}
"""What a person can do with a request of theirs; only taking it back needs no words."""


@require_safe
@shown
def requests(request: HttpRequest, clerk: Clerk, visit: Visit) -> HttpResponseBase:
    """List the visitor's requests, refused and closed ones too."""
    listed = requests_of(visit.person) if visit.person is not None else ()
    others = [one for one in visit.requests if one not in {each.id for each in listed}]
    return private_page(
        request, "centre/requests.html", visit=visit, listed=(*listed, *requests_named(others)), now=clerk.now
    )


@require_safe
@of_a_person
def used(request: HttpRequest, clerk: Clerk, visit: Visit) -> HttpResponseBase:
    """Show which staff looked at the person's data, for which purposes it may be used, and who may receive it."""
    looks = looks_at_person(clerk.requests, visit.person) if visit.person is not None else ()
    others = *looks_in_cases(clerk, visit.known_by, whose=class_of_visitors()), *looks_at_reports(clerk, visit.known_by)
    listed = requests_of(visit.person) if visit.person is not None else ()
    told = sorted({one for each in listed for one in _recipients(clerk, each.id)})
    return private_page(
        request, "centre/used.html", looks=(*others, *looks), purposes=purposes(), recipients=recipients(), told=told
    )


@require_safe
@own
def status(request: HttpRequest, clerk: Clerk, opened: OpenRequest) -> HttpResponseBase:
    """Show how a request stands."""
    return _page(request, clerk, opened)


@require_POST
@own
def act(request: HttpRequest, clerk: Clerk, opened: OpenRequest, what: str) -> HttpResponseBase:
    """Do something with one's own request, as far as it is open."""
    if what not in ACTS:
        raise Http404
    text = request.POST.get("text", "").strip()[:_LONGEST]
    if not text and what != "cancel":
        return _page(request, clerk, opened, fault="centre-say-something", status=400)
    _, do = ACTS[what]
    try:
        do(clerk, opened.id, text, Actor(Role(opened.request.received.ask.asker)))
    except NotNowError:
        return _page(request, clerk, clerk.find(opened.id), fault="centre-too-late", status=409)
    return redirect("centre-mine", opened.id)


@require_POST
@own
def document(request: HttpRequest, clerk: Clerk, opened: OpenRequest) -> HttpResponseBase:
    """Take in a document that shows a mandate or a relation: sealed at once, destroyed when the check is done."""
    came = request.FILES.get("document")
    points = sorted(opened.request.state.documentable)
    if came is None or not points or (came.size or 0) > LARGEST or came.content_type not in TYPES:
        return _page(request, clerk, opened, fault="centre-document-not-taken", status=400)
    kept = Document(name=came.name or "", media_type=came.content_type, content=came.read())
    try:
        take_document(clerk, opened.id, kept, points[0], by=Actor(Role(opened.request.received.ask.asker)))
    except (DocumentError, KeptError):
        return _page(request, clerk, opened, fault="centre-document-not-taken", status=400)
    return redirect("centre-mine", opened.id)


@require_safe
@own
def letter(request: HttpRequest, clerk: Clerk, opened: OpenRequest, of: str) -> HttpResponseBase:
    """Show a letter as it was sent."""
    sent = next((one for one in _letters(clerk, opened) if one.letter.id == of), None)
    if sent is None:
        raise Http404
    return private_page(request, "centre/letter.html", name=opened.id, sent=shown_to_others(sent))


@require_http_methods(["GET", "HEAD"])
@own
def package(request: HttpRequest, clerk: Clerk, opened: OpenRequest) -> HttpResponseBase:
    """Hand out the copy of the data, piece by piece, while it lies ready."""
    ready = clerk.packages.ready(opened.id, now=clerk.now)
    if ready is None:
        return _page(request, clerk, opened, fault="centre-package-gone", status=410)
    try:
        pieces = clerk.packages.read(opened, ready.id, now=clerk.now)
    except GonePackageError:
        return _page(request, clerk, opened, fault="centre-package-gone", status=410)
    return StreamingHttpResponse(
        pieces,
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{opened.id}.zip"',
            "Content-Length": str(ready.size),
            "Cache-Control": "no-store",
        },
    )


def _page(
    request: HttpRequest, clerk: Clerk, opened: OpenRequest, *, fault: str = "", status: int = 200
) -> HttpResponseBase:
    state, standing = opened.request.state, opened.request.standing(clerk.now)
    systems = systems_of(state)
    return private_page(
        request,
        "centre/status.html",
        status=status,
        name=opened.id,
        state=state,
        of_child=is_of_child(state.ask),
        received=opened.request.received,
        standing=standing,
        steps=steps_of(opened.request, standing.stage),
        clocks=clocks_of(clerk, opened),
        about=scope_in_words(state.ask.scope, language_of(request), is_shown=not state.missing),
        settled_at=settled_at(opened.request),
        systems=[one for one in systems if one.answer not in _QUIET],
        empty=[one.system for one in systems if one.answer == "none"],
        waiting=[one.system for one in systems if one.answer == "waiting"],
        is_empty=_is_empty(state, systems) and standing.stage.is_last,
        thread=for_the_person(thread_of(opened.request)),
        timeline=for_the_person(timeline_of(opened.request)),
        letters=_letters(clerk, opened),
        package=clerk.packages.ready(opened.id, now=clerk.now),
        looks=looks_at_request(opened),
        acts={name for name, (way, _) in ACTS.items() if way in standing.ways},
        wants_document=bool(state.documentable),
        fault=fault,
    )


def _is_empty(state: State, systems: Sequence[SystemLine]) -> bool:
    """Whether every system was asked for all that there is of somebody, and had nothing."""
    is_whole = state.ask.kind in _OF_ALL and state.ask.scope.is_everything
    return is_whole and bool(systems) and all(one.answer == "none" for one in systems)


def _recipients(clerk: Clerk, name: str) -> tuple[str, ...]:
    """Return whom a request was told to; nobody once it is past its own time."""
    try:
        return tuple(clerk.find(name).request.state.recipients)
    except UnknownRequestError:
        return ()


def _letters(clerk: Clerk, opened: OpenRequest) -> tuple[SentLetter, ...]:
    """Return the letters to whoever asks; those to recipients carry links that are theirs."""
    return tuple(one for one in clerk.letters.of(opened) if one.letter.kind != LetterKind.RECIPIENT)
