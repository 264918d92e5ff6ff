"""What a request leaves in the ledger: that it happened, and nothing of what was said."""

import hashlib

from kept.ledger.entries import declared_kinds
from kept.rights.events import KINDS, about, entry_of
from tests.rights.histories import ADA, h, planned, received

KEY = bytes(range(32))


def test_every_event_has_a_kind_of_entry_named_by_its_own_word():
    assert set(KINDS) == set(h.FAMILY)
    assert all(declared_kinds()[kind.name] == kind for kind in KINDS.values())
    assert KINDS[h.MessageSent].name == "rights:request:message"


def test_an_entry_counts_and_names_nobody():
    plan = planned(records=12)

    entry = entry_of(plan, request="R-7K3M-92QT", key=KEY, sealed=b"sealed")

    assert entry.counts == {"records": 12, "people": 1}
    assert entry.digests == {"sealed": hashlib.sha256(b"sealed").hexdigest()}
    assert entry.about == about("R-7K3M-92QT", KEY)
    assert b"7K3M" not in entry.encode()


def test_nothing_that_was_said_prints_itself():
    said = (received(text="My daughter Zoe is ill."), h.MessageSent(at=plan_time(), by=ADA, text="Zoe"))

    assert "Zoe" not in repr(said)
    assert "zoe@example.org" not in repr(said)
    assert "ada@example.com" not in repr(said)


def plan_time():
    return planned().at
