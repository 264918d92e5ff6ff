"""Letters go out once, later where they cannot go now, and by hand where no channel takes them."""

from datetime import timedelta

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.delivering import deliver, sent_by_hand, waiting
from kept.rights.asked import Channel, Identifier
from kept.rights.deciding import NoReasonError
from kept.rights.kinds import RequestKind
from kept.rights.stages import Party, Stage
from tests.app.rights.lives import ADA, asked, proved, told

NAMED = (Identifier(kind="name", value="Zoe Example"),)


def test_a_letter_that_is_not_taken_waits_and_is_tried_again(clerk, channel, clock):
    channel.is_down = True
    request = asked(clerk, RequestKind.OPT_OUT)
    advance(clerk, request)
    waits = waiting(clerk)
    channel.is_down = False

    clock.go(minutes=2)
    standing = advance(clerk, request)

    assert {(one.request, one.again_at) for one in waits} == {(request, clock.now() - timedelta(minutes=1))}
    assert standing.stage is Stage.CLOSED
    assert told(channel) == ["We have received your request", "Your choice is in force"]
    assert waiting(clerk) == ()


def test_a_letter_is_sent_once_however_often_it_is_asked_for(clerk, channel):
    request = asked(clerk, RequestKind.OPT_OUT)
    advance(clerk, request)

    assert deliver(clerk, request)
    assert deliver(clerk, request)

    assert len(channel.taken) == len({parcel.id for parcel in channel.taken}) == 2


def test_a_letter_that_another_worker_took_on_is_left_to_it_for_a_while(clerk, channel, clock):
    channel.is_down = True
    request = asked(clerk, RequestKind.OPT_OUT)
    advance(clerk, request)
    channel.is_down = False
    (first, _) = clerk.letters.unsent(clerk.find(request))
    clock.go(seconds=1)
    assert clerk.letters.claim(first.letter.id, by="another", now=clock.now())

    deliver(clerk, request)
    meanwhile = [parcel.id for parcel in channel.taken]
    clock.go(minutes=2)
    deliver(clerk, request)

    assert first.letter.id not in meanwhile
    assert [parcel.id for parcel in channel.taken].count(first.letter.id) == 1


def test_what_a_lost_worker_took_on_is_sent_by_another_at_once(clerk, channel, clock):
    channel.is_down = True
    request = asked(clerk, RequestKind.OPT_OUT)
    advance(clerk, request)
    channel.is_down = False
    clock.go(minutes=2)
    for kept in clerk.letters.unsent(clerk.find(request)):
        assert clerk.letters.claim(kept.letter.id, by="lost", now=clock.now())
    held = deliver(clerk, request)

    assert clerk.letters.release("lost") == 2

    assert (held, deliver(clerk, request), len(channel.taken)) == (False, True, 2)


def test_who_left_no_address_is_written_to_by_hand(clerk, channel):
    request = asked(clerk, RequestKind.COMPLAINT, email="", contact="", channel=Channel.LETTER, by=ADA, text="To you:",
                    identifiers=NAMED)  # fmt: skip
    advance(clerk, request)
    (letter,) = clerk.letters.unsent(clerk.find(request))

    with pytest.raises(NoReasonError):
        sent_by_hand(clerk, request, letter.letter.id, by=ADA, how="")
    sent_by_hand(clerk, request, letter.letter.id, by=ADA, how="By post, registered.")

    assert channel.taken == []
    assert clerk.letters.unsent(clerk.find(request)) == ()


def test_a_letter_that_answers_a_mail_names_it(clerk, channel):
    request = asked(clerk, RequestKind.OPT_OUT, source="<1@example.org>")

    advance(clerk, request)

    assert {parcel.thread for parcel in channel.taken} == {"<1@example.org>"}


def test_the_answer_goes_to_the_address_that_showed_who_asks_whatever_stands_beside_it(clerk, channel):
    request = asked(clerk, RequestKind.ACCESS, contact="stranger@example.net")

    proved(clerk, channel, request)

    assert {parcel.to for parcel in channel.taken} == {"zoe@example.org"}


def test_a_closed_request_owes_nobody_a_letter(clerk, channel):
    channel.is_down = True
    request = asked(clerk, RequestKind.OPT_OUT)

    standing = advance(clerk, request)

    assert (standing.stage, standing.waits_for) == (Stage.ANSWERING, Party.KEPT)
    assert standing.wakes_at is None
