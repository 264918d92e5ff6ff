"""From events to a stage: the usual lives, the odd ones, and that none of them ends in a dead end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.rights.replaying import known
from kept.rights.requests import Request
from kept.rights.stages import NotNowError, Party, Stage, Way, require, standing, ways
from kept.terms import Period
from tests.rights.histories import (
    ADA,
    BEN,
    LATER,
    PLAN,
    SUBJECT,
    Answer,
    Decision,
    Ground,
    HouseRules,
    Point,
    Proof,
    RequestKind,
    Stay,
    acknowledged,
    answered,
    answered_by,
    approved,
    at,
    began,
    carried_out,
    closed,
    erasure,
    h,
    planned,
    proved,
    received,
)  # fmt: skip

COOLING = HouseRules(approvals={RequestKind.ERASURE: 2}, cooling=Period(days=3))


def where(*events):
    found = standing(known(events), now=at(10))
    return found.stage, found.waits_for


def test_an_erasure_goes_from_the_form_to_the_proof():
    life = (
        (received(), (Stage.RECEIVED, Party.KEPT)),
        (acknowledged(), (Stage.VERIFYING, Party.KEPT)),
        (h.IdentityAsked(at=at(1), point=Point.SUBJECT, how=Proof.LINK), (Stage.VERIFYING, Party.SUBJECT)),
        (proved(), (Stage.PLANNING, Party.KEPT)),
        (planned(), (Stage.DECIDING, Party.STAFF)),
        (approved(ADA), (Stage.DECIDING, Party.STAFF)),
        (approved(BEN), (Stage.RUNNING, Party.KEPT)),
        (began(), (Stage.RUNNING, Party.KEPT)),
        (answered_by("billing"), (Stage.RUNNING, Party.KEPT)),
        (answered_by("support"), (Stage.RUNNING, Party.KEPT)),
        (h.Confirmed(at=at(7), remaining=0), (Stage.ANSWERING, Party.KEPT)),
        (answered(), (Stage.ANSWERING, Party.KEPT)),
        (closed(), (Stage.CLOSED, Party.NOBODY)),
    )

    seen = [where(*(event for event, _ in life[: count + 1])) for count in range(len(life))]

    assert seen == [expected for _, expected in life]


def test_an_access_needs_nobodys_approval_and_is_not_answered_before_its_package_lies_ready():
    begun = (received(RequestKind.ACCESS), acknowledged(), proved(), planned(), began(), *carried_out())
    package = h.PackageReady(at=at(7), package="p-1", expires=LATER, digest="0f" * 32)

    assert where(*begun) == (Stage.RUNNING, Party.KEPT)
    assert where(*begun, package) == (Stage.ANSWERING, Party.KEPT)


def test_a_question_is_for_a_person_at_once():
    assert where(received(RequestKind.INQUIRY), acknowledged()) == (Stage.ANSWERING, Party.STAFF)


def test_an_opt_out_takes_effect_without_anybody_showing_who_they_are():
    begun = (received(RequestKind.OPT_OUT), acknowledged())

    assert where(*begun) == (Stage.RUNNING, Party.KEPT)
    assert where(*begun, h.TookEffect(at=at(2))) == (Stage.ANSWERING, Party.KEPT)


def test_a_contested_decision_is_weighed_and_then_answered_by_a_person():
    begun = (received(RequestKind.CONTEST), acknowledged(), proved())
    weighed = h.Weighed(at=at(3), by=ADA, decision=Decision.REJECTED, reason="It was three chargebacks.")

    assert where(*begun) == (Stage.DECIDING, Party.STAFF)
    assert where(*begun, weighed) == (Stage.ANSWERING, Party.STAFF)


def test_a_system_that_failed_or_kept_silent_keeps_a_request_open_whatever_is_written_afterwards():
    failed = answered_by("support", Answer.FAILED, count=0)
    begun = erasure(began(), answered_by("billing"), failed, h.Confirmed(at=at(7), remaining=0), answered(), closed())

    assert begun.standing(at(10)).stage is Stage.RUNNING
    assert begun.state.silent == ("support",)
    assert begun.with_events(*carried_out(11), answered(12), closed(13)).standing(at(14)).stage is Stage.CLOSED


def test_a_system_that_failed_is_asked_again_later_and_later():
    failures = [answered_by("support", Answer.FAILED, hours=7) for _ in range(7)]

    wakes = [erasure(began(), *failures[:count]).standing(at(7)).wakes_at for count in range(1, 8)]

    assert [one - at(7) for one in wakes] == [
        timedelta(minutes=1),
        timedelta(minutes=5),
        timedelta(minutes=30),
        timedelta(hours=2),
        *[timedelta(hours=12)] * 3,
    ]


def test_where_an_independent_look_still_finds_something_it_is_done_again_later_and_not_without_end():
    left = h.Confirmed(at=at(7), remaining=2)

    standing = erasure(began(), answered_by("billing"), answered_by("support"), left).standing(at(7))

    assert (standing.stage, standing.waits_for) == (Stage.RUNNING, Party.KEPT)
    assert standing.wakes_at == at(7) + timedelta(minutes=1)


def test_a_person_may_think_again_until_the_time_is_over_and_the_work_begins():
    cooling = erasure(h.CoolingBegan(at=at(5), until=at(77)), rules=COOLING)

    assert cooling.standing(at(6)).stage is Stage.COOLING
    assert cooling.standing(at(6)).wakes_at == at(77)
    assert cooling.with_events(began(76)).standing(at(76)).stage is Stage.COOLING
    assert Way.CANCEL in ways(cooling.state, now=at(78))
    assert cooling.with_events(h.Cancelled(at=at(6), by=SUBJECT)).standing(at(6)).stage is Stage.CANCELLED
    assert cooling.with_events(began(77), h.Cancelled(at=at(78))).standing(at(78)).stage is Stage.RUNNING


def test_a_plan_that_was_made_anew_wants_new_approvals():
    assert erasure(planned(5, plan="plan-2")).standing(at(6)).stage is Stage.DECIDING
    assert erasure(planned(5, plan="plan-2")).with_events(began()).state.has_begun is False


def test_an_approval_of_another_plan_or_of_one_that_is_blocked_counts_for_nothing():
    begun = (received(), acknowledged(), proved())

    blocked = (*begun, planned(blocks=("rights-several-people",)), approved(ADA), approved(BEN))
    other = (*begun, planned(plan="plan-2"), approved(ADA), approved(BEN))

    assert where(*blocked) == (Stage.PLANNING, Party.STAFF)
    assert where(*other) == (Stage.DECIDING, Party.STAFF)


def test_who_declines_takes_the_other_approvals_with_them():
    declined = h.Declined(at=at(5), by=BEN, plan=PLAN, reason="The invoice is not yet paid.")
    begun = (received(), acknowledged(), proved(), planned(), approved(ADA), declined)

    assert where(*begun) == (Stage.DECIDING, Party.STAFF)
    assert known(begun).approvals == frozenset()
    assert where(*begun, approved(ADA), approved(BEN)) == (Stage.RUNNING, Party.KEPT)


def test_the_same_two_eyes_do_not_identify_and_approve():
    alone = HouseRules(approvals={RequestKind.ERASURE: 1})
    begun = (received(rules=alone), acknowledged(), proved(how=Proof.STAFF, by=ADA), planned())

    assert where(*begun, approved(ADA)) == (Stage.DECIDING, Party.STAFF)
    assert where(*begun, approved(BEN)) == (Stage.RUNNING, Party.KEPT)


def test_texts_that_speak_of_others_are_looked_at_before_anything_goes_out():
    begun = (received(RequestKind.ACCESS), acknowledged(), proved(), planned(mentions=3))

    assert where(*begun) == (Stage.DECIDING, Party.STAFF)
    assert where(*begun, h.RedactionApproved(at=at(4), by=ADA, plan=PLAN)) == (Stage.RUNNING, Party.KEPT)


def test_a_pause_stops_the_program_until_it_is_lifted_or_its_time_is_over():
    paused = erasure(h.Paused(at=at(5), by=ADA, reason="The owner is on holiday.", until=at(30)))

    assert (paused.standing(at(6)).waits_for, paused.standing(at(6)).wakes_at) == (Party.STAFF, at(30))
    assert Way.CARRY_ON not in ways(paused.state, now=at(6))
    assert paused.standing(at(30)).waits_for is Party.KEPT
    assert paused.with_events(h.Resumed(at=at(7), by=ADA)).standing(at(7)).waits_for is Party.KEPT


def test_what_a_person_writes_before_the_work_began_is_read_first():
    wrote = erasure(h.MessageSent(at=at(5), by=SUBJECT, text="Wait, not the invoices!"))

    assert wrote.standing(at(6)).waits_for is Party.STAFF
    assert wrote.with_events(h.MessageSent(at=at(6), by=ADA, text="Gladly.")).standing(at(7)).waits_for is Party.KEPT


def test_a_duplicate_is_answered_by_the_request_that_is_carried_out_but_never_before_it_is_known_whose_it_is():
    duplicate = h.DuplicateFound(at=at(3), of="R-9999-999J")
    unproved = (received(RequestKind.ACCESS), acknowledged(), duplicate)

    assert where(*unproved) == (Stage.VERIFYING, Party.KEPT)
    assert where(*unproved, proved()) == (Stage.PLANNING, Party.KEPT)
    assert where(*unproved[:2], proved(), duplicate) == (Stage.ANSWERING, Party.KEPT)


def test_a_reply_to_a_closed_request_opens_it_for_a_person_to_read_and_nothing_is_sent_by_itself():
    again = erasure(began(), *carried_out(), answered(), closed(), h.Reopened(at=at(20), by=SUBJECT, why="reply"))

    read = again.with_events(h.Resumed(at=at(21), by=ADA))

    assert again.standing(at(20)).waits_for is Party.STAFF
    assert (read.standing(at(22)).stage, read.standing(at(22)).waits_for) == (Stage.ANSWERING, Party.STAFF)


@pytest.mark.parametrize("end", ["cancelled", "refused"])
def test_what_ended_before_it_began_is_not_carried_out_on_the_approvals_of_before(end):
    whole = (received(rules=COOLING), acknowledged(), proved(), planned(), approved(ADA), approved(BEN))
    ended: h.Cancelled | h.Refused = h.Cancelled(at=at(6), by=SUBJECT)
    if end == "refused":
        ended = h.Refused(at=at(6), by=ADA, ground=Ground.SPAM, text="No request.")
    over = (*whole, h.CoolingBegan(at=at(5), until=at(77)), ended, closed(7))
    thanks = h.MessageSent(at=at(8), by=SUBJECT, text="Thank you."), h.Reopened(at=at(8), by=SUBJECT, why="reply")
    read = Request(id="R-9999-999J", events=(*over, *thanks, h.MessageSent(at=at(9), by=ADA, text="You are welcome.")))
    opened = Request(id="R-9999-999J", events=(*over, h.Reopened(at=at(8), by=ADA, why="staff")))

    assert read.standing(at(99)).stage is (Stage.CANCELLED if end == "cancelled" else Stage.PLANNING)
    assert (opened.standing(at(99)).stage, opened.state.approvals) == (Stage.PLANNING, frozenset())


def test_when_a_hold_ends_the_rest_is_planned_and_carried_out_without_being_approved_again():
    held = Stay(dataset="billing.invoice", count=3, clause="6.1.2", because="17(3)(b)", until=at(9000))
    whole = (received(rules=COOLING), acknowledged(), proved(), planned(stays=(held,)), approved(ADA), approved(BEN))
    cooled = (h.CoolingBegan(at=at(5), until=at(77)), began(77), *carried_out(78), answered(79), closed(80))
    done = Request(id="R-9999-999J", events=(*whole, *cooled))

    resumed = done.with_events(h.Reopened(at=at(9001), why="hold-ended"))
    second = resumed.with_events(planned(9002, plan="plan-2"))

    assert done.standing(at(81)).wakes_at == at(9000)
    assert resumed.standing(at(9001)).stage is Stage.PLANNING
    assert second.standing(at(9003)).stage is Stage.RUNNING
    assert (
        second.with_events(began(9003, plan="plan-2"), *carried_out(9004)).standing(at(9005)).stage is Stage.ANSWERING
    )


def test_an_appeal_that_succeeds_sets_the_request_going_again_and_one_that_does_not_is_the_last():
    refused = h.Refused(at=at(3), by=ADA, ground=Ground.EXCESSIVE, text="The fifth this month.")
    appealed = (received(), acknowledged(), proved(), refused, closed(4), h.Appealed(at=at(5), by=SUBJECT, text="No."))
    granted = h.AppealDecided(at=at(6), by=BEN, decision=Decision.GRANTED, text="You are right.")
    rejected = replace(granted, decision=Decision.REJECTED)

    assert where(*appealed[:-1]) == (Stage.REFUSED, Party.NOBODY)
    assert where(*appealed) == (Stage.DECIDING, Party.STAFF)
    assert where(*appealed, granted) == (Stage.PLANNING, Party.KEPT)
    assert where(*appealed, rejected) == (Stage.REFUSED, Party.NOBODY)
    assert Way.APPEAL not in ways(known((*appealed, rejected)), now=at(10))


def test_what_cannot_be_done_now_is_refused_and_says_at_which_stage():
    begun = erasure(began()).state

    with pytest.raises(NotNowError, match=r"^A request that is running does not let anybody cancel$"):
        require(begun, Way.CANCEL, now=at(7))
    require(begun, Way.MESSAGE, now=at(7))
