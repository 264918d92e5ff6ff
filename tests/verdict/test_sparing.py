"""What holds keep of the records that are due is written into a finding line by line, and read back."""

from kept.estate import Field, RetentionRule
from kept.estate.model import FieldKind
from kept.estate.selection import Keys
from kept.policy.commitments import Bound, Retains
from kept.retention.sparing import Spared
from kept.terms import Period
from kept.verdict.findings import Finding
from kept.verdict.sparing import HeldDue, held_due, kept_by_holds
from tests.verdict.declared import NOW, dataset, days_ago, estate, policy, stores

PROMISED = Retains(
    id="6.2.1/retains", clause="6.2.1", quote="x", what="logs", period=Period(days=90), bound=Bound.AT_MOST
)
LOG = dataset(
    "log", fields=(Field(name="at", kind=FieldKind.INSTANT),), retention=(RetentionRule(clause="6.2.1", starts="at"),)
)
ESTATE = estate(LOG)
CONNECTORS = stores(ESTATE, {"s.log": [{"id": number, "at": days_ago(100 * number)} for number in (0, 1, 2)]})


def found(*spared):
    value = kept_by_holds(spared, estate=ESTATE, connectors=CONNECTORS, policy=policy(PROMISED), now=NOW)
    return held_due(Finding(probe="p", at=NOW, value=value), "s.log:6.2.1:0")


def test_of_what_a_case_holds_only_what_is_due_is_counted():
    spared = Spared(case="a\tname", clause="4.2.1", until=days_ago(-3), records={"s.log": Keys(((0,), (1,)))})

    assert found(spared) == (HeldDue(case="a\tname", clause="4.2.1", count=1, until=days_ago(-3)),)


def test_what_cannot_be_told_has_no_count_and_nothing_is_asked_without_a_hold():
    unclear = Spared(case="c", clause="4.2.1", unclear=frozenset({"s.log"}))

    assert found(unclear) == (HeldDue(case="c", clause="4.2.1", count=None, until=None),)
    assert found() == ()
