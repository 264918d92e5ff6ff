"""Which period of several counts, where a clause gives more than one and no part tells them apart."""

import pytest

from kept.estate import Dataset, Estate, Field, RetentionRule, System
from kept.estate.model import FieldKind
from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.commitments import Bound, Retains
from kept.policy.reviewed import Reviewed, StatedPeriod
from kept.retention.schedule import schedule
from kept.terms import Period

FIELDS = (Field(name="id", kind=FieldKind.INTEGER), Field(name="at", kind=FieldKind.INSTANT))


def line(*stated, part=None):
    rule = RetentionRule(clause="6.2.1", starts="at", part=part)
    dataset = Dataset(name="thing", system="s", location="thing", key=("id",), fields=FIELDS, retention=(rule,))
    text = PolicyText(title="P", clauses=(Clause(id="6.2.1", section="6", text="x", kind=ClauseKind.PROMISE),))
    retains = [
        Retains(
            id=f"6.2.1/retains-{number}",
            clause="6.2.1",
            quote="x",
            what=what,
            period=Period.parse(period),
            bound=bound,
            period_max=Period.parse(longest) if longest else None,
        )
        for number, (what, period, bound, longest) in enumerate(stated, start=1)
    ]
    estate = Estate(systems=(System(name="s", kind="relational", url="memory:", datasets=(dataset,)),))
    (only,) = schedule(estate=estate, policy=Reviewed(text=text, commitments=tuple(retains), periods={}))
    return only


@pytest.mark.parametrize("turn", [1, -1])
def test_the_strictest_ceiling_counts_in_whatever_order_they_stand(turn):
    stated = [("accounts", "P2Y", Bound.AT_MOST, None), ("logs", "P90D", Bound.AT_MOST, None)]

    found = line(*stated[::turn])

    assert found.ceiling == Period(days=90)


@pytest.mark.parametrize("turn", [1, -1])
def test_the_longest_floor_counts_in_whatever_order_they_stand(turn):
    stated = [("accounts", "P6M", Bound.AT_LEAST, None), ("logs", "P90D", Bound.AT_LEAST, None)]

    found = line(*stated[::turn])

    assert (found.floor, found.ceiling) == (Period(months=6), None)


def test_the_end_of_a_range_is_what_is_held_against_other_ceilings():
    found = line(("logs", "P30D", Bound.RANGE, "P90D"), ("logs", "P60D", Bound.AT_MOST, None))

    assert (found.ceiling, found.floor) == (Period(days=60), Period(days=30))


def test_a_part_takes_the_period_of_its_own_thing():
    found = line(("accounts", "P2Y", Bound.AT_MOST, None), ("logs", "P90D", Bound.AT_MOST, None), part="accounts")

    assert found.ceiling == Period(years=2)


STATED = {"PL": Period(years=5), "XX": Period(months=6), "default": Period(years=7), "processor": Period(months=18)}


def tabled(least, stated):
    rule = RetentionRule(clause="6.1.3", starts="at", by="country", least=least)
    fields = (*FIELDS, Field(name="country"))
    dataset = Dataset(name="thing", system="s", location="thing", key=("id",), fields=fields, retention=(rule,))
    text = PolicyText(title="P", clauses=(Clause(id="6.1.3", section="6", text="x", kind=ClauseKind.PROMISE),))
    periods = {"6.1.3": {value: StatedPeriod(period=period, source="law") for value, period in stated.items()}}
    estate = Estate(systems=(System(name="s", kind="relational", url="memory:", datasets=(dataset,)),))
    kept = Retains(id="6.1.3/retains", clause="6.1.3", quote="x", what="payment data")
    (only,) = schedule(estate=estate, policy=Reviewed(text=text, commitments=(kept,), periods=periods))
    return only


def test_of_a_countrys_period_and_the_least_the_longer_binds():
    found = tabled("processor", STATED)

    assert found.by_value == (("PL", Period(years=5)), ("XX", Period(months=18)), ("default", Period(years=7)))


def test_without_a_least_the_periods_stand_as_they_were_given():
    assert tabled(None, STATED).by_value == tuple(STATED.items())


def test_a_least_that_nobody_gave_leaves_the_end_open():
    found = tabled("processor", {"PL": Period(years=5)})

    assert (found.by_value, found.is_open) == ((), True)
