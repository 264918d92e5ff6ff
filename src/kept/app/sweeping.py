"""Retention: what is due, shown as a plan, and the plan carried out."""

import secrets
from collections.abc import Callable, Sequence

from kept.app.estates import OpenEstate, newest_estate, opened
from kept.app.holds import holds_in_force
from kept.app.policies import binding_policy, reviewed
from kept.app.workspace import Workspace
from kept.estate.selection import Keys
from kept.holds import Hold
from kept.plans import Certificate, Ground, Plan, apply_plan, certify
from kept.plans.journal import Confirmed, Event, Intended
from kept.plans.reach import needed_systems
from kept.records.stores.plans import ListedPlan, Plans, RecordedJournal
from kept.retention import Line, plan_disposition
from kept.retention.errors import HeldError
from kept.retention.events import finished_entry, planned_entry
from kept.retention.sparing import Spared, check_steps
from kept.rights.sparing import spared_by


def plan_retention(workspace: Workspace, lines: Callable[[Line], bool] = lambda _line: True) -> Plan:
    """Work out what is due now, keep it as a plan, and return it. Nothing in any system is changed.

    Where a system does not answer the plan is partial, and says so. What a legal hold keeps is in none of its steps.
    """
    policy = reviewed(binding_policy())
    with opened(workspace) as estate:
        plan = plan_disposition(
            estate=estate.estate,
            estate_revision=estate.revision,
            policy=policy,
            connectors=estate.connectors,
            now=workspace.clock.now(),
            new_id=lambda: f"plan-{secrets.token_hex(4)}",
            new_salt=lambda: secrets.token_bytes(16),
            lines=lines,
            spared=_spared(workspace, estate, holds_in_force(workspace)),
        )
    if plan.steps:
        with workspace.recording() as ledger:
            _plans(workspace).keep(plan)
            ledger.append(planned_entry(plan))
    return plan


def apply_retention(
    workspace: Workspace, plan_id: str, notice: Callable[[Event], None] = lambda _event: None
) -> Certificate:
    """Carry out what of a plan is not done yet, and return what came of it.

    Only the systems that its steps need are opened, or all of them where holds are in force. Raises `HeldError` where
    a hold keeps what a step would take, or is placed meanwhile. Before anything is changed the ledger must hold what
    the plan's journal says (`EvidenceMissingError`). Its state is signed after each step, and at the end, however it
    ends.
    """
    plan = _plans(workspace).find(plan_id)
    journal = _journal(workspace, plan)
    journal.check_evidence()
    holds = holds_in_force(workspace)

    def signing(event: Event) -> None:
        if isinstance(event, Intended) and any(one not in holds for one in holds_in_force(workspace)):
            raise HeldError(f"A hold was placed while {plan.id} was carried out")
        if isinstance(event, Confirmed):
            _sign(workspace)
        notice(event)

    try:
        _apply(workspace, plan, journal, holds, signing)
    finally:
        _sign(workspace)
    certificate = certify(plan, journal.events())
    _finish(workspace, plan, certificate)
    return certificate


def _apply(
    workspace: Workspace,
    plan: Plan,
    journal: RecordedJournal,
    holds: tuple[Hold, ...],
    notice: Callable[[Event], None],
) -> None:
    outcomes = certify(plan, journal.events()).steps
    unfinished = {one.step for one in outcomes if one.remaining != 0}
    declared, _ = newest_estate()
    needed: set[str] = set()
    for step in plan.steps:
        dataset = declared.dataset(step.dataset)
        if dataset is not None and step.id in unfinished:
            needed |= needed_systems(step.selection, dataset=dataset, estate=declared)
    with opened(workspace, None if holds and unfinished else needed) as estate:
        ground = Ground(
            estate=estate.estate,
            connectors=estate.connectors,
            policy_digest=reviewed(binding_policy()).digest,
            estate_revision=estate.revision,
            closed=estate.closed,
        )
        steps = [
            (step, [Keys(piece.keys) for piece in journal.frozen(step.id)] if step.traced else [])
            for step in plan.steps
            if step.id in unfinished
        ]
        spared = _spared(workspace, estate, holds)
        check_steps(steps, spared, estate=estate.estate, connectors=estate.connectors)
        apply_plan(plan, journal=journal, ground=ground, notice=notice)


def _spared(workspace: Workspace, estate: OpenEstate, holds: Sequence[Hold]) -> tuple[Spared, ...]:
    now = workspace.clock.now()
    return tuple(spared_by(one, estate=estate.estate, connectors=estate.connectors, now=now) for one in holds)


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
        if certificate.is_finished and plans.finish(plan, now):
            ledger.append(finished_entry(plan, certificate, at=now))


def _sign(workspace: Workspace) -> None:
    with workspace.recording() as ledger:
        ledger.checkpoint()


def _plans(workspace: Workspace) -> Plans:
    return Plans(workspace.root_key().sealer("plans"))


def _journal(workspace: Workspace, plan: Plan) -> RecordedJournal:
    return RecordedJournal(
        plan, sealer=workspace.root_key().sealer("plans"), ledger=workspace.ledger(), clock=workspace.clock
    )
