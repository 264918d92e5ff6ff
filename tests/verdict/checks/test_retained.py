"""Records kept too long or gone too soon are seen, now and as time goes on after the look."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kept.estate import Field, RetentionRule
from kept.estate.model import FieldKind
from kept.estate.selection import IsNull
from kept.estate.upkeep import Parts
from kept.policy.commitments import INDEFINITE, Bound, Retains
from kept.policy.reviewed import StatedPeriod
from kept.terms import Message, Period
from kept.terms.message import Parameter
from kept.testing.connector import InMemoryConnector
from kept.verdict import Basis
from tests.verdict.declared import NOW, dataset, days_ago, estate, judged, looked, policy, said, stores, verdicts

FIELDS = (
    Field(name="at", kind=FieldKind.INSTANT),
    Field(name="until", kind=FieldKind.INSTANT),
    Field(name="phone", category="account.phone"),
    Field(name="country"),
)


def retains(clause="6.2.1", **fields):
    return Retains(**{"id": f"{clause}/retains", "clause": clause, "quote": "x", "what": "logs", **fields})


AT_MOST = retains(period=Period(days=90), bound=Bound.AT_MOST)
EXACTLY = retains(period=Period(days=90), bound=Bound.EXACTLY)
RULE = RetentionRule(clause="6.2.1", starts="at")


def logs(rule=RULE, **more):
    return dataset("log", fields=FIELDS, retention=(rule,), **more)


def verdict(rows, *, commitment=AT_MOST, one=None, now=NOW, **more):
    return verdicts(policy(commitment, **more), estate(one or logs()), {"s.log": rows}, now=now)["6.2.1"]


def aged(*days, **more):
    return [
        {"id": number, "at": days_ago(age), "until": None, "phone": None, **more} for number, age in enumerate(days)
    ]


def test_nothing_past_its_period_is_kept_with_the_oldest_named():
    found = verdict(aged(1, 90, 40))

    assert said(found) == ("kept", "retention-kept")
    assert found.figure == Message(
        "retention-within-oldest", {"count": 3, "dataset": "s.log", "period": "P90D", "oldest": days_ago(90)}
    )
    assert [one.seen.code for one in found.evidence] == ["evidence-overdue", "evidence-held", "evidence-oldest"]


def test_one_line_a_day_too_old_breaks_the_clause_and_is_counted():
    found = verdict(aged(1, 91, 40, 200))

    parameters: dict[str, Parameter] = {"count": 2, "dataset": "s.log", "period": "P90D"}
    assert (found.verdict, found.why) == ("broken", Message("retention-overdue", parameters))


def test_an_empty_store_keeps_nothing_too_long():
    found = verdict([])

    assert said(found) == ("kept", "retention-kept")
    assert found.figure == Message("retention-within", {"count": 0, "dataset": "s.log", "period": "P90D"})


def test_a_field_that_should_be_empty_by_now_breaks_the_clause():
    masking = logs(RetentionRule(clause="6.2.1", starts="at", masks=("phone",)))

    assert said(verdict(aged(91, 10, phone="+1"), one=masking)) == ("broken", "retention-overdue")
    assert said(verdict(aged(91), one=masking)) == ("kept", "retention-kept")


def daily(*, gap=None, days=90, since=None):
    rows = aged(*(number for number in range(days) if number != gap))
    return rows, logs(daily="at", since=since)


def test_a_day_that_is_gone_too_soon_breaks_a_floor_and_not_a_ceiling():
    rows, one = daily(gap=40)

    found = verdict(rows, commitment=EXACTLY, one=one)

    assert (found.verdict, found.why) == (
        "broken",
        Message("retention-gap", {"count": 1, "dataset": "s.log", "period": "P90D"}),
    )
    assert said(verdict(rows, one=one)) == ("kept", "retention-kept")


def test_every_day_of_a_floor_is_kept():
    rows, one = daily()

    found = verdict(rows, commitment=EXACTLY, one=one)

    assert said(found) == ("kept", "retention-kept")
    assert found.evidence[-1].seen == Message("evidence-days", {"count": 89})


def test_days_before_the_first_that_was_ever_written_are_not_missed_and_later_ones_are():
    since = date(2026, 11, 14)

    assert said(verdict(daily(days=10)[0], commitment=EXACTLY, one=daily()[1]))[1] == "retention-gap"
    rows, one = daily(days=10, since=since)
    assert said(verdict(rows, commitment=EXACTLY, one=one)) == ("kept", "retention-kept")
    rows, one = daily(days=10, since=since, gap=4)
    assert said(verdict(rows, commitment=EXACTLY, one=one)) == ("broken", "retention-gap")


def test_a_first_day_long_ago_excuses_nothing():
    rows, one = daily(gap=40, since=date(2020, 1, 1))

    assert said(verdict(rows, commitment=EXACTLY, one=one)) == ("broken", "retention-gap")


def test_a_dataset_that_begins_today_or_later_misses_nothing_yet():
    for since in (date(2026, 11, 23), date(2027, 1, 1)):
        assert said(verdict([], commitment=EXACTLY, one=logs(daily="at", since=since)))[0] == "kept"


def later(rows, hours, *, commitment=AT_MOST, one=None, now=NOW):
    basis = Basis(policy=policy(commitment), estate=estate(one or logs()))
    findings = looked(basis, stores(basis.estate, {"s.log": rows}), now=now)
    return judged(basis, findings, now=now + timedelta(hours=hours))["6.2.1"]


def test_a_record_whose_time_ends_after_the_look_is_due_until_somebody_looks_again():
    rows = aged(89.9, 3)

    assert said(later(rows, 2)) == ("kept", "retention-kept")
    found = later(rows, 3)
    parameters: dict[str, Parameter] = {"dataset": "s.log", "oldest": days_ago(89.9), "period": "P90D"}
    assert (found.verdict, found.why) == ("due", Message("retention-come-due", parameters))


def test_a_record_emptied_long_ago_does_not_come_due_again():
    masking = logs(RetentionRule(clause="6.2.1", starts="at", masks=("phone",)))

    assert said(later([*aged(400), *aged(2, phone="+1")], 3, one=masking)) == ("kept", "retention-kept")
    assert said(later([*aged(400), *aged(89.9, phone="+1")], 3, one=masking)) == ("due", "retention-come-due")


@pytest.mark.parametrize("rule", [RetentionRule(clause="6.2.1", starts="at", until="until")])
def test_where_a_record_carries_its_own_end_the_oldest_says_nothing_of_it(rule):
    assert said(later(aged(89.9, until=days_ago(-5)), 3, one=logs(rule))) == ("kept", "retention-kept")


def test_a_floor_in_months_is_judged_by_the_days_it_had_when_somebody_looked():
    # Both on 30 and on 31 May, three months go back to the end of February; the days between are 90 and then 91.
    months = retains(period=Period(months=3), bound=Bound.EXACTLY)
    look = datetime(2026, 5, 30, 23, tzinfo=UTC)
    rows = [{"id": n, "at": look - timedelta(days=n), "until": None, "phone": None} for n in range(91)]

    assert said(later(rows, 2, commitment=months, one=logs(daily="at"), now=look)) == ("kept", "retention-kept")
    rows = rows[:40] + rows[41:]
    assert said(later(rows, 2, commitment=months, one=logs(daily="at"), now=look)) == ("broken", "retention-gap")


def test_a_clause_that_gives_no_end_is_unproven_until_a_person_says_one():
    assert said(verdict(aged(400), commitment=retains(period=None))) == ("unproven", "retention-no-period")
    floor = retains(period=Period(years=2), bound=Bound.AT_LEAST)
    assert said(verdict(aged(1), commitment=floor)) == ("unproven", "retention-no-period")


def test_a_rule_whose_part_no_commitment_names_is_unproven_however_old_its_records():
    part = logs(RetentionRule(clause="6.2.1", starts="at", part="other"))

    assert {said(verdict(aged(1), one=part)), said(verdict(aged(4000), one=part))} == {
        ("unproven", "retention-no-period")
    }
    own = logs(RetentionRule(clause="6.2.1", starts="at", until="until", part="other"))
    assert said(verdict(aged(4000, until=days_ago(1)), one=own)) == ("unproven", "retention-no-period")


def test_what_is_kept_for_good_has_no_end_to_look_for():
    assert said(verdict(aged(4000), commitment=retains(period=INDEFINITE))) == ("unproven", "verdict-no-control")


def test_an_agreed_end_and_periods_from_a_table_are_named_as_such():
    own = logs(RetentionRule(clause="6.2.1", until="until"))
    agreed = verdict(aged(1, until=days_ago(-1)), commitment=AT_MOST, one=own)
    by = logs(RetentionRule(clause="6.2.1", starts="at", by="country"))
    table = {"6.2.1": {"DE": StatedPeriod(period=Period(days=90), source="law")}}
    tabled = verdict(aged(91, country="DE"), commitment=retains(), one=by, periods=table)

    assert agreed.figure.parameters["period"] == "agreed"
    assert (tabled.verdict, tabled.why.parameters["period"]) == ("broken", "table")


def test_two_rules_alike_do_not_answer_for_one_another():
    one = dataset("log", fields=FIELDS, retention=(RULE, RULE, RetentionRule(clause="6.2.1", where=IsNull("at"))))

    assert said(verdict(aged(91), one=one)) == ("broken", "retention-overdue")


def test_a_rule_without_an_end_keeps_nothing_for_a_clause_that_sets_one():
    found = verdict(aged(3000), one=logs(RetentionRule(clause="6.2.1")))

    assert said(found) == ("unproven", "retention-no-period")


def test_a_rule_for_records_whose_period_has_not_begun_needs_no_end():
    waiting = RetentionRule(clause="6.2.1", where=IsNull("at"))
    one = dataset("log", fields=FIELDS, retention=(waiting, RULE))

    found = verdict([{"id": 1, "at": None}, {"id": 2, "at": days_ago(3)}], one=one)

    assert said(found) == ("kept", "retention-kept")


def test_a_record_without_the_date_its_period_runs_from_keeps_anybody_from_calling_it_kept():
    found = verdict([*aged(3), {"id": 9, "at": None}])

    assert said(found) == ("unproven", "retention-startless")


def test_a_date_far_ahead_keeps_anybody_from_calling_it_kept():
    found = verdict(aged(3, -400))

    assert said(found) == ("unproven", "retention-ahead")


class Illegible(InMemoryConnector):
    """A store with records that nobody can read."""

    def structure(self):
        return tuple(replace(one, unreadable=5) for one in super().structure())


def test_records_that_cannot_be_read_keep_anybody_from_calling_the_rest_kept():
    declared = estate(logs())
    basis = Basis(policy=policy(AT_MOST), estate=declared)
    store = Illegible(declared.systems[0], {"log": aged(3)})

    found = judged(basis, looked(basis, {"s": store}))["6.2.1"]

    assert said(found) == ("unproven", "estate-unreadable")


def test_an_emptied_dataset_with_a_floor_is_not_called_kept():
    found = verdict([], commitment=EXACTLY)

    assert said(found) == ("unproven", "retention-nothing-held")


def test_an_empty_dataset_without_a_floor_is_within_its_time():
    assert said(verdict([])) == ("kept", "retention-kept")


def test_a_day_missing_in_one_part_breaks_the_clause_and_the_evidence_says_in_which():
    one = logs(daily="at", each=(Parts(path="country", values=("DE", "FR")),))
    rows = [*aged(*range(90), country="DE"), *aged(*(n for n in range(90) if n != 40), country="FR")]

    found = verdict(rows, commitment=EXACTLY, one=one)

    assert found.why == Message("retention-gap", {"count": 1, "dataset": "s.log", "period": "P90D"})
    assert [one.seen for one in found.evidence[-2:]] == [
        Message("evidence-days-of", {"count": 89, "part": "DE"}),
        Message("evidence-days-of", {"count": 88, "part": "FR"}),
    ]


def test_records_for_whose_value_nobody_set_a_period_keep_anybody_from_calling_it_kept():
    by = logs(RetentionRule(clause="6.2.1", starts="at", by="country"))
    table = {"6.2.1": {"DE": StatedPeriod(period=Period(days=90), source="law")}}

    found = verdict(aged(1, 4000, country="XX"), commitment=retains(), one=by, periods=table)

    assert (found.verdict, found.why) == (
        "unproven",
        Message("retention-unsettled", {"count": 2, "dataset": "s.log"}),
    )
    assert Message("evidence-unsettled", {"count": 2}) in [one.seen for one in found.evidence]


def copies(*, eu, us):
    one = logs(daily="at", every=30, each=(Parts(path="country", values=("EU", "US"), mirrored=True),))
    rows = [*aged(*eu, country="EU"), *aged(*us, country="US")]
    return verdict([{**row, "id": n} for n, row in enumerate(rows)], commitment=EXACTLY, one=one)


def test_copies_that_reach_back_through_the_period_are_kept():
    assert said(copies(eu=(2, 30, 61), us=(2, 30, 61))) == ("kept", "retention-kept")


def test_a_copy_that_is_missing_breaks_the_clause():
    found = copies(eu=(2, 30, 61), us=(2, 61))

    assert found.why == Message("retention-gap", {"count": 1, "dataset": "s.log", "period": "P90D"})


def test_what_is_lost_at_the_end_of_its_period_breaks_the_clause():
    found = copies(eu=(2, 30), us=(2, 30))

    assert found.why == Message("retention-short", {"dataset": "s.log", "period": "P90D", "part": "EU"})
    assert [one.seen for one in found.evidence[-2:]] == [
        Message("evidence-reach-of", {"count": 0, "part": "EU"}),
        Message("evidence-reach-of", {"count": 0, "part": "US"}),
    ]
