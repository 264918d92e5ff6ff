"""A worker is killed at its worst moments, and another takes over: the same end, and nothing twice."""

import mailbox
import signal
from collections import Counter

import pytest

from tests.connectors.post.servers import MailServer
from tests.e2e.process import PATIENCE, Place
from tests.e2e.working import NEVER, THREADS, asked, happened, letters, worker

PEOPLE = [f"person{number}@example.org" for number in range(3)]
SETTINGS = """
[mail]
sender = "privacy@example.com"
smtp = "{url}"
inbox = "maildir:inbox"
"""
DONE = ["received", "acknowledged", "delivered", "took-effect", "answered", "delivered", "closed"]
MOMENTS = [("kept", 2), ("kept", 45), ("sent", 4)]


@pytest.fixture
def server():
    server = MailServer()
    yield server
    server.close()


@pytest.fixture
def place(tmp_path, server):
    """Return a workspace with three people's mails in its mailbox."""
    place = Place(tmp_path, "")
    assert place.kept("init", "--controller", "Example Ltd").status == 0
    with (place.home / "kept.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS.format(url=server.url))
    inbox = mailbox.Maildir(place.home / "inbox")
    for number, person in enumerate(PEOPLE):
        inbox.add(f"From: {person}\nSubject: Me\nMessage-ID: <{number}@example.org>\n\nDo not sell my data.\n".encode())
    return place


@pytest.mark.parametrize(("what", "number"), MOMENTS, ids=[f"{what}-{number}" for what, number in MOMENTS])
def test_a_killed_worker_is_taken_over_by_another_and_nothing_is_done_twice(place, server, what, number):
    with worker(place, what, number) as killed:
        died = killed.wait(timeout=PATIENCE)
    with worker(place, "kept", NEVER) as other:
        finished = any(asked(place, "SELECT stage FROM request") == [("closed",)] * 3 for _ in other.stdout)

    assert (died, finished) == (-signal.SIGKILL, True)
    found = letters(server)
    assert {address for address, _ in found} == set(PEOPLE)
    # Whether the mail server had taken a letter when the worker died is not known: it is sent again under the same id.
    # Each of its threads may have been about to write it down.
    assert (len(found), sum(found.values()) - len(found)) in {(6, again) for again in range(THREADS + 1)}
    assert happened(place) == Counter({one: count * 3 for one, count in Counter(DONE).items()})
    assert place.kept("ledger", "verify", "--json").document()["verifies"] is True
