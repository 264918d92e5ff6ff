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
        """Count a try at `at` and say whether it is still within the limit."""
        with self._lock:
            self._forget(at)
            tries = self._tries[name]
            if len(tries) >= self._most:
                return False
            tries.append(at)
            return True

    def _forget(self, at: datetime) -> None:
        for name in list(self._tries):
            tries = self._tries[name]
            while tries and tries[0] <= at - self._within:
                tries.popleft()
            if not tries:
                del self._tries[name]
