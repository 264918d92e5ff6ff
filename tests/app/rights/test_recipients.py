"""Recipients are told once each, by the way they take, reminded while they keep silent, and what they answer counts."""

from dataclasses import replace

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.post import take_mail
from kept.app.rights.recipients import acknowledge_by_link, acknowledges, recipient_acknowledged, tell_recipient
from kept.cli.rights_request import request_document
from kept.connectors.post.inbox import Incoming
from kept.rights.recipients import Told
from kept.rights.stages import Stage
from kept.terms import Period
from tests.app.rights.conftest import keeping
from tests.app.rights.lives import ADA, approved, asked, happened, links, proved, told
from tests.app.rights.test_post import mail

MAILER, REGISTRAR = "Mailer Ltd", "Registrar Ltd"


@pytest.fixture
def clerk(clerk, workspace, clock, carrier, channel):
    house = replace(clerk.house, recipients={MAILER: "privacy@mailer.example"}, link_lasts=Period(days=10))
    carrier.tells = (MAILER, REGISTRAR)
    carrier.takes = (REGISTRAR,)
    return keeping(workspace, clock, carrier, channel, house)


def test_what_staff_note_in_a_recipients_place_is_not_its_own_word(clerk, channel, request_):
    recipient_acknowledged(clerk, request_, MAILER, text="They rang.", by=ADA)

    event = clerk.find(request_).request.events[-1]
    assert (event.by, recipients(clerk, request_)[MAILER].is_noted_by_staff) == (ADA, True)
    assert recipients(clerk, request_)[REGISTRAR].is_noted_by_staff is False


@pytest.fixture
def request_(clerk, channel):
    name = asked(clerk)
    proved(clerk, channel, name)
    approved(clerk, name)
    return name


def recipients(clerk, request):
    return clerk.find(request).request.state.recipients


def test_whose_own_system_did_so_is_told_and_confirmed_by_that_and_the_others_by_mail(clerk, channel, request_):
    found = recipients(clerk, request_)
    letter = " ".join(channel.taken[-1].text.split())

    assert {name: (one.how, one.systems, one.acknowledged_at) for name, one in found.items()} == {
        REGISTRAR: (Told.SYSTEM, ("registrar ltd",), clerk.now),
        MAILER: (Told.MAIL, (), None),
    }
    assert [one.to for one in channel.taken].count("privacy@mailer.example") == 1
    assert clerk.find(request_).request.standing(clerk.now).stage is Stage.CLOSED
    assert told(channel)[-1] == "What we erased"
    assert "Registrar Ltd, on 23 November 2026: has confirmed that it is done." in letter
    assert "Mailer Ltd, on 23 November 2026: has not confirmed yet." in letter
    at = clerk.now.isoformat()
    assert request_document(clerk, clerk.find(request_))["recipients"] == [
        {"recipient": MAILER, "told": at, "how": "mail", "confirmed": None},
        {"recipient": REGISTRAR, "told": at, "how": "system", "confirmed": at},
    ]


def test_the_link_in_its_letter_confirms_for_one_recipient_once(clerk, channel, request_):
    (name, secret) = links(channel, "recipient")[-1]

    before = acknowledges(clerk, name, secret), acknowledges(clerk, name, secret[:-1])
    done = acknowledge_by_link(clerk, name, secret)
    again = acknowledge_by_link(clerk, name, secret)

    assert (name, before, done is not None, again) == (request_, (True, False), True, None)
    assert recipients(clerk, request_)[MAILER].acknowledged_at == clerk.now
    assert acknowledge_by_link(clerk, "R-0000-0000", secret) is None


def test_who_keeps_silent_is_reminded_twice_and_then_the_officer_is(clerk, channel, clock, request_):
    wakes = []
    for _ in range(4):
        standing = clerk.find(request_).request.standing(clerk.now)
        wakes.append(standing.wakes_at and (standing.wakes_at - clock.now()).days)
        clock.go(days=7)
        advance(clerk, request_)

    last = [(one.to, one.subject.partition(" (")[0]) for one in channel.taken][-3:]
    assert wakes == [7, 7, 7, None]
    assert last == [
        ("privacy@mailer.example", "Data that you had from us"),
        ("privacy@mailer.example", "Data that you had from us"),
        ("privacy@example.com", "Data that you had from us"),
    ]
    assert "We told you of this on 23 November 2026" in " ".join(channel.taken[-2].text.split())
    assert "Mailer Ltd was told of this request on 23 November 2026" in " ".join(channel.taken[-1].text.split())
    assert happened(clerk, request_).count("recipient-reminded") == 3
    assert clerk.find(request_).request.standing(clerk.now).stage is Stage.CLOSED


def test_who_confirmed_is_reminded_of_nothing(clerk, channel, clock, request_):
    (name, secret) = links(channel, "recipient")[-1]
    acknowledge_by_link(clerk, name, secret)
    count = len(channel.taken)

    clock.go(days=30)
    standing = advance(clerk, request_)

    assert (len(channel.taken), standing.wakes_at) == (count, None)


def test_an_answer_from_the_recipients_address_confirms_and_opens_nothing_again(clerk, request_):
    answer = mail("It is done.", sender="Mailer <Privacy@mailer.example>", subject=f"Re: Data ({request_})")
    stranger = mail("It is done.", sender="eve@example.net", subject=f"Re: Data ({request_})", number=2)

    taken = [take_mail(clerk, Incoming(number="1", message=one)) for one in (stranger, answer)]

    last = clerk.find(request_).request.events[-1]
    assert [one == request_ for one in taken] == [False, True]
    assert (last.what, last.text, last.by.name) == ("recipient-acknowledged", "It is done.", MAILER)
    assert clerk.find(request_).request.standing(clerk.now).stage is Stage.CLOSED


def test_whom_no_address_is_known_of_staff_tell_and_nobody_is_mailed_a_reminder(clerk, channel, clock, carrier):
    carrier.tells = ("The City",)
    name = asked(clerk, email="ben@example.org")
    proved(clerk, channel, name)
    approved(clerk, name)
    tell_recipient(clerk, name, "The City", by=ADA)
    count = len(channel.taken)

    clock.go(days=30)
    advance(clerk, name)

    assert recipients(clerk, name)["The City"].how is Told.HAND
    assert len(channel.taken) == count
