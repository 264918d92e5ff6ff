"""What is held about the visitor, live; and what deleting it would do, shown before anything is asked."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_http_methods, require_safe

from kept.app.errors import NoEstateError
from kept.app.rights.clerk import Clerk
from kept.app.rights.holding import page_of, what_is_held, what_would_go
from kept.plans import Plan
from kept.rights.asked import Ask
from kept.rights.kinds import RequestKind
from kept.terms import KeptError, Message
from kept.terms.wording import say
from kept.web.askform import class_of_visitors
from kept.web.centre.asking import onwards, taken
from kept.web.centre.door import of_a_person
from kept.web.centre.visit import Visit
from kept.web.language import language_of
from kept.web.page import private_page
from kept.web.places import guessed

_LAST_PAGE = 10_000


@require_safe
@of_a_person
def held(request: HttpRequest, clerk: Clerk, visit: Visit) -> HttpResponseBase:
    """Show, counted just now, what every system holds about the visitor."""
    try:
        holdings = what_is_held(clerk.workspace, visit.known_by, whose=class_of_visitors())
    except NoEstateError:
        holdings = None
    return private_page(request, "centre/held.html", holdings=holdings, now=clerk.now)


@require_safe
@of_a_person
def dataset(request: HttpRequest, clerk: Clerk, visit: Visit, name: str) -> HttpResponseBase:
    """Show a page of the visitor's records in one dataset, read just now."""
    number = _number(request.GET.get("page", ""))
    try:
        page = page_of(clerk.workspace, visit.known_by, whose=class_of_visitors(), dataset=name, number=number)
    except NoEstateError as error:
        raise Http404 from error
    if page is None:
        raise Http404
    return private_page(request, "centre/dataset.html", page=page, fields=page.shelf.dataset.fields)


@require_http_methods(["GET", "HEAD", "POST"])
@of_a_person
def delete(request: HttpRequest, clerk: Clerk, visit: Visit) -> HttpResponseBase:
    """Show what goes, what stays and why, and who is told; take the request in once the word is typed."""
    word = say(Message("centre-delete-word"), language_of(request))
    typed = request.POST.get("word", "").strip().casefold()
    if request.method == "POST" and typed == word.casefold():
        ask = Ask(
            kind=RequestKind.ERASURE,
            whose=class_of_visitors(),
            identifiers=(),
            language=language_of(request),
            place=guessed(request) or None,
            is_place_guessed=bool(guessed(request)),
        )
        return onwards(clerk, visit, taken(clerk, ask, visit))
    return private_page(
        request,
        "centre/delete.html",
        status=400 if request.method == "POST" else 200,
        plan=_plan(clerk, visit),
        word=word,
        is_wrong=request.method == "POST",
    )


def _plan(clerk: Clerk, visit: Visit) -> Plan | None:
    """Return what deleting would do; None where it cannot be worked out just now: then staff do, after the request."""
    try:
        return what_would_go(clerk.workspace, visit.known_by, whose=class_of_visitors())
    except KeptError:
        return None


def _number(text: str) -> int:
    return min(int(text), _LAST_PAGE) if text.isdecimal() else 0
