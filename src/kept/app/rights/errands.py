"""Plans for rights in a workspace: worked out, kept, carried out, with their evidence (decision 0013)."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from kept.app.errors import NoPolicyError
from kept.app.estates import OpenEstate, opened
from kept.app.policies import binding_policy, reviewed
from kept.app.rights.bearing import bearings_of, restrict
from kept.app.rights.restrictions import (
    LIFTING,
    applications_of,
    lift,
    lifting_plan,
    restriction_of,
    same_people,
    vault_of,
)
from kept.app.workspace import Workspace
from kept.estate.change import Flag, Seal
from kept.holds import Hold
from kept.plans import Certificate, Ground, Plan, certify
from kept.plans.applying import apply_plan
from kept.plans.errand import Errand
from kept.plans.errors import UnknownPlanError
from kept.plans.journal import Confirmed, Event, Traced
from kept.policy.clauses import PolicyText
from kept.policy.reviewed import Reviewed
from kept.records.stores.plans import Plans, RecordedJournal
from kept.rights.asked import Identifier, Scope
from kept.rights.executing import confirm, execute
from kept.rights.giving import Receive, give
from kept.rights.kinds import RequestKind
from kept.rights.plan_events import finished_entries, planned_entry
from kept.rights.planning import plan_right
from kept.rights.working import READ_ONLY, Stores, WorkedOut
from kept.safeguards.sealing import Sealer
from kept.terms import Message

NO_POLICY = Reviewed(text=PolicyText(title="", clauses=()), commitments=())
"""What binds where no policy was imported: a person's rights do not wait for one."""

SMALL = 5_000
"""Records of a plan that is carried out in a few seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What came of a plan: step by step, and how many records an independent look still found afterwards."""

    certificate: Certificate
    remaining: int = 0


def plan_errand(workspace: Workspace, errand: Errand, *, holds: tuple[Hold, ...] = ()) -> Plan:
    """Work out how a right is carried out, keep it as a plan, and return it. Nothing in any system is changed."""
    marked = replace(errand, people=tuple(replace(one, mark=secrets.token_hex(16)) for one in errand.people))
    with working(workspace, holds) as (estate, stores):
        plan = plan_right(
            marked,
            stores=stores,
            estate_revision=estate.revision,
            new_id=lambda: f"plan-{secrets.token_hex(4)}",
            new_salt=lambda: secrets.token_bytes(16),
        )
    blocks = (*plan.blocks, *_restricted(workspace, errand))
    return _kept(workspace, replace(plan, blocks=blocks))


def plan_lifting(workspace: Workspace, plan_id: str) -> Plan:
    """Work out how the restriction that a plan made is lifted, and keep that as a plan of its own.

    The person is told before it is carried out (Art. 18(3)).
    """
    plan = lifting_plan(find_plan(workspace, plan_id), vault_of(workspace), now=workspace.clock.now())
    return _kept(workspace, plan)


def carry_out_errand(
    workspace: Workspace,
    plan: Plan,
    *,
    receive: Receive = lambda _step, _piece, _rows: None,
    holds: tuple[Hold, ...] = (),
    notice: Callable[[Event], None] = lambda _event: None,
) -> Carried:
    """Carry out what of a right's plan is not done yet; what is read goes to `receive`. Safe to call again.

    The ledger's state is signed at the end, however it ends.
    """
    journal = journal_of(workspace, plan)
    journal.check_evidence()
    remaining = 0
    out: WorkedOut | None = None
    _bear(workspace, plan)
    try:
        with working(workspace, holds) as (estate, stores), _ground(workspace, plan, estate, stores) as ground:
            if plan.purpose == LIFTING:
                lift(plan, journal=journal, ground=ground, vault=vault_of(workspace), notice=notice)
                bearings_of(workspace).end(restriction_of(plan), at=workspace.clock.now())
            elif plan.purpose in READ_ONLY:
                out = give(plan, journal=journal, stores=stores, ground=ground, receive=receive)
            else:
                out = execute(
                    plan, journal=journal, stores=stores, ground=ground, notice=_signing(workspace, plan, notice)
                )
                remaining = confirm(plan, stores=stores)
        certificate = certify(plan, journal.events())
        _finish(workspace, plan, certificate, out, remaining)
    finally:
        with workspace.recording():
            pass
    return Carried(certificate=certificate, remaining=remaining)


