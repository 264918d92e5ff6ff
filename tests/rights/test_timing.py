"""What the clocks are told of a request's events."""

from kept.rights.law import Condition
from kept.rights.moments import Moment, MomentKind
from kept.rights.timing import moments
from tests.rights.histories import (
    ADA,
    SUBJECT,
    ExtensionReason,
    Ground,
    Point,
    Proof,
    acknowledged,
    answered,
    at,
    closed,
    h,
    planned,
    proved,
    received,
)

MET = frozenset({Condition.WITHOUT_DELAY})


def test_every_event_that_a_law_knows_reaches_the_clocks_and_no_other():
    events = (
        received(),
        acknowledged(),
        h.Delivered(at=at(1), letter="l-ack"),
        h.IdentityAsked(at=at(1), by=ADA, point=Point.SUBJECT, how=Proof.LINK, met=MET),
        proved(),
        h.ClarificationAsked(at=at(3), by=ADA, text="Which?", met=MET),
        h.ClarificationAnswered(at=at(4), by=SUBJECT, text="That."),
        planned(5),
        h.Extended(at=at(6), by=ADA, reason=ExtensionReason.NUMBER, text="Many.", until=at(900)),
        h.Paused(at=at(7), by=ADA, reason="Wait."),
        answered(8),
        closed(9),
    )

    assert tuple(moments(events)) == (
        Moment(kind=MomentKind.RECEIVED, at=at(0)),
        Moment(kind=MomentKind.ACKNOWLEDGED, at=at(1), by_letter=True, left_at=at(1)),
        Moment(kind=MomentKind.IDENTITY_ASKED, at=at(1), met=MET),
        Moment(kind=MomentKind.IDENTITY_PROVED, at=at(2)),
        Moment(kind=MomentKind.CLARIFICATION_ASKED, at=at(3), met=MET),
        Moment(kind=MomentKind.CLARIFICATION_ANSWERED, at=at(4)),
        Moment(kind=MomentKind.EXTENDED, at=at(6), reason=ExtensionReason.NUMBER),
        Moment(kind=MomentKind.ANSWERED, at=at(8), by_letter=True),
    )


def test_a_letter_that_leaves_after_the_request_was_opened_anew_ends_nothing_of_what_is_asked_now():
    refused = h.Refused(at=at(1), by=ADA, ground=Ground.EXEMPT, text="No.", letter="l-no")
    late = h.Delivered(at=at(5), letter="l-no")
    again = h.Reopened(at=at(4), by=SUBJECT, why="reply")

    assert [one.done_at for one in moments((received(), refused, late))] == [at(0), at(5)]
    assert [one.done_at for one in moments((received(), refused, again, late))] == [at(0), None, at(4)]


def test_an_identity_that_was_shown_unasked_starts_and_stops_no_clock():
    assert [one.kind for one in moments((received(), proved()))] == [MomentKind.RECEIVED]


def test_a_letter_that_came_back_has_not_left_until_it_goes_another_way():
    refused = h.Refused(at=at(1), by=ADA, ground=Ground.EXEMPT, text="No.", letter="l-no")
    back = (received(), refused, h.Delivered(at=at(2), letter="l-no"), h.LetterReturned(at=at(3), letter="l-no"))

    assert [one.done_at for one in moments(back)] == [at(0), None]
    assert [one.done_at for one in moments((*back, h.Delivered(at=at(5), by=ADA, letter="l-no")))] == [at(0), at(5)]


def test_more_time_and_a_question_are_told_when_their_letters_leave():
    asked = h.ClarificationAsked(at=at(1), by=ADA, text="Which?", letter="l-which", met=MET)
    extended = h.Extended(at=at(1), by=ADA, reason=ExtensionReason.NUMBER, text="Many.", until=at(900), letter="l-more")
    identity = h.IdentityAsked(at=at(1), by=ADA, point=Point.SUBJECT, how=Proof.LINK, letter="l-who", met=MET)
    written = (received(), asked, extended, identity)
    sent = (h.Delivered(at=at(hour), letter=one) for hour, one in ((4, "l-which"), (5, "l-more"), (6, "l-who")))

    assert [one.done_at for one in moments(written)] == [at(0), None, None, None]
    assert [one.done_at for one in moments((*written, *sent))] == [at(0), at(4), at(5), at(6)]
