"""A disclosure without its file, its review or its demand breaks a clause; one nobody was told of is due."""

from dataclasses import replace

import pytest

from kept.estate import Estate
from kept.holds.accounting import UNFILED, Accounted, Lack
from kept.policy.commitments import Shares
from kept.verdict import Basis
from kept.verdict.checks.disclosed import disclosed_checks
from kept.verdict.measuring import look
from tests.verdict.declared import NOW, days_ago, eyes, policy

OPENS = Shares(id="4.2.0/shares", clause="4.2.0", quote="x", recipient="public authorities")
COURTS = Shares(id="4.2.1/shares", clause="4.2.1", quote="x", recipient="courts")
STATE = Shares(id="4.2.2/shares", clause="4.2.2", quote="x", recipient="government")
FIRMS = Shares(id="4.1.1/shares", clause="4.1.1", quote="x", recipient="payment processors")
GIVEN = Accounted(clause="4.2.1")
NONE = ("unproven", "disclosed-none")
FINE = ("kept", "disclosed-accounted")


class Disclosed:
    """Our own records, with what was disclosed."""

    def __init__(self, *disclosed):
        self._disclosed = disclosed

    def disclosures(self):
        return self._disclosed


def said(*disclosed, commitments=(OPENS, COURTS, STATE, FIRMS), now=NOW):
    basis = Basis(policy=policy(*commitments), estate=Estate())
    checks = tuple(disclosed_checks(basis))
    probes = [probe for check in checks for probe in check.probes()]
    seeing = replace(eyes(basis.estate, {}), records=Disclosed(*disclosed))
    findings = {one.probe: one for one in look(probes, eyes=seeing, now=NOW)}
    parts = {check.clause: check.judge(findings, now) for check in checks}
    return {clause: (part.verdict.value, part.why.code) for clause, part in parts.items()}


def test_where_nothing_was_handed_over_there_is_nothing_to_show():
    assert said() == {"4.2.0": NONE, "4.2.1": NONE, "4.2.2": NONE}


@pytest.mark.parametrize(
    ("lacks", "verdict"),
    [
        ((), FINE),
        ((Lack.REVIEW, Lack.WORD), ("broken", "disclosed-unreviewed")),
        ((Lack.DEMAND,), ("broken", "disclosed-incomplete")),
        ((Lack.WORD,), ("due", "disclosed-untold")),
    ],
)
def test_one_disclosure_decides_its_own_clause_and_the_one_that_opens_them(lacks, verdict):
    assert said(GIVEN, replace(GIVEN, lacks=frozenset(lacks))) == {"4.2.0": verdict, "4.2.1": verdict, "4.2.2": NONE}


def test_what_no_file_tells_of_speaks_against_the_opening_clause_or_else_against_each():
    unfiled = ("broken", "disclosed-unfiled")

    assert said(GIVEN, UNFILED) == {"4.2.0": unfiled, "4.2.1": FINE, "4.2.2": NONE}
    assert said(GIVEN, UNFILED, commitments=(COURTS, STATE)) == {"4.2.1": unfiled, "4.2.2": unfiled}


def test_a_silence_that_has_ended_since_it_was_looked_at_is_due():
    silent = replace(GIVEN, silent_until=days_ago(-2))

    assert said(silent, commitments=(COURTS,)) == {"4.2.1": FINE}
    assert said(silent, commitments=(COURTS,), now=days_ago(-2)) == {"4.2.1": ("due", "disclosed-silence-ended")}
