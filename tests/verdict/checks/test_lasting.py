"""Whoever is back after an erasure, and a hold that never ends, break what was promised."""

from dataclasses import replace

import pytest

from kept.estate import Estate
from kept.holds import Hold
from kept.holds.undone import Undone
from kept.policy.commitments import Honours, Right, Shares
from kept.rights.lawbook import lawbook
from kept.terms import Message
from kept.verdict import Basis
from kept.verdict.checks.lasting import lasting_checks
from kept.verdict.measuring import look
from tests.verdict.declared import NOW, days_ago, eyes, policy

ERASES = Honours(id="7.3.1/honours", clause="7.3.1", quote="x", right=Right.ERASURE)
COURTS = Shares(id="4.2.1/shares", clause="4.2.1", quote="x", recipient="courts")
STATE = Shares(id="4.2.2/shares", clause="4.2.2", quote="x", recipient="government")
FIRMS = Shares(id="4.1.1/shares", clause="4.1.1", quote="x", recipient="payment processors")
BASIS = Basis(policy=policy(ERASES, COURTS, STATE, FIRMS), estate=Estate(), laws=lawbook().laws)
HOLD = Hold(case="c", clause="4.2.1", begins=days_ago(400))


class Kept:
    """Records that say what a test wants."""

    def __init__(self, back=None, holds=(), undone=()):
        self._back, self._holds, self._undone = back or {}, holds, undone

    def handled(self, *, since):
        return ()

    def returned(self, estate, connectors):
        return self._back

    def holds(self, *, at):
        return self._holds

    def undone(self, estate, connectors):
        return self._undone


def judge(records):
    checks = tuple(lasting_checks(BASIS))
    probes = [probe for check in checks for probe in check.probes()]
    seeing = replace(eyes(BASIS.estate, {}), records=records)
    findings = {one.probe: one for one in look(probes, eyes=seeing, now=NOW)}
    return {check.clause: check.judge(findings, NOW) for check in checks}


def said(records):
    return {clause: (part.verdict.value, part.why.code) for clause, part in judge(records).items()}


def test_where_nobody_is_back_and_nothing_is_held_nothing_is_wrong():
    assert said(Kept()) == {
        "7.3.1": ("kept", "returned-nobody"),
        "4.2.1": ("kept", "holds-end"),
        "4.2.2": ("kept", "holds-end"),
    }


def test_one_record_of_somebody_who_was_erased_breaks_the_erasure_and_its_place_is_for_staff():
    part = judge(Kept(back={"accounts.account": 2, "mail.recipient": 1}))["7.3.1"]

    assert part.why == Message("returned-somebody", {"count": 3, "dataset": "accounts.account"})
    assert [(one.looked_at, one.audience.value) for one in part.evidence] == [
        ("accounts.account", "staff"),
        ("mail.recipient", "staff"),
    ]


@pytest.mark.parametrize(
    ("ends", "verdict"), [(None, ("broken", "holds-endless")), (days_ago(-30), ("kept", "holds-end"))]
)
def test_a_hold_without_an_end_breaks_the_clause_that_places_it_alone(ends, verdict):
    assert said(Kept(holds=(replace(HOLD, ends=ends),))) == {
        "7.3.1": ("kept", "returned-nobody"),
        "4.2.1": verdict,
        "4.2.2": ("kept", "holds-end"),
    }


@pytest.mark.parametrize(("count", "verdict"), [(2, ("broken", "holds-undone")), (None, ("unproven", "holds-untold"))])
def test_what_is_gone_although_it_is_held_breaks_the_clause_that_holds_it(count, verdict):
    gone = Undone(clause="4.2.2", dataset="s.a", count=count)

    assert said(Kept(undone=(gone,))) == {
        "7.3.1": ("kept", "returned-nobody"),
        "4.2.1": ("kept", "holds-end"),
        "4.2.2": verdict,
    }
