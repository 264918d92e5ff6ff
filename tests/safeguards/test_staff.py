"""Members of staff."""

import pytest

from kept.safeguards.roles import POWERS, Role
from kept.safeguards.staff import Member


@pytest.mark.parametrize(
    ("is_active", "is_ready", "state", "powers"),
    [
        (True, True, "ready", POWERS[Role.AUDITOR]),
        (True, False, "invited", POWERS[Role.AUDITOR]),
        (False, True, "removed", frozenset()),
    ],
)
def test_who_was_removed_keeps_the_name_and_no_power(is_active, is_ready, state, powers):
    member = Member(number=7, email="ada@example.org", roles=(Role.AUDITOR,), is_ready=is_ready, is_active=is_active)

    assert (member.reference, member.state, member.powers) == ("staff:7", state, powers)
    assert member.document() == {"email": "ada@example.org", "roles": ["auditor"], "state": state}
