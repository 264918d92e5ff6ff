"""A plan knows its sum and what it touches."""

from dataclasses import replace

from kept.testing.journal_contract import PLAN


def test_the_count_of_a_plan_is_that_of_its_steps():
    assert (PLAN.count, replace(PLAN, steps=()).count) == (10, 0)


def test_datasets_are_named_once_in_the_order_of_the_steps():
    other = replace(PLAN.steps[0], id="3", dataset="billing.invoice")

    plan = replace(PLAN, steps=(other, *PLAN.steps))

    assert list(plan.datasets()) == ["billing.invoice", "support.message"]
