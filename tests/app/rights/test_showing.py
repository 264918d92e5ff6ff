"""A plan for a right, looked up with what came of it."""

from kept.app.rights.errands import carry_out_errand, plan_errand
from kept.app.rights.showing import show_errand
from tests.app.rights.shop import ADA, errand


def test_a_plan_says_what_came_of_it_once_something_was_begun(shop):
    plan = plan_errand(shop, errand("erasure", ADA))
    before = show_errand(shop, plan.id)

    carried = carry_out_errand(shop, plan)

    assert before == (plan, None)
    assert show_errand(shop, plan.id) == (plan, carried.certificate)
