"""A restricted record that an application sees breaks the right to restrict, and nothing else of it is judged."""

from dataclasses import replace

import pytest

from kept.estate import Estate
from kept.policy.commitments import Honours, Right
from kept.rights.tried import Tried
from kept.terms import Message
from kept.verdict import Basis
from kept.verdict.checks.restricted import restricted_checks
from kept.verdict.measuring import look
from tests.verdict.declared import NOW, eyes, policy

LIMITS = Honours(id="7.3.3/honours", clause="7.3.3", quote="x", right=Right.RESTRICTION)
TAKES = Honours(id="7.1.2/honours", clause="7.1.2", quote="x", right=Right.PORTABILITY)
BASIS = Basis(policy=policy(LIMITS, TAKES), estate=Estate())
UNSEEN = Tried(dataset="billing.invoice", count=3, seen=0, doors=1)


class Restrictions:
    """Our own records, with these restrictions tried."""

    def __init__(self, *found):
        self._found = found

    def restricted(self, estate, connectors):
        return self._found


def judge(*found):
    (check,) = restricted_checks(BASIS)
    seeing = replace(eyes(BASIS.estate, {}), records=Restrictions(*found))
    return check.judge({one.probe: one for one in look(check.probes(), eyes=seeing, now=NOW)}, NOW)


@pytest.mark.parametrize(
    ("one", "verdict"),
    [
        (UNSEEN, ("kept", "restriction-unseen")),
        (replace(UNSEEN, seen=1, through=("billing",)), ("broken", "restriction-seen")),
        (replace(UNSEEN, shut=("billing",)), ("unproven", "restriction-untried")),
        (replace(UNSEEN, doors=0), ("unproven", "restriction-untried")),
        (replace(UNSEEN, count=0, doors=0), ("kept", "restriction-unseen")),
    ],
)
def test_it_is_broken_by_what_is_seen_and_unproven_where_nobody_could_look(one, verdict):
    part = judge(one)

    assert (part.verdict.value, part.why.code, part.commitments) == (*verdict, ())


def test_it_says_how_many_are_seen_by_whom_and_where_to_staff():
    part = judge(UNSEEN, Tried(dataset="billing.payment", count=4, seen=2, doors=2, through=("billing", "desk")))

    assert part.figure == Message(
        "restriction-seen", {"count": 7, "seen": 2, "dataset": "billing.payment", "through": "billing, desk"}
    )
    assert [(one.looked_at, one.audience.value) for one in part.evidence] == [
        ("restrictions", "public"),
        ("billing.payment", "staff"),
    ]


def test_while_nothing_is_restricted_there_is_no_figure():
    assert judge().figure is None
