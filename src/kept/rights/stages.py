"""At which stage a request is, for whom it waits, what may be done with it, and when somebody must look again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kept.rights.asked import Asker
from kept.rights.kinds import SCOPED
from kept.rights.state import State
from kept.rights.verifying import FOR_STAFF
from kept.terms import KeptError


class Stage(StrEnum):
    """How far a request has come."""

    RECEIVED = "received"
    VERIFYING = "verifying"
    PLANNING = "planning"
    DECIDING = "deciding"
    COOLING = "cooling"
    RUNNING = "running"
    ANSWERING = "answering"
    CLOSED = "closed"
    REFUSED = "refused"
    CANCELLED = "cancelled"

    @property
    def is_last(self) -> bool:
        """Whether nothing happens any more by itself."""
        return self in {Stage.CLOSED, Stage.REFUSED, Stage.CANCELLED}


class Party(StrEnum):
    """For whom a request waits."""

    SUBJECT = "subject"
    STAFF = "staff"
    KEPT = "kept"
    TIME = "time"
    NOBODY = "nobody"


class Way(StrEnum):
    """What may be done with a request as it stands."""

    CARRY_ON = "carry-on"  # the program does the next thing
    PROVE = "prove"
    ASK_IDENTITY = "ask-identity"
    ASK_CLARIFICATION = "ask-clarification"
    CLARIFY = "clarify"
    MESSAGE = "message"
    PLAN = "plan"
    SETTLE = "settle"
    WEIGH = "weigh"
    MARK = "mark"
    REDACT = "redact"
    APPROVE = "approve"
    DECLINE = "decline"
    CANCEL = "cancel"
    EXTEND = "extend"
    PAUSE = "pause"
    RESUME = "resume"
    READ = "read"
    ANSWER = "answer"
    REFUSE = "refuse"
    APPEAL = "appeal"
    DECIDE_APPEAL = "decide-appeal"
    REOPEN = "reopen"


class NotNowError(KeptError):
    """Something cannot be done with a request as it stands."""

    code = "rights.not-now"
    advice = "Look at the request again: somebody, or time, was faster."

    def __init__(self, way: Way, stage: Stage) -> None:
        self.way = way
        self.stage = stage
        super().__init__(f"A request that is {stage} does not let anybody {way.replace('-', ' ')}")


TRIES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=12))
"""How long after each failure a system is asked again; the last one goes on for ever, and staff are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a request stands at one moment.

    `wakes_at` is when the program must look again, None where it waits for somebody to do something.
    """

    stage: Stage
    waits_for: Party
    ways: frozenset[Way]
    wakes_at: datetime | None


def standing(state: State, *, now: datetime) -> Standing:
    """Return where a request stands at `now`."""
    stage = stage_of(state, now=now)
    waits_for = _waits_for(state, stage, now)
    return Standing(
        stage=stage, waits_for=waits_for, ways=ways(state, now=now), wakes_at=_wakes_at(state, stage, waits_for, now)
    )


def stage_of(state: State, *, now: datetime) -> Stage:
    """Return the stage at `now`."""
    if state.is_appealed:
        return Stage.DECIDING
    if state.is_over:
        return _last(state)
    if state.answered is not None:
        return Stage.ANSWERING
    if state.missing:
        return Stage.VERIFYING if state.acknowledged else Stage.RECEIVED
    if not state.acknowledged:
        return Stage.RECEIVED
    return _carried(state, now)


def require(state: State, way: Way, *, now: datetime) -> None:
    """Raise `NotNowError` unless `way` is open."""
    if way not in ways(state, now=now):
        raise NotNowError(way, stage_of(state, now=now))


def ways(state: State, *, now: datetime) -> frozenset[Way]:
    """Return what may be done at `now`; there is always something."""
    found = {Way.READ} if state.unread else set()
    return frozenset(found | _ways(state, stage_of(state, now=now), now))


def _ways(state: State, stage: Stage, now: datetime) -> set[Way]:
    if state.is_appealed:
        return {Way.DECIDE_APPEAL, Way.MESSAGE}
    if stage.is_last:
        may_appeal = stage is not Stage.CANCELLED and state.appeal is None
        return {Way.REOPEN, Way.MESSAGE} | ({Way.APPEAL} if may_appeal else set())
    found = {Way.MESSAGE, Way.RESUME if state.paused else Way.PAUSE}
    found |= {Way.CLARIFY} if state.unclear else set()
    found |= _before_the_answer(state) if state.answered is None else set()
    found |= _at(state, stage)
    if _waits_for(state, stage, now) is Party.KEPT:
        found.add(Way.CARRY_ON)
    return found


def _last(state: State) -> Stage:
    if state.is_cancelled:
        return Stage.CANCELLED
    return Stage.REFUSED if state.refused is not None else Stage.CLOSED


def _carried(state: State, now: datetime) -> Stage:
    if state.is_ready_for_answer:
        return Stage.ANSWERING
    if state.course.plans and (state.plan is None or state.plan.blocks):
        return Stage.PLANNING
    if not state.is_decided:
        return Stage.DECIDING
    if not state.has_begun and _is_cooling(state, now):
        return Stage.COOLING
    return Stage.RUNNING


def _is_cooling(state: State, now: datetime) -> bool:
    if not state.course.plans or state.again or state.course.cooling is None:
        return False
    return state.cooling_until is None or now < state.cooling_until


def _before_the_answer(state: State) -> set[Way]:
    found = {Way.EXTEND, Way.ASK_CLARIFICATION}
    if not state.has_begun:
        found |= {Way.REFUSE, Way.CANCEL}
        found |= {Way.SETTLE} if state.ask.kind in SCOPED and state.ask.asker is not Asker.REPORTER else set()
    found |= {Way.ASK_IDENTITY} if state.missing - FOR_STAFF else set()
    return found | ({Way.PROVE} if state.missing else set())


def _at(state: State, stage: Stage) -> set[Way]:
    may_plan = state.course.plans and not state.has_begun and not state.missing
    match stage:
        case Stage.DECIDING:
            found = {Way.PLAN} if may_plan else set()
            found |= {Way.WEIGH} if state.course.weighs and state.decision is None else set()
            found |= {Way.APPROVE, Way.DECLINE} if state.plan is not None and not state.plan.blocks else set()
            found |= {Way.REDACT} if state.plan is not None and state.plan.mentions else set()
            return found | ({Way.MARK} if Way.REDACT in found and state.course.packages else set())
        case Stage.PLANNING | Stage.COOLING:
            return {Way.PLAN} if may_plan else set()
        case Stage.ANSWERING:
            return {Way.ANSWER} if state.answered is None else set()
        case _:
            return set()


def _waits_for(state: State, stage: Stage, now: datetime) -> Party:
    if stage.is_last:
        # What ended is carried on until the person was told; `closed` says that they were. What is written later is
        # told as well.
        is_told = state.is_closed and not state.owed_by_hand
        return Party.NOBODY if is_told else _last_steps(state)
    if state.is_appealed or _is_stopped(state, now):
        return Party.STAFF
    if state.unclear and not state.has_begun and stage is not Stage.RECEIVED:
        return _asked(state)
    return _WAITED_FOR[stage](state)


def _last_steps(state: State) -> Party:
    """Return for whom it waits that everybody hears of the end."""
    if state.owed_by_hand:
        return Party.STAFF
    return Party.KEPT if state.owed or not state.untold else Party.STAFF


def _answerer(state: State) -> Party:
    return Party.STAFF if state.course.by_hand else Party.KEPT


def _verifier(state: State) -> Party:
    if state.documents or state.by_hand or state.missing <= FOR_STAFF:
        return Party.STAFF
    return _asked(state) if state.asked else Party.KEPT


def _asked(state: State) -> Party:
    """Return for whom a question waits: nobody answers one that came back."""
    return Party.STAFF if state.returned else Party.SUBJECT


_WAITED_FOR: dict[Stage, Callable[[State], Party]] = {
    Stage.RECEIVED: lambda _: Party.KEPT,
    Stage.VERIFYING: _verifier,
    Stage.PLANNING: lambda one: Party.KEPT if one.plan is None else Party.STAFF,
    Stage.DECIDING: lambda _: Party.STAFF,
    Stage.COOLING: lambda one: Party.KEPT if one.cooling_until is None else Party.TIME,
    Stage.RUNNING: lambda _: Party.KEPT,
    Stage.ANSWERING: lambda one: _last_steps(one) if one.answered else _answerer(one),
}


def _is_stopped(state: State, now: datetime) -> bool:
    if state.paused is not None and (state.paused.until is None or now < state.paused.until):
        return True
    return state.unread and not state.has_begun


def _wakes_at(state: State, stage: Stage, waits_for: Party, now: datetime) -> datetime | None:
    if state.paused is not None and state.paused.until is not None and now < state.paused.until:
        return state.paused.until
    if waits_for is Party.TIME:
        return state.cooling_until
    if waits_for is not Party.KEPT:
        ends = (state.reminds_at, state.lifts_at, held_until(state) if stage is Stage.CLOSED else None)
        return min((one for one in ends if one is not None), default=None)
    if state.owed and (stage.is_last or state.answered is not None):
        return None  # the letters have a schedule of their own
    if stage is Stage.RUNNING and state.failed_at is not None and not state.is_confirmed:
        return state.failed_at + TRIES[min(state.failures, len(TRIES)) - 1]
    return now


def held_until(state: State) -> datetime | None:
    """Return when the first of what an erasure left behind is no longer to be kept."""
    if state.plan is None or state.answered is None:
        return None
    ends = (one.until for one in state.plan.stays if one.until is not None and one.until > state.answered.at)
    return min(ends, default=None)