def carry_out_again(
    workspace: Workspace, plan_id: str, *, system: str, holds: tuple[Hold, ...] = ()
) -> Certificate | None:
    """Do once more, to the very records of one system that a plan changed, what it did to them; None where none were.

    Datasets on which a hold lies now are left alone. Raises `UnfinishedError` where the system does not answer.
    """
    plan = find_plan(workspace, plan_id)
    held = {name for one in holds for name in one.datasets}
    is_all_held = any(not one.datasets for one in holds)
    pieces = {
        step.id: list(journal_of(workspace, plan).frozen(step.id))
        for step in plan.steps
        if step.dataset.partition(".")[0] == system and step.dataset not in held and not is_all_held
    }
    steps = tuple(step for step in plan.steps if pieces.get(step.id))
    if not steps:
        return None
    with working(workspace, holds) as (estate, stores), _ground(workspace, plan, estate, stores) as ground:
        again = replace(
            plan,
            id=f"plan-{secrets.token_hex(4)}",
            made_at=stores.now,
            policy_digest=stores.policy.digest,
            estate_revision=estate.revision,
            salt=secrets.token_hex(16),
            steps=steps,
            keeps=(),
            tells=(),
        )
        _kept(workspace, again)
        journal = journal_of(workspace, again)
        journal.lay([(step.id, one) for step in steps for one in pieces[step.id]], anew=True)
        journal.write(*(Traced(step=one.id, count=sum(len(piece.keys) for piece in pieces[one.id])) for one in steps))
        apply_plan(again, journal=journal, ground=ground)
        certificate = certify(again, journal.events())
        _finish(workspace, again, certificate, None, 0)
    return certificate


@contextmanager
def working(workspace: Workspace, holds: tuple[Hold, ...] = ()) -> Iterator[tuple[OpenEstate, Stores]]:
    """Open the estate, and yield it with what an errand is worked out from."""
    with opened(workspace) as estate:
        yield (
            estate,
            Stores(
                estate=estate.estate,
                connectors=estate.connectors,
                policy=_policy(),
                now=workspace.clock.now(),
                holds=holds,
                closed={name: str(error) for name, error in estate.closed.items()},
            ),
        )


def _bear(workspace: Workspace, plan: Plan) -> None:
    """Let what a plan restricts bear on the gate before any store is touched."""
    if plan.purpose == RequestKind.RESTRICTION and plan.errand is not None:
        for person in plan.errand.people:
            known = [Identifier(kind=one.kind, value=one.value) for one in person.known_by]
            scope = Scope(categories=plan.errand.categories, systems=plan.errand.places, records=plan.errand.records)
            restrict(bearings_of(workspace), known, scope, plan=plan.id, at=workspace.clock.now())


def _kept(workspace: Workspace, plan: Plan) -> Plan:
    with workspace.recording() as ledger:
        plans_of(workspace).keep(plan)
        ledger.append(planned_entry(plan))
    return plan


def _restricted(workspace: Workspace, errand: Errand) -> Iterator[Message]:
    """Yield the restrictions of the same people: what was set aside is in no store, and an erasure would miss it."""
    if errand.right != RequestKind.ERASURE:
        return
    plans = plans_of(workspace)
    for plan_id in vault_of(workspace).plans():
        other = plans.find(plan_id).errand
        if other is not None and same_people(errand, other):
            yield Message("rights-plan-restricted", {"plan": plan_id})


def find_plan(workspace: Workspace, plan_id: str) -> Plan:
    """Return a plan for a right; raise `UnknownPlanError` where there is none of that id."""
    plan = plans_of(workspace).find(plan_id)
    if plan.errand is None:
        raise UnknownPlanError(f"Plan {plan_id} is none for a right")
    return plan


def plans_of(workspace: Workspace) -> Plans:
    """Return the plans of a workspace."""
    return Plans(_sealer(workspace))


def journal_of(workspace: Workspace, plan: Plan) -> RecordedJournal:
    """Return the journal of a plan."""
    return RecordedJournal(plan, sealer=_sealer(workspace), ledger=workspace.ledger(), clock=workspace.clock)


def _policy() -> Reviewed:
    try:
        return reviewed(binding_policy())
    except NoPolicyError:
        return NO_POLICY


@contextmanager
def _ground(workspace: Workspace, plan: Plan, estate: OpenEstate, stores: Stores) -> Iterator[Ground]:
    restricted = {one.dataset.partition(".")[0] for one in plan.steps if isinstance(one.change, Seal | Flag)}
    with applications_of(workspace, estate, restricted) as applications:
        yield Ground(
            estate=estate.estate,
            connectors=estate.connectors,
            policy_digest=stores.policy.digest,
            estate_revision=estate.revision,
            closed=estate.closed,
            vault=vault_of(workspace),
            applications=applications,
        )


def _signing(workspace: Workspace, plan: Plan, notice: Callable[[Event], None]) -> Callable[[Event], None]:
    """Return `notice`, which signs the ledger after each step of a large plan; a small one is signed at its end."""

    def told(event: Event) -> None:
        if isinstance(event, Confirmed) and plan.count > SMALL:
            with workspace.recording():
                pass
        notice(event)

    return told


def _finish(workspace: Workspace, plan: Plan, certificate: Certificate, out: WorkedOut | None, remaining: int) -> None:
    plans, now = plans_of(workspace), workspace.clock.now()
    counts = out.counts if out is not None else {}
    with workspace.recording() as ledger:
        if certificate.is_finished and remaining == 0 and not plans.is_finished(plan.id):
            plans.finish(plan, now)
            ledger.append(*finished_entries(plan, certificate, counts=counts, remaining=remaining, at=now))


def _sealer(workspace: Workspace) -> Sealer:
    return workspace.root_key().sealer("plans")
