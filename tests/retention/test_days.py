"""Which days a floor promises, in a daily dataset and in its parts, and for which records nobody gave a period."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from kept.estate import Field, RetentionRule
from kept.estate.ports import Row
from kept.estate.upkeep import Parts
from kept.policy.commitments import Bound
from kept.policy.reviewed import StatedPeriod
from kept.retention.due import promised_days, still_promised, unsettled
from kept.terms import Period
from kept.testing.connector import InMemoryConnector
from tests.retention.lines import FIELDS, NINETY, NOW, dataset, days_ago, estate, ids, lines, policy, retains


def days(line):
    (found,) = promised_days(line, now=NOW)
    return found.present, found.count


def test_a_daily_floor_counts_the_whole_days_between_the_cutoff_and_today():
    one = dataset(RetentionRule(clause="6.2.1", starts="at"), daily="at")
    (line,) = lines(one, policy(retains(period=Period(days=90), bound=Bound.EXACTLY)))
    connector = InMemoryConnector(
        estate(one).systems[0], {"thing": [{"id": n, "at": days_ago(n)} for n in range(91) if n != 40]}
    )

    measure, promised = days(line)

    assert promised == 89
    assert connector.measure(one, [measure]) == [88]


def test_days_before_the_first_that_was_written_are_not_promised():
    rule = RetentionRule(clause="6.2.1", starts="at")
    young = replace(dataset(rule, daily="at"), since=date(2026, 11, 14))
    (line,) = lines(young, policy(retains(period=Period(days=90), bound=Bound.EXACTLY)))
    connector = InMemoryConnector(
        estate(young).systems[0], {"thing": [{"id": n, "at": days_ago(n)} for n in range(30)]}
    )

    measure, promised = days(line)

    assert (promised, connector.measure(young, [measure])) == (9, [9])


@given(st.integers(0, 200), st.integers(-30, 400))
def test_a_first_day_never_promises_more_days_than_the_period_has(ago, floor):
    rule = RetentionRule(clause="6.2.1", starts="at")
    one = replace(dataset(rule, daily="at"), since=days_ago(ago).date())
    (line,) = lines(one, policy(retains(period=Period(days=max(floor, 0)), bound=Bound.EXACTLY)))

    _, promised = days(line)

    assert 0 <= promised <= min(ago, max(floor - 1, 0))


def test_no_days_are_promised_without_a_floor_or_in_a_dataset_that_is_not_daily():
    rule = RetentionRule(clause="6.2.1", starts="at")
    (ceiling,) = lines(dataset(rule, daily="at"), policy(NINETY))
    (loose,) = lines(dataset(rule), policy(retains(period=Period(days=90), bound=Bound.EXACTLY)))

    assert (promised_days(ceiling, now=NOW), promised_days(loose, now=NOW)) == ((), ())
    assert still_promised(ceiling, now=NOW) is None


BACKUP = RetentionRule(clause="6.2.3", starts="at", by="level")
LEVELS = {
    "6.2.3": {
        "basic": StatedPeriod(period=Period(days=3), source="office"),
        "business": StatedPeriod(period=Period(days=5), source="office"),
    }
}
RANGE = retains(clause="6.2.3", period=Period(days=3), period_max=Period(days=5), bound=Bound.RANGE)


def backups(*each):
    fields = (*FIELDS, Field(name="level"), Field(name="region"))
    return replace(dataset(BACKUP, daily="at"), fields=fields, each=each)


def test_in_each_part_of_a_daily_dataset_the_days_of_its_own_period_are_promised():
    one = backups(Parts(path="level", values=("basic", "business")), Parts(path="region", values=("eu", "us")))
    (line,) = lines(one, policy(RANGE, periods=LEVELS))
    rows = [
        {"id": n, "at": days_ago(ago), "level": level, "region": region}
        for n, (ago, level, region) in enumerate(product(range(6), ("basic", "business"), ("eu", "us")))
        if (ago, level, region) != (4, "business", "us")
    ]
    connector = InMemoryConnector(estate(one).systems[0], {"thing": rows})

    found = promised_days(line, now=NOW)

    present = connector.measure(one, [part.present for part in found])
    assert [(part.part, part.count, there) for part, there in zip(found, present, strict=True)] == [
        (("basic", "eu"), 2, 2),
        (("basic", "us"), 2, 2),
        (("business", "eu"), 4, 4),
        (("business", "us"), 4, 3),
    ]


def test_a_part_that_chooses_no_period_is_promised_the_floor():
    one = backups(Parts(path="region", values=("eu",)))
    (line,) = lines(one, policy(RANGE, periods=LEVELS))

    assert [(part.part, part.count) for part in promised_days(line, now=NOW)] == [(("eu",), 2)]


def test_records_for_whose_value_nobody_gave_a_period_are_found():
    one = backups()
    rows = [{"id": n, "at": NOW, "level": level} for n, level in enumerate(("basic", "platinum", None, "business"))]
    (line,) = lines(one, policy(RANGE, periods=LEVELS))
    stated = {"6.2.3": {**LEVELS["6.2.3"], "default": StatedPeriod(period=Period(days=9), source="office")}}
    (settled,) = lines(one, policy(RANGE, periods=stated))
    (plain,) = lines(dataset(RetentionRule(clause="6.2.1", starts="at")), policy(NINETY))

    assert ids(one, unsettled(line), rows) == [1, 2]
    assert (unsettled(settled), unsettled(plain)) == (None, None)


def seldom(*, since=None):
    region = Parts(path="region", values=("eu", "us"), mirrored=True)
    one = backups(Parts(path="level", values=("business",)), region)
    return replace(one, every=2, since=since)


def test_where_records_come_seldom_one_must_be_from_the_end_of_the_period_and_copies_of_as_many_days():
    (line,) = lines(seldom(), policy(RANGE, periods=LEVELS))
    ages = ((0.5, "eu"), (2.5, "eu"), (4.5, "eu"), (6, "eu"), (0.5, "us"), (2.5, "us"))
    rows: list[Row] = [
        {"id": n, "at": NOW - timedelta(days=ago), "level": "business", "region": region}
        for n, (ago, region) in enumerate(ages)
    ]
    connector = InMemoryConnector(estate(seldom()).systems[0], {"thing": rows})

    found = promised_days(line, now=NOW)

    assert [(one.part, one.beside, one.count) for one in found] == [
        (("business", "eu"), ("business",), None),
        (("business", "us"), ("business",), None),
    ]
    assert connector.measure(seldom(), [one.present for one in found]) == [3, 2]
    assert connector.measure(seldom(), [one.reach for one in found if one.reach]) == [1, 0]


def test_what_is_younger_than_its_period_need_not_reach_back_so_far():
    (young,) = lines(seldom(since=date(2026, 11, 21)), policy(RANGE, periods=LEVELS))
    (old,) = lines(seldom(since=date(2026, 11, 18)), policy(RANGE, periods=LEVELS))

    assert [one.reach is None for one in (*promised_days(young, now=NOW), *promised_days(old, now=NOW))] == [
        True,
        True,
        False,
        False,
    ]
