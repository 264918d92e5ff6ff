"""Erasures that no request asked for, carried out with the same care: remembered, kept from coming back, fenced."""

from collections.abc import Callable

from pydantic import TypeAdapter

from kept.app.estates import newest_estate
from kept.app.holds import holds_in_force
from kept.app.rights.backups import backups_until, kept_until
from kept.app.rights.errands import Carried, carry_out_errand
from kept.app.rights.fencing import raise_fences
from kept.app.rights.packing import policy_or_none
from kept.app.workspace import Workspace
from kept.gate import Suppression
from kept.plans import Plan
from kept.plans.errand import Errand
from kept.plans.errors import BlockedPlanError, StalePlanError
from kept.plans.journal import Event
from kept.records.stores.erasures import Erasure, Erasures, erasures_under
from kept.records.stores.persons import Persons
from kept.records.stores.remains import Remains
from kept.records.stores.suppression import SuppressionList
from kept.rights.asked import Identifier

_ERRAND: TypeAdapter[Errand] = TypeAdapter(Errand)


def erase(workspace: Workspace, plan: Plan, *, notice: Callable[[Event], None]) -> Carried:
    """Carry out an erasure; safe to call again.

    Before the first act it is written down what a restored system needs, whom no import may bring back, and when what
    has to stay for a time goes (`kept.app.rights.resuming`).
    """
    erasures = erasures_under(workspace.root_key())
    _remember(workspace, erasures, plan)
    try:
        carried = carry_out_errand(workspace, plan, notice=notice, holds=holds_in_force(workspace))
    except (StalePlanError, BlockedPlanError):
        erasures.withdraw(plan.id)
        Remains().end(plan.id)
        raise
    if carried.remaining == 0:
        raise_fences(workspace, to=erasures.whole_until())
    return carried


def _remember(workspace: Workspace, erasures: Erasures, plan: Plan) -> None:
    assert plan.errand is not None, "a plan for a right has its errand"
    now = workspace.clock.now()
    until = kept_until(backups_until(newest_estate()[0], policy_or_none(), now=now), now=now)
    replay = _ERRAND.dump_json(plan.errand)
    erasures.add(Erasure(plan=plan.id, request=None, erased_at=now, until=until, replay=replay))
    ends = [one.until for one in plan.keeps if one.until is not None]
    if ends or any("case" in one.because.parameters for one in plan.keeps):
        Remains().note(plan.id, resumes_at=min(ends, default=None))
    if plan.errand.is_whole and not plan.blocks:
        known_by = [Identifier(kind=one.kind, value=one.value) for who in plan.errand.people for one in who.known_by]
        SuppressionList(Persons(workspace.root_key())).add(Suppression.IMPORT, known_by, at=now)
