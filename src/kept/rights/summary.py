"""What lists of requests need, worked out from the events and kept beside them: it can be rebuilt at any time."""

from dataclasses import dataclass
from datetime import datetime

from kept.rights.clocks import Clocks
from kept.rights.requests import Request
from kept.rights.stages import Party, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A request in a list. It names nobody and repeats nothing that was said.

    `due_at` is the next date that a law or a promise sets. `wakes_at` is when the program must look again,
    None where it waits for somebody to do something.
    """

    stage: Stage
    waits_for: Party
    is_unread: bool
    due_at: datetime | None
    wakes_at: datetime | None


def summarise(request: Request, clocks: Clocks, *, now: datetime) -> Summary:
    """Return the summary of a request at `now`."""
    found = request.standing(now)
    following = clocks.next
    return Summary(
        stage=found.stage,
        waits_for=found.waits_for,
        is_unread=request.state.unread,
        due_at=None if following is None else following.binding.at,
        wakes_at=found.wakes_at,
    )
