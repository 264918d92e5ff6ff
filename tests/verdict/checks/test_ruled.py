"""Every record of personal data stands under a retention rule of a clause that is there."""

from kept.estate import Field, RetentionRule
from kept.estate.model import FieldKind
from kept.estate.selection import IsNull, Not
from kept.policy.commitments import Bound, Retains
from kept.terms import Message, Period
from tests.verdict.declared import NOW, dataset, estate, policy, said, verdicts

NINETY = Retains(
    id="6.2.1/retains", clause="6.2.1", quote="x", what="logs", period=Period(days=90), bound=Bound.AT_MOST
)
AT = Field(name="at", kind=FieldKind.INSTANT)
IP = Field(name="ip", category="device.ip", clause="2.2.2")
RULE = RetentionRule(clause="6.2.1", starts="at", where=Not(IsNull("at")))
ROWS = {"s.thing": [{"id": 1, "at": NOW, "ip": "x"}, {"id": 2, "at": None, "ip": "y"}]}


def opening(*rules, fields=(AT, IP), whose="customer", rows=ROWS):
    one = dataset(fields=fields, retention=rules, whose=whose)
    return verdicts(policy(NINETY, clauses=("6.0.0",)), estate(one), rows)["6.0.0"]


def test_records_under_a_rule_are_kept():
    found = opening(RetentionRule(clause="6.2.1", starts="at"))

    assert said(found)[0] == "kept"
    assert Message("retention-all-ruled", {"count": 1}) in [part.why for part in found.parts]


def test_a_record_that_no_rule_takes_breaks_the_clause_that_opens_retention():
    found = opening(RULE)

    assert (found.verdict, found.why) == (
        "broken",
        Message("retention-no-rule", {"count": 1, "dataset": "s.thing"}),
    )


def test_a_dataset_without_any_rule_leaves_all_its_records_bare():
    assert opening().why.parameters["count"] == 2


def test_a_rule_that_only_empties_fields_leaves_the_record_without_one():
    assert opening(RetentionRule(clause="6.2.1", starts="at", masks=("ip",))).why.code == "retention-no-rule"


def test_a_rule_of_a_clause_that_the_policy_does_not_have_is_no_rule():
    assert opening(RetentionRule(clause="6.9.9", starts="at")).why.code == "retention-no-rule"


def test_data_of_staff_and_of_nobody_needs_no_rule():
    assert said(opening(whose="staff"))[1] == "estate-nothing-declared"
    assert said(opening(fields=(AT,), rows={"s.thing": [{"id": 1, "at": None}]}))[1] == "estate-nothing-declared"


def test_an_estate_that_declares_nothing_is_unproven():
    found = verdicts(policy(NINETY, clauses=("6.0.0",)), estate(), {})["6.0.0"]

    assert [said(found), {part.why.code for part in found.parts}] == [
        ("unproven", "estate-nothing-declared"),
        {"estate-nothing-declared"},
    ]
