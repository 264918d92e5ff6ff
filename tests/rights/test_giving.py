"""What is read goes to whoever takes it, once, with counts and digests; a reading that is blocked gives nothing."""

import pytest

from kept.plans.errors import BlockedPlanError
from kept.plans.journal import Given, Intended
from kept.rights.giving import give
from kept.testing.journal import InMemoryJournal
from tests.rights.shop import ADA, shop


class Taker:
    """Counts what it is given by dataset, and remembers whether it was sealed."""

    def __init__(self):
        self.counts, self.sealed = {}, 0

    def receive(self, piece, rows):
        self.counts[piece.dataset] = self.counts.get(piece.dataset, 0) + len(rows)

    def seal(self, plan):
        self.sealed += 1


def given(stand, plan, journal, taker):
    return give(plan, journal=journal, stores=stand.stores, ground=stand.ground, taker=taker)


def test_all_that_the_plan_shows_is_given_once_between_intent_and_outcome():
    stand, journal, taker = shop(), InMemoryJournal(), Taker()
    plan = stand.plan("access", f"email={ADA}")
    shown = {one.dataset: one.count for one in plan.steps if one.count}

    given(stand, plan, journal, taker)
    again = given(stand, plan, journal, taker)

    assert (taker.counts, taker.sealed, again) == (shown, 1, None)
    events = list(journal.events())
    assert [type(one) for one in events] == [Intended] * len(plan.steps) + [Given] * len(plan.steps)
    assert {one.step: one.count for one in events if isinstance(one, Given)} == {
        one.id: one.count for one in plan.steps
    }


def test_where_a_system_has_fallen_silent_since_nothing_is_sealed():
    stand, taker = shop(), Taker()
    plan = stand.plan("access", f"email={ADA}")
    stand.down.add("desk")

    with pytest.raises(BlockedPlanError):
        given(stand, plan, InMemoryJournal(), taker)
    assert taker.sealed == 0
