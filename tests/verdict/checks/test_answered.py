"""What the figures of a year's requests mean for the clauses that promise answers, and rights."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.estate import Estate
from kept.policy.commitments import Answers, Guards, Honours, Right
from kept.policy.reviewed import StatedPeriod
from kept.rights.lawbook import lawbook
from kept.terms import Message, Period
from kept.verdict import Basis, Finding
from kept.verdict.checks.answered import answered_checks
from kept.verdict.requested import Figures
from tests.verdict.declared import NOW, judged, policy

ANSWERS = Answers(id="13.3.2/answers", clause="13.3.2", quote="30 days", what="access requests", within=Period(days=30))
ERASES = Honours(id="7.3.1/honours", clause="7.3.1", quote="x", right=Right.ERASURE)
GATE = Guards(id="10.0.0/guards", clause="10.0.0", quote="x", age=18)
DELETION = {"10.0.0": {"deletion": StatedPeriod(period=Period(days=3), source="x")}}
POLICY = replace(policy(ANSWERS, ERASES, GATE), periods=DELETION)
BASIS = Basis(policy=POLICY, estate=Estate(), laws=lawbook().laws)
GOOD = Figures(count=2, answered=2, mean=30, median=20)
SOON = NOW + timedelta(days=2)


def verdict_of(clause, figures, *, later=NOW):
    checks = [one for one in answered_checks(BASIS) if one.clause == clause]
    (asked,) = {probe for check in checks for probe in check.probes()}
    (part,) = [
        check.judge({asked.id: Finding(probe=asked.id, at=NOW, value=figures.lines())}, later) for check in checks
    ]
    return part.verdict.value, part.why.code


@pytest.mark.parametrize(
    ("figures", "promise", "right"),
    [
        (GOOD, ("kept", "requests-in-time"), ("kept", "requests-in-time")),
        (Figures(), ("unproven", "requests-none"), ("kept", "requests-none-waiting")),
        (Figures(count=1, next=SOON), ("unproven", "requests-open-only"), ("kept", "requests-none-waiting")),
        (Figures(count=3, answered=2, overdue=1), ("broken", "requests-overdue"), ("broken", "requests-overdue")),
        (Figures(count=2, answered=2, late=1), ("broken", "requests-late"), ("broken", "requests-late")),
        (Figures(count=3, answered=2, hollow=1), ("broken", "requests-hollow"), ("broken", "requests-hollow")),
    ],
)
def test_a_clause_about_time_needs_an_answer_that_was_in_time_and_a_right_that_nobody_waits(figures, promise, right):
    assert (verdict_of("13.3.2", figures), verdict_of("7.3.1", figures)) == (promise, right)


def test_a_date_that_passed_since_the_look_is_due():
    waiting = Figures(count=3, answered=2, mean=1, median=1, next=SOON)

    assert verdict_of("13.3.2", waiting, later=SOON)[0] == "kept"
    assert verdict_of("13.3.2", waiting, later=SOON + timedelta(seconds=1)) == ("due", "requests-come-due")


@pytest.mark.parametrize(
    ("figures", "later", "said"),
    [
        (Figures(), NOW, ("kept", "minors-none-waiting")),
        (Figures(count=1, next=SOON), NOW, ("kept", "minors-none-waiting")),
        (Figures(count=1, next=SOON), SOON + timedelta(seconds=1), ("due", "minors-come-due")),
        (GOOD, NOW, ("kept", "minors-in-time")),
        (Figures(count=1, overdue=1), NOW, ("broken", "minors-overdue")),
        (Figures(count=1, answered=1, late=1), NOW, ("broken", "minors-late")),
        (Figures(count=1, answered=1, hollow=1), NOW, ("broken", "minors-hollow")),
    ],
)
def test_a_clause_that_lets_no_child_in_is_broken_where_a_childs_data_stays_past_its_date(figures, later, said):
    assert verdict_of("10.0.0", figures, later=later) == said


def test_that_nobody_was_kept_waiting_keeps_no_right_by_itself():
    findings = {one: Finding(probe=one, at=NOW, value=GOOD.lines()) for one in _asked()}

    clauses = judged(BASIS, findings)

    assert clauses["13.3.2"].why == Message(
        "requests-in-time",
        {"count": 2, "in_time": 2, "answered": 2, "late": 0, "overdue": 0, "hollow": 0, "mean": 30, "median": 20},
    )
    assert [clauses["13.3.2"].verdict, clauses["7.3.1"].verdict] == ["kept", "unproven"]


def _asked():
    return {probe.id for check in answered_checks(BASIS) for probe in check.probes()}
