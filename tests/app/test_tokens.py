"""What other programs come in with: made once, kept as a keyed hash, revoked for good, each on record."""

from dataclasses import replace

import pytest

from kept.app.errors import NoSuchTokenError, TakenTokenError
from kept.app.tokens import PREFIX, make_token, revoke, token_of, tokens
from kept.ledger import Entry
from kept.records.models import TokenRow
from kept.records.stores.ledger import RecordedLedger
from kept.safeguards.scopes import Scope

ASKS = [Scope.LISTS_ASK, Scope.GATE_ASK]


def entries():
    ledger = RecordedLedger()
    return [Entry.decode(leaf) for leaf in ledger.leaves(0, ledger.size())]


def test_a_token_is_known_again_by_its_secret_alone(workspace):
    made = make_token(workspace, "dialler", scopes=ASKS)

    assert token_of(workspace, made.secret) == replace(made.token, used_at=None)
    assert token_of(workspace, f"{made.secret}x") is None
    assert token_of(workspace, made.secret.removeprefix(PREFIX)) is None


def test_only_a_keyed_hash_of_a_token_is_on_record(workspace):
    made = make_token(workspace, "dialler", scopes=ASKS)

    row = TokenRow.objects.get()
    held = bytes(row.digest) + repr(row.__dict__).encode()
    assert made.secret.encode() not in held
    assert made.secret not in repr(made)
    assert len(bytes(row.digest)) == 32


def test_making_and_revoking_a_token_are_in_the_ledger(workspace):
    make_token(workspace, "dialler", scopes=ASKS)
    revoke(workspace, "dialler")

    assert [(one.kind, one.about, dict(one.counts)) for one in entries()] == [
        ("safeguards:token:made", "token:1", {"gate-ask": 1, "lists-ask": 1}),
        ("safeguards:token:revoked", "token:1", {}),
    ]


def test_a_revoked_token_opens_nothing_and_its_name_is_not_given_again(workspace):
    made = make_token(workspace, "dialler", scopes=ASKS)
    revoke(workspace, "dialler")

    assert token_of(workspace, made.secret) is None
    with pytest.raises(TakenTokenError):
        make_token(workspace, "dialler", scopes=ASKS)
    with pytest.raises(NoSuchTokenError):
        revoke(workspace, "dialler")


@pytest.mark.parametrize(("name", "scopes"), [("", ASKS), ("The dialler", ASKS), ("-x", ASKS), ("dialler", [])])
def test_a_token_has_a_plain_name_and_may_do_something(workspace, name, scopes):
    with pytest.raises(TakenTokenError):
        make_token(workspace, name, scopes=scopes)


def test_the_day_of_the_last_use_is_known(workspace):
    made = make_token(workspace, "dialler", scopes=ASKS)
    unused = tokens()[0].document(workspace.clock.now())
    token_of(workspace, made.secret)

    used = tokens()[0].document(workspace.clock.now())

    assert (unused["used_on"], used["used_on"]) == (None, "2026-11-23")
