"""What staff can do with a case: the power that each step needs, what it asks, and the page that takes it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_http_methods

from kept.app.cases import take_step
from kept.app.holds import cases_of
from kept.app.rights.clerk import Clerk
from kept.holds import casefile as of
from kept.holds.casefile import MAY, Case, CaseStage, CaseStep
from kept.holds.errors import CaseError, UnknownCaseError
from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.terms import Message
from kept.web.console.acting import fault_of
from kept.web.console.door import Guarded, needs
from kept.web.desk import current_clerk
from kept.web.page import private_page

_LONGEST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was filled in for a step, and by whom."""

    at: datetime
    by: str
    words: str
    agrees: bool
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """How one kind of step is taken. `decides` asks whether one agrees; `has_day` asks for a day."""

    name: str
    what: str
    power: Power
    make: Callable[[Written], CaseStep]
    decides: bool = False
    has_day: bool = False


TAKINGS: tuple[Taking, ...] = (
    Taking(
        name="review",
        what="reviewed",
        power=Power.HOLDS_REVIEW,
        decides=True,
        make=lambda one: of.Reviewed(at=one.at, by=one.by, agrees=one.agrees, words=one.words),
    ),
    Taking(
        name="disclose",
        what="disclosed",
        power=Power.HOLDS_PLACE,
        make=lambda one: of.Disclosed(at=one.at, by=one.by, words=one.words),
    ),
    Taking(
        name="gag",
        what="gagged",
        power=Power.HOLDS_PLACE,
        has_day=True,
        make=lambda one: of.Gagged(at=one.at, by=one.by, words=one.words, until=one.until or one.at),
    ),
    Taking(
        name="told",
        what="subject-told",
        power=Power.HOLDS_PLACE,
        make=lambda one: of.SubjectTold(at=one.at, by=one.by, words=one.words),
    ),
    Taking(
        name="lift",
        what="lift-asked",
        power=Power.HOLDS_PLACE,
        make=lambda one: of.LiftAsked(at=one.at, by=one.by, words=one.words),
    ),
    Taking(
        name="lift-decide",
        what="lift-decided",
        power=Power.HOLDS_REVIEW,
        decides=True,
        make=lambda one: of.LiftDecided(at=one.at, by=one.by, agrees=one.agrees, words=one.words),
    ),
)
"""Every step after the first, in the order in which staff meet them."""

_LIFTS = frozenset({"lift-asked", "lift-decided"})


def open_steps(case: Case, member: Member, *, is_in_force: bool) -> tuple[Taking, ...]:
    """Return what a member of staff may do with a case as it stands; a hold that ended by itself is not lifted."""
    return tuple(
        one
        for one in TAKINGS
        if one.power in member.powers
        and case.stage in MAY[one.what]
        and (is_in_force or one.what not in _LIFTS)
        and not (one.what == "subject-told" and case.told is not None)
    )


def found_case(clerk: Clerk, name: str) -> Case:
    """Return a case by its name; a page that there is not, where there is none."""
    try:
        return cases_of(clerk.workspace).find(name)
    except UnknownCaseError as error:
        raise Http404 from error


def step_pages() -> tuple[URLPattern, ...]:
    """Return the page of every step."""
    return tuple(path(f"holds/<str:name>/{one.name}/", _page_of(one), name=f"hold-{one.name}") for one in TAKINGS)


def _page_of(taking: Taking) -> Guarded[...]:
    @require_http_methods(["GET", "HEAD", "POST"])
    @needs(taking.power)
    def page(request: HttpRequest, member: Member, name: str) -> HttpResponseBase:
        clerk = current_clerk()
        case = found_case(clerk, name)
        return _answered(request, member, case, taking)

    page.__dict__.setdefault("needs", taking.power)
    return page


def _answered(request: HttpRequest, member: Member, case: Case, taking: Taking) -> HttpResponseBase:
    clerk = current_clerk()
    if case.stage not in MAY[taking.what]:
        return redirect(f"{reverse('hold', args=[case.name])}?done=late")
    day = _day(request.POST.get("until", ""))
    is_missing = (taking.has_day and day is None) or (
        taking.decides and request.POST.get("agrees") not in {"yes", "no"}
    )
    if request.method != "POST" or is_missing:
        return _shown(request, member, case, taking, is_missing=is_missing and request.method == "POST")
    written = Written(
        at=clerk.now,
        by=member.email,
        words=request.POST.get("words", "").strip()[:_LONGEST],
        agrees=request.POST.get("agrees") == "yes",
        until=day,
    )
    try:
        take_step(clerk, case, taking.make(written))
    except CaseError as error:
        return _shown(request, member, case, taking, fault=fault_of(error), status=409)
    return redirect(f"{reverse('hold', args=[case.name])}?done={taking.name}")


def _shown(
    request: HttpRequest,
    member: Member,
    case: Case,
    taking: Taking,
    *,
    fault: Message | None = None,
    is_missing: bool = False,
    status: int = 200,
) -> HttpResponseBase:
    return private_page(
        request,
        "console/hold_step.html",
        status=status,
        member=member,
        case=case,
        taking=taking,
        given=request.POST,
        fault=fault,
        is_missing=is_missing,
        is_lifting=case.stage is CaseStage.LIFTING,
    )


def _day(written: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(written), time(), UTC)
    except ValueError:
        return None
