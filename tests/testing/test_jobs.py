"""The queue in memory keeps the contract."""

import pytest

from kept.testing.jobs import InMemoryJobs
from kept.testing.jobs_contract import Done, JobsContract


@pytest.fixture
def jobs():
    return InMemoryJobs


class TestInMemoryJobs(JobsContract):
    pass


def test_asked_for_twice_before_anybody_came_to_it_it_is_done_once():
    done = Done()
    queue = InMemoryJobs(done)

    queue.ask("advance", "R-1")
    queue.ask("advance", "R-1")
    queue.work_off()

    assert done.jobs["advance", "R-1"] == 1
