"""What an erasure without a request had to leave for a time is erased by itself once nothing keeps it any more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from kept.app.holds import holds_in_force
from kept.app.rights.erasing import erase
from kept.app.rights.errands import find_plan, plan_errand, plans_of
from kept.app.workspace import Workspace
from kept.plans import Plan
from kept.plans.errors import BlockedPlanError, StalePlanError
from kept.records.stores.remains import Remain, Remains
from kept.terms import KeptError

AGAIN = timedelta(days=1)
"""When it is tried again where something stood in the way: a system that was silent, a plan that did not hold."""


def wake_remains(workspace: Workspace, case: str) -> tuple[str, ...]:
    """Let what the hold of a case kept be looked at, now that it holds nothing; return the plans that left it."""
    remains = Remains()
    woken = tuple(plan for plan in remains.every() if case in _cases(find_plan(workspace, plan)))
    for plan in woken:
        remains.wake(plan, at=workspace.clock.now())
    return woken


def resume_remains(workspace: Workspace) -> tuple[str, ...]:
    """Carry on with every erasure without a request of which something may go by now; return the plans that did so.

    Each is planned anew, with the holds in force now: what still has to stay is left again, and noted again. Safe to
    call again, at any time. What stands in the way of one stops no other, and is tried again a day later.
    """
    done = (_resumed(workspace, one) for one in Remains().due(now=workspace.clock.now()))
    return tuple(plan for plan in done if plan is not None)


def _resumed(workspace: Workspace, remain: Remain) -> str | None:
    if not plans_of(workspace).is_finished(remain.plan):
        return None  # whoever began it carries it out, and what it leaves is not known before
    remains = Remains()
    remains.wake(remain.plan, at=workspace.clock.now() + AGAIN)
    plan = find_plan(workspace, remain.going_on) if remain.going_on else _rest_of(workspace, remain.plan)
    if plan.blocks:
        return None
    remains.go_on(remain.plan, by=plan.id)
    try:
        carried = erase(workspace, plan, notice=lambda _event: None)
    except (StalePlanError, BlockedPlanError):
        remains.go_on(remain.plan, by="")
        return None
    except KeptError:
        return None
    if carried.remaining:
        return None
    remains.end(remain.plan)
    return plan.id


def _rest_of(workspace: Workspace, before: str) -> Plan:
    """Plan what a plan left: in the datasets that it left it in, for the same people, who are found by what stood."""
    plan = find_plan(workspace, before)
    assert plan.errand is not None, "a plan for a right has its errand"
    left = tuple(dict.fromkeys(one.dataset for one in plan.keeps))
    errand = plan.errand if plan.errand.records else replace(plan.errand, places=left)
    return plan_errand(workspace, errand, holds=holds_in_force(workspace))


def _cases(plan: Plan) -> Iterator[str]:
    return (str(one.because.parameters["case"]) for one in plan.keeps if "case" in one.because.parameters)
