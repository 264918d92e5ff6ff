"""Who may decide what: four eyes, another decider for an appeal, time to think again, duplicates and floods."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kept.rights.asked import Actor, Role
from kept.rights.outcomes import Ground
from kept.rights.state import State
from kept.terms import KeptError

FLOOD = 5
"""From how many requests of one person in `FLOOD_WITHIN` on staff are shown the number. Nothing else comes of it."""

FLOOD_WITHIN = timedelta(days=90)
LETTERS_A_DAY = 5
"""How many letters an address gets in a day from people who have not shown that it is theirs."""


class SameEyesError(KeptError):
    """The same person would decide twice where two must."""

    code = "rights.same-eyes"
    advice = "Let somebody else decide."


class NotStaffError(KeptError):
    """Something that only a member of staff decides would be decided by somebody else."""

    code = "rights.not-staff"
    advice = "Sign in, and decide under your own name."


class NoReasonError(KeptError):
    """A decision against somebody has no reason that they could be told."""

    code = "rights.no-reason"
    advice = "Say why, in words for the person it is about."


def check_approver(state: State, who: Actor) -> None:
    """Raise `SameEyesError` where `who` approved already, or would alone approve what they identified by hand."""
    check_staff(who)
    if who.name in state.approvals:
        raise SameEyesError("The same member of staff approved already")
    if who.name in state.hands and state.course.approvals == 1:
        raise SameEyesError("Who identified the person by hand does not alone approve as well")


def may_approve(state: State, who: Actor) -> bool:
    """Whether `check_approver` would let `who` approve."""
    try:
        check_approver(state, who)
    except SameEyesError:
        return False
    return True


def may_decide_appeal(state: State, who: Actor) -> bool:
    """Whether `check_appeal_decider` would let `who` decide."""
    return who.name not in state.deciders | state.hands


def check_appeal_decider(state: State, who: Actor) -> None:
    """Raise `SameEyesError` where `who` had a hand in what is appealed against."""
    check_staff(who)
    if not may_decide_appeal(state, who):
        raise SameEyesError("Whoever had a hand in the first decision does not decide the appeal")


def check_refusal(who: Actor, ground: Ground, text: str, *, exemption: str) -> None:
    """Raise unless a member of staff refuses, with a reason, and names the exemption where that is the ground."""
    check_staff(who)
    if not text.strip():
        raise NoReasonError("A refusal has no reason")
    if ground is Ground.EXEMPT and not exemption:
        raise NoReasonError("A refusal on an exemption does not name it")


def check_reasoned(who: Actor, text: str) -> None:
    """Raise unless a member of staff decides, with a reason."""
    check_staff(who)
    if not text.strip():
        raise NoReasonError("The decision has no reason")


def cools_until(state: State, *, now: datetime) -> datetime | None:
    """Return until when the person may think again, counted from now; None where nothing cools."""
    if state.again or state.course.cooling is None:
        return None
    return state.course.cooling.after(now)


def duplicate_of(state: State, others: Iterable[tuple[str, State]]) -> str | None:
    """Return the id of the earliest open request in which the same person asks the same, or None.

    `others` are requests of the same person. One in which nobody has shown who they are is never what another waits
    for: a stranger could hold up a person's own.
    """
    earlier = [
        (_since(one), name)
        for name, one in others
        if _is_open_and_known(one) and _asks_the_same(one, state) and _since(one) < _since(state)
    ]
    return min(earlier)[1] if earlier else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How many requests somebody made lately. It is shown to staff, who alone call a request excessive (Art. 12(5))."""

    count: int
    is_flood: bool


def load(received: Sequence[datetime], *, now: datetime) -> Load:
    """Return how many of these came in lately."""
    count = sum(now - FLOOD_WITHIN <= one <= now for one in received)
    return Load(count=count, is_flood=count >= FLOOD)


def may_write(sent: Sequence[datetime], *, now: datetime) -> bool:
    """Whether an address that nobody has shown to be theirs may get one more letter today."""
    return sum(now - timedelta(days=1) < one <= now for one in sent) < LETTERS_A_DAY


def _is_open_and_known(one: State) -> bool:
    return not one.is_over and one.answered is None and not one.missing


def _since(one: State) -> float:
    return math.inf if one.received_at is None else one.received_at.timestamp()


def _asks_the_same(one: State, other: State) -> bool:
    return (one.ask.kind, one.ask.scope, one.ask.whose) == (other.ask.kind, other.ask.scope, other.ask.whose)


def check_staff(who: Actor) -> None:
    """Raise `NotStaffError` unless a member of staff is named."""
    if who.role is not Role.STAFF or not who.name:
        raise NotStaffError("Nobody of the staff is named")
