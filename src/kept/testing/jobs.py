"""Jobs in memory: a queue that a test works off by itself."""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress


class InMemoryJobs:
    """A `Jobs` that remembers as long as the object lives, and does nothing before `work_off`."""

    def __init__(self, do: Callable[[str, str], None]) -> None:
        self._do = do
        self._queue: dict[tuple[str, str], None] = {}

    def ask(self, job: str, of: str) -> None:
        """Put a job into the queue, once."""
        self._queue.setdefault((job, of))

    def pending(self) -> Mapping[str, int]:
        """Return how many of each job are not done yet."""
        return Counter(job for job, _ in self._queue)

    def work_off(self) -> None:
        """Do all jobs, also those that are asked for meanwhile, until none is left."""
        while self._queue:
            job, of = next(iter(self._queue))
            with suppress(Exception):  # one job that fails does not hold up the others
                self._do(job, of)
            self._queue.pop((job, of), None)
