"""Whether a number may be called: the number decides, whoever else it belongs to."""

import pytest

from kept.app.gating import gate_of, may_call
from kept.app.policies import import_policy
from kept.gate.state import Suppression
from kept.rights.asked import Identifier
from rexgencloud.company import COMPANY
from tests.app.rights import conftest as of_rights

carrier, channel, clerk, clock = of_rights.carrier, of_rights.channel, of_rights.clerk, of_rights.clock
PHONE = "+4930901820"


@pytest.mark.parametrize(
    ("listed", "is_marketing", "said"),
    [
        (None, True, "gate-may-call"),
        (Suppression.MARKETING, True, "gate-no-marketing"),
        (Suppression.MARKETING, False, "gate-may-call"),
        (Suppression.CALLS, False, "gate-no-calls"),
        (Suppression.CALLS, True, "gate-no-calls"),
    ],
)
def test_who_wants_no_calls_gets_none_and_who_wants_no_marketing_gets_others(listed, is_marketing, said, clerk):
    import_policy(clerk.workspace, COMPANY.policy)
    if listed is not None:
        clerk.suppressed.add(listed, [Identifier(kind="phone", value=PHONE)], at=clerk.now)

    found = may_call(clerk, gate_of(), "030 901820", region="DE", is_marketing=is_marketing)

    assert (found.why.code, found.permits) == (said, said == "gate-may-call")
    assert found.clause.startswith("7.")


def test_what_nobody_can_dial_is_not_called(clerk):
    import_policy(clerk.workspace, COMPANY.policy)

    assert may_call(clerk, gate_of(), "123", region=None, is_marketing=False).why.code == "gate-no-number"
