"""What was counted of visits and is not written down yet."""

from threading import Lock

from rexgencloud.analytics import Event


class Seen:
    """The events that are not written down yet."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._lock = Lock()

    def add(self, event: Event) -> None:
        """Remember an event."""
        with self._lock:
            self._events.append(event)

    def take(self) -> list[Event]:
        """Give out what was remembered, once."""
        with self._lock:
            taken, self._events = self._events, []
        return taken
