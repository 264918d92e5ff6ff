"""Somebody reports that an account is a child's: nothing comes of it until staff confirm it, and then the data goes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.clerk import Clerk
from kept.app.rights.deciding import refuse
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.proving import prove_by_hand
from kept.app.rights.receive import NothingAskedError
from kept.app.rights.visiting import send_link
from kept.rights.asked import Asker, Identifier, Scope
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind
from kept.rights.outcomes import Ground
from kept.rights.proofs import Point
from kept.rights.stages import Party, Stage, Way
from kept.rights.verifying import NamelessChildError
from tests.app.conftest import AT
from tests.app.rights.clocks import HandClock
from tests.app.rights.lives import ADA, ZOE, approved, asked, happened, recipients_told, told

TEACHER = "teacher@example.net"
CHILD = Identifier(kind="student", value="1")


def reported(clerk, *, email=ZOE, **more):
    """Let a teacher report an account, and carry that on as far as it goes by itself."""
    more = {"agent": TEACHER, "contact": "", "text": "She is in my class.", **more}
    name = asked(clerk, asker=Asker.REPORTER, email=email, **more)
    advance(clerk, name)
    return name


def confirmed(clerk, name, known_by=()):
    prove_by_hand(clerk, name, Point.MINOR, by=ADA, reason="The school confirms her age.", known_by=known_by)
    return advance(clerk, name)


def test_a_mere_report_touches_nothing_and_waits_for_staff(clerk, carrier):
    before = {name: dict(held) for name, held in carrier.holds.items()}

    standing = clerk.find(reported(clerk)).request.standing(clerk.now)

    assert (standing.stage, standing.waits_for) == (Stage.VERIFYING, Party.STAFF)
    assert standing.ways & {Way.ASK_IDENTITY, Way.SETTLE, Way.PROVE, Way.REFUSE} == {Way.PROVE, Way.REFUSE}
    assert (carrier.holds, carrier.acts) == (before, [])


def test_the_letter_is_the_same_whether_the_address_is_known_or_not(clerk, channel):
    known, unknown = reported(clerk), reported(clerk, email="nobody@example.org")

    letters = [parcel.text.replace(name, "R") for parcel, name in zip(channel.taken, (known, unknown), strict=True)]
    assert [parcel.to for parcel in channel.taken] == [TEACHER, TEACHER]
    assert letters[0] == letters[1]


def test_confirmed_it_needs_four_eyes_and_no_time_to_think_again(cooling_clerk, channel):
    name = reported(cooling_clerk)

    deciding = confirmed(cooling_clerk, name)
    approved(cooling_clerk, name)
    closed = recipients_told(cooling_clerk, name)

    assert (deciding.stage, closed.stage) == (Stage.DECIDING, Stage.CLOSED)
    assert "cooling-began" not in happened(cooling_clerk, name)
    assert set(told(channel)) == {"Your report about an account"}


def test_the_reporter_reads_nothing_of_the_account_and_has_no_page(clerk, channel):
    name = reported(clerk)
    confirmed(clerk, name)
    approved(clerk, name)
    recipients_told(clerk, name)

    send_link(clerk, name)

    advance(clerk, name)
    assert len(told(channel)) == 2
    assert [word for word in ("billing", "support", "/centre/open/") if word in channel.taken[-1].text] == []
    assert clerk.find(name).person is None


def test_a_report_that_is_set_aside_gets_a_letter_with_the_reason(clerk, carrier, channel):
    name = reported(clerk)

    refuse(clerk, name, by=ADA, ground=Ground.NOT_A_MINOR, text="We could not confirm it.")

    assert advance(clerk, name).stage is Stage.REFUSED
    assert "We could not confirm it." in channel.taken[-1].text
    assert carrier.acts == []


@pytest.mark.parametrize(
    "amiss", [{"agent": ""}, {"kind": RequestKind.ACCESS}, {"scope": Scope(systems=("billing",))}], ids=str
)
def test_a_report_says_where_it_is_answered_and_is_about_all_that_is_held(amiss, clerk):
    with pytest.raises(NothingAskedError):
        reported(clerk, **amiss)


def test_nobody_is_confirmed_as_a_child_of_whom_it_is_not_said_what_they_are_known_by(clerk):
    name = reported(clerk, email=None)

    with pytest.raises(NamelessChildError):
        confirmed(clerk, name)


def test_somebody_may_report_themself(clerk):
    name = reported(clerk, agent=ZOE)

    assert confirmed(clerk, name).stage is Stage.DECIDING


def test_what_staff_confirmed_is_erased_by_the_date_of_the_policy(company, channel):
    hand = HandClock(AT)
    workspace = replace(company, clock=hand)
    clerk = Clerk(workspace=workspace, carrier=EstateCarrier(workspace), channel=channel)
    name = reported(clerk, email=None)
    hand.go(days=4)

    confirmed(clerk, name, [CHILD])

    clock = clerk.clocks(clerk.find(name).request).of(ClockKind.ACT)
    assert clock is not None
    assert (clock.binding.of, clock.binding.day) == ("10.0.0", (AT + timedelta(days=7)).date())
    approved(clerk, name)
    assert recipients_told(clerk, name).stage is Stage.CLOSED
    found = {one.system for one in clerk.find(name).request.state.answers.values() if one.count}
    assert found == {"accounts"}
