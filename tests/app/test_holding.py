"""Cases hold and let go, with their evidence."""

from datetime import timedelta

import pytest

from kept.app.holding import lift_hold, place_hold
from kept.app.holds import holds_in_force, holds_of
from kept.holds import Hold
from kept.records.models import HoldRow
from kept.records.stores.holds import HoldTakenError, UnknownHoldError
from tests.app.rights import conftest as of_rights

carrier, channel, clerk, clock = of_rights.carrier, of_rights.channel, of_rights.clerk, of_rights.clock
CASE = "smith-v-acme"


def held(clerk, **more):
    hold = Hold(**{"case": CASE, "clause": "4.2.1", "begins": clerk.now, "persons": ("accounts.account#17",), **more})
    place_hold(clerk.workspace, hold)
    return hold


def test_a_case_holds_until_it_is_lifted_and_both_are_in_the_ledger(clerk, clock):
    hold = held(clerk)
    during = holds_in_force(clerk.workspace)
    clock.go(days=1)
    lift_hold(clerk, CASE)

    assert during == (hold,)
    assert holds_in_force(clerk.workspace) == ()
    assert [one.ends for one in holds_of(clerk.workspace).every()] == [clerk.now]
    entries = clerk.workspace.ledger().entries()
    assert [(one.kind, one.about, one.counts["persons"]) for one in entries] == [
        ("holds:case:placed", f"case:{CASE}", 1),
        ("holds:case:lifted", f"case:{CASE}", 1),
    ]


def test_a_case_with_an_end_lets_go_by_itself(clerk, clock):
    held(clerk, ends=clerk.now + timedelta(days=1))
    clock.go(days=1)

    assert holds_in_force(clerk.workspace) == ()
    with pytest.raises(UnknownHoldError):
        lift_hold(clerk, CASE)


def test_a_name_is_a_cases_own_and_what_nobody_holds_is_not_lifted(clerk):
    held(clerk)

    with pytest.raises(HoldTakenError):
        held(clerk)
    with pytest.raises(UnknownHoldError):
        lift_hold(clerk, "jones-v-acme")


def test_whom_a_case_is_about_is_sealed(clerk):
    held(clerk)

    assert b"account#17" not in bytes(HoldRow.objects.get().sealed)
