"""What is due and what is promised, decided on rows in memory."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from kept.estate import Dataset, Estate, Reference, RetentionRule, System
from kept.estate.selection import Everything, IsNull, Not
from kept.policy.commitments import INDEFINITE, Bound
from kept.policy.reviewed import StatedPeriod
from kept.retention.due import due, still_promised
from kept.retention.planning import plan_disposition
from kept.retention.schedule import unruled
from kept.terms import Period
from kept.testing.connector import InMemoryConnector
from tests.retention.lines import FIELDS, NINETY, NOW, dataset, days_ago, estate, ids, lines, policy, retains


def test_a_record_is_due_once_its_period_has_wholly_passed():
    one = dataset(RetentionRule(clause="6.2.1", starts="at"))
    (line,) = lines(one, policy(NINETY))
    rows = [
        {"id": 1, "at": days_ago(90) - timedelta(microseconds=1)},
        {"id": 2, "at": days_ago(90)},
        {"id": 3, "at": None},
        {"id": 4, "at": NOW},
    ]

    assert ids(one, due(line, now=NOW), rows) == [1]


@given(st.integers(0, 400), st.integers(1, 300))
def test_raising_the_period_never_makes_more_records_due(age, days):
    one = dataset(RetentionRule(clause="6.2.1", starts="at"))
    rows = [{"id": 1, "at": days_ago(age)}]
    found = []
    for period in (days, days + 50):
        (line,) = lines(one, policy(retains(period=Period(days=period), bound=Bound.AT_MOST)))
        found.append(ids(one, due(line, now=NOW), rows))

    assert set(found[1]) <= set(found[0])


def test_a_range_is_due_at_its_longer_end_and_promised_until_its_shorter():
    one = dataset(RetentionRule(clause="6.2.1", starts="at"))
    ranged = retains(period=Period(days=30), period_max=Period(days=90), bound=Bound.RANGE)
    (line,) = lines(one, policy(ranged))

    assert (line.floor, line.ceiling) == (Period(days=30), Period(days=90))


def test_at_least_alone_sets_no_end_and_leaves_the_question_open():
    one = dataset(RetentionRule(clause="6.2.1", starts="at"))
    (line,) = lines(one, policy(retains(period=Period(years=2), bound=Bound.AT_LEAST)))

    assert due(line, now=NOW) is None
    assert line.is_open


def test_indefinite_sets_no_end_and_leaves_no_question():
    one = dataset(RetentionRule(clause="6.2.1", starts="at"))
    (line,) = lines(one, policy(retains(period=INDEFINITE)))

    assert due(line, now=NOW) is None
    assert not line.is_open


def test_the_first_rule_that_fits_a_record_takes_it_from_the_rules_after():
    one = dataset(
        RetentionRule(clause="6.2.1", where=IsNull("until")),
        RetentionRule(clause="6.2.1", starts="at"),
    )
    _, line = lines(one, policy(NINETY))
    rows = [{"id": 1, "at": days_ago(200), "until": None}, {"id": 2, "at": days_ago(200), "until": NOW}]

    assert ids(one, due(line, now=NOW), rows) == [2]


def test_a_rule_that_empties_fields_takes_no_record_away_and_is_done_once_they_are_empty():
    one = dataset(
        RetentionRule(clause="6.2.1", starts="at", masks=("phone",), part="logs"),
        RetentionRule(clause="6.2.1", starts="at"),
    )
    masking, erasing = lines(one, policy(NINETY))
    rows = [{"id": 1, "at": days_ago(200), "phone": None}, {"id": 2, "at": days_ago(200), "phone": "+1"}]

    assert ids(one, due(masking, now=NOW), rows) == [2]
    assert ids(one, due(erasing, now=NOW), rows) == [1, 2]


def test_a_records_own_end_takes_the_place_of_the_period():
    one = dataset(RetentionRule(clause="6.2.1", starts="at", until="until"))
    (line,) = lines(one, policy(NINETY))
    rows = [
        {"id": 1, "at": days_ago(200), "until": days_ago(-5)},
        {"id": 2, "at": days_ago(10), "until": days_ago(1)},
        {"id": 3, "at": days_ago(200), "until": None},
    ]

    assert ids(one, due(line, now=NOW), rows) == [2, 3]


def test_the_period_is_chosen_by_the_value_of_the_record_and_any_other_has_the_default():
    one = dataset(RetentionRule(clause="6.2.1", starts="at", by="country"))
    periods = {
        "6.2.1": {
            "DE": StatedPeriod(period=Period(years=8), source="law"),
            "GB": StatedPeriod(period=Period(years=6), source="law"),
            "default": StatedPeriod(period=Period(years=7), source="choice"),
        }
    }
    (line,) = lines(one, policy(retains(), periods=periods))
    six_and_a_half, seven_and_a_half = days_ago(2374), days_ago(2740)
    rows = [
        {"id": 1, "at": six_and_a_half, "country": "GB"},
        {"id": 2, "at": seven_and_a_half, "country": "DE"},
        {"id": 3, "at": seven_and_a_half, "country": "JP"},
        {"id": 4, "at": six_and_a_half, "country": "JP"},
    ]

    assert sorted(ids(one, due(line, now=NOW), rows)) == [1, 3]


def test_a_rule_whose_part_no_commitment_names_gets_no_period_rather_than_anothers():
    one = dataset(RetentionRule(clause="6.2.1", starts="at", part="not basics"))
    (line,) = lines(one, policy(NINETY))

    assert (line.ceiling, line.commitments) == (None, ())


def test_what_is_still_promised_is_what_has_not_ended_or_ended_within_the_floor():
    one = dataset(RetentionRule(clause="6.2.1", starts="at"))
    floor = retains(period=Period(years=2), bound=Bound.AT_LEAST)
    (line,) = lines(one, policy(floor, retains(2, period=Period(years=3), bound=Bound.AT_MOST)))
    rows = [{"id": 1, "at": None}, {"id": 2, "at": days_ago(700)}, {"id": 3, "at": days_ago(800)}]

    assert ids(one, still_promised(line, now=NOW), rows) == [1, 2]
    assert line.ceiling == Period(years=3)


def test_records_under_no_rule_are_found():
    one = dataset(RetentionRule(clause="6.2.1", where=Not(IsNull("at")), starts="at"))
    rows = [{"id": 1, "at": NOW}, {"id": 2, "at": None}]

    assert ids(one, unruled(one), rows) == [2]
    assert ids(dataset(), unruled(dataset()), rows) == [1, 2]


def test_a_plan_counts_what_is_due_and_names_the_clause():
    one = dataset(RetentionRule(clause="6.2.1", starts="at"))
    connector = InMemoryConnector(
        estate(one).systems[0], {"thing": [{"id": n, "at": days_ago(n * 30)} for n in range(6)]}
    )

    plan = plan_disposition(
        estate=estate(one),
        estate_revision="sha256:e",
        policy=policy(NINETY),
        connectors={"s": connector},
        now=NOW,
        new_id=lambda: "plan-1",
        new_salt=lambda: b"\x01",
    )

    assert [(step.dataset, step.change.op, step.clause, step.count, step.traced) for step in plan.steps] == [
        ("s.thing", "erase", "6.2.1", 2, False)
    ]
    assert (plan.estate_revision, plan.salt, plan.count) == ("sha256:e", "01", 2)


def test_a_plan_for_an_estate_within_its_periods_has_no_step():
    one = dataset(RetentionRule(clause="6.2.1", starts="at", where=Everything()))
    connector = InMemoryConnector(estate(one).systems[0], {"thing": [{"id": 1, "at": NOW}]})

    plan = plan_disposition(
        estate=estate(one),
        estate_revision="sha256:e",
        policy=policy(NINETY),
        connectors={"s": connector},
        now=NOW,
        new_id=lambda: "plan-1",
        new_salt=lambda: b"",
    )

    assert plan.steps == ()


def test_an_end_of_its_own_takes_the_place_of_the_floor():
    one = dataset(RetentionRule(clause="6.2.1", starts="at", until="until"))
    (line,) = lines(one, policy(retains(period=Period(years=2), bound=Bound.AT_LEAST)))
    rows = [
        {"id": 1, "at": days_ago(900), "until": days_ago(-1)},
        {"id": 2, "at": days_ago(10), "until": days_ago(1)},
        {"id": 3, "at": days_ago(10), "until": None},
        {"id": 4, "at": days_ago(900), "until": None},
        {"id": 5, "at": None, "until": None},
    ]

    assert ids(one, still_promised(line, now=NOW), rows) == [1, 3, 5]


@given(st.sampled_from(["at-most", "exactly", "range"]), st.integers(0, 500), st.integers(1, 200), st.integers(0, 200))
def test_no_record_is_due_while_it_is_promised(bound, age, days, more):
    one = dataset(RetentionRule(clause="6.2.1", starts="at"))
    spoken = retains(period=Period(days=days), period_max=Period(days=days + more), bound=Bound(bound))
    (line,) = lines(one, policy(spoken))
    rows = [{"id": 1, "at": days_ago(age)}]
    promised = still_promised(line, now=NOW)

    kept = [] if promised is None else ids(one, promised, rows)

    assert set(kept) & set(ids(one, due(line, now=NOW), rows)) == set()


def test_equal_rules_of_a_dataset_have_lines_with_ids_of_their_own():
    rule = RetentionRule(clause="6.2.1", starts="at")

    assert [line.id for line in lines(dataset(rule, rule), policy(NINETY))] == ["s.thing:6.2.1:0", "s.thing:6.2.1:1"]


def a_plan(declared, connectors, reviewed, **more):
    return plan_disposition(
        estate=declared,
        estate_revision="sha256:e",
        policy=reviewed,
        connectors=connectors,
        now=NOW,
        new_id=lambda: "plan-1",
        new_salt=lambda: b"\x01",
        **more,
    )


def ring():
    """Return two datasets that point at one another, and a third that points at the first."""
    rule = RetentionRule(clause="6.2.1", starts="at")

    def one(name, *references):
        to = tuple(Reference(name=other, to=f"s.{other}", fields=("id",)) for other in references)
        return Dataset(
            name=name, system="s", location=name, key=("id",), fields=FIELDS, references=to, retention=(rule,)
        )

    return one("a", "b"), one("b", "a"), one("c", "a", "c", "gone")


def test_what_points_at_others_is_planned_first_and_a_ring_comes_to_an_end():
    declared = Estate(systems=(System(name="s", kind="relational", url="memory:", datasets=ring()),))
    rows = [{"id": 1, "at": days_ago(200)}]
    connector = InMemoryConnector(declared.systems[0], {"a": rows, "b": rows, "c": rows})

    plan = a_plan(declared, {"s": connector}, policy(NINETY))

    assert [step.dataset for step in plan.steps] == ["s.c", "s.a", "s.b"]


def test_lines_that_set_no_end_and_lines_that_were_not_chosen_make_no_step():
    one = dataset(RetentionRule(clause="6.2.1", where=IsNull("until")), RetentionRule(clause="6.2.1", starts="at"))
    connector = InMemoryConnector(estate(one).systems[0], {"thing": [{"id": 1, "at": days_ago(200), "until": NOW}]})

    every = a_plan(estate(one), {"s": connector}, policy(NINETY))
    none = a_plan(estate(one), {"s": connector}, policy(NINETY), lines=lambda line: line.rule.starts is None)

    assert ([step.id for step in every.steps], none.steps) == (["1"], ())


def test_a_rule_that_chooses_by_a_value_and_has_no_table_has_no_end():
    one = dataset(RetentionRule(clause="6.2.1", starts="at", by="country"))
    (line,) = lines(one, policy(retains()))

    assert (due(line, now=NOW), line.is_open) == (None, True)
