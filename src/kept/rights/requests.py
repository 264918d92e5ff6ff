"""A request: its name, and the list of everything that happened to it."""

from dataclasses import dataclass
from datetime import datetime

from kept.rights.history import Event, Received
from kept.rights.replaying import known
from kept.rights.stages import Standing, standing
from kept.rights.state import State
from kept.terms import KeptError


class UnknownRequestError(KeptError):
    """There is no request of that name, or what it said is forgotten."""

    code = "rights.unknown-request"
    advice = "Read the name again from the letter; what is past its own retention is not kept."


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request. Nothing about it is stored but its events: what they come to is worked out each time."""

    id: str
    events: tuple[Event, ...]

    @property
    def state(self) -> State:
        """What is known of it."""
        return known(self.events)

    @property
    def received(self) -> Received:
        """How it came in."""
        first = self.events[0]
        if not isinstance(first, Received):
            raise UnknownRequestError(f"What is kept of {self.id} does not begin with its receipt")
        return first

    def standing(self, now: datetime) -> Standing:
        """Where it stands at `now`."""
        return standing(self.state, now=now)

    def with_events(self, *events: Event) -> "Request":
        """Return it after these have happened too."""
        return Request(id=self.id, events=(*self.events, *events))
