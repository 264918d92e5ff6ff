"""What a demand must say before two people can review it."""

from dataclasses import replace
from datetime import date

import pytest

from kept.holds.demand import Demand, Instrument, check_demand
from kept.holds.errors import IncompleteDemandError

DEMAND = Demand(
    authority="Landgericht Köln",
    country="DE",
    instrument=Instrument.ORDER,
    reference="28 O 17/26",
    clause="4.2.1",
    received=date(2026, 11, 20),
    asks="All invoices of the account.",
    persons=("accounts.account#17",),
)


@pytest.mark.parametrize(
    "changed",
    [{}, {"persons": (), "datasets": ("billing.invoice",)}, {"country": "US", "basis": "Hague Evidence Convention"}],
)
def test_a_demand_that_says_everything_is_taken(changed):
    check_demand(replace(DEMAND, **changed), home="DE")


@pytest.mark.parametrize(
    "changed",
    [
        {"authority": " "},
        {"country": ""},
        {"reference": ""},
        {"clause": ""},
        {"asks": " "},
        {"persons": ()},
        {"country": "US"},
        {"instrument": Instrument.OWN},
    ],
)
def test_a_demand_that_leaves_something_out_is_not(changed):
    with pytest.raises(IncompleteDemandError):
        check_demand(replace(DEMAND, **changed), home="DE")


def test_whom_a_demand_is_about_stands_in_no_log():
    assert "17" not in repr(replace(DEMAND, reference="")).replace("2026", "")
    assert "invoices" not in repr(DEMAND)
