"""Somebody who used a right and pays what nobody else pays breaks the promise; with nobody to compare, none is kept."""

from dataclasses import replace

import pytest

from kept.policy.commitments import Honours, Right
from kept.rights.treating import Asked
from kept.terms import Message
from kept.verdict import Basis
from kept.verdict.checks.treated import treated_checks
from kept.verdict.measuring import look
from tests.rights.test_treating import ESTATE, ORDERS
from tests.verdict.declared import NOW, dataset, estate, eyes, policy, stores

FAIR = Honours(id="11.2.4/honours", clause="11.2.4", quote="x", right=Right.NON_DISCRIMINATION)
OTHER = Honours(id="11.2.1/honours", clause="11.2.1", quote="x", right=Right.KNOW)


class Askers:
    """Our own records, with these people who used a right."""

    def __init__(self, *people):
        self._people = people

    def asked(self, estate, connectors):
        return tuple(Asked(dataset="s.person", key=(one,)) for one in self._people)


def judge(*people, declared=ESTATE):
    checks = tuple(treated_checks(Basis(policy=policy(FAIR, OTHER), estate=declared)))
    probes = [probe for check in checks for probe in check.probes()]
    seeing = replace(eyes(declared, stores(ESTATE, {"shop.order": ORDERS})), records=Askers(*people))
    findings = {one.probe: one for one in look(probes, eyes=seeing, now=NOW)}
    return {check.clause: check.judge(findings, NOW) for check in checks}


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ((1,), ("kept", "treatment-same")),
        ((1, 3), ("broken", "treatment-apart")),
        ((1, 5), ("kept", "treatment-same")),
        ((5,), ("unproven", "treatment-alone")),
        ((), ("unproven", "treatment-nobody")),
    ],
)
def test_one_that_stands_apart_breaks_it_and_nobody_to_compare_shows_nothing(people, said):
    part = judge(*people)["11.2.4"]

    assert (part.verdict.value, part.why.code) == said
    assert part.commitments == ("11.2.4/honours",)


def test_it_says_what_was_compared():
    part = judge(1, 3, 5)["11.2.4"]

    numbers = {"people": 3, "records": 3, "others": 2, "alone": 1, "apart": 1, "count": 2}
    assert part.why == Message("treatment-apart", {**numbers, "dataset": "shop.order"})
    assert [(one.looked_at, one.audience.value) for one in part.evidence] == [
        ("treatment", "public"),
        ("shop.order", "staff"),
    ]


def test_where_no_store_shows_terms_there_is_nothing_to_judge():
    assert judge(1, declared=estate(dataset("person"))) == {}
