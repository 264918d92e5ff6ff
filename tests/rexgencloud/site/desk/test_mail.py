"""The support mailbox at the desk: read for a reason, answered by mail, and nothing lost while the server is down."""

from email.message import EmailMessage

import pytest

from rexgencloud.mailbox import deliver
from tests.rexgencloud.conftest import AT
from tests.rexgencloud.site.visiting import one, words_of


def letter(**fields):
    mail = EmailMessage()
    mail["From"] = fields.get("sender", "Marta Feldmann <marta.feldmann@example.org>")
    mail["To"] = "support@rexgencloud.com"
    mail["Subject"] = fields.get("subject", "Where is my invoice?")
    mail.set_content(fields.get("text", "I <b>cannot</b> find it."))
    return mail


@pytest.fixture
def support(desk, stores):
    """Return somebody of support, with one letter that nobody has answered."""
    for file in (stores.folder / "mail" / "support" / "new").iterdir():
        file.unlink()
    deliver(stores, "support", letter(), AT)
    return desk("support")


def first(support):
    return str(support.page("/desk/mail").select_one("main tbody a")["href"])


def test_a_letter_is_shown_and_that_it_was_looked_at_is_written_down(support, stores):
    page = support.get(first(support))

    assert "I <b>cannot</b> find it." in words_of(page)
    assert one(stores, "accounts", "select reason from staff_view where account_id = 1") == "Answering a letter"


def test_an_answer_goes_out_by_mail_and_the_letter_is_answered(support, post):
    place = first(support)

    support.send(place, {"body": "In the control panel."})

    (answer,) = post.letters
    assert (answer.to, answer.subject) == ("marta.feldmann@example.org", "Re: Where is my invoice?")
    assert "answered" in words_of(support.get(place))
    assert support.page("/desk/mail").select("main tbody tr")[-1] is not None


def test_while_no_mail_goes_out_the_answer_stays_in_the_form(support, post):
    post.is_open = False

    answer = support.send(first(support), {"body": "In the control panel."})

    assert answer.status_code == 422
    assert "In the control panel." in answer.text
    assert "Your words are still here" in words_of(answer)


def test_a_letter_of_a_stranger_is_about_no_account(support, stores):
    deliver(stores, "support", letter(sender="x@stranger.example", subject="Hello"), AT.replace(hour=13))
    before = one(stores, "accounts", "select count(*) from staff_view")

    assert "Hello" in words_of(support.get(first(support)))
    assert one(stores, "accounts", "select count(*) from staff_view") == before


NASTY = ["<script>alert(1)</script>", "", "x" * 900, "=?utf-8?q?=0D=0ABcc=3A_x=40example=2Eorg?=", "=?none?b?!!?="]


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_nothing_in_a_letter_is_an_error_of_ours(support, stores, post, nasty):
    raw = f"From: {nasty}\nSubject: {nasty}\nContent-Type: text/plain; charset=none\n\n".encode() + b"\xff\xfe"
    (stores.folder / "mail" / "support" / "new" / "9999999999.nasty").write_bytes(raw)

    listed = support.get("/desk/mail").status_code
    answered = support.send(first(support), {"body": "Hello."}).status_code

    assert (listed, answered) == (200, 303)
    assert [one.subject.count("\n") for one in post.letters] == [0]
    assert "[error] 1#1:" not in (stores.folder / "web" / "error.log").read_text()


def test_a_letter_that_is_not_there_and_a_role_that_may_not_read_are_refused(support, desk):
    assert support.get("/desk/mail/../../site.key").status_code == 404
    assert support.get("/desk/mail/abc").status_code == 404
    assert desk("billing").get("/desk/mail").status_code == 403
