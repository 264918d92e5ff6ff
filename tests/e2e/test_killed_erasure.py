"""An approved erasure on the company's real stores, its worker killed at every kind of moment: the same end, once."""

import shutil
import signal
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.connectors.post.servers import MailServer
from tests.e2e.process import PATIENCE, Place, contents
from tests.e2e.working import NEVER, asked, happened, letters, worker

SETTINGS = '\n[mail]\nsender = "privacy@example.com"\nsmtp = "{url}"\n'
READY = Path(__file__).with_name("requesting.py")
MOMENTS = [("kept", 4), ("acted", 6), ("sent", 1)]


@dataclass(frozen=True, slots=True)
class Erasure:
    """An erasure that is ready to be carried out, and what came of it where nobody interfered."""

    place: Place
    server: MailServer
    pristine: Path
    stores: dict[str, str]
    events: Counter[str]
    past: Counter[str]

    def own(self):
        """Return what the company's own stores hold; a firm of its keeps notes of its own of who called when."""
        found = contents(self.place.stores)
        return {name: digest for name, digest in found.items() if not name.startswith("firms/")}

    def begin(self):
        self.place.restore(self.pristine)
        self.server.kept.messages.clear()

    def is_over(self, process):
        """Whether everything gets done while the process works; the recipients are told over their own interfaces."""
        state = "SELECT count(*) FROM request WHERE stage <> 'closed'"
        return any(asked(self.place, state) == [(0,)] for _ in process.stdout)


@pytest.fixture(scope="module")
def erasure(tmp_path_factory):
    place, server = Place(tmp_path_factory.mktemp("erased"), ""), MailServer()
    assert place.kept("demo", "--people", "20").status == 0
    with (place.home / "kept.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS.format(url=server.url))
    with closing(sqlite3.connect(next((place.home / "estate").glob("accounts*.db")))) as database:
        (email,) = database.execute(
            "SELECT email FROM account GROUP BY email HAVING count(*) = 1 AND email <> '' ORDER BY id LIMIT 1"
        ).fetchone()
    made = place.run([sys.executable, str(READY), str(place.home), email])
    assert made.status == 0, made.err
    pristine = place.folder / "pristine"
    shutil.copytree(place.home, pristine)
    past = happened(place)
    undisturbed = Erasure(place, server, pristine, {}, Counter(), past)
    with worker(place, "kept", NEVER) as process:
        assert undisturbed.is_over(process)
    yield Erasure(place, server, pristine, undisturbed.own(), happened(place), past)
    server.close()


def test_what_is_erased_stood_in_databases_and_in_files(erasure):
    erasure.begin()
    before = erasure.own()

    changed = {name for name, digest in before.items() if erasure.stores.get(name) != digest}

    assert any(name.endswith(".db") for name in changed)
    new = erasure.events - erasure.past
    assert new["began"] == new["answered"] == 1


@pytest.mark.parametrize(("what", "number"), MOMENTS, ids=[f"{what}-{number}" for what, number in MOMENTS])
def test_a_killed_erasure_is_finished_by_another_worker(erasure, what, number):
    erasure.begin()

    with worker(erasure.place, what, number) as killed:
        died = killed.wait(timeout=PATIENCE)
    with worker(erasure.place, "kept", NEVER) as other:
        finished = erasure.is_over(other)

    assert (died, finished) == (-signal.SIGKILL, True)
    assert erasure.own() == erasure.stores
    assert happened(erasure.place) == erasure.events
    found = letters(erasure.server)
    assert sum(found.values()) - len(found) in {0, 1}
    assert erasure.place.kept("ledger", "verify", "--json").document()["verifies"] is True
