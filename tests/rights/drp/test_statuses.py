"""How a request stands, in the words of the protocol: every state, and the reason for every ground."""

from datetime import UTC, datetime, timedelta

import pytest

from kept.rights import history as h
from kept.rights.asked import Ask, Asker, Channel, Course, Identifier
from kept.rights.drp.statuses import GROUNDS, Reason, Standing, Status, standings
from kept.rights.kinds import RequestKind
from kept.rights.law import ExtensionReason
from kept.rights.outcomes import Decision, Ground
from kept.rights.proofs import Point, Proof

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
ASK = Ask(
    kind=RequestKind.ACCESS,
    whose="customer",
    identifiers=(Identifier(kind="email", value="zoe@example.org"),),
    asker=Asker.AGENT,
    agent="people@agent.example",
)
RECEIVED = h.Received(at=AT, channel=Channel.DRP, ask=ASK, course=Course(plans=True))
ACKNOWLEDGED = h.Acknowledged(at=AT, letter="")
SHOWN = [h.IdentityProved(at=AT, point=point, how=Proof.PARTNER) for point in (Point.AGENT, Point.MANDATE)]


def planned(people):
    return h.Planned(at=AT, plan="plan-1", records=3, systems=(), people=people)


DONE: list[h.Event] = [h.Began(at=AT, plan="plan-1"), h.Confirmed(at=AT, remaining=0), h.Answered(at=AT, letter="")]


def refused(ground):
    return h.Refused(at=AT, ground=ground, text="No.", exemption="x" if ground is Ground.EXEMPT else "")


def last(*events):
    return standings([RECEIVED, *events])[-1]


@pytest.mark.parametrize(
    ("events", "status", "reason"),
    [
        ([], Status.OPEN, None),
        ([ACKNOWLEDGED], Status.IN_PROGRESS, Reason.NEED_USER_VERIFICATION),
        ([ACKNOWLEDGED, *SHOWN], Status.IN_PROGRESS, None),
        ([ACKNOWLEDGED, *SHOWN, planned(1)], Status.IN_PROGRESS, None),
        ([ACKNOWLEDGED, *SHOWN, planned(1), *DONE], Status.FULFILLED, None),
        ([ACKNOWLEDGED, *SHOWN, planned(0), *DONE], Status.DENIED, Reason.NO_MATCH),
        ([ACKNOWLEDGED, h.Cancelled(at=AT)], Status.REVOKED, None),
        ([ACKNOWLEDGED, refused(Ground.SPAM), h.Appealed(at=AT, text="Why?")], Status.IN_PROGRESS, None),
    ],
)
def test_every_state_has_its_word(events, status, reason):
    assert (last(*events).status, last(*events).reason) == (status, reason)


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_of_a_refusal_has_its_reason(ground):
    assert last(ACKNOWLEDGED, refused(ground)) == Standing(status=Status.DENIED, reason=GROUNDS[ground])


def test_every_reason_of_the_protocol_can_come_about():
    weighed: list[h.Event] = [h.Weighed(at=AT, decision=Decision.REJECTED, reason="No."), h.Answered(at=AT, letter="")]
    course = Course(weighs=True)
    objection = h.Received(at=AT, channel=Channel.DRP, ask=ASK, course=course)
    of_a_decision = standings([objection, ACKNOWLEDGED, *SHOWN, *weighed])[-1].reason

    told = {*GROUNDS.values(), of_a_decision, Reason.NO_MATCH, Reason.NEED_USER_VERIFICATION}
    assert (of_a_decision, told) == (Reason.CLAIM_NOT_COVERED, set(Reason))


def test_each_change_is_news_once_and_more_time_is_one_too():
    extended = h.Extended(
        at=AT, reason=ExtensionReason.COMPLEXITY, text="Much.", until=AT + timedelta(days=90), letter=""
    )

    told = standings([RECEIVED, ACKNOWLEDGED, *SHOWN, extended, planned(1), *DONE, h.Closed(at=AT)])

    assert [(one.status, one.extensions) for one in told] == [
        (Status.OPEN, 0),
        (Status.IN_PROGRESS, 0),
        (Status.IN_PROGRESS, 0),
        (Status.IN_PROGRESS, 1),
        (Status.FULFILLED, 1),
    ]
    assert [one.is_final for one in told] == [False, False, False, False, True]
