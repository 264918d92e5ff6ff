"""How often somebody may try: so many times within so long, counted in memory and then forgotten."""

from collections import defaultdict, deque
from datetime import datetime, timedelta
from threading import Lock


class Limits:
    """Counts tries by a name, such as an address on the network."""

    def __init__(self, *, most: int = 10, within: timedelta = timedelta(minutes=5)) -> None:
        self._most = most
        self._within = within
        self._tries: dict[str, deque[datetime]] = defaultdict(deque)
        self._lock = Lock()

    def may(self, name: str, at: datetime) -> bool:
        """Whether one more try at `at` is still within the limit."""
        with self._lock:
            self._forget(at)
            return len(self._tries.get(name, ())) < self._most

    def count(self, name: str, at: datetime) -> None:
        """Count a try at `at`."""
        with self._lock:
            self._tries[name].append(at)

    def _forget(self, at: datetime) -> None:
        for name in list(self._tries):
            tries = self._tries[name]
            while tries and tries[0] <= at - self._within:
                tries.popleft()
            if not tries:
                del self._tries[name]
