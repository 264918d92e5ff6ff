"""What is declared of a policy leaves the digest of its words in the ledger, bare, and of the answers to them."""

import hashlib

from kept.policy import PolicyText
from kept.policy.events import imported_entry, published_entry, reviewed_entry
from tests.verdict.declared import NOW, clause

TEXT = PolicyText(title="Privacy", clauses=(clause("1.0.1"), clause("1.0.2")))
BARE = TEXT.digest.removeprefix("sha256:")


def test_each_entry_is_about_these_words():
    imported, reviewed = imported_entry(TEXT, at=NOW), reviewed_entry(TEXT, "answers", at=NOW)
    published = published_entry(TEXT, version=3, at=NOW)

    assert [one.digests["policy"] for one in (imported, reviewed, published)] == [BARE] * 3
    assert (imported.counts, published.counts) == ({"clauses": 2}, {"version": 3})
    assert reviewed.digests["answers"] == hashlib.sha256(b"answers").hexdigest()
