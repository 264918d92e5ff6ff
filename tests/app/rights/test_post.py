"""Mail to the officer: a request without any form, answered in its language, threaded, and no loop."""

from email.message import EmailMessage

import pytest

from kept.app.rights.advance import advance
from kept.app.rights.delivering import sent_by_hand
from kept.app.rights.links import Opens
from kept.app.rights.post import fetch_mail, take_mail
from kept.connectors.post.inbox import Incoming
from kept.records.stores.inbox import every_request
from kept.rights.asked import Channel
from kept.rights.clocks import Standing
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind
from kept.rights.stages import Party, Stage
from tests.app.rights.lives import ADA, ZOE, asked, bounced, happened, links, proved

HELLO = "Please delete my account and all my data.\n\nZoe"


class ListedMailbox:
    """A mailbox in memory that marks nothing: as one does whose reader was killed."""

    def __init__(self, *messages):
        self.messages = messages

    def fetch(self, take):
        for number, message in enumerate(self.messages):
            take(Incoming(number=str(number), message=message))
        return len(self.messages)


def mail(text=HELLO, *, sender=f"Zoe <{ZOE}>", number=1, subject="My data", **headers):
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = sender, subject, f"<{number}@example.org>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def taken(clerk, message):
    return take_mail(clerk, Incoming(number="1", message=message))


def test_a_mail_in_somebodys_own_words_is_a_request(clerk, channel):
    request = taken(clerk, mail())

    received = clerk.find(request).request.received
    assert (received.channel, received.ask.kind, received.ask.contact) == (Channel.EMAIL, RequestKind.ERASURE, ZOE)
    assert proved(clerk, channel, request).stage is Stage.DECIDING


def test_the_answer_is_in_the_language_of_the_mail_and_in_its_thread(clerk, channel):
    request = taken(clerk, mail("Bitte senden Sie mir eine Kopie meiner Daten, die Sie über mich haben."))

    proved(clerk, channel, request)

    assert {parcel.thread for parcel in channel.taken} == {"<1@example.org>"}
    assert channel.taken[0].subject.startswith("Ihr Antrag ist bei uns eingegangen")


def test_who_asks_how_something_is_done_asks_a_question(clerk):
    request = taken(clerk, mail("Hello, how can I delete my account?"))

    assert clerk.find(request).request.received.ask.kind is RequestKind.INQUIRY


def test_a_mail_is_taken_in_once_also_where_nobody_marked_it_as_read(clerk):
    mailbox = ListedMailbox(mail(), mail(number=2, sender="ben@example.org"))

    fetch_mail(clerk, mailbox)
    fetch_mail(clerk, mailbox)

    assert len(every_request()) == 2


def test_a_reply_belongs_to_its_request(clerk, channel):
    request = taken(clerk, mail("Hello, a question about your terms."))
    advance(clerk, request)

    again = taken(clerk, mail("I forgot to say: it is urgent.", number=2, subject=f"Re: {channel.taken[-1].subject}"))

    assert again == request
    assert happened(clerk, request)[-1] == "message"
    assert len(every_request()) == 1


def test_a_reply_to_a_letter_of_ours_is_known_without_a_reference_in_its_subject(clerk):
    request = taken(clerk, mail("Hello, a question about your terms."))
    reply = mail("Thank you.", number=2, subject="Re: hello", In_Reply_To=f"<{request}.1.acknowledgement@example.com>")

    assert taken(clerk, reply) == request


def test_who_knows_a_reference_and_not_the_address_is_somebody_new(clerk):
    request = taken(clerk, mail("Hello, a question about your terms."))

    other = taken(clerk, mail("Tell me more.", number=2, sender="mallory@example.net", subject=f"Re: ({request})"))

    assert other != request
    assert happened(clerk, request) == ["received"]


def test_machines_get_no_answer_and_start_no_loop(clerk, channel):
    for number, headers in enumerate(
        ({"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"List_Id": "<x.y>"})
    ):
        assert taken(clerk, mail(number=number, **headers)) is None
    assert taken(clerk, mail(number=9, sender="privacy@example.com")) is None

    assert every_request() == ()


def test_a_machine_that_does_not_say_it_is_one_gets_five_letters_a_day(clerk, channel):
    for number in range(12):
        request = taken(clerk, mail("I am away until Monday.", number=number, subject="Away"))
        advance(clerk, request)

    assert len(channel.taken) == 5


def test_what_the_server_took_for_spam_is_read_by_a_person_before_anything_goes_out(clerk, channel):
    request = taken(clerk, mail(X_Spam_Flag="YES"))

    standing = advance(clerk, request)

    assert (standing.waits_for, channel.taken) == (Party.STAFF, [])


def test_a_letter_that_came_back_is_seen_beside_its_request_and_owed_again_until_it_went_another_way(clerk, channel):
    request = asked(clerk, RequestKind.OPT_OUT)
    advance(clerk, request)
    receipt, _ = channel.taken

    names = [bounced(clerk, receipt), bounced(clerk, receipt, number=8)]
    opened = clerk.find(request)
    seen = [one.came_back for one in clerk.letters.of(opened)]
    standing = advance(clerk, request)
    sent_by_hand(clerk, request, receipt.id, by=ADA, how="By post, registered.")
    late = bounced(clerk, receipt, number=9)

    assert (names, late, seen) == ([request, request], request, [True, False])
    assert (opened.request.state.owed, standing.waits_for, len(channel.taken)) == ({receipt.id}, Party.STAFF, 2)
    assert happened(clerk, request)[-2:] == ["letter-returned", "delivered"]
    assert [one.came_back for one in clerk.letters.of(clerk.find(request))] == [False, False]
    assert advance(clerk, request).waits_for is Party.NOBODY


def test_an_answer_that_came_back_is_none_and_its_clock_is_open_again(clerk, channel, clock):
    request = asked(clerk, RequestKind.OPT_OUT, place="DE")
    advance(clerk, request)
    before = clerk.clocks(clerk.find(request).request).of(ClockKind.ACT)

    bounced(clerk, channel.taken[-1])
    clock.go(days=40)
    found = clerk.clocks(clerk.find(request).request).of(ClockKind.ACT)

    assert (before.is_open, found.standing, found.since) == (False, Standing.OVERDUE, before.binding.at)


@pytest.mark.parametrize("text", ["", "\x00", "<script>alert(1)</script>", "x" * 200_000])
def test_whatever_is_in_a_mail_it_is_kept_and_nothing_breaks(clerk, text):
    request = taken(clerk, mail(text.replace("\x00", ""), subject="'; DROP TABLE request; --"))

    assert len(clerk.find(request).request.received.ask.text) <= 20_000


def test_a_link_is_followed_by_who_asked_by_mail_as_by_anybody(clerk, channel):
    request = taken(clerk, mail("Please send me a copy of my data."))
    advance(clerk, request)

    assert links(channel, Opens.SUBJECT)[0][0] == request
