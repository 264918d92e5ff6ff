"""A token opens until it ends or is taken away."""

from dataclasses import replace

import pytest

from kept.safeguards.scopes import Scope, Token
from tests.verdict.declared import NOW, days_ago

TOKEN = Token(number=7, name="dialler", scopes=frozenset({Scope.LISTS_ASK, Scope.GATE_ASK}), made_at=days_ago(9))


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({}, "good"),
        ({"expires_at": days_ago(-1)}, "good"),
        ({"expires_at": NOW}, "expired"),
        ({"revoked_at": days_ago(1)}, "revoked"),
        ({"expires_at": NOW, "revoked_at": days_ago(1)}, "revoked"),
    ],
)
def test_it_is_good_until_it_ends_or_is_revoked(changed, state):
    token = replace(TOKEN, **changed)

    assert (token.state(NOW), token.is_good(NOW)) == (state, state == "good")


def test_its_document_has_the_day_of_its_use_and_not_the_moment():
    assert replace(TOKEN, used_at=days_ago(2)).document(NOW) == {
        "name": "dialler",
        "state": "good",
        "scopes": ["gate:ask", "lists:ask"],
        "made_at": days_ago(9).isoformat(),
        "expires_at": None,
        "used_on": days_ago(2).date().isoformat(),
    }
