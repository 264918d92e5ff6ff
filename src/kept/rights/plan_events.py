"""The entries that a right's plan leaves in the ledger, beside those of its steps: counts, about plan or person."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from kept.ledger.entries import declare, keyed_reference
from kept.plans import Certificate, Plan
from kept.plans.events import entry_of
from kept.plans.journal import Event
from kept.proof.entry import Entry

PLANNED = declare(
    "rights:plan:planned", digests=("policy", "estate"), counts=("people", "steps", "records", "stays", "blocks")
)
FINISHED = declare("rights:plan:finished", counts=("people", "planned", "changed", "remaining"))
ANSWERED = declare("rights:person:answered", counts=("records",))


def planned_entry(plan: Plan) -> Entry:
    """Return the entry for a plan that was shown."""
    digests = {
        "policy": plan.policy_digest.removeprefix("sha256:"),
        "estate": plan.estate_revision.removeprefix("sha256:"),
    }
    counts = {
        "people": plan.people,
        "steps": len(plan.steps),
        "records": plan.count,
        "stays": sum(one.count for one in plan.keeps),
        "blocks": len(plan.blocks),
    }
    return PLANNED.entry(at=plan.made_at, about=plan.id, digests=digests, counts=counts)


def step_entries(plan: Plan, events: Iterable[Event], *, at: datetime) -> Iterator[Entry]:
    """Yield the entries for what was done of a plan."""
    return (entry_of(event, plan=plan, at=at) for event in events)


def finished_entries(
    plan: Plan, certificate: Certificate, *, counts: Mapping[int, int], remaining: int, at: datetime
) -> Iterator[Entry]:
    """Yield the entry for a plan of which nothing is left to do, and one for each person, under a key of their own."""
    found = {
        "people": plan.people,
        "planned": sum(step.planned for step in certificate.steps),
        "changed": sum(step.counted for step in certificate.steps),
        "remaining": remaining,
    }
    yield FINISHED.entry(at=at, about=plan.id, counts=found)
    people = plan.errand.people if plan.errand is not None else ()
    for number, person in enumerate(people):
        about = keyed_reference(bytes.fromhex(person.mark), plan.id)
        yield ANSWERED.entry(at=at, about=about, counts={"records": counts.get(number, 0)})
