"""A restriction is lifted: who asked for it hears of that before (Art. 18(3)), and only then is anything laid back."""

from collections.abc import Callable
from datetime import date, timedelta

from kept.app.rights.clerk import Clerk
from kept.app.rights.errands import Carried, carry_out_errand, plan_lifting
from kept.app.rights.restrictions import restriction_of
from kept.app.rights.writing import case_of, kept_letter
from kept.plans import Plan
from kept.plans.journal import Event
from kept.records.stores.inbox import readable_requests
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import KEPT, Actor
from kept.rights.deciding import NoReasonError
from kept.rights.errors import NotToldError
from kept.rights.history import Delivered, Planned, RestrictionEnds
from kept.rights.kinds import RequestKind
from kept.rights.letters.answering import restriction_ends
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
        day = on or clerk.house.office.day_of(clerk.now + NOTICE)
        with clerk.holding(request) as opened:
            letter = restriction_ends(case_of(clerk, opened.request), on=day, why=Personal(why))
            kept = kept_letter(opened.request, letter)
            told = RestrictionEnds(at=clerk.now, by=by, plan=plan.id, on=day, text=why, letter=kept.id)
            clerk.record(opened, told, letters=[kept])
    return plan


def lift_restriction(clerk: Clerk, plan: Plan, *, notice: Callable[[Event], None] = lambda _event: None) -> Carried:
    """Carry out a plan that lifts a restriction; raise `NotToldError` before its person was told, or before the day."""
    request = asked_for(clerk, restriction_of(plan))
    if request is not None and not _is_told(clerk, clerk.find(request), plan):
        raise NotToldError(f"Plan {plan.id} lifts a restriction of which the end has not come, or was told to nobody")
    return carry_out_errand(clerk.workspace, plan, notice=notice)


def asked_for(clerk: Clerk, plan: str) -> str | None:
    """Return the request for which a plan restricts data, None where none asked for it."""
    for name in readable_requests(RequestKind.RESTRICTION):
        if any(isinstance(one, Planned) and one.plan == plan for one in clerk.find(name).request.events):
            return name
    return None


def _is_told(clerk: Clerk, opened: OpenRequest, plan: Plan) -> bool:
    events, today = opened.request.events, clerk.house.office.day_of(clerk.now)
    sent = {one.letter for one in events if isinstance(one, Delivered)}
    return any(
        isinstance(one, RestrictionEnds) and one.plan == plan.id and one.letter in sent and one.on <= today
        for one in events
    )
