"""Retention: what is due, shown as a plan, and the plan carried out."""

import secrets
from collections.abc import Callable

from kept.app.estates import opened
from kept.app.policies import newest_policy, reviewed
from kept.app.workspace import Workspace
from kept.ledger.entries import declare
from kept.plans import Certificate, Ground, Plan, apply_plan, certify
from kept.plans.journal import Event
from kept.records.stores.plans import ListedPlan, Plans, RecordedJournal
from kept.retention import Line, plan_disposition

PLANNED = declare("retention:sweep:planned", digests=("policy", "estate"), counts=("steps", "records"))
SWEPT = declare("retention:sweep:finished", counts=("planned", "changed", "interrupted"))


def plan_retention(workspace: Workspace, lines: Callable[[Line], bool] = lambda _line: True) -> Plan:
    """Work out what is due now, keep it as a plan, and return it. Nothing in any system is changed."""
    policy = reviewed(newest_policy())
    with opened(workspace) as estate:
        estate.all_open()
        plan = plan_disposition(
            estate=estate.estate,
            estate_revision=estate.revision,
            policy=policy,
            connectors=estate.connectors,
            now=workspace.clock.now(),
            new_id=lambda: f"plan-{secrets.token_hex(4)}",
            new_salt=lambda: secrets.token_bytes(16),
            lines=lines,
        )
    if plan.steps:
        _plans(workspace).keep(plan)
        digests = {
            "policy": plan.policy_digest.removeprefix("sha256:"),
            "estate": plan.estate_revision.removeprefix("sha256:"),
        }
        counts = {"steps": len(plan.steps), "records": plan.count}
        workspace.ledger().append(PLANNED.entry(at=plan.made_at, about=plan.id, digests=digests, counts=counts))
    return plan


def apply_retention(
    workspace: Workspace, plan_id: str, notice: Callable[[Event], None] = lambda _event: None
) -> Certificate:
    """Carry out what of a plan is not done yet, and return what came of it."""
    plans = _plans(workspace)
    plan = plans.find(plan_id)
    journal = _journal(workspace, plan)
    with opened(workspace) as estate:
        estate.all_open()
        ground = Ground(
            estate=estate.estate,
            connectors=estate.connectors,
            policy_digest=newest_policy().text.digest,
            estate_revision=estate.revision,
        )
        apply_plan(plan, journal=journal, ground=ground, notice=notice)
    certificate = certify(plan, journal.events())
    _finish(workspace, plan, certificate)
    return certificate


def show_plan(workspace: Workspace, plan_id: str) -> tuple[Plan, Certificate]:
    """Return a plan and how far it has come."""
    plan = _plans(workspace).find(plan_id)
    return plan, certify(plan, _journal(workspace, plan).events())


def list_plans(workspace: Workspace) -> tuple[ListedPlan, ...]:
    """Return every plan that was kept, newest first."""
    return _plans(workspace).listed()


def _finish(workspace: Workspace, plan: Plan, certificate: Certificate) -> None:
    plans = _plans(workspace)
    if not certificate.is_finished or plans.is_finished(plan.id):
        return
    counts = {
        "planned": sum(step.planned for step in certificate.steps),
        "changed": sum(step.counted for step in certificate.steps),
        "interrupted": sum(step.interrupted for step in certificate.steps),
    }
    now = workspace.clock.now()
    ledger = workspace.ledger()
    plans.finish(plan, now)
    ledger.append(SWEPT.entry(at=now, about=plan.id, counts=counts))
    ledger.checkpoint()


def _plans(workspace: Workspace) -> Plans:
    return Plans(workspace.root_key().sealer("plans"))


def _journal(workspace: Workspace, plan: Plan) -> RecordedJournal:
    return RecordedJournal(
        plan, sealer=workspace.root_key().sealer("plans"), ledger=workspace.ledger(), clock=workspace.clock
    )
