"""A use that somebody had objected to breaks the right to object, and a message after an opt-out the opt-out."""

from dataclasses import replace

from kept.gate import Objection
from kept.policy.commitments import Honours, Right
from kept.rights.objecting import Objector
from kept.terms import Message
from kept.verdict import Basis
from kept.verdict.checks.heeded import heeded_checks
from kept.verdict.measuring import look
from tests.rights.test_objecting import ESTATE, LETTERS
from tests.verdict.declared import NOW, dataset, days_ago, estate, eyes, policy, stores

OBJECTS = Honours(id="11.1.3/honours", clause="11.1.3", quote="x", right=Right.OBJECTION)
ENDS = Honours(id="7.4.1/honours", clause="7.4.1", quote="x", right=Right.OPT_OUT_MARKETING)
CALLS = Honours(id="7.4.3/honours", clause="7.4.3", quote="x", right=Right.OPT_OUT_MARKETING)
POLICY = policy(OBJECTS, ENDS, CALLS)
OBJECTED = Objector(
    dataset="s.person", key=(1,), objections=(Objection(since=days_ago(5), purposes=frozenset({"3.2.5"})),)
)
OPTED_OUT = Objector(dataset="s.person", key=(2,), opted_out=days_ago(5))


class Objections:
    """Our own records, with these people who objected."""

    def __init__(self, *people):
        self._people = people

    def objectors(self, estate, connectors):
        return self._people


def judge(*people, declared=ESTATE):
    checks = tuple(heeded_checks(Basis(policy=POLICY, estate=declared)))
    probes = [probe for check in checks for probe in check.probes()]
    seeing = replace(eyes(declared, stores(ESTATE, {"mail.letter": LETTERS})), records=Objections(*people))
    findings = {one.probe: one for one in look(probes, eyes=seeing, now=NOW)}
    return {check.clause: check.judge(findings, NOW) for check in checks}


def said(*people):
    return {clause: (part.verdict.value, part.why.code) for clause, part in judge(*people).items()}


def test_each_clause_is_broken_by_what_goes_against_it_alone():
    kept, broken = ("kept", "objection-heeded"), ("broken", "objection-ignored")

    assert said() == {"11.1.3": kept, "7.4.1": kept}
    assert said(OBJECTED) == {"11.1.3": broken, "7.4.1": kept}
    assert said(OPTED_OUT) == {"11.1.3": kept, "7.4.1": broken}


def test_it_says_how_many_uses_went_against_it_and_stands_behind_no_commitment():
    part = judge(OBJECTED, OPTED_OUT)["11.1.3"]

    assert part.why == Message("objection-ignored", {"count": 1, "people": 2, "dataset": "mail.letter"})
    assert [(one.looked_at, one.audience.value) for one in part.evidence] == [
        ("objections", "public"),
        ("mail.letter", "staff"),
    ]
    assert part.commitments == ()


def test_where_no_store_shows_a_use_there_is_nothing_to_judge():
    assert judge(OBJECTED, declared=estate(dataset("person"))) == {}
