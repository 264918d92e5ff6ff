"""The page of an act: what it asks, the letter that would go out, and then the act itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_http_methods

from kept.app.looking import may_look
from kept.app.rights.clerk import Clerk
from kept.app.rights.planning import Doing, doings_of
from kept.app.rights.writing import address_of, words
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import staff
from kept.rights.history import Planned
from kept.rights.letters.written import Written
from kept.safeguards.staff import Member
from kept.terms import KeptError, Message
from kept.terms.wording import codes
from kept.web.console.act import Act, Choice, Field, Given
from kept.web.console.acts import ACTS
from kept.web.console.case import found
from kept.web.console.door import Guarded, needs
from kept.web.console.sides import sides_of
from kept.web.desk import current_clerk
from kept.web.page import private_page

_LONGEST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A field as it is shown: what may be chosen, what was given, and whether something is wrong with it."""

    field: Field
    choices: tuple[Choice, ...]
    value: str
    chosen: frozenset[str]
    is_wrong: bool


def act_pages() -> Iterator[URLPattern]:
    """Yield the page of each act, under the power that the act needs."""
    for act in ACTS:
        yield path(f"requests/<str:name>/{act.name}/", _page_of(act), name=f"act-{act.name}")


def _page_of(act: Act) -> Guarded[...]:
    @require_http_methods(["GET", "HEAD", "POST"])
    @needs(act.power)
    def page(request: HttpRequest, member: Member, name: str) -> HttpResponseBase:
        """Show what the act asks, then what it would send; do it when it is confirmed."""
        clerk = current_clerk()
        opened = found(clerk, name)
        if not act.shows_nobody and not may_look(opened, member, now=clerk.now):
            return redirect(f"{reverse('case', args=[name])}#look")
        if not act.is_open(opened, clerk):
            return redirect(f"{reverse('case', args=[name])}?done=late")
        if not act.allows(opened.request.state, staff(member.email)):
            return redirect(reverse("case", args=[name]))
        return _answered(request, member, clerk, opened, act)

    page.__dict__.setdefault("needs", act.power)
    return page


def _answered(request: HttpRequest, member: Member, clerk: Clerk, opened: OpenRequest, act: Act) -> HttpResponseBase:
    given = _given(request, opened, act)
    asked = tuple(_asked(clerk, opened, one, given, sent=request.method == "POST") for one in act.asks(opened))
    if request.method != "POST" or any(one.is_wrong for one in asked):
        return _shown(request, member, opened, act, asked)
    try:
        letter = act.letter(clerk, opened, given) if act.letter else None
        if letter is not None and "send" not in request.POST:
            return _shown(request, member, opened, act, asked, letter=words(letter))
        act.do(clerk, opened.id, staff(member.email), given)
    except KeptError as error:
        return _shown(request, member, opened, act, asked, fault=fault_of(error), status=409)
    return redirect(f"{reverse('case', args=[opened.id])}?done={act.name}")


def fault_of(error: KeptError) -> Message:
    """Return what went wrong in words for staff: the error's own code where it has words, else that it was refused."""
    code = f"console-fault-{error.code.replace('.', '-')}"
    return Message(code) if code in codes() else Message("console-fault-other", {"code": error.code})


def _shown(
    request: HttpRequest,
    member: Member,
    opened: OpenRequest,
    act: Act,
    asked: tuple[Asked, ...],
    *,
    letter: Written | None = None,
    fault: Message | None = None,
    status: int = 200,
) -> HttpResponseBase:
    to, plan = address_of(opened.request), opened.request.state.plan
    beside = sides_of(request, plan.plan) if act.shows_sides and plan else None
    return private_page(
        request,
        "console/redact.html" if act.shows_sides else "console/act.html",
        status=status,
        member=member,
        name=opened.id,
        kind=opened.request.received.ask.kind,
        act=act,
        asked=asked,
        letter=letter,
        to=to,
        plan=plan if act.shows_plan else None,
        beside=beside,
        mentions=plan.mentions if plan else 0,
        doings=_doings(current_clerk(), act, plan),
        fault=fault,
    )


def _doings(clerk: Clerk, act: Act, plan: Planned | None) -> tuple[Doing, ...]:
    if plan is None:
        return ()
    if act.doings is not None:
        return act.doings(clerk, plan.plan)
    return doings_of(clerk, plan) if act.shows_plan else ()


def _given(request: HttpRequest, opened: OpenRequest, act: Act) -> Given:
    given = {one.name: "\n".join(request.POST.getlist(one.name)).strip()[:_LONGEST] for one in act.asks(opened)}
    plan = opened.request.state.plan
    if "plan" in given and request.method != "POST" and plan is not None:
        given["plan"] = plan.plan
    return given


def _asked(clerk: Clerk, opened: OpenRequest, field: Field, given: Given, *, sent: bool) -> Asked:
    choices = field.choices(clerk, opened) if field.choices else ()
    value = given[field.name]
    chosen = frozenset(value.splitlines() if field.kind == "several" else [value] if value else [])
    is_known = field.choices is None or chosen <= {one for one, _ in choices}
    is_written = not value or field.kind != "date" or _is_coming(value, clerk)
    is_wrong = sent and (not is_known or (field.is_required and not value) or not is_written)
    return Asked(field=field, choices=choices, value=value, chosen=chosen, is_wrong=is_wrong)


def _is_coming(value: str, clerk: Clerk) -> bool:
    """Whether a text is a day that is not past."""
    try:
        return date.fromisoformat(value) >= clerk.house.office.day_of(clerk.now)
    except ValueError:
        return False
