"""What a finding shows is a piece of evidence, and a number that a store does not have is none."""

from kept.terms import Message
from kept.verdict.basis import number, seen
from kept.verdict.findings import Finding
from kept.verdict.verdicts import Audience, Evidence
from tests.verdict.declared import NOW


def test_evidence_has_the_time_of_the_finding_and_is_for_everybody_unless_it_is_for_staff():
    finding, said = Finding(probe="p", at=NOW, value=3), Message("evidence-of")

    assert seen(finding, "a.b", said) == Evidence(probe="p", looked_at="a.b", seen=said, at=NOW)
    assert seen(finding, "a.b", said, Audience.STAFF).audience is Audience.STAFF


def test_a_number_is_that_of_the_finding_and_nothing_is_none():
    assert [number(Finding(probe="p", at=NOW, value=value)) for value in (3, None, NOW)] == [3, 0, 0]
