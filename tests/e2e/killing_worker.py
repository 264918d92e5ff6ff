"""Be a worker, and be killed in the middle of it: `python killing_worker.py HOME kept|sent|acted NUMBER THREADS`.

`kept 3` ends this process by SIGKILL at the third moment just before or just after something becomes durable in our
records; `sent 2` as soon as the mail server has taken the second letter, and before anything is known of it; `acted 1`
as soon as a store has carried an act out. With a number that is never reached it works until it is told to stop. It
prints a line for each job that it did.
"""

import importlib
import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from kept.records.ready import ready

PLACES = {
    "kept": ("writing", "/stores/ledger.py"),
    "sent": ("deliver", "/post/smtp.py"),
    "acted": ("act", "/connectors/"),
}


class Countdown:
    """Ends this process when the function of that name and place has returned `number` times."""

    def __init__(self, what: str, number: int) -> None:
        self.name, self.file = PLACES[what]
        self.left = number
        self.lock = threading.Lock()

    def __call__(self, frame: FrameType, happened: str, _value: object) -> None:
        if happened != "return" or frame.f_code.co_name != self.name or self.file not in frame.f_code.co_filename:
            return
        with self.lock:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def told(job: str, of: str, error: str) -> None:
    sys.stdout.write(f"{job} {of} {error}\n")
    sys.stdout.flush()


def main(home: Path, what: str, number: int, threads: int) -> None:
    ready(home)
    app = importlib.import_module("kept.app")
    opening = importlib.import_module("kept.app.rights.opening")
    durable, working = (importlib.import_module(f"kept.work.{name}") for name in ("durable", "working"))
    clock = importlib.import_module("kept.terms").SystemClock()
    name = working.new_worker_id()
    clerk = opening.clerk_of(app.open_workspace(home, clock), name=name)
    hands = working.Hands(clerk=clerk, pages=None, told=told)
    jobs = durable.DurableJobs(url=durable.local_database(home / "work.db"), worker=name, threads=threads, do=hands)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    threading.setprofile(Countdown(what, number))
    working.Worker(name=name, jobs=jobs, hands=hands, beats=clock).work(stop)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
