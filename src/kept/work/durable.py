"""Jobs that outlive a worker: queued in a database of their own, done by whoever is alive.

The library that keeps the queue (DBOS) is named here alone. It is given names and ids, never contents; each job is
short, and safe to be done again. Nothing waits in it: what must wait stands in our own records, with its time.
"""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, SetEnqueueOptions

from kept.terms import KeptError

QUEUE = "kept"
VERSION = "kept-1"
"""Of the jobs' arguments: raised when an old job could no longer be done by a new worker."""

_OPEN = ["ENQUEUED", "PENDING"]
_POLLS = 0.1

Do = Callable[[str, str], None]
"""Does a job of this name for this id. It reports what goes wrong itself and does not raise."""


class WorkDatabaseError(KeptError):
    """The database of the queue cannot be opened."""

    code = "work.database"
    advice = "Check `work.database` in kept.toml, and that the workspace can be written."


class DurableJobs:
    """A `Jobs` on DBOS. A process has one at a time; `do` is called in threads of its own."""

    def __init__(self, *, url: str, worker: str, threads: int, do: Do) -> None:
        self._url = url
        self._worker = worker
        self._threads = threads
        self._do = do

    def start(self) -> None:
        """Begin to do jobs; raise `WorkDatabaseError` where the database cannot be opened."""
        _hands.clear()
        _hands.append(self._do)
        config = DBOSConfig(
            name="kept",
            system_database_url=self._url,
            # A second process under the id of a first would take its live work from it.
            executor_id=self._worker,
            application_version=VERSION,
            serializer=DBOSPortableJSONSerializer(),
            max_executor_threads=self._threads + 2,
            log_level="CRITICAL",
            console_log_level="CRITICAL",
            notification_listener_polling_interval_sec=_POLLS,
        )
        try:
            DBOS(config=config)
            DBOS.launch()
            DBOS.register_queue(QUEUE, worker_concurrency=self._threads, polling_interval_sec=_POLLS)
        except Exception as error:
            # The library raises whatever its drivers do, with the address of the database in the text.
            raise WorkDatabaseError(f"The database of the queue cannot be opened ({type(error).__name__})") from error

    def stop(self) -> None:
        """End, once the jobs that are being done are done or ten seconds have passed."""
        DBOS.destroy(workflow_completion_timeout_sec=10)

    def ask(self, job: str, of: str) -> None:
        """Have a job done soon; asked again before it is done, it is done once."""
        with SetEnqueueOptions(deduplication_id=f"{job} {of}", duplication_policy="return-existing"):
            DBOS.enqueue_workflow(QUEUE, perform, job, of)

    def pending(self) -> Mapping[str, int]:
        """Return how many of each job are not done yet, whoever is to do them."""
        found = DBOS.list_workflows(status=_OPEN, load_output=False)
        return Counter(str(one.input["args"][0]) for one in found if one.input)

    def take_over(self, worker: str) -> int:
        """Put the jobs that a lost worker had begun back into the queue; return how many."""
        begun = DBOS.list_workflows(status="PENDING", executor_id=worker, load_input=False, load_output=False)
        for one in begun:
            DBOS.resume_workflow(one.workflow_id, queue_name=QUEUE)
        return len(begun)

    def tidy(self, *, before: datetime) -> int:
        """Let go of what is known of jobs that were done before then; return how many."""
        done = DBOS.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED"],
            completed_before=before.isoformat(),
            limit=10_000,
            load_input=False,
            load_output=False,
        )
        DBOS.delete_workflows([one.workflow_id for one in done])
        return len(done)


def local_database(path: Path) -> str:
    """Return the address of a queue in a file, made for its owner alone where it is not there."""
    try:
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(path)) as database:
            # Readers and a writer at once: with the default journal the queue did a third of the work in the same time.
            database.execute("PRAGMA journal_mode=WAL")
    except (OSError, sqlite3.Error) as error:
        raise WorkDatabaseError(f"The database of the queue, {path}, cannot be made") from error
    return f"sqlite:///{path}"


_hands: list[Do] = []
"""Who does the jobs in this process: what the library calls is a function of the module."""


@DBOS.workflow(name="kept.job", max_recovery_attempts=None)
def perform(job: str, of: str) -> None:
    """Do one job, in one step."""
    _step(job, of)


@DBOS.step(name="kept.step")
def _step(job: str, of: str) -> None:
    for do in _hands:
        do(job, of)
