"""`kept work --once`: what is due is done, and the command ends."""

import mailbox
import sqlite3
from contextlib import closing

from tests.e2e.process import Place

AT = "2026-11-23T09:30:00+00:00"
SETTINGS = """
[mail]
sender = "privacy@example.com"
inbox = "maildir:inbox"
"""


def test_a_mail_in_the_mailbox_becomes_a_request_and_the_command_ends(tmp_path):
    place = Place(tmp_path, AT)
    assert place.kept("init", "--controller", "Example Ltd").status == 0
    with (place.home / "kept.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    mailbox.Maildir(place.home / "inbox").add(b"From: zoe@example.org\nSubject: Hi\n\nDo not sell my data.\n")

    done = place.kept("work", "--once")
    again = place.kept("work", "--once")

    assert (done.status, done.err) == (0, "")
    assert again.out == "Done: 0\n"
    with closing(sqlite3.connect(place.home / "kept.db")) as database:
        assert database.execute("SELECT kind, channel, stage FROM request").fetchall() == [
            ("opt-out", "email", "answering")
        ]


def test_a_queue_that_cannot_be_opened_is_said_without_its_address(tmp_path):
    place = Place(tmp_path, AT)
    assert place.kept("init", "--controller", "Example Ltd").status == 0
    with (place.home / "kept.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[work]\ndatabase = "env:WORK"\n')

    answer = place.kept("work", env={"WORK": "postgresql://kept:hunter2@127.0.0.1:9/kept"})

    assert answer.status == 2
    assert "[work.database]" in answer.err
    assert "hunter2" not in answer.err + answer.out
