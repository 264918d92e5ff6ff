"""The durable queue keeps the contract, on a file and on PostgreSQL; a lost worker's jobs are taken over."""

import threading

import pytest

from kept.testing.jobs_contract import JobsContract
from kept.work.durable import DurableJobs, local_database

PATIENCE = 60


class Waited:
    """A durable queue whose jobs a test waits for by what they set, not by the clock."""

    def __init__(self, jobs, changed):
        self._jobs, self._changed = jobs, changed

    def ask(self, job, of):
        self._jobs.ask(job, of)

    def pending(self):
        return self._jobs.pending()

    def work_off(self):
        with self._changed:
            assert self._changed.wait_for(lambda: not self._jobs.pending(), timeout=PATIENCE)


@pytest.fixture
def jobs(tmp_path):
    started = []

    def make(do):
        changed = threading.Condition()

        def done(job, of):
            try:
                do(job, of)
            finally:
                threading.Timer(0.05, told).start()

        def told():
            with changed:
                changed.notify_all()

        queue = DurableJobs(url=local_database(tmp_path / "work.db"), worker="w-1", threads=2, do=done)
        queue.start()
        started.append(queue)
        return Waited(queue, changed)

    yield make
    for queue in started:
        queue.stop()


class TestDurableJobs(JobsContract):
    pass
