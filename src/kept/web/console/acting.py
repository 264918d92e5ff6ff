"""The page of an act: what it asks, the letter that would go out, and then the act itself."""

from collections.abc import Callable, Iterator
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
from kept.rights.stages import Way
from kept.safeguards.staff import Member
from kept.terms import KeptError, Message
from kept.terms.wording import codes
from kept.web.console.act import Act, Choice, Field, Given
from kept.web.console.acts import ACTS
from kept.web.console.case import found
from kept.web.console.door import Guarded, needs
from kept.web.console.marks import Marks, marks_of, passages_of
from kept.web.console.sides import sides_of
from kept.web.desk import current_clerk
from kept.web.page import private_page

_LONGEST = 20_000

Answer = Callable[[HttpRequest, Member, Clerk, OpenRequest, Act], HttpResponseBase]
"""What answers for an act once whoever asks may do it."""


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
        yield path(f"requests/<str:name>/{act.name}/", page_of(act, answered), name=f"act-{act.name}")


def page_of(act: Act, answer: Answer) -> Guarded[...]:
    """Return a page of an act, which `answer` gives to whoever has the power and has said why they look."""

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
        return answer(request, member, clerk, opened, act)

    page.__dict__.setdefault("needs", act.power)
    return page


def answered(request: HttpRequest, member: Member, clerk: Clerk, opened: OpenRequest, act: Act) -> HttpResponseBase:
    """Show what an act asks, then what it would send; do it when it is confirmed."""
    given, asked = given_in(request, opened, act), asked_of(request, clerk, opened, act)
    if request.method != "POST" or any(one.is_wrong for one in asked):
        return shown(request, member, opened, act, asked)
    try:
        letter = act.letter(clerk, opened, given) if act.letter else None
        if letter is not None and "send" not in request.POST:
            return shown(request, member, opened, act, asked, letter=words(letter))
        act.do(clerk, opened.id, staff(member.email), given)
    except KeptError as error:
        return shown(request, member, opened, act, asked, fault=fault_of(error), status=409)
    return redirect(f"{reverse('case', args=[opened.id])}?done={act.name}")


def fault_of(error: KeptError) -> Message:
    """Return what went wrong in words for staff: the error's own code where it has words, else that it was refused."""
    code = f"console-fault-{error.code.replace('.', '-')}"
    return Message(code) if code in codes() else Message("console-fault-other", {"code": error.code})


def asked_of(request: HttpRequest, clerk: Clerk, opened: OpenRequest, act: Act) -> tuple[Asked, ...]:
    """Return the fields of an act as they are shown, with what was filled in."""
    given = given_in(request, opened, act)
    return tuple(_asked(clerk, opened, one, given, sent=request.method == "POST") for one in act.asks(opened))


def shown(
    request: HttpRequest,
    member: Member,
    opened: OpenRequest,
    act: Act,
    asked: tuple[Asked, ...],
    *,
    letter: Written | None = None,
    fault: Message | None = None,
    status: int = 200,
    marks: Marks | None = None,
) -> HttpResponseBase:
    """Return the page of an act, with what was filled in; `marks` takes the place of those that stand."""
    to, plan = address_of(opened.request), opened.request.state.plan
    beside = sides_of(request, plan.plan) if act.shows_sides and plan else None
    may_mark = beside is not None and Way.MARK in opened.request.standing(current_clerk().now).ways
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
        marks=(marks or marks_of(opened.request.state)) if may_mark else None,
        passages=passages_of(beside, marks or marks_of(opened.request.state)) if beside and may_mark else (),
        is_marked=request.GET.get("done") == "marks",
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


def given_in(request: HttpRequest, opened: OpenRequest, act: Act) -> Given:
    """Return what was filled in; the plan that is shown stands in it by itself."""
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
