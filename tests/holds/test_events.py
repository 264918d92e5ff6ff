"""A hold leaves its case and how much it names in the ledger; a step of a case the digest of what is kept sealed."""

import hashlib

from kept.holds import Hold
from kept.holds.casefile import Disclosed
from kept.holds.events import lifted_entry, placed_entry, step_entry
from tests.verdict.declared import NOW

HOLD = Hold(case="C-2026-1", clause="4.2.1", begins=NOW, persons=("a.b#1", "a.b#2"), datasets=("c.d",))


def test_a_hold_is_counted_and_names_nobody():
    placed, lifted = placed_entry(HOLD, at=NOW), lifted_entry(HOLD, at=NOW)

    assert [one.kind for one in (placed, lifted)] == ["holds:case:placed", "holds:case:lifted"]
    assert [(one.about, one.counts) for one in (placed, lifted)] == [
        ("case:C-2026-1", {"persons": 2, "datasets": 1})
    ] * 2


def test_a_step_has_the_digest_of_its_sealed_bytes_and_none_of_its_words():
    entry = step_entry("C-2026-1", Disclosed(at=NOW, by="ada", words="Two invoices."), sealed=b"sealed")

    assert (entry.kind, entry.about) == ("holds:case:disclosed", "case:C-2026-1")
    assert entry.digests == {"sealed": hashlib.sha256(b"sealed").hexdigest()}
