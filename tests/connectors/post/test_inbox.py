"""Mail in, from a maildir and from a real IMAP server: each once, read only when it was taken in."""

import mailbox
from pathlib import Path
from uuid import uuid4

import pytest

from kept.connectors.post.inbox import ImapMailbox, Mailbox, Maildir
from kept.connectors.post.opening import open_channel, open_mailbox
from kept.connectors.post.smtp import SmtpChannel
from kept.plans.ports import ChannelError


def written(number, body="Hello, Zoë"):
    text = f"From: zoe@example.org\r\nSubject: Mail {number}\r\nMessage-ID: <{number}@example.org>\r\n"
    return f"{text}Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n".encode()


class TakeFailedError(Exception):
    pass


class Taken(list[str]):
    def __call__(self, incoming):
        self.append(str(incoming.message["Subject"]))


@pytest.fixture(params=["maildir", "imap"])
def box(request, tmp_path):
    """Return a mailbox, and a function that puts a mail into it as a mail server does."""
    opened: Mailbox
    if request.param == "maildir":
        mailbox.Maildir(tmp_path / "mail", create=True)
        folder, opened = tmp_path / "mail", Maildir(path=tmp_path / "mail")
    else:
        server = request.getfixturevalue("imap")
        folder = server.mail
        for name in ("new", "cur"):
            for path in (folder / name).iterdir():
                path.unlink()
        opened = ImapMailbox(url=server.url, user="privacy", password="hunter2")

    def put(number, **more):
        path = folder / "tmp" / f"{1_700_000_000 + number}.{uuid4().hex}.here"
        path.write_bytes(written(number, **more))
        path.chmod(0o666)
        path.rename(folder / "new" / path.name)

    return opened, put


def test_every_mail_is_handed_over_once(box):
    opened, put = box
    put(1)
    put(2)
    taken = Taken()

    counts = [opened.fetch(taken), opened.fetch(taken)]
    put(3)
    counts.append(opened.fetch(taken))

    assert (counts, taken) == ([2, 0, 1], ["Mail 1", "Mail 2", "Mail 3"])


def test_a_mail_that_was_not_taken_in_is_handed_over_again_and_holds_up_no_other(box):
    opened, put = box
    for number in (1, 2, 3):
        put(number)
    first, again = Taken(), Taken()

    def fails_at_the_second(incoming):
        if incoming.message["Subject"] == "Mail 2":
            raise TakeFailedError
        first(incoming)

    with pytest.raises(TakeFailedError):
        opened.fetch(fails_at_the_second)
    opened.fetch(again)

    assert (first, again) == (["Mail 1", "Mail 3"], ["Mail 2"])


def test_letters_of_any_language_arrive_as_they_were_written(box):
    opened, put = box
    put(1, body="Grüße, ¿qué tal?")
    texts = []

    opened.fetch(lambda incoming: texts.append(incoming.message.get_content().strip()))

    assert texts == ["Grüße, ¿qué tal?"]


@pytest.mark.parametrize(
    "opened",
    [
        Maildir(path=Path("/nowhere/at/all")),
        ImapMailbox(url="imap://127.0.0.1:9", user="u", password="hunter2"),
    ],
    ids=["maildir", "imap"],
)
def test_a_mailbox_that_does_not_answer_is_said(opened):
    with pytest.raises(ChannelError) as refused:
        opened.fetch(Taken())

    assert "hunter2" not in str(refused.value)


def test_a_wrong_password_is_said_and_not_repeated(imap):
    with pytest.raises(ChannelError) as refused:
        ImapMailbox(url=imap.url, user="privacy", password="wrong-one").fetch(Taken())

    assert "wrong-one" not in str(refused.value)


def test_an_address_in_the_settings_opens_what_it_names(tmp_path):
    assert open_mailbox("maildir:mail", base=tmp_path) == Maildir(path=tmp_path / "mail")
    assert open_mailbox("maildir:/var/mail/x", base=tmp_path) == Maildir(path=Path("/var/mail/x"))
    assert open_mailbox("imaps://h/F", user="u", password="p", base=tmp_path) == ImapMailbox(
        url="imaps://h/F", user="u", password="p"
    )
    assert open_channel("smtp://h", sender="a@b.example") == SmtpChannel(url="smtp://h", sender="a@b.example")
