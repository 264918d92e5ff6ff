"""What every `Jobs` must do, as tests: subclass `JobsContract` and supply a fixture `jobs`.

`jobs` is a function: it takes what does the jobs (`do(job, of)`) and returns a `Jobs` with a method `work_off` that
returns when nothing is pending.
"""

from collections import Counter
from collections.abc import Callable
from threading import Lock
from typing import Protocol

from kept.plans.ports import Jobs


class WorkedOffJobs(Jobs, Protocol):
    """A `Jobs` that a test can wait for."""

    def work_off(self) -> None:
        """Return when nothing is pending."""
        ...


Make = Callable[[Callable[[str, str], None]], WorkedOffJobs]


class Done:
    """Remembers which jobs were done, whatever thread they were done in."""

    def __init__(self) -> None:
        self.jobs: Counter[tuple[str, str]] = Counter()
        self._lock = Lock()

    def __call__(self, job: str, of: str) -> None:
        """Do a job."""
        with self._lock:
            self.jobs[job, of] += 1


class JobsContract:
    """What every `Jobs` must do."""

    def test_what_is_asked_for_is_done_for_each(self, jobs: Make) -> None:
        """Each job, for each of those it was asked for."""
        done = Done()
        queue = jobs(done)

        queue.ask("advance", "R-1")
        queue.ask("advance", "R-2")
        queue.ask("round", "R-1")
        queue.work_off()

        assert done.jobs == Counter({("advance", "R-1"): 1, ("advance", "R-2"): 1, ("round", "R-1"): 1})

    def test_what_was_done_is_done_again_when_it_is_asked_for_again(self, jobs: Make) -> None:
        """A request is carried on many times in its life."""
        done = Done()
        queue = jobs(done)
        for _ in range(3):
            queue.ask("advance", "R-1")
            queue.work_off()

        assert done.jobs["advance", "R-1"] == 3  # noqa: PLR2004 - as often as it was asked for

    def test_nothing_is_pending_before_and_after(self, jobs: Make) -> None:
        """And what is not done yet is counted by its job."""
        queue = jobs(Done())
        before = dict(queue.pending())

        queue.ask("advance", "R-1")
        queue.work_off()

        assert (before, dict(queue.pending())) == ({}, {})

    def test_a_job_that_fails_holds_up_no_other_and_can_be_asked_for_again(self, jobs: Make) -> None:
        """Whoever does the jobs should not raise; where it does, the queue goes on."""
        done = Done()

        def do(job: str, of: str) -> None:
            done(job, of)
            if of == "R-1":
                raise ValueError("a slip")

        queue = jobs(do)
        queue.ask("advance", "R-1")
        queue.ask("advance", "R-2")
        queue.work_off()
        queue.ask("advance", "R-1")
        queue.work_off()

        assert done.jobs == Counter({("advance", "R-1"): 2, ("advance", "R-2"): 1})

    def test_many_are_done_each_once(self, jobs: Make) -> None:
        """A morning's requests, asked for twice before anybody came to them or after: none is lost."""
        done = Done()
        queue = jobs(done)

        for number in range(40):
            queue.ask("advance", f"R-{number}")
        queue.work_off()

        assert done.jobs == Counter({("advance", f"R-{number}"): 1 for number in range(40)})
