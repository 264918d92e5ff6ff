"""A worker is killed at its worst moments, and another takes over: the same end, and nothing twice."""

import mailbox
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.connectors.post.servers import MailServer
from tests.e2e.process import PATIENCE, Place

DRIVER = Path(__file__).with_name("killing_worker.py")
NEVER = 1_000_000
PEOPLE = [f"person{number}@example.org" for number in range(3)]
SETTINGS = """
[mail]
sender = "privacy@example.com"
smtp = "{url}"
inbox = "maildir:inbox"
"""
DONE = ["received", "acknowledged", "delivered", "took-effect", "answered", "delivered", "closed"]


@dataclass(frozen=True, slots=True)
class Office:
    """A workspace with three people's mails in its mailbox, and the mail server that its letters go to."""

    place: Place
    server: MailServer

    def letters(self):
        """Return how often each letter arrived, by whom it is for and what it is."""
        return Counter(
            (message["To"], str(message["Message-ID"]).split(".")[-2].partition("@")[0])
            for message in self.server.kept.messages
        )

    def stages(self):
        with closing(sqlite3.connect(self.place.home / "kept.db", timeout=20)) as database:
            return [stage for (stage,) in database.execute("SELECT stage FROM request")]

    @contextmanager
    def worker(self, what, number):
        command = [sys.executable, str(DRIVER), str(self.place.home), what, str(number)]
        worker = subprocess.Popen(
            command, env=self.place.environment(), cwd=self.place.folder, stdout=subprocess.PIPE, text=True
        )
        watchdog = threading.Timer(PATIENCE, worker.kill)
        watchdog.start()
        try:
            yield worker
        finally:
            watchdog.cancel()
            worker.terminate()
            worker.wait(timeout=PATIENCE)
            if worker.stdout:
                worker.stdout.close()


@pytest.fixture
def office(tmp_path):
    place, server = Place(tmp_path, ""), MailServer()
    assert place.kept("init", "--controller", "Example Ltd", env={"KEPT_AT": ""}).status == 0
    with (place.home / "kept.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS.format(url=server.url))
    inbox = mailbox.Maildir(place.home / "inbox")
    for number, person in enumerate(PEOPLE):
        inbox.add(
            f"From: {person}\nSubject: Mine\nMessage-ID: <{number}@example.org>\n\nDo not sell my data.\n".encode()
        )
    yield Office(place, server)
    server.close()


def until_all_is_closed(office, worker):
    """Read what a worker did until every request is closed; it prints a line for each job."""
    return any(office.stages() == ["closed"] * len(PEOPLE) for _ in worker.stdout)


MOMENTS = [("kept", 2), ("kept", 20), ("kept", 45), ("sent", 1), ("sent", 4)]


@pytest.mark.parametrize(("what", "number"), MOMENTS, ids=[f"{what}-{number}" for what, number in MOMENTS])
def test_a_killed_worker_is_taken_over_by_another_and_nothing_is_done_twice(office, what, number):
    with office.worker(what, number) as killed:
        died = killed.wait(timeout=PATIENCE)
    with office.worker("kept", NEVER) as other:
        finished = until_all_is_closed(office, other)

    assert (died, finished) == (-signal.SIGKILL, True)
    letters = office.letters()
    assert {address for address, _ in letters} == set(PEOPLE)
    # Whether the mail server had taken a letter when the worker died is not known: it is sent again under the same id.
    assert sum(letters.values()) - len(letters) in {0, 1}
    assert len(letters) == 2 * len(PEOPLE)
    verified = office.place.kept("ledger", "verify", "--json", env={"KEPT_AT": ""}).document()
    assert verified["verifies"] is True
    assert entries(office) == Counter({f"rights:request:{one}": count * 3 for one, count in Counter(DONE).items()})


def entries(office):
    with closing(sqlite3.connect(office.place.home / "kept.db", timeout=20)) as database:
        leaves = [bytes(leaf).decode() for (leaf,) in database.execute("SELECT leaf FROM ledger_leaf")]
    kinds = [leaf.rpartition('"kind":"')[2].removesuffix('"}') for leaf in leaves]
    return Counter(kind for kind in kinds if kind.startswith("rights:"))
