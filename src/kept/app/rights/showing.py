"""Looking up a plan for a right, and how far it has come."""

from kept.app.rights.errands import find_plan, journal_of
from kept.app.workspace import Workspace
from kept.plans import Certificate, Plan, certify


def show_errand(workspace: Workspace, plan_id: str) -> tuple[Plan, Certificate | None]:
    """Return a plan with what came of it so far, None where nothing was begun; raise `UnknownPlanError`."""
    plan = find_plan(workspace, plan_id)
    events = tuple(journal_of(workspace, plan).events())
    return plan, certify(plan, events) if events else None
