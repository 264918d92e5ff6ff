"""Carrying out what was decided: every system answers, an independent look follows, the copy is packed."""

from collections.abc import Iterator

from kept.app.rights.bearing import object_to, restrict
from kept.app.rights.clerk import Clerk
from kept.app.rights.fencing import raise_fences
from kept.app.rights.planning import make_plan
from kept.app.rights.recipients import note_told, tell_recipient
from kept.gate import Suppression
from kept.plans.errors import BusyPlanError
from kept.records.stores.erasures import Erasure
from kept.records.stores.requests import OpenRequest
from kept.rights.alike import Traits
from kept.rights.asked import Ask
from kept.rights.carrying import Carried
from kept.rights.history import Began, Confirmed, Event, PackageReady, StepAnswered, TookEffect
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Answer
from kept.rights.requests import Request
from kept.rights.stages import Stage
from kept.rights.state import State
from kept.rights.verifying import CALLS, MARKETING, shown_by

_SUPPRESSES = {RequestKind.ERASURE: Suppression.IMPORT, RequestKind.OPT_OUT: Suppression.SALE}
_OBJECTED = {MARKETING: Suppression.MARKETING, CALLS: Suppression.CALLS}
"""The lists on which somebody is put for good by what they asked, or objected to."""


def run(clerk: Clerk, request: str) -> bool:
    """Do what is still to be done before the answer; False where a system failed, or somebody else is at it.

    What would bring the person back, or undo what was done, is written down before the first destructive act.
    """
    opened = clerk.find(request)
    state = opened.request.state
    packs = state.course.packages and state.package is None
    if state.course.plans and (packs or not state.is_confirmed):
        return _carry_out(clerk, opened)
    return _take_effect(clerk, request)


def lists_of(ask: Ask) -> frozenset[Suppression]:
    """Return the lists on which somebody is put for good by what they ask."""
    if ask.kind is RequestKind.OBJECTION:
        return frozenset(_OBJECTED[one] for one in ask.scope.purposes if one in _OBJECTED)
    return frozenset({_SUPPRESSES[ask.kind]} if ask.kind in _SUPPRESSES else ())


def _carry_out(clerk: Clerk, opened: OpenRequest) -> bool:
    plan = opened.request.state.plan
    if plan is None:
        return False
    if not opened.request.state.has_begun:
        _begin(clerk, opened.id, plan.plan)
    kept: list[PackageReady] = []

    def keep(pieces: Iterator[bytes], of: Traits) -> None:
        until = clerk.house.package_lasts.after(clerk.now)
        package = clerk.packages.keep(opened, pieces, of=of, at=clerk.now, until=until)
        kept.append(PackageReady(at=clerk.now, package=package.id, expires=until, digest=package.digest))

    try:
        carried = clerk.carrier.carry_out(plan.plan, opened.request, keep)
    except BusyPlanError:
        return False
    if carried.is_stale:
        clerk.erasures.withdraw(plan.plan)
        return make_plan(clerk, opened.id).request.state.plan is not plan
    with clerk.holding(opened.id, at=Stage.RUNNING) as current:
        clerk.record(current, *_answers(clerk, current.request.state, carried), *kept)
    if carried.remaining == 0:
        if opened.request.received.ask.kind is RequestKind.ERASURE:
            raise_fences(clerk.workspace, to=clerk.erasures.whole_until())
        note_told(clerk, opened.id, carried.took)
        for recipient in sorted(clerk.find(opened.id).request.state.untold & clerk.house.recipients.keys()):
            tell_recipient(clerk, opened.id, recipient)
    return carried.remaining == 0


def _begin(clerk: Clerk, request: str, plan: str) -> None:
    with clerk.holding(request, at=Stage.RUNNING) as opened:
        if opened.request.state.has_begun:
            return
        ask = opened.request.state.ask
        if ask.kind is RequestKind.ERASURE:
            _remember(clerk, opened, plan)
        if ask.kind is RequestKind.RESTRICTION:
            # The gate first: whoever asks it stops in this moment, however long the stores take.
            shown = shown_by(ask, opened.request.state.shown)
            restrict(clerk.bearings, shown, ask.scope, plan=plan, at=clerk.now)
        clerk.record(opened, Began(at=clerk.now, plan=plan))


def _remember(clerk: Clerk, opened: OpenRequest, plan: str) -> None:
    replay = clerk.carrier.replay(plan)
    erasure = Erasure(plan=plan, request=opened.id, erased_at=clerk.now, until=replay.until, replay=replay.body)
    clerk.erasures.add(erasure)
    if opened.person is not None:
        clerk.packages.destroy_unmarked(opened.person, at=clerk.now)
    if opened.request.state.ask.scope.is_everything:
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
    if carried.remaining is not None and not state.is_confirmed:
        events.append(Confirmed(at=clerk.now, remaining=carried.remaining, backups_until=carried.backups_until))
    return events


def _take_effect(clerk: Clerk, request: str) -> bool:
    with clerk.holding(request, at=Stage.RUNNING) as opened:
        state = opened.request.state
        if not state.course.effects or state.has_effect:
            return False
        _suppress(clerk, opened.request)
        if state.ask.kind is RequestKind.OBJECTION:
            object_to(clerk.bearings, shown_by(state.ask, state.shown), state.ask.scope, at=clerk.now)
        clerk.record(opened, TookEffect(at=clerk.now, purposes=state.ask.scope.purposes))
    return True


def _suppress(clerk: Clerk, request: Request) -> None:
    for listed in lists_of(request.state.ask):
        clerk.suppressed.add(listed, shown_by(request.state.ask, request.state.shown), at=clerk.now)
