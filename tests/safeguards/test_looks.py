"""A look needs a purpose that the policy lists, and a reason; it lasts half an hour."""

from datetime import timedelta

import pytest

from kept.safeguards.looks import NoPurposeError, look
from kept.safeguards.roles import Role
from tests.verdict.declared import NOW


def made(purpose="3.1.4", reason=" To answer. "):
    return look(
        at=NOW, staff="staff:1", roles=(Role.SUPPORT,), purpose=purpose, reason=reason, listed=frozenset({"3.1.4"})
    )


def test_it_lets_somebody_look_for_half_an_hour_and_says_why():
    assert (made().until, made().reason.reveal()) == (NOW + timedelta(minutes=30), "To answer.")
    assert "answer" not in repr(made())


@pytest.mark.parametrize("wrong", [{"purpose": "9.9.9"}, {"purpose": ""}, {"reason": " "}])
def test_for_no_purpose_of_the_policy_and_without_a_reason_nobody_looks(wrong):
    with pytest.raises(NoPurposeError):
        made(**wrong)
