"""The entries that a sweep leaves in the ledger, beside those of its plan's steps."""

from datetime import datetime

from kept.ledger.entries import declare
from kept.plans import Certificate, Plan
from kept.proof.entry import Entry

PLANNED = declare("retention:sweep:planned", digests=("policy", "estate"), counts=("steps", "records", "silent"))
FINISHED = declare("retention:sweep:finished", counts=("planned", "changed", "interrupted"))


def planned_entry(plan: Plan) -> Entry:
    """Return the entry for a plan that was shown."""
    digests = {
        "policy": plan.policy_digest.removeprefix("sha256:"),
        "estate": plan.estate_revision.removeprefix("sha256:"),
    }
    silent = {"silent": len(plan.silent)} if plan.silent else {}
    counts = {"steps": len(plan.steps), "records": plan.count, **silent}
    return PLANNED.entry(at=plan.made_at, about=plan.id, digests=digests, counts=counts)


def finished_entry(plan: Plan, certificate: Certificate, *, at: datetime) -> Entry:
    """Return the entry for a plan of which nothing is left to do."""
    counts = {
        "planned": sum(step.planned for step in certificate.steps),
        "changed": sum(step.counted for step in certificate.steps),
        "interrupted": sum(step.interrupted for step in certificate.steps),
    }
    return FINISHED.entry(at=at, about=plan.id, counts=counts)
