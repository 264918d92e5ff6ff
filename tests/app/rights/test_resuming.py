"""What an erasure without a request had to leave for a time goes by itself, and what still must stay, stays."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from kept.app.estates import FOLDER, declare_estate
from kept.app.holding import lift_hold, place_hold
from kept.app.holds import holds_in_force
from kept.app.rights.clerk import Clerk
from kept.app.rights.erasing import erase
from kept.app.rights.errands import plan_errand
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.resuming import AGAIN, resume_remains
from kept.holds import Hold
from kept.plans.errors import StalePlanError
from kept.plans.journal import Traced
from kept.records.models import RemainRow
from kept.retention.errors import HeldError
from kept.rights.kinds import RequestKind
from tests.app.rights.mortal import DeathError
from tests.app.rights.shop import ADA, errand


@pytest.fixture
def workspace(shop, clock):
    return replace(shop, clock=clock)


def held(workspace, case, *, days=None):
    now = workspace.clock.now()
    place_hold(workspace, Hold(case=case, clause="4.2.1", begins=now, persons=("shop.customer#1",),
               datasets=("shop.order",), ends=None if days is None else now + timedelta(days=days)))  # fmt: skip


def erased(workspace):
    plan = plan_errand(workspace, errand(RequestKind.ERASURE, ADA), holds=holds_in_force(workspace))
    erase(workspace, plan, notice=lambda _event: None)
    return plan.id


def there(workspace):
    with closing(sqlite3.connect(workspace.home / FOLDER / "shop.db")) as database:
        return [number for (number,) in database.execute("SELECT id FROM orders ORDER BY id")]


def test_what_a_case_kept_goes_after_it_is_lifted_and_not_while_another_keeps_it(workspace, clock):
    held(workspace, "one")
    plan = erased(workspace)
    clerk = Clerk(workspace=workspace, carrier=EstateCarrier(workspace))
    early = resume_remains(workspace)
    held(workspace, "two", days=30)
    woken = lift_hold(clerk, "one")
    again = resume_remains(workspace)
    kept = there(workspace)
    clock.go(days=30)

    gone = resume_remains(workspace)

    assert (early, woken, len(again), len(gone)) == ((), (plan,), 1, 1)
    assert kept == [10, 11, 12]
    assert there(workspace) == [12]
    assert (resume_remains(workspace), RemainRow.objects.count()) == ((), 0)


def test_a_system_that_is_silent_is_asked_again_a_day_later(workspace, clock):
    held(workspace, "one", days=30)
    erased(workspace)
    clock.go(days=30)
    place = workspace.home / FOLDER / "shop.db"
    place.rename(place.with_suffix(".away"))

    silent = resume_remains(workspace)
    place.with_suffix(".away").rename(place)
    early = resume_remains(workspace)
    clock.instant += AGAIN
    done = resume_remains(workspace)

    assert (silent, early, len(done)) == ((), (), 1)
    assert there(workspace) == [12]


def test_of_a_plan_that_did_not_hold_nothing_is_noted(workspace):
    held(workspace, "one", days=30)
    plan = plan_errand(workspace, errand(RequestKind.ERASURE, ADA), holds=holds_in_force(workspace))
    declared = workspace.home / "estate.yaml"
    declared.write_text(declared.read_text().replace("category: usage", "category: log"))
    declare_estate(workspace, declared)

    with pytest.raises(StalePlanError):
        erase(workspace, plan, notice=lambda _event: None)

    assert RemainRow.objects.count() == 0


def dying(event):
    if isinstance(event, Traced):
        raise DeathError


def test_a_hold_that_comes_while_an_erasure_lies_half_done_keeps_what_is_still_there(workspace):
    plan = plan_errand(workspace, errand(RequestKind.ERASURE, ADA))
    with pytest.raises(DeathError):
        erase(workspace, plan, notice=dying)
    held(workspace, "one")

    with pytest.raises(HeldError):
        erase(workspace, plan, notice=lambda _event: None)
    kept = there(workspace)
    lift_hold(Clerk(workspace=workspace, carrier=EstateCarrier(workspace)), "one")
    done = erase(workspace, plan, notice=lambda _event: None)

    assert (kept, there(workspace), done.remaining) == ([10, 11, 12], [12], 0)


def test_what_a_plan_leaves_for_a_hold_does_not_keep_it_from_going_on(workspace):
    held(workspace, "one")
    plan = plan_errand(workspace, errand(RequestKind.ERASURE, ADA), holds=holds_in_force(workspace))
    with pytest.raises(DeathError):
        erase(workspace, plan, notice=dying)

    assert erase(workspace, plan, notice=lambda _event: None).remaining == 0
    assert there(workspace) == [10, 11, 12]
