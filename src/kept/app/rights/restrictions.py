"""Restrictions in force: tried from the applications' own connections, and lifted again by a plan of their own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import datetime

from kept.app.estates import FOLDER
from kept.app.workspace import Workspace
from kept.connectors import open_connector
from kept.estate import Estate, System
from kept.estate.change import Change, Flag, Seal, Unseal
from kept.estate.selection import Everything
from kept.plans import Ground, Plan, Step, apply_plan
from kept.plans.applying import Trace, traced_in
from kept.plans.journal import Event, Frozen, Journal, Progress
from kept.records.stores.vault import RecordedVault
from kept.rights.errors import NotInForceError
from kept.rights.kinds import RequestKind
from kept.rights.planning import Basis
from kept.rights.tried import Door
from kept.terms import Message

LIFTING = "lifting"
"""The purpose of a plan that lifts a restriction."""


def vault_of(workspace: Workspace) -> RecordedVault:
    """Return the vault of a workspace."""
    return RecordedVault(workspace.root_key().sealer("set aside"))


@contextmanager
def applications_of(workspace: Workspace, estate: Estate, systems: set[str]) -> Iterator[dict[str, list[Door]]]:
    """Open, for each of these systems, the connections that the estate declares of its applications."""
    with ExitStack() as stack:
        yield {
            system.name: [_entered(stack, one) for one in _applications(workspace, system)]
            for system in estate.systems
            if system.name in systems
        }


def lifting_plan(plan: Plan, vault: RecordedVault, *, basis: Basis, now: datetime) -> Plan:
    """Return the plan that lifts the restriction `plan` made; raise `NotInForceError` where it is none in force."""
    return replace(
        plan,
        id=basis.id,
        purpose=LIFTING,
        made_at=now,
        policy_digest=basis.policy_digest,
        estate_revision=basis.estate_revision,
        steps=steps_back(plan, vault),
        keeps=(),
        tells=(),
        blocks=(),
        salt=basis.salt,
    )


def steps_back(plan: Plan, vault: RecordedVault) -> tuple[Step, ...]:
    """Return the steps that undo the restriction `plan` made; raise `NotInForceError` where it is none in force."""
    steps = tuple(step for step in _back(plan, vault) if step.count)
    if plan.purpose != RequestKind.RESTRICTION or not steps:
        raise NotInForceError(f"Plan {plan.id} is no restriction in force")
    return steps


def restriction_of(plan: Plan) -> str:
    """Return the id of the plan whose restriction `plan` lifts."""
    return str(plan.steps[0].because.parameters["plan"])


def lift(
    plan: Plan,
    *,
    journal: Journal,
    ground: Ground,
    vault: RecordedVault,
    notice: Callable[[Event], None] = lambda _event: None,
) -> None:
    """Carry out what of a plan that lifts a restriction is not done yet; safe to call again.

    What was set aside is forgotten once all of it is back.
    """
    trace = None if Progress.of(journal.events()).is_begun else _traced(plan, vault)
    apply_plan(plan, journal=journal, ground=ground, trace=trace, notice=notice)
    vault.forget(restriction_of(plan))


def _traced(plan: Plan, vault: RecordedVault) -> Trace:
    """Return which records each step brings back."""
    of = restriction_of(plan)
    pieces = [
        (step.id, Frozen(keys=tuple(one.key for one in piece)))
        for step in plan.steps
        for piece in vault.kept(of, _origin(step))
    ]
    return traced_in(pieces)


def _back(plan: Plan, vault: RecordedVault) -> Iterator[Step]:
    """Yield the steps backwards: what others point at is laid back before what points at it."""
    for number, step in enumerate(reversed(plan.steps), start=1):
        change = _undoing(plan, step)
        if change is not None:
            yield Step(
                id=str(number),
                dataset=step.dataset,
                selection=Everything(),
                change=change,
                clause="18(3)",
                because=Message("rights-plan-lifts", {"plan": plan.id, "step": step.id}),
                count=sum(len(piece) for piece in vault.kept(plan.id, step.id)),
                traced=True,
                path=step.path,
            )


def _undoing(plan: Plan, step: Step) -> Change | None:
    match step.change:
        case Seal():
            return Unseal(plan=plan.id, step=step.id, fields=step.change.fields)
        case Flag(hidden=True):
            return Flag(hidden=False)
        case _:
            return None


def _origin(step: Step) -> str:
    return str(step.because.parameters["step"])


def _entered(stack: ExitStack, door: Door) -> Door:
    stack.enter_context(closing(door.connector))
    return door


def _applications(workspace: Workspace, system: System) -> Iterator[Door]:
    for one in system.applications:
        seen = replace(system, url=one.url, secret=one.secret)
        secret = workspace.secret(one.secret) if one.secret else None
        yield Door(name=one.name, connector=open_connector(seen, secret=secret, base=workspace.home / FOLDER))
