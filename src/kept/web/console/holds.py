"""Cases at the console: demands that came, the holds they place, and how each came to its end."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kept.app.cases import announced, home_of, look_at_case, may_see_whom, open_case
from kept.app.holds import cases_of, holds_of
from kept.app.looking import purposes
from kept.app.rights.clerk import Clerk
from kept.holds import Hold
from kept.holds.demand import Instrument
from kept.holds.errors import CaseError
from kept.safeguards.looks import NoPurposeError
from kept.safeguards.roles import Power
from kept.safeguards.staff import Member
from kept.web.askform import faults_of, offered
from kept.web.console.casesteps import found_case, open_steps
from kept.web.console.demands import DemandForm
from kept.web.console.door import needs
from kept.web.desk import current_clerk
from kept.web.language import language_of
from kept.web.page import private_page
from kept.web.places import places


@require_safe
@needs(Power.HOLDS_SEE)
def holds(request: HttpRequest, member: Member) -> HttpResponseBase:
    """List the cases, the newest first, and the holds that nobody keeps a file of."""
    clerk = current_clerk()
    cases = cases_of(clerk.workspace).every()
    filed = {one.name for one in cases}
    placed = {one.case: one for one in holds_of(clerk.workspace).every()}
    return private_page(
        request,
        "console/holds.html",
        member=member,
        cases=tuple((one, _in_force(clerk, placed.get(one.name))) for one in cases),
        others=tuple((one, _in_force(clerk, one)) for name, one in placed.items() if name not in filed),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@needs(Power.HOLDS_PLACE)
def hold_new(request: HttpRequest, member: Member) -> HttpResponseBase:
    """Show the form, and take a demand down: nothing is held before two others agree."""
    clerk, language = current_clerk(), language_of(request)
    home, offers, where = home_of(clerk.workspace), offered(), places(language, clerk.book.laws)
    countries = tuple(one for one in where if "-" not in one[0])
    form = DemandForm(
        request.POST or None, clerk=clerk, home=home, offers=offers, places=[code for code, _ in countries]
    )
    if request.method == "POST" and form.is_valid():
        return redirect("hold", open_case(clerk.workspace, form.demand(), by=member.email).name)
    return private_page(
        request,
        "console/hold_new.html",
        status=400 if request.method == "POST" else 200,
        member=member,
        given=request.POST,
        faults=faults_of(form),
        instruments=tuple(Instrument),
        clauses=announced(),
        places=countries,
        country=request.POST.get("country", home),
        identifiers=("email", *offers.identifiers),
        datasets=form.datasets_here,
        chosen=form.datasets,
    )


@require_safe
@needs(Power.HOLDS_SEE)
def hold(request: HttpRequest, member: Member, name: str) -> HttpResponseBase:
    """Show a case; whom it is about and what is asked, to who may read about people and says why."""
    return _case(request, member, name)


@require_POST
@needs(Power.RIGHTS_READ)
def hold_look(request: HttpRequest, member: Member, name: str) -> HttpResponseBase:
    """Take down for which purpose and why a member of staff looks at whom a case is about."""
    clerk = current_clerk()
    case, purpose, reason = found_case(clerk, name), request.POST.get("purpose", ""), request.POST.get("reason", "")
    try:
        look_at_case(clerk, case, member, purpose=purpose, reason=reason)
    except NoPurposeError:
        return _case(request, member, name, fault="console-no-purpose", status=400)
    except CaseError:
        return redirect(f"{reverse('hold', args=[name])}?done=late")
    return redirect("hold", name)


def _case(request: HttpRequest, member: Member, name: str, *, fault: str = "", status: int = 200) -> HttpResponseBase:
    clerk = current_clerk()
    case = found_case(clerk, name)
    placed = next((one for one in holds_of(clerk.workspace).every() if one.case == name), None)
    may_look = Power.RIGHTS_READ in member.powers
    return private_page(
        request,
        "console/hold.html",
        status=status,
        member=member,
        case=case,
        hold=placed,
        is_in_force=_in_force(clerk, placed),
        gag=case.gagged(clerk.now),
        may_look=may_look,
        may_read=may_look and may_see_whom(case, member, now=clerk.now),
        purposes=purposes() if may_look else (),
        fault=fault,
        steps=open_steps(case, member, is_in_force=_in_force(clerk, placed)),
        done=request.GET.get("done", ""),
    )


def _in_force(clerk: Clerk, hold: Hold | None) -> bool:
    return hold is not None and hold.is_in_force(clerk.now)
