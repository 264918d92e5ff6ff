"""Workers as real processes, one of which may be told to die."""

import sqlite3
import subprocess
import threading
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path

from tests.e2e.process import PATIENCE
from tests.e2e.warm import through_warm

DRIVER = Path(__file__).with_name("killing_worker.py")
NEVER = 1_000_000
THREADS = 2


@contextmanager
def worker(place, what, number):
    """Run a worker on a place; one that hangs is ended by a watchdog, so that no test waits for ever."""
    process = subprocess.Popen(
        through_warm(str(DRIVER), str(place.home), what, str(number), str(THREADS)),
        env=place.environment(),
        cwd=place.folder,
        stdout=subprocess.PIPE,
        text=True,
    )
    watchdog = threading.Timer(2 * PATIENCE, process.kill)
    watchdog.start()
    try:
        yield process
    finally:
        watchdog.cancel()
        process.terminate()
        process.wait(timeout=PATIENCE)
        if process.stdout:
            process.stdout.close()


def asked(place, question):
    """Return what our records answer."""
    with closing(sqlite3.connect(place.home / "kept.db", timeout=60)) as database:
        return database.execute(question).fetchall()


def happened(place):
    """Return how often each thing about requests stands in the ledger."""
    leaves = (bytes(leaf).decode() for (leaf,) in asked(place, "SELECT leaf FROM ledger_leaf"))
    kinds = (leaf.rpartition('"kind":"')[2].removesuffix('"}') for leaf in leaves)
    return Counter(kind.removeprefix("rights:request:") for kind in kinds if kind.startswith("rights:request:"))


def letters(server):
    """Return how often each letter arrived, by whom it is for and what it is."""
    return Counter(
        (message["To"], str(message["Message-ID"]).split(".")[-2].partition("@")[0]) for message in server.kept.messages
    )
