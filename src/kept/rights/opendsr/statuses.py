"""How a request stands, in the words of OpenDSR (section 8)."""

from collections.abc import Iterable
from enum import StrEnum

from kept.rights.history import Event
from kept.rights.replaying import after
from kept.rights.state import State


class Status(StrEnum):
    """How far a request has come. There is no word for a refusal: it is cancelled, and the letter says why."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        """Whether nothing follows."""
        return self in {Status.COMPLETED, Status.CANCELLED}


def statuses(events: Iterable[Event]) -> tuple[Status, ...]:
    """Return every status that a request has had, in order: each is news for its controller."""
    state, found = State(), list[Status]()
    for event in events:
        state = after(state, event)
        now = _status(state)
        if not found or found[-1] is not now:
            found.append(now)
    return tuple(found)


def _status(state: State) -> Status:
    if state.is_appealed:
        return Status.IN_PROGRESS
    if state.is_cancelled or state.refused is not None:
        return Status.CANCELLED
    if state.answered is not None:
        return Status.COMPLETED
    return Status.IN_PROGRESS if state.has_begun else Status.PENDING
