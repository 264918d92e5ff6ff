"""Making a plan for a request, or another in place of the one it has."""

from collections.abc import Iterable
from dataclasses import dataclass

from kept.app.rights.clerk import Clerk
from kept.app.rights.errands import find_plan
from kept.estate.change import Flag
from kept.plans import Step
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """What a plan does with records of one dataset: `op` is the change, `count` how many it is about."""

    dataset: str
    op: str
    count: int


def doings_of(clerk: Clerk, planned: Planned) -> tuple[Doing, ...]:
    """Return what a plan does, dataset by dataset; nothing where the plan is not kept, or does nothing."""
    try:
        return in_short(find_plan(clerk.workspace, planned.plan).steps)
    except UnknownPlanError:
        return ()


def in_short(steps: Iterable[Step]) -> tuple[Doing, ...]:
    """Return what steps do, dataset by dataset. To show again what was hidden is to bring it back."""
    counts: dict[tuple[str, str], int] = {}
    for one in steps:
        is_shown_again = isinstance(one.change, Flag) and not one.change.hidden
        place = (one.dataset, "unseal" if is_shown_again else one.change.op)
        counts[place] = counts.get(place, 0) + one.count
    return tuple(Doing(dataset=name, op=op, count=count) for (name, op), count in counts.items() if count)


def blocks_of(clerk: Clerk, planned: Planned) -> tuple[Message, ...]:
    """Return why a plan may not be carried out: with names and numbers where the plan is kept, which events are not."""
    if not planned.blocks:
        return ()
    try:
        return find_plan(clerk.workspace, planned.plan).blocks
    except UnknownPlanError:
        return tuple(Message(code) for code in planned.blocks)
