import socket

import pytest

from rexgencloud.site.outbox import Outbox, listening
from rexgencloud.site.post import Letter, NoPost, Smtp, written


@pytest.fixture
def outbox(unused_port):
    box = Outbox()
    server = listening(box, unused_port)
    server.start()
    yield box, Smtp("127.0.0.1", unused_port)
    server.stop()


@pytest.fixture
def unused_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_letter_goes_out_over_smtp_and_lies_in_the_outbox(outbox):
    box, smtp = outbox

    taken = smtp.send(Letter(to="ada@example.org", subject="Grüße", text="Schön, dass Sie da sind."), name="letter-7")

    (letter,) = box.letters
    assert taken
    assert (letter["To"], letter["Subject"], letter["Message-ID"]) == (
        "ada@example.org",
        "Grüße",
        "<letter-7@example.com>",
    )
    assert "Schön, dass Sie da sind." in letter.get_content()


def test_a_mail_server_that_is_down_is_said_to_have_taken_nothing(unused_port):
    assert not Smtp("127.0.0.1", unused_port).send(Letter(to="a@example.org", subject="x", text="x"), name="x")
    assert not NoPost().send(Letter(to="a@example.org", subject="x", text="x"), name="x")


def test_marketing_carries_the_way_out_and_service_mail_does_not():
    news = written(Letter(to="a@example.org", subject="News", text="x", unsubscribe="http://127.0.0.1/end"), "x")
    service = written(Letter(to="a@example.org", subject="Answer", text="x"), "x")

    assert news["List-Unsubscribe"] == "<http://127.0.0.1/end>"
    assert news["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "1 Harbour Walk" in news.get_content()
    assert service["List-Unsubscribe"] is None


def test_a_subject_of_two_lines_adds_no_header():
    mail = written(Letter(to="a@example.org", subject="Hello\r\nBcc: b@example.org", text="x"), "x")

    assert mail["Bcc"] is None
    assert mail["Subject"] == "Hello Bcc: b@example.org"
