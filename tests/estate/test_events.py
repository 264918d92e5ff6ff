"""A declared estate leaves its digest in the ledger, and how much is in it."""

from kept.estate.events import declared_entry
from kept.estate.revision import revision_of
from tests.verdict.declared import NOW, dataset, estate

DECLARED = estate(dataset("a"), dataset("b"), dataset("c", "t"))


def test_an_entry_says_which_estate_and_how_large():
    entry = declared_entry(DECLARED, at=NOW)

    assert entry.counts == {"systems": 2, "datasets": 3}
    assert f"sha256:{entry.digests['estate']}" == revision_of(DECLARED)
