"""Tokens by their keyed hashes: a name is used once, a token revoked once, and its use noted once a day."""

import pytest

from kept.records.stores.tokens import add_token, every_token, find_token, note_use, revoke_token
from kept.safeguards.scopes import Scope
from tests.rights.histories import at

pytestmark = pytest.mark.django_db


def made(name="dialler", digest=b"hash"):
    return add_token(name, digest=digest, scopes=[Scope.LISTS_ASK, Scope.GATE_ASK], at=at(0), expires_at=at(99))


def test_a_token_is_found_by_its_hash_and_its_name_is_used_once():
    token = made()

    assert token.scopes == {Scope.LISTS_ASK, Scope.GATE_ASK}
    assert (find_token(digest=b"hash"), find_token(name="dialler"), find_token(digest=b"other")) == (token, token, None)
    assert made(digest=b"another") is None


def test_it_is_revoked_once_and_stays_on_record():
    token = made()

    assert [revoke_token(token.number, at=at(one)) for one in (1, 2)] == [True, False]
    assert [one.revoked_at for one in every_token()] == [at(1)]


def test_only_the_first_use_of_a_day_is_noted():
    seen = []
    made()
    for hours in (1, 24, 25):
        (token,) = every_token()
        note_use(token, at=at(hours))
        seen += [one.used_at for one in every_token()]

    assert seen == [at(1), at(1), at(25)]
