"""Carrying out what was decided: every system answers, an independent look follows, the copy is packed."""

from kept.app.rights.clerk import Clerk
from kept.app.rights.delivering import tell_recipient
from kept.gate import Suppression
from kept.plans.errors import BusyPlanError
from kept.records.stores.erasures import Erasure
from kept.records.stores.requests import OpenRequest
from kept.rights.carrying import Carried
from kept.rights.history import Began, Confirmed, Event, PackageReady, StepAnswered, TookEffect
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Answer
from kept.rights.requests import Request
from kept.rights.state import State

_SUPPRESSES = {
    RequestKind.ERASURE: Suppression.IMPORT,
    RequestKind.OPT_OUT: Suppression.SALE,
    RequestKind.OBJECTION: Suppression.MARKETING,
}
"""The list on which somebody is put for good by what they asked."""


def run(clerk: Clerk, request: str) -> bool:
    """Do what is still to be done before the answer; False where a system failed, or somebody else is at it.

    What would bring the person back, or undo what was done, is written down before the first destructive act.
    """
    opened = clerk.find(request)
    state = opened.request.state
    if state.course.plans and not state.is_confirmed:
        return _carry_out(clerk, opened)
    if state.course.packages and state.package is None:
        return _pack(clerk, opened)
    return _take_effect(clerk, request)


def _carry_out(clerk: Clerk, opened: OpenRequest) -> bool:
    plan = opened.request.state.plan
    if plan is None:
        return False
    if not opened.request.state.has_begun:
        _begin(clerk, opened.id, plan.plan)
    try:
        carried = clerk.carrier.carry_out(plan.plan)
    except BusyPlanError:
        return False
    with clerk.holding(opened.id) as current:
        clerk.record(current, *_answers(clerk, current.request.state, carried))
    for recipient in plan.tells if carried.remaining == 0 else ():
        if recipient in clerk.house.recipients:
            tell_recipient(clerk, opened.id, recipient)
    return carried.remaining == 0


def _begin(clerk: Clerk, request: str, plan: str) -> None:
    with clerk.holding(request) as opened:
        if opened.request.received.ask.kind is RequestKind.ERASURE:
            _remember(clerk, opened, plan)
        clerk.record(opened, Began(at=clerk.now, plan=plan))


def _remember(clerk: Clerk, opened: OpenRequest, plan: str) -> None:
    erasure = Erasure(plan=plan, request=opened.id, erased_at=clerk.now, until=None, replay=clerk.carrier.replay(plan))
    clerk.erasures.add(erasure)
    # A copy that was made before dies with what it is a copy of, whichever request it was made for.
    if opened.person is not None:
        clerk.packages.destroy_of(opened.person, at=clerk.now)
    if opened.request.received.ask.scope.is_everything:
        _suppress(clerk, opened.request)


def _answers(clerk: Clerk, state: State, carried: Carried) -> list[Event]:
    """Return what is new in what the systems said: an answer that is known already is not written twice."""
    events: list[Event] = []
    for said in carried.said:
        known = state.answers.get(said.system)
        if known is not None and known.answer is said.answer and said.answer is not Answer.FAILED:
            continue
        events.append(
            StepAnswered(at=clerk.now, system=said.system, answer=said.answer, count=said.count, reason=said.reason)
        )
    if carried.remaining is not None:
        events.append(Confirmed(at=clerk.now, remaining=carried.remaining, backups_until=carried.backups_until))
    return events


def _pack(clerk: Clerk, opened: OpenRequest) -> bool:
    plan = opened.request.state.plan
    if plan is None:
        return False
    until = clerk.house.package_lasts.after(clerk.now)
    pieces = clerk.carrier.pack(plan.plan, opened.request)
    package = clerk.packages.keep(opened, pieces, at=clerk.now, until=until)
    with clerk.holding(opened.id) as current:
        ready = PackageReady(at=clerk.now, package=package.id, expires=until, digest=package.digest)
        clerk.record(current, ready)
    return True


def _take_effect(clerk: Clerk, request: str) -> bool:
    with clerk.holding(request) as opened:
        state = opened.request.state
        if not state.course.effects or state.has_effect:
            return False
        _suppress(clerk, opened.request)
        clerk.record(opened, TookEffect(at=clerk.now, purposes=state.ask.scope.purposes))
    return True


def _suppress(clerk: Clerk, request: Request) -> None:
    ask = request.received.ask
    listed = _SUPPRESSES.get(ask.kind)
    if listed is not None:
        clerk.suppressed.add(listed, ask.identifiers, at=clerk.now)
