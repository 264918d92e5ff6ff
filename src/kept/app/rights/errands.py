"""Plans for rights in a workspace: worked out, kept, carried out, with their evidence (decision 0013)."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from kept.app.rights.bearing import bearings_of, restrict
from kept.app.rights.bureau import Bureau, bureau
from kept.app.rights.clerk import packages_of
from kept.app.rights.destroying import destroy_copies
from kept.app.rights.links import void_links
from kept.app.rights.restrictions import LIFTING, lift, lifting_plan, restriction_of
from kept.app.workspace import Workspace
from kept.estate.selection import Keys
from kept.holds import Hold
from kept.plans import Certificate, Ground, Plan, certify
from kept.plans.applying import apply_plan, traced_in
from kept.plans.certificate import StepOutcome
from kept.plans.errand import Errand
from kept.plans.errors import BlockedPlanError, UnknownPlanError
from kept.plans.journal import Confirmed, Event, Progress
from kept.records.stores.plans import Plans, RecordedJournal
from kept.retention.sparing import check_steps
from kept.rights.alike import same_people, traits_of
from kept.rights.asked import Identifier, Scope
from kept.rights.executing import confirm, execute
from kept.rights.giving import Taker, give, give_at_once
from kept.rights.kinds import RequestKind
from kept.rights.plan_events import finished_entries, planned_entry, step_entries
from kept.rights.planning import Basis, mark_of, plan_right
from kept.rights.sparing import spared_by
from kept.rights.working import READ_ONLY, WorkedOut
from kept.terms import Message

SMALL = 5_000
"""Records of a plan that is carried out in a few seconds."""


_CAUGHT_UP = frozenset({RequestKind.ERASURE, RequestKind.RECTIFICATION})
"""Rights that are carried out on what comes meanwhile as well; a restriction bears on that through the gate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What came of a plan: step by step, and how many records an independent look still found afterwards."""

    certificate: Certificate
    remaining: int = 0


def plan_errand(workspace: Workspace, errand: Errand, *, holds: tuple[Hold, ...] = ()) -> Plan:
    """Work out how a right is carried out, keep it as a plan, and return it. Nothing in any system is changed."""
    with bureau(workspace) as here:
        return plan_at(here, errand, holds=holds)


def plan_at(here: Bureau, errand: Errand, *, holds: tuple[Hold, ...] = ()) -> Plan:
    """Do what `plan_errand` does at an open bureau."""
    plan = plan_right(marked(errand), stores=here.stores(holds), basis=here.basis())
    blocked = replace(plan, blocks=(*plan.blocks, *_restricted(here, plan.errand or errand)))
    _keep(here, blocked)
    return blocked


def plan_lifting(workspace: Workspace, plan_id: str, *, in_place_of: Plan | None = None) -> Plan:
    """Work out how the restriction that a plan made is lifted, and keep that as a plan of its own.

    Whoever asked for it is told before (Art. 18(3)): `kept.app.rights.lifting` does that. A plan `in_place_of` another
    is found by that one's id (`follow_ups`).
    """
    with bureau(workspace) as here:
        restriction = find_plan(workspace, plan_id)
        basis = here.basis() if in_place_of is None else _following(here, in_place_of)
        plan = lifting_plan(restriction, here.vault, basis=basis, now=workspace.clock.now())
        _keep(here, plan)
    return plan


def answer_at(here: Bureau, errand: Errand, *, taker: Taker) -> Plan:
    """Plan a reading and give what it finds to `taker` in one go; when this returns, the evidence is durable.

    Raises `BlockedPlanError` where the plan, which is kept as well, says what blocks it: nothing that was received
    may then be handed on.
    """
    plan, events, out = give_at_once(marked(errand), stores=here.stores(), basis=here.basis(), taker=taker)
    now = here.workspace.clock.now()
    with here.recording() as ledger:
        if plan.blocks:
            here.plans.keep(plan)
            ledger.append(planned_entry(plan))
        else:
            here.plans.keep_done(plan, events, at=now)
            certificate = certify(plan, events)
            last = finished_entries(plan, certificate, counts=out.counts, remaining=0, at=now)
            ledger.append(planned_entry(plan), *step_entries(plan, events, at=now), *last)
    if plan.blocks:
        raise BlockedPlanError(f"Plan {plan.id} is blocked, for {len(plan.blocks)} reasons")
    return plan


def carry_out_errand(
    workspace: Workspace,
    plan: Plan,
    *,
    taker: Taker | None = None,
    holds: tuple[Hold, ...] = (),
    notice: Callable[[Event], None] = lambda _event: None,
) -> Carried:
    """Carry out what of a right's plan is not done yet; what is read goes to `taker`. Safe to call again.

    The ledger's state is signed at the end, however it ends.
    """
    with bureau(workspace) as here:
        return carry_out_at(here, plan, taker=taker, holds=holds, notice=notice)


def carry_out_at(
    here: Bureau,
    plan: Plan,
    *,
    taker: Taker | None = None,
    holds: tuple[Hold, ...] = (),
    notice: Callable[[Event], None] = lambda _event: None,
) -> Carried:
    """Do what `carry_out_errand` does at an open bureau."""
    journal, stores = here.journal(plan), here.stores(holds)
    journal.check_evidence()
    remaining = 0
    out: WorkedOut | None = None
    _bear(here.workspace, plan)
    with here.ground(plan) as ground:
        if plan.purpose == LIFTING:
            lift(plan, journal=journal, ground=ground, vault=here.vault, notice=notice)
            bearings_of(here.workspace).end(restriction_of(plan), at=here.workspace.clock.now())
        elif plan.purpose in READ_ONLY:
            assert taker is not None, "what is read goes to somebody"
            out = give(plan, journal=journal, stores=stores, ground=ground, taker=taker)
        else:
            if plan.purpose == RequestKind.ERASURE and plan.errand is not None:
                _refuse_held(plan, journal, ground, holds, now=here.workspace.clock.now())
            out = execute(plan, journal=journal, stores=stores, ground=ground, notice=_signing(here, plan, notice))
            remaining = confirm(plan, stores=stores)
            if remaining and plan.purpose in _CAUGHT_UP:
                remaining = _caught_up(here, plan, ground, holds)
            if plan.purpose == RequestKind.ERASURE and plan.errand is not None:
                # Not before: of an erasure that is refused, nobody loses their copy. One made meanwhile goes as well.
                _destroy_copies(here.workspace, plan.errand)
    certificate = certify(plan, journal.events())
    _finish(here, plan, certificate, out, remaining)
    return Carried(certificate=certificate, remaining=remaining)


def _refuse_held(plan: Plan, journal: RecordedJournal, ground: Ground, holds: Sequence[Hold], *, now: datetime) -> None:
    """Raise `HeldError` where a hold that came since an erasure was begun keeps what is still to go."""
    done = Progress.of(journal.events())
    known = {one.because.parameters.get("case") for one in plan.keeps}
    later = [one for one in holds if one.case not in known]
    if not done.is_begun or not later:
        return
    # Of a plan that is begun, the frozen keys alone are acted on.
    left = (
        (replace(step, selection=Keys(())), [Keys(piece.keys) for piece in journal.frozen(step.id)])
        for step in plan.steps
        if done.confirmed.get(step.id) != 0
    )
    estate, open_ones = ground.estate, ground.connectors
    spared = [spared_by(one, estate=estate, connectors=open_ones, now=now) for one in later]
    check_steps(left, spared, estate=estate, connectors=open_ones)


def _caught_up(here: Bureau, plan: Plan, ground: Ground, holds: tuple[Hold, ...]) -> int:
    """Do to what came since the keys of a plan were frozen what the plan does; return how many records are still left.

    A company at work writes on: a visit that is noted a moment later is theirs as well. It is a plan of its own. What
    the first one did not show is not done, and remains.
    """
    assert plan.errand is not None
    stores = here.stores(holds)
    later = plan_right(marked(plan.errand), stores=stores, basis=_following(here, plan))
    shown = {mark_of(one) for one in plan.steps}
    if later.blocks or any(one.count and mark_of(one) not in shown for one in later.steps):
        return confirm(plan, stores=stores)
    _keep(here, later)
    journal = here.journal(later)
    execute(later, journal=journal, stores=stores, ground=ground)
    remaining = confirm(later, stores=stores)
    _finish(here, later, certify(later, journal.events()), None, remaining)
    return remaining


def outcomes_of(workspace: Workspace, plan: Plan) -> tuple[StepOutcome, ...]:
    """Return what came of each step of a plan, and of the plans that did the same to what came meanwhile."""
    followed = follow_ups(plans_of(workspace), plan) if plan.purpose in _CAUGHT_UP else ()
    certificates = (certify(one, journal_of(workspace, one).events()) for one in (plan, *followed))
    return tuple(step for one in certificates for step in one.steps)


def follow_ups(plans: Plans, plan: Plan) -> Iterator[Plan]:
    """Yield the plans that followed another: whoever goes on after a crash finds them."""
    for number in count(1):
        try:
            yield plans.find(_follow_up(plan, number))
        except UnknownPlanError:
            return


def _following(here: Bureau, plan: Plan) -> Basis:
    """Return the basis of the next plan that follows another."""
    return replace(here.basis(), id=_follow_up(plan, 1 + sum(1 for _ in follow_ups(here.plans, plan))))


def _follow_up(plan: Plan, number: int) -> str:
    return f"{plan.id}.{number}"


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
    with bureau(workspace) as here, here.ground(plan) as ground:
        again = replace(
            plan,
            id=f"plan-{secrets.token_hex(4)}",
            made_at=workspace.clock.now(),
            policy_digest=here.policy_digest,
            estate_revision=here.estate.revision,
            salt=secrets.token_hex(16),
            steps=steps,
            keeps=(),
            tells=(),
        )
        _keep(here, again)
        journal = here.journal(again)
        trace = traced_in([(step.id, one) for step in steps for one in pieces[step.id]])
        apply_plan(again, journal=journal, ground=ground, trace=trace)
        certificate = certify(again, journal.events())
        _finish(here, again, certificate, None, 0)
    return certificate


def _keep(here: Bureau, plan: Plan) -> None:
    with here.recording() as ledger:
        here.plans.keep(plan)
        ledger.append(planned_entry(plan))


def _bear(workspace: Workspace, plan: Plan) -> None:
    """Let what a plan restricts bear on the gate before any store is touched."""
    if plan.purpose == RequestKind.RESTRICTION and plan.errand is not None:
        for person in plan.errand.people:
            known = [Identifier(kind=one.kind, value=one.value) for one in person.known_by if one.is_shown]
            scope = Scope(categories=plan.errand.categories, systems=plan.errand.places, records=plan.errand.records)
            restrict(bearings_of(workspace), known, scope, plan=plan.id, at=workspace.clock.now())


def _restricted(here: Bureau, errand: Errand) -> Iterator[Message]:
    """Yield the restrictions of the same people: what was set aside is in no store, and an erasure would miss it."""
    if errand.right != RequestKind.ERASURE:
        return
    for plan_id in here.vault.plans():
        other = here.plans.find(plan_id).errand
        if other is not None and same_people(errand, other):
            yield Message("rights-plan-restricted", {"plan": plan_id})


def _destroy_copies(workspace: Workspace, errand: Errand) -> None:
    """Let the copies that were made of the same people die with what they are copies of, and the links to them.

    For whichever request they were made, or for none: who asked is one thing, whose data lies in a copy another.
    """
    void_links(packages_of(workspace).destroy_about(traits_of(errand), at=workspace.clock.now()))
    plans = plans_of(workspace)

    def is_theirs(plan_id: str) -> bool:
        try:
            other = plans.find(plan_id).errand
        except UnknownPlanError:
            return False
        return other is not None and same_people(errand, other)

    destroy_copies(workspace, is_theirs)


def find_plan(workspace: Workspace, plan_id: str) -> Plan:
    """Return a plan for a right; raise `UnknownPlanError` where there is none of that id."""
    plan = plans_of(workspace).find(plan_id)
    if plan.errand is None:
        raise UnknownPlanError(f"Plan {plan_id} is none for a right")
    return plan


def plans_of(workspace: Workspace) -> Plans:
    """Return the plans of a workspace."""
    return Plans(workspace.root_key().sealer("plans"))


def journal_of(workspace: Workspace, plan: Plan) -> RecordedJournal:
    """Return the journal of a plan."""
    sealer = workspace.root_key().sealer("plans")
    return RecordedJournal(plan, sealer=sealer, ledger=workspace.ledger(), clock=workspace.clock)


def marked(errand: Errand) -> Errand:
    """Return an errand in which each person has a mark of their own, under which the ledger tells of them."""
    return replace(errand, people=tuple(replace(one, mark=secrets.token_hex(16)) for one in errand.people))


def _signing(here: Bureau, plan: Plan, notice: Callable[[Event], None]) -> Callable[[Event], None]:
    """Return `notice`, which signs the ledger after each step of a large plan; a small one is signed at its end."""

    def told(event: Event) -> None:
        if isinstance(event, Confirmed) and plan.count > SMALL:
            with here.recording():
                pass
        notice(event)

    return told


def _finish(here: Bureau, plan: Plan, certificate: Certificate, out: WorkedOut | None, remaining: int) -> None:
    now = here.workspace.clock.now()
    counts = out.counts if out is not None else {}
    with here.recording() as ledger:
        if certificate.is_finished and remaining == 0 and here.plans.finish(plan, now):
            ledger.append(*finished_entries(plan, certificate, counts=counts, remaining=remaining, at=now))
