"""What a legal hold keeps past its time is not overdue while the hold stands; all else is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kept.estate import Field, Reference, RetentionRule
from kept.estate.model import FieldKind
from kept.estate.selection import Equals
from kept.holds import Hold
from kept.policy.commitments import Bound, Retains
from kept.terms import Message, Period
from kept.verdict import Basis
from kept.verdict.checks import compile_checks
from kept.verdict.measuring import look
from kept.verdict.verdicts import Audience
from tests.verdict.declared import NOW, dataset, days_ago, estate, eyes, judged, policy, said, stores

PROMISED = Retains(
    id="6.2.1/retains", clause="6.2.1", quote="x", what="logs", period=Period(days=90), bound=Bound.AT_MOST
)
LOG = dataset(
    "log", fields=(Field(name="at", kind=FieldKind.INSTANT),), retention=(RetentionRule(clause="6.2.1", starts="at"),)
)
ELSEWHERE = dataset(
    "ticket",
    system="t",
    fields=(Field(name="log", kind=FieldKind.INTEGER),),
    references=(Reference(name="log", to="s.log", fields=("log",)),),
)
ESTATE = estate(LOG, ELSEWHERE)
BASIS = Basis(policy=policy(PROMISED), estate=ESTATE)
ROWS = [{"id": number, "at": days_ago(age)} for number, age in ((1, 10), (2, 100), (3, 200))]
HOLD = Hold(case="C-1", clause="4.2.1", begins=days_ago(5), ends=days_ago(-1), datasets=("s.log",))


class Holding:
    """Our own records, with these holds in force."""

    def __init__(self, *holds):
        self._holds = holds

    def holds(self, *, at):
        return self._holds


def judge(*holds, later=timedelta(), connectors=None):
    opened = connectors or stores(ESTATE, {"s.log": ROWS, "t.ticket": []})
    probes = [probe for check in compile_checks(BASIS, now=NOW) for probe in check.probes()]
    seeing = replace(eyes(ESTATE, opened), records=Holding(*holds), policy=BASIS.policy)
    findings = {one.probe: one for one in look(probes, eyes=seeing, now=NOW)}
    return judged(BASIS, findings, now=NOW + later)["6.2.1"]


def test_a_held_record_is_shown_as_held_and_its_case_to_staff_alone():
    found = judge(HOLD)

    assert (found.verdict, found.why) == (
        "kept",
        Message("retention-kept-but-held", {"dataset": "s.log", "count": 2, "clause": "4.2.1"}),
    )
    assert [(one.seen, one.audience) for one in found.evidence[-2:]] == [
        (Message("evidence-kept-by-hold", {"count": 2, "clause": "4.2.1"}), Audience.PUBLIC),
        (Message("evidence-kept-for-case", {"count": 2, "clause": "4.2.1", "case": "C-1"}), Audience.STAFF),
    ]


@pytest.mark.parametrize(
    "holds", [(replace(HOLD, where=Equals("id", 2)),), (replace(HOLD, where=Equals("id", 2)),) * 2]
)
def test_what_no_hold_keeps_is_overdue_however_many_keep_the_same(holds):
    assert judge(*holds).why == Message("retention-overdue", {"count": 1, "dataset": "s.log", "period": "P90D"})


def test_what_a_hold_kept_is_due_as_soon_as_the_hold_has_ended():
    assert said(judge(HOLD, later=timedelta(hours=23)))[0] == "kept"
    assert said(judge(HOLD, later=timedelta(hours=24))) == ("due", "retention-hold-ended")


def test_whether_a_hold_keeps_what_is_due_cannot_be_told_while_a_system_is_silent():
    opened = stores(ESTATE, {"s.log": ROWS})
    del opened["t"]
    held = replace(HOLD, datasets=("t.ticket",))

    assert said(judge(held)) == ("broken", "retention-overdue")
    assert said(judge(held, connectors=opened)) == ("unproven", "retention-hold-unclear")
