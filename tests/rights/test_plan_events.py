"""A right's plan leaves counts in the ledger, about the plan and about each person under a key of their own."""

from dataclasses import replace

from kept.ledger.entries import keyed_reference
from kept.plans import certify
from kept.rights.plan_events import finished_entries, planned_entry, step_entries
from kept.testing.journal import InMemoryJournal
from tests.rights.shop import ADA, shop
from tests.rights.stands import NOW


def test_a_plan_is_told_by_how_much_is_in_it():
    plan = replace(shop().plan("erasure", f"email={ADA}"), estate_revision=f"sha256:{'e' * 64}")

    entry = planned_entry(plan)

    assert (entry.about, entry.digests["policy"]) == (plan.id, plan.policy_digest.removeprefix("sha256:"))
    assert entry.counts == {
        "people": 1,
        "steps": len(plan.steps),
        "records": plan.count,
        "stays": sum(one.count for one in plan.keeps),
        "blocks": 0,
    }


def test_what_came_of_it_is_told_of_the_plan_and_of_each_person():
    stand, journal = shop(), InMemoryJournal()
    plan = stand.plan("erasure", f"email={ADA}")
    stand.do(plan, journal)
    certificate = certify(plan, journal.events())

    whole, person = finished_entries(plan, certificate, counts={0: 5}, remaining=0, at=NOW)

    assert whole.counts == {"people": 1, "planned": plan.count, "changed": plan.count, "remaining": 0}
    assert (person.about, person.counts) == (keyed_reference(bytes.fromhex("ab"), plan.id), {"records": 5})
    assert len(list(step_entries(plan, journal.events(), at=NOW))) == len(list(journal.events()))
