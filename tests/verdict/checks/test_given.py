"""A copy that can be fetched with one record of somebody else in it breaks the rights by which copies are given."""

from dataclasses import replace

import pytest

from kept.estate import Estate
from kept.policy.commitments import Honours, Right
from kept.rights.asked import Asker
from kept.rights.copied import Copied, Lying
from kept.rights.kinds import RequestKind
from kept.rights.lawbook import lawbook
from kept.terms import Message
from kept.verdict import Basis
from kept.verdict.checks.given import given_checks
from kept.verdict.measuring import look
from tests.verdict.declared import NOW, eyes, policy

GIVES = Honours(id="7.1.3/honours", clause="7.1.3", quote="x", right=Right.ACCESS)
TAKES = Honours(id="7.1.2/honours", clause="7.1.2", quote="x", right=Right.PORTABILITY)
ERASES = Honours(id="7.3.1/honours", clause="7.3.1", quote="x", right=Right.ERASURE)
BASIS = Basis(policy=policy(GIVES, TAKES, ERASES), estate=Estate(), laws=lawbook().laws)
COPY = Copied(kind=RequestKind.ACCESS, asker=Asker.SUBJECT, laws=frozenset({"gdpr"}), whole=True, records=9, strange={})


class Copies:
    """Our own records, with these copies ready."""

    def __init__(self, *copies):
        self._copies = copies

    def copies(self, stores):
        return Lying(copies=self._copies, left=3)


def judge(*copies):
    checks = tuple(given_checks(BASIS))
    probes = [probe for check in checks for probe in check.probes()]
    findings = {
        one.probe: one for one in look(probes, eyes=replace(eyes(BASIS.estate, {}), records=Copies(*copies)), now=NOW)
    }
    return {check.clause: check.judge(findings, NOW) for check in checks}


@pytest.mark.parametrize(
    ("strange", "verdict"),
    [({}, ("kept", "copies-own")), ({"s.a": 1}, ("broken", "copies-strange")), (None, ("unproven", "copies-untold"))],
)
def test_a_copy_is_judged_for_the_right_by_which_it_was_given_alone(strange, verdict):
    parts = judge(COPY, replace(COPY, strange=strange))

    assert {clause: (part.verdict.value, part.why.code) for clause, part in parts.items()} == {
        "7.1.3": verdict,
        "7.1.2": ("kept", "copies-own"),
    }


def test_it_says_how_many_records_are_somebody_elses_and_where_they_lie_to_staff():
    part = judge(replace(COPY, strange={"s.b": 2}), replace(COPY, records=3, strange={"s.a": 1, "s.b": 1}))["7.1.3"]

    about = {"count": 2, "records": 12, "strange": 4, "untold": 0, "left": 3}
    assert part.why == Message("copies-strange", {**about, "dataset": "s.a"})
    assert [(one.looked_at, one.audience.value) for one in part.evidence] == [
        ("copies", "public"),
        ("copies", "public"),
        ("s.a", "staff"),
        ("s.b", "staff"),
    ]


def test_where_no_copy_lies_ready_there_is_no_figure_of_any():
    part = judge()["7.1.3"]

    assert (part.why.code, part.figure, part.commitments) == ("copies-own", None, ())
