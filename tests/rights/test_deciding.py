"""Four eyes, appeals before somebody else, refusals with reasons, duplicates, floods."""

from datetime import timedelta

import pytest

from kept.rights.deciding import (
    Load,
    NoReasonError,
    NotStaffError,
    SameEyesError,
    check_appeal_decider,
    check_approver,
    check_reasoned,
    check_refusal,
    cools_until,
    duplicate_of,
    load,
    may_write,
)
from kept.rights.replaying import known
from kept.terms import Period
from tests.rights.histories import (
    ADA,
    BEN,
    CEM,
    NOW,
    SUBJECT,
    Ground,
    HouseRules,
    Proof,
    RequestKind,
    Scope,
    acknowledged,
    answered,
    approved,
    at,
    began,
    carried_out,
    erasure,
    h,
    planned,
    proved,
    received,
)


def test_nobody_approves_twice_and_nobody_who_is_not_staff():
    state = known((received(), acknowledged(), proved(), planned(), approved(ADA)))

    check_approver(state, BEN)
    with pytest.raises(SameEyesError, match="approved already"):
        check_approver(state, ADA)
    with pytest.raises(NotStaffError):
        check_approver(state, SUBJECT)


def test_who_identified_a_person_by_hand_does_not_alone_approve():
    by_hand = (acknowledged(), proved(how=Proof.STAFF, by=ADA), planned())
    alone = known((received(rules=HouseRules(approvals={RequestKind.ERASURE: 1})), *by_hand))

    check_approver(known((received(), *by_hand)), ADA)
    check_approver(alone, BEN)
    with pytest.raises(SameEyesError, match="by hand"):
        check_approver(alone, ADA)


def test_an_appeal_is_decided_by_somebody_who_had_no_hand_in_what_is_appealed_against():
    refused = h.Refused(at=at(4), by=ADA, ground=Ground.EXCESSIVE, text="The fifth this month.")
    state = known((received(), acknowledged(), proved(how=Proof.STAFF, by=BEN), refused))

    check_appeal_decider(state, CEM)
    for one in (ADA, BEN):
        with pytest.raises(SameEyesError):
            check_appeal_decider(state, one)


def test_who_wrote_the_answer_does_not_decide_the_appeal_against_it():
    asked = received(RequestKind.COMPLAINT, text="They were rude.")
    state = known((asked, acknowledged(), h.Answered(at=at(4), by=ADA, letter="L-1", text="Sorry.")))

    check_appeal_decider(state, BEN)
    with pytest.raises(SameEyesError):
        check_appeal_decider(state, ADA)


def test_a_refusal_is_a_persons_and_has_a_reason_and_an_exemption_where_it_rests_on_one():
    check_refusal(ADA, Ground.EXCESSIVE, "The fifth this month.", exemption="")
    check_refusal(ADA, Ground.EXEMPT, "The tax office wants it.", exemption="17(3)(b)")
    for who, ground, text, error in (
        (SUBJECT, Ground.EXCESSIVE, "Too often.", NotStaffError),
        (ADA, Ground.EXCESSIVE, " ", NoReasonError),
        (ADA, Ground.EXEMPT, "The tax office wants it.", NoReasonError),
    ):
        with pytest.raises(error):
            check_refusal(who, ground, text, exemption="")


def test_a_decision_has_a_reason():
    check_reasoned(ADA, "It was three chargebacks.")
    with pytest.raises(NoReasonError):
        check_reasoned(ADA, "")


def test_the_time_to_think_again_runs_from_the_moment_all_is_decided():
    rules = HouseRules(approvals={}, cooling=Period(days=14))

    assert cools_until(erasure(rules=rules).state, now=NOW) == NOW + timedelta(days=14)
    assert cools_until(erasure().state, now=NOW) is None


MINE = known((received(at=at(20)), acknowledged(21), proved(22)))


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ({"R-1": (received(), acknowledged(), proved())}, "R-1"),
        ({"R-2": (received(at=at(1)), proved()), "R-1": (received(), proved())}, "R-1"),
        ({"R-1": (received(), acknowledged())}, None),
        ({"R-1": (received(at=at(30)), proved(31))}, None),
        ({"R-1": (received(RequestKind.ACCESS), proved())}, None),
        ({"R-1": (received(scope=Scope(systems=("support",))), proved())}, None),
        ({"R-1": (received(), proved(), h.Cancelled(at=at(3), by=SUBJECT))}, None),
        ({"R-1": (*erasure(began(), *carried_out(), answered()).events,)}, None),
        ({}, None),
    ],
    ids=["same", "earliest", "unproved", "later", "kind", "scope", "cancelled", "answered", "none"],
)
def test_a_duplicate_waits_for_an_earlier_open_request_whose_asker_is_known(others, expected):
    assert duplicate_of(MINE, [(name, known(events)) for name, events in others.items()]) == expected


def test_many_requests_are_counted_and_that_is_all():
    lately = [NOW - timedelta(days=days) for days in (1, 30, 60, 89)]

    assert load([*lately, NOW - timedelta(days=91)], now=NOW) == Load(count=4, is_flood=False)
    assert load([*lately, NOW], now=NOW) == Load(count=5, is_flood=True)


def test_an_address_that_may_be_anybodys_gets_five_letters_a_day():
    sent = [NOW - timedelta(hours=hours) for hours in (1, 2, 3, 23)]

    assert may_write(sent, now=NOW)
    assert not may_write([*sent, NOW], now=NOW)
    assert may_write([*sent, NOW], now=NOW + timedelta(hours=1))
