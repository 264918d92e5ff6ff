"""A plan is carried out as it was shown; keys too many to be kept at once begin with a line that keeps others out."""

from dataclasses import replace

import pytest

from kept.estate.change import Erase
from kept.estate.selection import Everything
from kept.plans.errors import BlockedPlanError, StalePlanError
from kept.plans.journal import Frozen, Progress, Tracing
from kept.plans.plan import Step
from kept.rights.executing import AT_ONCE, Freezing, confirm, execute
from kept.rights.planning import mark_of
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.terms import Message
from kept.testing.journal import InMemoryJournal
from tests.rights.shop import ADA, shop
from tests.verdict.declared import dataset

STEP = Step(
    id="1",
    dataset="s.visit",
    change=Erase(),
    selection=Everything(),
    clause="7.3.1",
    because=Message("rights-plan-step"),
    count=0,
)
HER = f"email={ADA}"
RECORDS = Traced(dataset=dataset("visit"), keys=[], rows=[], claims=[])


def frozen(pieces):
    journal = InMemoryJournal()
    freezing = Freezing(steps={mark_of(STEP): STEP}, journal=journal)
    for number in range(pieces):
        freezing.take(Piece(dataset="s.visit", change=Erase(), keys=((number,),)), RECORDS)
    return journal, freezing.trace()


def test_few_keys_are_kept_in_one_go_and_leave_no_line_of_their_own():
    journal, trace = frozen(AT_ONCE - 1)

    assert (journal.lines, trace.is_whole, len(trace.pieces)) == ([], True, AT_ONCE - 1)


def test_many_keys_leave_a_line_with_the_first_of_them_and_begin_nothing():
    journal, trace = frozen(2 * AT_ONCE + 1)

    assert journal.lines == [Tracing(step="1")]
    assert not Progress.of(journal.lines).is_begun
    assert (journal.keys["1"][0], len(journal.keys["1"])) == (Frozen(keys=((0,),)), 2 * AT_ONCE)
    assert (trace.is_whole, trace.counts) == (False, {"1": 2 * AT_ONCE + 1})


def carried_out(stand, plan, journal=None):
    return execute(plan, journal=journal or InMemoryJournal(), stores=stand.stores, ground=stand.ground)


def test_what_came_since_the_plan_was_shown_goes_too_and_then_nothing_is_left():
    stand = shop()
    plan = stand.plan("erasure", HER)
    before = confirm(plan, stores=stand.stores)
    stand.connectors["desk"].rows["session"].append({**stand.held("desk.session")[0], "id": 99})

    carried_out(stand, plan)

    assert before > 0
    assert confirm(plan, stores=stand.stores) == 0
    assert 99 not in {one["id"] for one in stand.held("desk.session")}


def test_what_the_plan_did_not_show_is_not_done():
    stand = shop()
    plan = stand.plan("erasure", HER)
    shown = replace(plan, steps=tuple(one for one in plan.steps if one.dataset != "shop.order"))
    held = stand.held("shop.order")

    with pytest.raises(StalePlanError, match="did not show"):
        carried_out(stand, shown)
    assert stand.held("shop.order") == held


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"blocks": (Message("x"),)}, BlockedPlanError),
        ({"policy_digest": "sha256:0"}, StalePlanError),
        ({"estate_revision": "sha256:0"}, StalePlanError),
    ],
)
def test_a_plan_that_is_blocked_or_from_another_day_is_refused_before_anything_is_done(changed, error):
    stand = shop()
    held = stand.held("shop.customer")

    with pytest.raises(error):
        carried_out(stand, replace(stand.plan("erasure", HER), **changed))
    assert stand.held("shop.customer") == held


def test_a_plan_that_was_begun_is_not_worked_out_again():
    stand, journal = shop(), InMemoryJournal()
    plan = stand.plan("erasure", HER)

    assert carried_out(stand, plan, journal) is not None
    assert carried_out(stand, plan, journal) is None
