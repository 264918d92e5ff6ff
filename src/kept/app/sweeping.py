"""Retention: what is due, shown as a plan, and the plan carried out."""

import secrets
from collections.abc import Callable

from kept.app.estates import opened
from kept.app.policies import binding_policy, reviewed
from kept.app.workspace import Workspace
from kept.plans import Certificate, Ground, Plan, apply_plan, certify
from kept.plans.journal import Event
from kept.records.stores.plans import ListedPlan, Plans, RecordedJournal
from kept.retention import Line, plan_disposition
from kept.retention.events import finished_entry, planned_entry


def plan_retention(workspace: Workspace, lines: Callable[[Line], bool] = lambda _line: True) -> Plan:
    """Work out what is due now, keep it as a plan, and return it. Nothing in any system is changed."""
    policy = reviewed(binding_policy())
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
        with workspace.recording() as ledger:
            _plans(workspace).keep(plan)
            ledger.append(planned_entry(plan))
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
            policy_digest=reviewed(binding_policy()).digest,
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
    plans, now = _plans(workspace), workspace.clock.now()
    with workspace.recording() as ledger:
        if certificate.is_finished and not plans.is_finished(plan.id):
            plans.finish(plan, now)
            ledger.append(finished_entry(plan, certificate, at=now))


def _plans(workspace: Workspace) -> Plans:
    return Plans(workspace.root_key().sealer("plans"))


def _journal(workspace: Workspace, plan: Plan) -> RecordedJournal:
    return RecordedJournal(
        plan, sealer=workspace.root_key().sealer("plans"), ledger=workspace.ledger(), clock=workspace.clock
    )
