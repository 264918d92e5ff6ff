"""A look of staff that the person is not shown, or that has no purpose, breaks the report on use and the roles."""

from dataclasses import replace

import pytest

from kept.estate import Estate
from kept.policy import Clause, ClauseKind, PolicyText
from kept.policy.commitments import Honours, Protects, Right
from kept.safeguards.glances import Glance
from kept.verdict import Basis
from kept.verdict.checks.careful import ACCESS_CONTROL
from kept.verdict.checks.looked import looked_checks
from kept.verdict.measuring import look
from tests.verdict.declared import NOW, eyes, policy

SHOWN = Glance(is_shown=True, has_purpose=True)
ROLES = Protects(id="5.1.4/protects", clause="5.1.4", quote="x", safeguard=ACCESS_CONTROL)
LOCKS = Protects(id="5.1.1/protects", clause="5.1.1", quote="x", safeguard="encryption")
REPORTS = Honours(id="7.1.3/honours", clause="7.1.3", quote="x", right=Right.ACCESS)
WORDS = {
    "5.1.1": "Encryption",
    "5.1.4": "Role-based access",
    "7.1.1": "A copy of your data",
    "7.1.3": "Usage Reports: Access reports on how your data is being used",
}


class Looked:
    """Our own records, with these looks."""

    def __init__(self, *looks):
        self._looks = looks

    def glances(self, *, since):
        return self._looks


def said(*looks):
    reviewed = policy(LOCKS, ROLES, REPORTS, replace(REPORTS, id="7.1.1/honours", clause="7.1.1"))
    clauses = tuple(Clause(id=one, section="", text=text, kind=ClauseKind.PROMISE) for one, text in WORDS.items())
    basis = Basis(policy=replace(reviewed, text=PolicyText(title="", clauses=clauses)), estate=Estate())
    checks = tuple(looked_checks(basis))
    probes = [probe for check in checks for probe in check.probes()]
    seeing = replace(eyes(basis.estate, {}), records=Looked(*looks))
    findings = {one.probe: one for one in look(probes, eyes=seeing, now=NOW)}
    parts = {check.clause: check.judge(findings, NOW) for check in checks}
    return {clause: (part.verdict.value, part.why.code) for clause, part in parts.items()}


@pytest.mark.parametrize(
    ("looks", "verdict"),
    [
        ([], ("kept", "looks-shown")),
        ([SHOWN], ("kept", "looks-shown")),
        ([SHOWN, replace(SHOWN, is_shown=False)], ("broken", "looks-hidden")),
        ([SHOWN, replace(SHOWN, has_purpose=False)], ("broken", "looks-purposeless")),
    ],
)
def test_one_look_decides_the_clause_that_promises_a_report_on_use_and_the_one_about_roles(looks, verdict):
    assert said(*looks) == {"5.1.4": verdict, "7.1.3": verdict}
