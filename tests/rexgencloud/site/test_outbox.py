from email.message import EmailMessage

import pytest

from rexgencloud.site.outbox import Outbox, create_outbox


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
