"""Nothing is given before it is shown who asks, and nothing goes without the approvals it needs."""

import pytest

from kept.estate import Estate
from kept.policy.commitments import Protects
from kept.verdict import Basis, Finding
from kept.verdict.checks.careful import careful_checks
from kept.verdict.requested import Figures
from tests.verdict.declared import NOW, judged, policy

VERIFIES = Protects(id="10.1.3/protects", clause="10.1.3", quote="x", safeguard="identity verification")
ROLES = Protects(id="5.1.4/protects", clause="5.1.4", quote="x", safeguard="role-based access control")
OTHER = Protects(id="5.1.1/protects", clause="5.1.1", quote="x", safeguard="encryption")
BASIS = Basis(policy=policy(VERIFIES, ROLES, OTHER), estate=Estate())


def judge(clause, figures):
    (check,) = (one for one in careful_checks(BASIS) if one.clause == clause)
    (asked,) = check.probes()
    part = check.judge({asked.id: Finding(probe=asked.id, at=NOW, value=figures.lines())}, NOW)
    return part.verdict.value, part.why.code


@pytest.mark.parametrize(
    ("figures", "verified", "approved"),
    [
        (Figures(count=2, answered=2), ("kept", "requests-proved"), ("kept", "requests-approved")),
        (Figures(count=1), ("unproven", "requests-none"), ("kept", "requests-approved")),
        (Figures(count=3, answered=2, unproved=1), ("broken", "requests-unproved"), ("kept", "requests-approved")),
        (Figures(count=3, answered=2, unapproved=1), ("kept", "requests-proved"), ("broken", "requests-unapproved")),
    ],
)
def test_one_request_without_care_breaks_the_clause_that_promises_it(figures, verified, approved):
    assert (judge("10.1.3", figures), judge("5.1.4", figures)) == (verified, approved)


def test_that_nothing_went_without_approval_keeps_no_roles():
    figures = Figures(count=1, answered=1).lines()
    asked = {probe.id for check in careful_checks(BASIS) for probe in check.probes()}

    clauses = judged(BASIS, {one: Finding(probe=one, at=NOW, value=figures) for one in asked})

    assert [clauses["10.1.3"].verdict, clauses["5.1.4"].verdict] == ["kept", "unproven"]
