"""What staff decide, by name: approvals, refusals, appeals."""

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.changing import appeal
from kept.app.rights.deciding import approve, approve_redaction, decide_appeal, decline, refuse, weigh
from kept.rights.deciding import NoReasonError, NotStaffError, SameEyesError
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Decision, Ground
from kept.rights.stages import NotNowError, Party, Stage
from tests.app.rights.lives import ADA, BEN, CEM, SUBJECT, approved, asked, happened, proved, told


def the_plan(clerk, request):
    return clerk.find(request).request.state.plan.plan


def test_one_pair_of_eyes_does_not_approve_twice(clerk, channel, carrier):
    request = asked(clerk)
    proved(clerk, channel, request)
    approve(clerk, request, by=ADA, plan=the_plan(clerk, request))

    with pytest.raises(SameEyesError):
        approve(clerk, request, by=ADA, plan=the_plan(clerk, request))

    assert advance(clerk, request).stage is Stage.DECIDING
    assert carrier.acts == []


def test_who_declines_says_why_and_the_request_waits_for_staff(clerk, channel):
    request = asked(clerk)
    proved(clerk, channel, request)
    plan = the_plan(clerk, request)
    with pytest.raises(NoReasonError):
        decline(clerk, request, by=BEN, plan=plan, reason="")

    approve(clerk, request, by=ADA, plan=plan)
    decline(clerk, request, by=BEN, plan=plan, reason="The last invoice is disputed.")

    standing = advance(clerk, request)
    assert (standing.stage, standing.waits_for) == (Stage.DECIDING, Party.STAFF)


def test_what_speaks_of_others_goes_out_when_somebody_has_looked_at_it(clerk, channel, carrier):
    carrier.mentions = 2
    request = asked(clerk, RequestKind.ACCESS)
    waiting = proved(clerk, channel, request)

    approve_redaction(clerk, request, by=ADA, plan=the_plan(clerk, request))

    assert waiting.stage is Stage.DECIDING
    assert advance(clerk, request).stage is Stage.CLOSED


def test_a_refusal_is_told_with_its_reason_and_where_to_complain(clerk, channel, carrier):
    request = asked(clerk, RequestKind.ACCESS, place="DE-BE")
    refuse(clerk, request, by=ADA, ground=Ground.EXCESSIVE, text="The fifth this month, each the same.")

    standing = advance(clerk, request)

    letter = channel.taken[-1].text.replace("\n", " ")
    assert standing.stage is Stage.REFUSED
    assert happened(clerk, request)[-1] == "closed"
    assert "The fifth this month" in letter
    assert "12(5)" in letter
    assert "Berlin" in letter
    assert carrier.acts == []


def test_what_is_held_for_somebody_else_is_passed_on_and_not_called_a_right_that_there_is_not(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS, place="DE-BE")
    refuse(clerk, request, by=ADA, ground=Ground.NOT_OURS, text="Flowers & Sons answer you.")

    advance(clerk, request)

    letter = " ".join(channel.taken[-1].text.split())
    assert "We have passed your request on to them, and they answer you: Flowers & Sons answer you." in letter
    assert "No law that protects you" not in letter


def test_spam_gets_no_letter_and_nothing_is_refused_without_staff_or_reason(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS)
    for by, text, error in ((SUBJECT, "No.", NotStaffError), (ADA, " ", NoReasonError)):
        with pytest.raises(error):
            refuse(clerk, request, by=by, ground=Ground.SPAM, text=text)

    refuse(clerk, request, by=ADA, ground=Ground.SPAM, text="Advertising for pills.")

    assert advance(clerk, request).stage is Stage.REFUSED
    assert channel.taken == []


def test_what_has_begun_is_not_refused(clerk, channel, carrier):
    carrier.down.add("support")
    request = asked(clerk)
    proved(clerk, channel, request)
    approved(clerk, request)

    with pytest.raises(NotNowError):
        refuse(clerk, request, by=ADA, ground=Ground.EXCESSIVE, text="Too late.")


def test_an_appeal_is_decided_by_somebody_else_and_sets_the_request_going_again(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS)
    refuse(clerk, request, by=ADA, ground=Ground.NO_RIGHT, text="No law gives you this.")
    advance(clerk, request)
    appeal(clerk, request, "One does.", by=SUBJECT)

    with pytest.raises(SameEyesError):
        decide_appeal(clerk, request, by=ADA, decision=Decision.REJECTED, text="It does not.")
    decide_appeal(clerk, request, by=BEN, decision=Decision.GRANTED, text="You are right.")

    assert proved(clerk, channel, request).stage is Stage.CLOSED
    assert "Your appeal" in told(channel)
    assert told(channel)[-1] == "The copy of your data"


def test_an_appeal_that_is_rejected_is_the_last_one(clerk):
    request = asked(clerk)
    refuse(clerk, request, by=ADA, ground=Ground.NO_RIGHT, text="No law gives you this.")
    advance(clerk, request)
    appeal(clerk, request, "One does.", by=SUBJECT)
    decide_appeal(clerk, request, by=CEM, decision=Decision.REJECTED, text="None does.")

    assert advance(clerk, request).stage is Stage.REFUSED
    with pytest.raises(NotNowError):
        appeal(clerk, request, "Once more.", by=SUBJECT)


def test_only_what_is_weighed_can_be_weighed(clerk, channel):
    request = asked(clerk)
    proved(clerk, channel, request)

    with pytest.raises(NotNowError):
        weigh(clerk, request, by=ADA, decision=Decision.GRANTED, reason="Why not.")
