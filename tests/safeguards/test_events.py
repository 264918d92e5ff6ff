"""What is signed, and who may do what, leaves digests and counts in the ledger."""

import hashlib

from kept.safeguards.events import looked_entry, made_entry, removed_entry, revoked_entry, roles_entry
from kept.safeguards.roles import Role
from kept.safeguards.scopes import Scope
from tests.safeguards.test_scopes import TOKEN
from tests.verdict.declared import NOW


def test_whoever_is_invited_or_changed_has_these_roles_counted():
    new, changed = (roles_entry("staff:3", [Role.OFFICER], is_new=one, at=NOW) for one in (True, False))

    assert [one.kind for one in (new, changed)] == ["safeguards:staff:invited", "safeguards:staff:roles-changed"]
    assert [(one.about, one.counts) for one in (new, changed)] == [("staff:3", {"officer": 1})] * 2
    assert removed_entry("staff:3", at=NOW).kind == "safeguards:staff:removed"


def test_a_look_has_the_digest_of_what_is_kept_sealed_of_it():
    entry = looked_entry("ref:00", sealed=b"sealed", at=NOW)

    assert (entry.about, entry.digests) == ("ref:00", {"sealed": hashlib.sha256(b"sealed").hexdigest()})


def test_a_token_is_told_by_what_it_lets_a_program_do():
    entry = made_entry(TOKEN)

    assert (entry.about, entry.at) == ("token:7", TOKEN.made_at)
    assert entry.counts == {one.value.replace(":", "-"): 1 for one in (Scope.GATE_ASK, Scope.LISTS_ASK)}
    assert revoked_entry("token:7", at=NOW).kind == "safeguards:token:revoked"
