"""The durable queue keeps the contract, on a file and on PostgreSQL; a lost worker's jobs are taken over."""

import stat
import threading
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import make_url

from kept.testing.jobs_contract import Done, JobsContract
from kept.work.durable import DurableJobs, WorkDatabaseError, local_database

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
        # A job is told to be over just before the queue has written so: whoever looked too early looks again.
        with self._changed:
            assert any(self._changed.wait_for(self._is_done, timeout=0.05) for _ in range(20 * PATIENCE))

    def _is_done(self):
        return not self._jobs.pending()


@pytest.fixture(params=["file", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request, tmp_path):
    if request.param == "file":
        return local_database(tmp_path / "work.db")
    server = make_url(request.getfixturevalue("postgres_server"))
    return server.set(database=f"kept_work_{uuid4().hex[:8]}").render_as_string(hide_password=False)


@pytest.fixture
def jobs(url):
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

        queue = DurableJobs(url=url, worker=f"worker-{uuid4().hex[:8]}", threads=2, do=done)
        queue.start()
        started.append(queue)
        return Waited(queue, changed)

    yield make
    for queue in started:
        queue.stop()


class TestDurableJobs(JobsContract):
    pass


def test_what_was_done_long_ago_is_forgotten(jobs):
    queue = jobs(Done())
    queue.ask("advance", "R-1")
    queue.work_off()
    lasting = queue._jobs
    now = datetime.now(UTC)

    kept, gone = lasting.tidy(before=now - timedelta(days=1)), lasting.tidy(before=now + timedelta(days=1))

    assert (kept, gone) == (0, 1)


def test_the_file_of_the_queue_is_its_owners_alone(tmp_path):
    path = tmp_path / "work.db"

    local_database(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_queue_that_cannot_be_made_is_said(tmp_path):
    with pytest.raises(WorkDatabaseError):
        local_database(tmp_path / "nowhere" / "work.db")
