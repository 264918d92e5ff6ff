"""Making a plan for a request, or another in place of the one it has."""

from kept.app.rights.clerk import Clerk
from kept.app.rights.errands import find_plan
from kept.plans.errors import UnknownPlanError
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import KEPT, Actor
from kept.rights.history import Planned
from kept.terms import Message


def make_plan(clerk: Clerk, request: str, *, by: Actor = KEPT) -> OpenRequest:
    """Make a plan and note it; where something else happened meanwhile, nothing is noted.

    What was approved before was another plan, and is approved no more.
    """
    opened = clerk.find(request)
    made = clerk.carrier.plan(opened.request)
    with clerk.holding(request) as current:
        if current.request.events != opened.request.events:
            return current
        planned = Planned(
            at=clerk.now,
            by=by,
            plan=made.plan,
            records=made.records,
            systems=made.systems,
            people=made.people,
            blocks=made.blocks,
            stays=made.stays,
            tells=made.tells,
            mentions=made.mentions,
        )
        return clerk.record(current, planned)


def blocks_of(clerk: Clerk, planned: Planned) -> tuple[Message, ...]:
    """Return why a plan may not be carried out: with names and numbers where the plan is kept, which events are not."""
    if not planned.blocks:
        return ()
    try:
        return find_plan(clerk.workspace, planned.plan).blocks
    except UnknownPlanError:
        return tuple(Message(code) for code in planned.blocks)
