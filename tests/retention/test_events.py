"""What a sweep leaves in the ledger: what was planned, and that some of it could not be looked for."""

from dataclasses import replace

from kept.plans import certify
from kept.retention.events import finished_entry, planned_entry
from kept.testing.journal_contract import NOW, PLAN


def test_a_plan_is_recorded_with_what_it_was_made_from():
    made = replace(PLAN, policy_digest=f"sha256:{'0a' * 32}", estate_revision=f"sha256:{'0b' * 32}")

    entry = planned_entry(made)

    assert (entry.about, dict(entry.counts)) == (PLAN.id, {"steps": 2, "records": 10})
    assert dict(entry.digests) == {"policy": "0a" * 32, "estate": "0b" * 32}


def test_a_partial_plan_is_recorded_as_one():
    made = replace(
        PLAN, policy_digest=f"sha256:{'0a' * 32}", estate_revision=f"sha256:{'0b' * 32}", silent=("web", "survey")
    )

    assert dict(planned_entry(made).counts) == {"steps": 2, "records": 10, "silent": 2}


def test_a_finished_plan_is_recorded_with_its_sums():
    entry = finished_entry(PLAN, certify(PLAN, []), at=NOW)

    assert (entry.about, dict(entry.counts)) == (PLAN.id, {"planned": 10, "changed": 0, "interrupted": 0})
