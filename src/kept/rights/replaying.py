"""What each event changes in what is known of a request; what cannot have happened changes nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from kept.rights import history as h
from kept.rights.asked import Role
from kept.rights.happened import Happened
from kept.rights.outcomes import Answer, Decision
from kept.rights.proofs import Proof
from kept.rights.recipients import Recipient, Told
from kept.rights.state import State


def after(state: State, event: Happened) -> State:
    """Return what is known once `event` has happened."""
    changed = _TAKEN[type(event)](state, event) if type(event) in _TAKEN else state
    changed = _lettered(changed, event)
    if event.by.role is Role.STAFF and changed.unread and not isinstance(event, _UNREAD):
        return replace(changed, unread=False)
    return changed


_UNREAD = (h.Reopened, h.Paused, h.Extended, h.Delivered, h.RecipientTold, h.RecipientAcknowledged)
"""What staff do without having read what the person wrote last; whatever else they do is done about that."""


def _lettered(state: State, event: Happened) -> State:
    """Return the state with the letters that are written and have not reached their channel."""
    letter = getattr(event, "letter", "")
    if not letter:
        return state
    if isinstance(event, h.Delivered):
        return replace(state, owed=state.owed - {letter}, returned=state.returned - {letter})
    returned = state.returned | {letter} if isinstance(event, h.LetterReturned) else state.returned
    return replace(state, owed=state.owed | {letter}, returned=returned)


def known(events: Iterable[Happened]) -> State:
    """Return what is known after all of `events`."""
    state = State()
    for event in events:
        state = after(state, event)
    return state


E_contra = TypeVar("E_contra", bound=Happened, contravariant=True)
_TAKEN: dict[type[Happened], Callable[[State, Happened], State]] = {}


def _takes(kind: type[E_contra]) -> Callable[[Callable[[State, E_contra], State]], Callable[[State, E_contra], State]]:
    """Register what an event of `kind` changes."""

    def registered(take: Callable[[State, E_contra], State]) -> Callable[[State, E_contra], State]:
        def taken(state: State, event: Happened) -> State:
            assert isinstance(event, kind), "looked up by its own type"
            return take(state, event)

        _TAKEN[kind] = taken
        return take

    return registered


@_takes(h.Received)
def _received(state: State, event: h.Received) -> State:
    if state.received_at is not None:
        return state
    return replace(
        state, ask=event.ask, course=event.course, received_at=event.at, unread=state.unread or event.ask.is_suspect
    )


@_takes(h.Acknowledged)
def _acknowledged(state: State, _event: h.Acknowledged) -> State:
    return replace(state, acknowledged=True)


@_takes(h.IdentityAsked)
def _identity_asked(state: State, event: h.IdentityAsked) -> State:
    return replace(state, asked=True, by_hand=event.how is Proof.STAFF)


@_takes(h.IdentityProved)
def _identity_proved(state: State, event: h.IdentityProved) -> State:
    by_hand = frozenset({event.by.name}) if event.by.role is Role.STAFF else frozenset[str]()
    ask = replace(state.ask, identifiers=event.known_by) if event.known_by else state.ask
    return replace(state, ask=ask, shown=state.shown | {(event.point, event.how)}, hands=state.hands | by_hand)


@_takes(h.DocumentReceived)
def _document_received(state: State, _event: h.DocumentReceived) -> State:
    return replace(state, documents=state.documents + 1)


@_takes(h.DocumentsDestroyed)
def _documents_destroyed(state: State, _event: h.DocumentsDestroyed) -> State:
    return replace(state, documents=0)


@_takes(h.ClarificationAsked)
def _clarification_asked(state: State, _event: h.ClarificationAsked) -> State:
    return state if state.is_over else replace(state, unclear=True)


@_takes(h.ClarificationAnswered)
def _clarification_answered(state: State, _event: h.ClarificationAnswered) -> State:
    return replace(state, unclear=False, unread=state.unclear or state.unread)


@_takes(h.MessageSent)
def _message(state: State, event: h.MessageSent) -> State:
    return state if event.by.role in {Role.STAFF, Role.KEPT} else replace(state, unread=True)


@_takes(h.DuplicateFound)
def _duplicate(state: State, event: h.DuplicateFound) -> State:
    # One that nobody has proved to be theirs is not taken for the same: a stranger could hold up a person's own.
    return state if state.missing or state.has_begun else replace(state, duplicate_of=event.of)


@_takes(h.Settled)
def _settled(state: State, event: h.Settled) -> State:
    if state.has_begun or state.is_over:
        return state
    meant = replace(state.ask, scope=event.scope)
    return replace(state, ask=meant, plan=None, approvals=frozenset(), is_declined=False, unclear=False, unread=False)


@_takes(h.Planned)
def _planned(state: State, event: h.Planned) -> State:
    if not state.course.plans or state.missing or state.is_over or _has_acted(state):
        return state
    return replace(
        state,
        plan=event,
        approvals=frozenset(),
        is_declined=False,
        is_redacted=False,
        cooling_until=None,
        has_begun=False,
        answers={},
        is_confirmed=False,
    )


def _has_acted(state: State) -> bool:
    """Whether anything was done that another plan could not begin anew; reading changes nothing."""
    if state.answered is not None:
        return True
    read_only = state.course.packages and state.package is None
    return not read_only and any(one.answer in {Answer.FOUND, Answer.HELD} for one in state.answers.values())


@_takes(h.Weighed)
def _weighed(state: State, event: h.Weighed) -> State:
    if state.has_begun or state.is_over or state.is_appealed or state.missing:
        return state
    return replace(state, decision=event.decision, deciders=state.deciders | {event.by.name})


@_takes(h.RedactionMarked)
def _redaction_marked(state: State, event: h.RedactionMarked) -> State:
    if state.has_begun or state.is_over or state.plan is None or not state.course.packages:
        return state
    return _unapproved(replace(state, marked=event))


@_takes(h.RedactionApproved)
def _redaction_approved(state: State, event: h.RedactionApproved) -> State:
    return replace(state, is_redacted=True) if _is_of_plan(state, event.plan) else state


@_takes(h.Approved)
def _approved(state: State, event: h.Approved) -> State:
    if not _is_of_plan(state, event.plan):
        return state
    hands = frozenset({event.by.name})
    return replace(state, approvals=state.approvals | hands, is_declined=False, deciders=state.deciders | hands)


@_takes(h.Declined)
def _declined(state: State, event: h.Declined) -> State:
    if not _is_of_plan(state, event.plan) or state.has_begun:
        return state
    return replace(state, approvals=frozenset(), is_declined=True, deciders=state.deciders | {event.by.name})


@_takes(h.CoolingBegan)
def _cooling_began(state: State, event: h.CoolingBegan) -> State:
    return replace(state, cooling_until=event.until) if state.is_decided and state.plan else state


@_takes(h.Cancelled)
def _cancelled(state: State, _event: h.Cancelled) -> State:
    return state if state.has_begun or state.is_over or state.is_appealed else replace(state, is_cancelled=True)


@_takes(h.Began)
def _began(state: State, event: h.Began) -> State:
    ready = _is_of_plan(state, event.plan) and state.is_decided and not state.is_over and not state.missing
    cooled = state.again or state.course.cooling is None or _is_past(state.cooling_until, event.at)
    return replace(state, has_begun=True) if ready and cooled else state


@_takes(h.StepAnswered)
def _step_answered(state: State, event: h.StepAnswered) -> State:
    if not state.has_begun or state.answered is not None:
        return state
    failed = event.answer is Answer.FAILED
    return replace(
        state,
        answers={**state.answers, event.system: event},
        failures=state.failures + 1 if failed else state.failures,
        failed_at=event.at if failed else state.failed_at,
    )


@_takes(h.Confirmed)
def _confirmed(state: State, event: h.Confirmed) -> State:
    if not state.has_begun or state.silent:
        return state
    if event.remaining:
        return replace(state, is_confirmed=False, failures=state.failures + 1, failed_at=event.at)
    return replace(state, is_confirmed=True)


@_takes(h.TookEffect)
def _took_effect(state: State, _event: h.TookEffect) -> State:
    return replace(state, has_effect=True) if state.is_decided and not state.missing else state


@_takes(h.PackageReady)
def _package_ready(state: State, event: h.PackageReady) -> State:
    return replace(state, package=event) if state.has_begun else state


@_takes(h.RecipientTold)
def _recipient_told(state: State, event: h.RecipientTold) -> State:
    how = Told.SYSTEM if event.systems else Told.MAIL if event.letter else Told.HAND
    told = Recipient(name=event.recipient, how=how, told_at=event.at, systems=event.systems)
    return _with_recipient(state, told)


@_takes(h.RecipientReminded)
def _recipient_reminded(state: State, event: h.RecipientReminded) -> State:
    known = state.recipients.get(event.recipient)
    return state if known is None else _with_recipient(state, known.reminded_at(event.at))


@_takes(h.RecipientAcknowledged)
def _recipient_acknowledged(state: State, event: h.RecipientAcknowledged) -> State:
    known = state.recipients.get(event.recipient)
    if known is None or known.acknowledged_at is not None:
        return state
    noted = event.by.role is Role.STAFF
    return _with_recipient(state, replace(known, acknowledged_at=event.at, is_noted_by_staff=noted))


@_takes(h.Paused)
def _paused(state: State, event: h.Paused) -> State:
    return state if state.is_over else replace(state, paused=event)


@_takes(h.Resumed)
def _resumed(state: State, _event: h.Resumed) -> State:
    return replace(state, paused=None)


@_takes(h.Answered)
def _answered(state: State, event: h.Answered) -> State:
    if not state.is_ready_for_answer:
        return state
    hands = frozenset({event.by.name}) if event.by.role is Role.STAFF else frozenset[str]()
    return replace(state, answered=event, deciders=state.deciders | hands)


@_takes(h.Refused)
def _refused(state: State, event: h.Refused) -> State:
    if state.has_begun or state.answered is not None or state.is_over or state.is_appealed:
        return state
    return replace(state, refused=event, deciders=state.deciders | {event.by.name}, paused=None)


@_takes(h.Appealed)
def _appealed(state: State, _event: h.Appealed) -> State:
    may = state.is_over and not state.is_cancelled and state.appeal is None
    return replace(state, is_appealed=True) if may else state


@_takes(h.AppealDecided)
def _appeal_decided(state: State, event: h.AppealDecided) -> State:
    if not state.is_appealed:
        return state
    decided = replace(state, is_appealed=False, appeal=event.decision, deciders=state.deciders | {event.by.name})
    return decided if event.decision is Decision.REJECTED else _anew(replace(decided, decision=event.decision))


@_takes(h.Reopened)
def _reopened(state: State, event: h.Reopened) -> State:
    if not state.is_over:
        return state
    if event.why == "hold-ended":
        return replace(_anew(state), again=True)
    if event.why == "reply" and state.is_cancelled:
        # Who took a request back, and writes once more, has not asked for it again.
        return replace(state, unread=True)
    # What a person writes to a closed request is read before anything is done.
    by_hand = replace(state.course, by_hand=True)
    opened = replace(
        state, course=by_hand, is_closed=False, is_cancelled=False, refused=None, answered=None, unread=True
    )
    return opened if state.has_begun else _unapproved(opened)


def _unapproved(state: State) -> State:
    """Return the state without a plan: what was approved before the end is none of what follows it."""
    return replace(state, plan=None, approvals=frozenset(), is_declined=False, is_redacted=False, cooling_until=None)


@_takes(h.RestrictionEnds)
def _restriction_ends(state: State, event: h.RestrictionEnds) -> State:
    return state if state.is_lifted else replace(state, ending=event)


@_takes(h.RestrictionLifted)
def _restriction_lifted(state: State, _event: h.RestrictionLifted) -> State:
    return replace(state, ending=None, is_lifted=True)


@_takes(h.Closed)
def _closed(state: State, _event: h.Closed) -> State:
    ended = state.answered is not None or state.refused is not None or state.is_cancelled
    return replace(state, is_closed=True) if ended and not state.is_appealed else state


def _anew(state: State) -> State:
    """Return the state in which a plan is made again."""
    return replace(
        state,
        plan=None,
        approvals=frozenset(),
        is_redacted=False,
        has_begun=False,
        answers={},
        failures=0,
        failed_at=None,
        is_confirmed=False,
        has_effect=False,
        package=None,
        recipients={},
        answered=None,
        refused=None,
        is_cancelled=False,
        is_closed=False,
        duplicate_of=None,
        cooling_until=None,
        ending=None,
        is_lifted=False,
    )


def _with_recipient(state: State, one: Recipient) -> State:
    return replace(state, recipients={**state.recipients, one.name: one})


def _is_of_plan(state: State, plan: str) -> bool:
    return state.plan is not None and state.plan.plan == plan and not state.plan.blocks


def _is_past(until: datetime | None, now: datetime) -> bool:
    return until is not None and now >= until
