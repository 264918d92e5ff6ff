"""The entries that carrying out a plan leaves in the ledger: counts and digests, no keys and no contents."""

from datetime import datetime

from kept.ledger.entries import declare
from kept.plans.journal import Confirmed, Done, Event, Given, Intended, Traced, Tracing
from kept.plans.plan import Plan
from kept.proof.entry import Entry

TRACING = declare("plans:step:tracing")
TRACED = declare("plans:step:traced", counts=("keys",))
INTENDED = declare("plans:span:intended", counts=("planned",))
DONE = declare("plans:span:done", digests=("keys",), counts=("changed", "resumed"))
GIVEN = declare("plans:step:given", digests=("keys",), counts=("given", "resumed"))
CONFIRMED = declare("plans:step:confirmed", counts=("remaining", "spared"))


def entry_of(event: Event, *, plan: Plan, at: datetime) -> Entry:
    """Return the entry for `event`; it is about the step, `plan-1f2e/3`."""
    about = f"{plan.id}/{event.step}"
    match event:
        case Tracing():
            return TRACING.entry(at=at, about=about)
        case Traced():
            return TRACED.entry(at=at, about=about, counts={"keys": event.count})
        case Intended():
            planned = next(step.count for step in plan.steps if step.id == event.step)
            return INTENDED.entry(at=at, about=about, counts={"planned": planned})
        case Done():
            digests = {"keys": event.digest} if event.count else {}
            counts = {"changed": event.count, "resumed": int(event.resumed)}
            return DONE.entry(at=at, about=about, digests=digests, counts=counts)
        case Given():
            digests = {"keys": event.digest} if event.count else {}
            counts = {"given": event.count, "resumed": int(event.resumed)}
            return GIVEN.entry(at=at, about=about, digests=digests, counts=counts)
        case Confirmed():
            spared = {"spared": event.spared} if event.spared else {}
            return CONFIRMED.entry(at=at, about=about, counts={"remaining": event.remaining, **spared})
