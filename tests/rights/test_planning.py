"""What would stop the letter is found out when the plan is made."""

import pytest

from kept.plans.errand import Errand
from kept.rights.fates import Stay
from kept.rights.planning import Basis, plan_of
from kept.rights.sorting import Staying
from kept.rights.working import WorkedOut
from kept.terms import Message
from tests.rights.shop import shop


@pytest.mark.parametrize(
    ("clause", "because", "blocked"),
    [("", "rights-plan-key", True), ("6.1.3", "rights-plan-key", False), ("", "rights-plan-cannot", False)],
)
def test_what_would_stay_for_no_reason_that_a_letter_could_give_blocks_an_erasure(clause, because, blocked):
    stand = shop()
    out = WorkedOut(belonging=stand.stores.chart("customer").belonging)
    out.stays[Staying(dataset="shop.order", stay=Stay(clause=clause, because=Message(because)))] = 2
    basis = Basis(id="plan-1", salt="", policy_digest="", estate_revision="")

    plan = plan_of(Errand(right="erasure", whose="customer", people=()), out, {}, stores=stand.stores, basis=basis)

    assert plan.blocks == ((Message("rights-plan-unsaid", {"dataset": "shop.order"}),) if blocked else ())
