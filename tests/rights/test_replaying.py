"""Any events in any order: told in pieces as told at once, never closed over silence, never without a way out."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kept.rights.replaying import after, known
from kept.rights.stages import Party, Stage, Way, stage_of, standing, ways
from kept.rights.verifying import FOR_STAFF
from kept.terms import Period
from tests.rights.histories import (
    ADA,
    BEN,
    LATER,
    PLAN,
    SUBJECT,
    SYSTEMS,
    Answer,
    Asker,
    Decision,
    ExtensionReason,
    Ground,
    HouseRules,
    Point,
    Proof,
    RequestKind,
    Scope,
    Stay,
    acknowledged,
    answered,
    answered_by,
    approved,
    at,
    began,
    closed,
    h,
    planned,
    proved,
    received,
)  # fmt: skip

COOLING = HouseRules(approvals={RequestKind.ERASURE: 2}, cooling=Period(days=3))
HISTORY = (
    acknowledged(),
    h.IdentityAsked(at=at(1), point=Point.SUBJECT, how=Proof.LINK),
    *(proved(point=one, how=how, by=ADA) for one in Point for how in (Proof.LINK, Proof.STAFF, Proof.DOCUMENT)),
    h.DocumentReceived(at=at(2), document="d-1", point=Point.RELATION),
    h.DocumentsDestroyed(at=at(2), count=1),
    h.ClarificationAsked(at=at(2), by=ADA, text="Which account?"),
    h.ClarificationAnswered(at=at(2), by=SUBJECT, text="The old one."),
    h.MessageSent(at=at(2), by=SUBJECT, text="Hello?"),
    h.MessageRead(at=at(2), by=ADA),
    h.RestrictionEnds(at=at(2), by=ADA, plan="plan-9", on=at(3).date(), text="It was checked.", letter="l9"),
    h.RestrictionLifted(at=at(3), plan="plan-9"),
    h.MessageSent(at=at(2), by=ADA, text="Soon."),
    h.DuplicateFound(at=at(2), of="R-9999-999J"),
    h.Settled(at=at(2), by=ADA, scope=Scope(systems=("support",))),
    planned(),
    planned(plan="plan-2", blocks=("rights-silent",)),
    planned(plan="plan-3", mentions=2, stays=(Stay(dataset="a.b", count=1, clause="6.1.2", because="b", until=LATER),)),
    *(h.Weighed(at=at(3), by=ADA, decision=one, reason="So.") for one in Decision),
    *(event for plan in (PLAN, "plan-3") for event in (
        h.RedactionMarked(at=at(3), by=ADA, further=("Ben",)),
        h.RedactionApproved(at=at(3), by=ADA, plan=plan),
        approved(ADA, plan=plan),
        approved(BEN, plan=plan),
        h.Declined(at=at(4), by=BEN, plan=plan, reason="No."),
        began(plan=plan),
    )),
    h.CoolingBegan(at=at(4), until=at(5)),
    h.CoolingBegan(at=at(4), until=LATER),
    h.Cancelled(at=at(4), by=SUBJECT),
    *(answered_by(system, one) for system in SYSTEMS for one in Answer),
    h.Confirmed(at=at(7), remaining=0),
    h.Confirmed(at=at(7), remaining=4),
    h.TookEffect(at=at(7), purposes=("marketing",)),
    h.PackageReady(at=at(7), package="p-1", expires=LATER, digest="0f" * 32),
    h.RecipientTold(at=at(7), recipient="Mailer"),
    h.RecipientReminded(at=at(7), recipient="Mailer"),
    h.RecipientAcknowledged(at=at(7), recipient="Mailer"),
    h.Extended(at=at(7), by=ADA, reason=ExtensionReason.COMPLEXITY, text="Much.", until=LATER),
    h.Paused(at=at(7), by=ADA, reason="Wait."),
    h.Paused(at=at(7), by=ADA, reason="Wait.", until=at(8)),
    h.Resumed(at=at(7), by=ADA),
    answered(),
    h.Delivered(at=at(8), letter="l-answer"),
    h.LetterReturned(at=at(8), letter="l-answer"),
    h.Refused(at=at(8), by=ADA, ground=Ground.SPAM, text="No request."),
    h.Appealed(at=at(8), by=SUBJECT, text="No."),
    *(h.AppealDecided(at=at(8), by=BEN, decision=one, text="So.") for one in Decision),
    *(h.Reopened(at=at(8), why=why) for why in ("reply", "hold-ended", "staff")),
    closed(),
)  # fmt: skip
BEGINNINGS = st.builds(
    received,
    st.sampled_from(RequestKind),
    rules=st.sampled_from([COOLING, HouseRules(approvals={})]),
    asker=st.sampled_from(Asker),
)
HISTORIES = st.builds(lambda first, rest: (first, *rest), BEGINNINGS, st.lists(st.sampled_from(HISTORY), max_size=40))


def test_the_histories_that_are_tried_have_every_kind_of_event():
    assert {type(event) for event in (received(), *HISTORY)} == set(h.FAMILY)


@given(HISTORIES, st.integers(0, 40))
def test_events_told_in_pieces_come_to_the_same_as_told_at_once(events, cut):
    state = known(events[:cut])
    for event in events[cut:]:
        state = after(state, event)

    assert state == known(events)


@given(HISTORIES)
def test_no_history_closes_a_request_over_a_system_that_has_not_spoken(events):
    state = known(events)

    if state.answered is not None and state.plan is not None and state.duplicate_of is None:
        assert state.decision is Decision.REJECTED or not state.silent


@settings(max_examples=300)
@given(HISTORIES)
def test_every_history_has_a_way_out(events):
    state, now = known(events), at(10)
    assert ways(state, now=now)

    state = _led_out(state, now=now)

    assert stage_of(state, now=LATER).is_last
    assert ways(state, now=LATER) & {Way.REOPEN, Way.APPEAL}


def _led_out(state, *, now):
    """Do what the ways say, the world being kind, until nothing is left to be done."""
    for step in range(30):
        if standing(state, now=now).waits_for is Party.NOBODY:
            return state
        now = max(now, standing(state, now=now).wakes_at or now)
        for event in _next(state, now, step):
            state = after(state, event)
    raise AssertionError(f"nowhere to go from {state}")


def _next(state, now, step):
    """Return what happens next; each of it is among the ways that are open."""
    open_to = ways(state, now=now)
    if state.returned:
        return [h.Delivered(at=now, by=ADA, letter=one) for one in state.returned]
    if Way.DECIDE_APPEAL in open_to:
        return [h.AppealDecided(at=now, by=BEN, decision=Decision.REJECTED, text="So.")]
    if standing(state, now=now).waits_for is Party.STAFF and (state.paused or state.unread):
        return [h.Resumed(at=now, by=ADA)]
    if Way.CLARIFY in open_to and not state.has_begun:
        return [h.ClarificationAnswered(at=now, by=SUBJECT, text="So."), h.Resumed(at=now, by=ADA)]
    return list(AT_STAGE.get(stage_of(state, now=now), _ended)(state, now, open_to, step))


def _acknowledged(_state, now, _open_to, _step):
    yield h.Acknowledged(at=now, letter="l")


def _verified(state, _now, open_to, _step):
    assert Way.PROVE in open_to
    how = dict.fromkeys(FOR_STAFF, Proof.STAFF)
    return [proved(point=one, how=how.get(one, Proof.LINK), by=ADA) for one in state.missing]


def _planned(_state, now, open_to, step):
    assert open_to & {Way.PLAN, Way.CARRY_ON}
    yield h.Planned(at=now, plan=f"plan-out-{step}", records=1, systems=SYSTEMS)


def _cooled(_state, now, _open_to, _step):
    yield h.CoolingBegan(at=now, until=now + timedelta(days=1))


def _answered(state, now, open_to, _step):
    if state.answered is None:
        assert open_to & {Way.ANSWER, Way.CARRY_ON}
        yield h.Answered(at=now, by=ADA, letter="l")
    yield h.Closed(at=now)


def _ended(_state, now, _open_to, _step):
    yield h.Closed(at=now)


def _decided(state, now, open_to, _step):
    if Way.WEIGH in open_to:
        yield h.Weighed(at=now, by=ADA, decision=Decision.GRANTED, reason="So.")
    if Way.REDACT in open_to:
        yield h.RedactionApproved(at=now, by=ADA, plan=state.plan.plan)
    if Way.APPROVE in open_to:
        yield h.Approved(at=now, by=ADA, plan=state.plan.plan)
        yield h.Approved(at=now, by=BEN, plan=state.plan.plan)


def _run(state, now, _open_to, _step):
    if state.plan is not None:
        yield h.Began(at=now, plan=state.plan.plan)
        yield from (h.StepAnswered(at=now, system=one, answer=Answer.NONE) for one in state.plan.systems)
    yield h.Confirmed(at=now, remaining=0)
    yield h.TookEffect(at=now)
    yield h.PackageReady(at=now, package="p", expires=LATER, digest="0f" * 32)


AT_STAGE = {
    Stage.RECEIVED: _acknowledged,
    Stage.VERIFYING: _verified,
    Stage.PLANNING: _planned,
    Stage.DECIDING: _decided,
    Stage.COOLING: _cooled,
    Stage.RUNNING: _run,
    Stage.ANSWERING: _answered,
}
