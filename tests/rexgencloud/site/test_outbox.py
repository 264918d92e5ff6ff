import smtplib
import socket
from email.message import EmailMessage
from threading import Event, Thread

import pytest

from rexgencloud.site.outbox import Outbox, create_outbox, listening


@pytest.fixture
def letter():
    mail = EmailMessage()
    mail["To"], mail["Subject"] = "ada@example.org", "<b>"
    mail.set_content("See http://127.0.0.1:1/x")
    return mail


def test_the_outbox_shows_letters_as_they_were_written(letter):
    box = Outbox()
    box.letters.append(letter)

    page = create_outbox(box).test_client().get("/").text

    assert "&lt;b&gt;" in page
    assert 'href="http://127.0.0.1:1/x"' in page


def test_the_last_thousand_letters_are_kept(letter):
    box = Outbox()
    box.letters.extend([letter] * 1_001)

    assert len(box.letters) == 1_000


def test_the_page_of_letters_runs_nothing():
    page = create_outbox(Outbox()).test_client().get("/")

    assert "No letters yet." in page.text
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")


@pytest.fixture
def to_us(stores):
    """Return how to send a letter to the company's own mail server, and what lies in its box."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    box = Outbox(stores)
    server = listening(box, port)
    server.start()

    def sent(text, *, to="support@rexgencloud.com"):
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "ada@example.org", to, "Hello"
        mail.set_content(text)
        with smtplib.SMTP("127.0.0.1", port) as smtp:
            smtp.send_message(mail)
        return [one.read_text() for one in (stores.folder / "mail").glob("*/new/*") if text in one.read_text()]

    yield sent, box
    server.stop()


def test_a_letter_to_the_company_lies_in_its_mailbox_and_is_no_outgoing_one(to_us):
    sent, box = to_us

    assert len(sent("Is anybody there?")) == 1
    assert list(box.letters) == []


def test_a_letter_to_somebody_else_lies_in_the_outbox(to_us):
    sent, box = to_us

    assert sent("Is anybody there?", to="bea@example.org") == []
    assert len(box.letters) == 1


def test_a_card_number_is_refused_and_the_sender_is_told(to_us):
    sent, _ = to_us

    with pytest.raises(smtplib.SMTPDataError, match="we must not have it"):
        sent("My card is 4242 4242 4242 4242.")


def test_programs_ask_for_the_links_in_somebodys_letters(letter):
    box = Outbox()
    box.letters.append(letter)
    asking = create_outbox(box).test_client()

    assert asking.get("/letters?to=ada@example.org").json == [{"subject": "<b>", "links": ["http://127.0.0.1:1/x"]}]
    assert asking.get("/letters?to=bea@example.org").json == []


def test_letters_may_come_in_while_they_are_looked_at(letter):
    box = Outbox()
    box.letters.extend([letter] * 200)
    asking = create_outbox(box).test_client()
    stop = Event()

    def write():
        while not stop.is_set():
            box.letters.appendleft(letter)

    coming = Thread(target=write)
    coming.start()

    answers = {asking.get("/letters?to=ada@example.org").status_code for _ in range(20)}
    stop.set()
    coming.join()

    assert answers == {200}
