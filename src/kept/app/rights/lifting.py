"""A restriction is lifted: who asked for it hears of that before (Art. 18(3)), and only then is anything laid back.

On the day that the letter names, the worker lifts it.
"""

from collections.abc import Callable
from datetime import date, timedelta

from kept.app.rights.clerk import Clerk
from kept.app.rights.errands import Carried, carry_out_errand, find_plan, follow_ups, plan_lifting, plans_of
from kept.app.rights.planning import Doing, in_short
from kept.app.rights.restrictions import restriction_of, steps_back, vault_of
from kept.app.rights.writing import case_of, kept_letter
from kept.plans import Plan
from kept.plans.errors import StalePlanError
from kept.plans.journal import Event
from kept.records.stores.inbox import readable_requests
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import KEPT, Actor
from kept.rights.deciding import NoReasonError
from kept.rights.errors import NotToldError
from kept.rights.history import Planned, RestrictionEnds, RestrictionLifted
from kept.rights.kinds import RequestKind
from kept.rights.letters.answering import restriction_ends
from kept.rights.letters.letter import Letter
from kept.rights.requests import Request
from kept.terms import Personal

NOTICE = timedelta(days=1)
"""How long before a restriction ends its person is told, unless another day is named."""


def announce_lifting(clerk: Clerk, restriction: str, *, why: str, on: date | None = None, by: Actor = KEPT) -> Plan:
    """Plan how the restriction that a plan made is lifted, and write to the person when and why.

    Where no request asked for it, Kept knows nobody to write to. Raises `NotInForceError`, and `NoReasonError` where
    somebody is to be told and nothing says why.
    """
    request = asked_for(clerk, restriction)
    if request is not None and not why.strip():
        raise NoReasonError("The person hears why a restriction ends, and nothing says why")
    plan = plan_lifting(clerk.workspace, restriction)
    if request is not None:
        with clerk.holding(request) as opened:
            kept = kept_letter(opened.request, lifting_letter(clerk, opened.request, why=why, on=on))
            day = _day(clerk, on)
            told = RestrictionEnds(at=clerk.now, by=by, plan=plan.id, on=day, text=why, letter=kept.id)
            clerk.record(opened, told, letters=[kept])
    return plan


def lifting_letter(clerk: Clerk, request: Request, *, why: str, on: date | None) -> Letter:
    """Return the letter that says when and why a restriction ends, for a look before it goes out."""
    return restriction_ends(case_of(clerk, request), on=_day(clerk, on), why=Personal(why))


def brought_back(clerk: Clerk, restriction: str) -> tuple[Doing, ...]:
    """Return what lifting a restriction would bring back, dataset by dataset; raise `NotInForceError`."""
    return in_short(steps_back(find_plan(clerk.workspace, restriction), vault_of(clerk.workspace)))


def lift_announced(clerk: Clerk, ending: RestrictionEnds) -> Carried:
    """Lift what a letter said is lifted, by another plan where the policy or the estate changed meanwhile.

    Where somebody began with that other plan and was killed, it is gone on with: of what is back already, there is
    nothing more to plan.
    """
    told = find_plan(clerk.workspace, ending.plan)
    *_, newest = (told, *follow_ups(plans_of(clerk.workspace), told))
    try:
        return lift_restriction(clerk, told) if newest is told else _lifted(clerk, newest)
    except StalePlanError:
        return _lifted(clerk, plan_lifting(clerk.workspace, restriction_of(told), in_place_of=told))


def lift_restriction(clerk: Clerk, plan: Plan, *, notice: Callable[[Event], None] = lambda _event: None) -> Carried:
    """Carry out a plan that lifts a restriction; raise `NotToldError` before its person was told, or before the day."""
    request = asked_for(clerk, restriction_of(plan))
    if request is not None and not _is_told(clerk, clerk.find(request), plan):
        raise NotToldError(f"Plan {plan.id} lifts a restriction of which the end has not come, or was told to nobody")
    return _lifted(clerk, plan, notice=notice)


def asked_for(clerk: Clerk, plan: str) -> str | None:
    """Return the request for which a plan restricts data, None where none asked for it."""
    for name in readable_requests(RequestKind.RESTRICTION):
        if any(isinstance(one, Planned) and one.plan == plan for one in clerk.find(name).request.events):
            return name
    return None


def _lifted(clerk: Clerk, plan: Plan, *, notice: Callable[[Event], None] = lambda _event: None) -> Carried:
    carried = carry_out_errand(clerk.workspace, plan, notice=notice)
    request = asked_for(clerk, restriction_of(plan))
    if request is not None:
        with clerk.holding(request) as opened:
            if not opened.request.state.is_lifted:
                clerk.record(opened, RestrictionLifted(at=clerk.now, plan=plan.id))
    return carried


def _day(clerk: Clerk, on: date | None) -> date:
    return on or clerk.house.office.day_of(clerk.now + NOTICE)


def _is_told(clerk: Clerk, opened: OpenRequest, plan: Plan) -> bool:
    events, today = opened.request.events, clerk.house.office.day_of(clerk.now)
    owed = opened.request.state.owed
    return any(
        isinstance(one, RestrictionEnds) and one.plan == plan.id and one.letter not in owed and one.on <= today
        for one in events
    )
