"""The worker: it says that it is alive, asks for what is due, does its share, and takes over from who was lost."""

import logging
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event
from typing import Protocol

from kept.app.rights.advance import advance
from kept.app.rights.clerk import Clerk
from kept.plans.ports import Jobs
from kept.records.ready import close
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.requests import BusyRequestError
from kept.records.stores.workers import Rounds, Workers
from kept.rights.requests import UnknownRequestError
from kept.rights.stages import NotNowError
from kept.terms import Clock, KeptError
from kept.verdict.measuring import Pages
from kept.work.looking import ADVANCE, ROUND, Resting, ask_for_what_is_due
from kept.work.rounds import ROUNDS, take_round

LOOKS_EVERY = 1.0
_KEPT_FOR = timedelta(days=7)
_SOMEBODY_WAS_FASTER = (BusyRequestError, NotNowError, UnknownRequestError)

log = logging.getLogger("kept.work")

Told = Callable[[str, str, str], None]
"""Told of each job: its name, what it was for, and the code of an error, empty where there was none."""


class LastingJobs(Jobs, Protocol):
    """Jobs that outlive a worker."""

    def start(self) -> None:
        """Begin to do them."""
        ...

    def stop(self) -> None:
        """End, when those that are being done are done."""
        ...

    def take_over(self, worker: str) -> int:
        """Put what a lost worker had begun back into the queue; return how many."""
        ...


def new_worker_id() -> str:
    """Return a name that no worker had before: under the name of another, its live work would be taken from it."""
    return f"worker-{uuid.uuid4().hex[:12]}"


@dataclass(slots=True)
class Hands:
    """Does jobs. What goes wrong is told and rests; nothing is raised into the queue."""

    clerk: Clerk
    pages: Pages
    told: Told = lambda _job, _of, _error: None
    resting: Resting = field(default_factory=Resting)

    def __call__(self, job: str, of: str) -> None:
        """Do one job, in whatever thread; its connection to our records is given back at the end."""
        error = ""
        try:
            self._do(job, of)
            self.resting.done(job, of)
        except _SOMEBODY_WAS_FASTER:
            self.resting.done(job, of)
        except KeptError as problem:
            error = problem.code
        except Exception as problem:  # noqa: BLE001 - one broken request must not stop all others
            error = type(problem).__name__
        finally:
            close()
        if error:
            self.resting.failed(job, of, now=self.clerk.now)
            log.warning("The job %s for %s failed: %s", job, of, error)
        self.told(job, of, error)

    def _do(self, job: str, of: str) -> None:
        if job == ADVANCE:
            advance(self.clerk, of)
        elif job == ROUND and of in ROUNDS and Rounds().take(of, every=ROUNDS[of], now=self.clerk.now):
            take_round(of, self.clerk, self.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """One worker of a workspace. `beats` is the machine's clock: whether somebody is alive is no legal time."""

    name: str
    jobs: LastingJobs
    hands: Hands
    beats: Clock

    def work(self, stop: Event) -> None:
        """Work until told to stop, and then end what was begun."""
        workers = Workers()
        workers.beat(self.name, now=self.beats.now())
        self.jobs.start()
        try:
            while not stop.is_set():
                self.look(workers)
                stop.wait(LOOKS_EVERY)
        finally:
            self.jobs.stop()
            workers.bury(self.name, now=self.beats.now())
            close()

    def look(self, workers: Workers) -> None:
        """Say that the worker is alive, take over from who is lost, and ask for what is due."""
        try:
            workers.beat(self.name, now=self.beats.now())
            self._take_over(workers)
            ask_for_what_is_due(self.hands.clerk, self.jobs, self.hands.resting)
        except Exception as problem:  # noqa: BLE001 - records that are busy for a moment must not end a worker
            log.warning("A look at what is due failed: %s", type(problem).__name__)

    def _take_over(self, workers: Workers) -> None:
        for lost in workers.lost(now=self.beats.now()):
            # Two who take over at once would put a job back that one of them has begun again.
            with RecordedLedger().writing():
                if lost in workers.lost(now=self.beats.now()):
                    count = self.jobs.take_over(lost)
                    self.hands.clerk.letters.release(lost)
                    self.hands.clerk.requests.let_go(f"{lost}:")
                    workers.bury(lost, now=self.beats.now())
                    log.warning("Took over %d jobs of %s, which was silent", count, lost)


def work_once(clerk: Clerk, pages: Pages, told: Told) -> int:
    """Do everything that is due now, in this process, and return how many jobs that were."""
    queue: dict[tuple[str, str], None] = {}

    class Listed:
        """A queue in the head of this process."""

        def ask(self, job: str, of: str) -> None:
            queue.setdefault((job, of))

        def pending(self) -> dict[str, int]:
            return {}

    hands, done = Hands(clerk=clerk, pages=pages, told=told), 0
    while ask_for_what_is_due(clerk, Listed(), hands.resting):
        while queue:
            job, of = next(iter(queue))
            hands(job, of)
            del queue[job, of]
            done += 1
    return done
