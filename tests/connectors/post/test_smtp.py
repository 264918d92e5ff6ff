"""Letters out, to a real mail server on this machine."""

from dataclasses import replace

import pytest

from kept.connectors.post.smtp import SmtpChannel, message_id, written
from kept.plans.ports import ChannelError, UndeliverableError
from kept.testing.channel_contract import AT, PARCEL, ChannelContract

SENDER = "Privacy <privacy@example.com>"


class SmtpPost:
    def __init__(self, server):
        self._server = server
        self.channel = SmtpChannel(url=server.url, sender=SENDER)

    def received(self):
        return [
            (message["To"], message["Subject"], message.get_body(("plain",)).get_content().replace("\r\n", "\n"))
            for message in self._server.kept.messages
        ]

    def close(self):
        self._server.close()


@pytest.fixture
def post(server):
    return SmtpPost(server)


class TestSmtpChannel(ChannelContract):
    pass


def test_a_letter_says_that_a_machine_sends_it_and_what_it_answers(server):
    SmtpChannel(url=server.url, sender=SENDER).deliver(replace(PARCEL, thread="<1@example.org>"), at=AT)

    (message,) = server.kept.messages
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"] == "<R-7K3M-92QT.1.acknowledgement@example.com>"
    assert (message["In-Reply-To"], message["References"]) == ("<1@example.org>", "<1@example.org>")
    assert message["Date"] == "Mon, 23 Nov 2026 12:00:00 +0000"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


def test_a_line_arrives_as_it_was_written_whatever_it_begins_with(server):
    SmtpChannel(url=server.url, sender=SENDER).deliver(replace(PARCEL, text="From now on nobody uses it.\n"), at=AT)

    (message,) = server.kept.messages
    assert message.get_body(("plain",)).get_content().strip() == "From now on nobody uses it."


def test_an_address_that_does_not_exist_is_told_from_a_server_that_is_busy(server):
    channel = SmtpChannel(url=server.url, sender=SENDER)
    server.kept.busy.add("zoe@example.org")

    with pytest.raises(UndeliverableError):
        channel.deliver(replace(PARCEL, to="nobody@example.org"), at=AT)
    with pytest.raises(ChannelError, match="for now") as busy:
        channel.deliver(PARCEL, at=AT)

    assert not isinstance(busy.value, UndeliverableError)
    assert server.kept.messages == []


def test_a_name_or_a_reference_with_a_line_break_in_it_adds_no_header(server):
    evil = replace(PARCEL, subject="Hello\r\nBcc: all@example.org", thread="<1@example.org>\r\nBcc: all@example.org")

    message = written(evil, sender=SENDER, at=AT)

    assert (message["Bcc"], message["In-Reply-To"]) == (None, None)
    assert message["Subject"] == "Hello Bcc: all@example.org"


def test_the_id_of_a_letter_is_at_the_senders_own_host():
    assert message_id("x", "privacy@example.com") == "<x@example.com>"
    assert message_id("x", "nobody") == "<x@kept.invalid>"


def test_a_password_does_not_print_itself():
    assert "hunter2" not in repr(SmtpChannel(url="smtp://127.0.0.1", sender=SENDER, password="hunter2"))


@pytest.mark.parametrize("to", ["a@x.example, b@y.example", "1,zoe@example.org", "Zoë", "a b@example.org", ""])
def test_a_letter_goes_to_one_address_or_to_none(to, server):
    with pytest.raises(UndeliverableError) as refused:
        SmtpChannel(url=server.url, sender=SENDER).deliver(replace(PARCEL, to=to), at=AT)

    assert "example" not in str(refused.value)
    assert server.kept.messages == []
