"""The entries that declaring and publishing a policy leave in the ledger."""

import hashlib
from datetime import datetime

from kept.ledger.entries import declare
from kept.policy.clauses import PolicyText
from kept.proof.entry import Entry

IMPORTED = declare("policy:revision:imported", digests=("policy",), counts=("clauses",))
REVIEWED = declare("policy:revision:reviewed", digests=("policy", "answers"))
PUBLISHED = declare("policy:version:published", digests=("policy",), counts=("version",))
ABOUT = "policy"


def imported_entry(text: PolicyText, *, at: datetime) -> Entry:
    """Return the entry for words that were taken in as a new revision."""
    counts = {"clauses": len(text.clauses)}
    return IMPORTED.entry(at=at, about=ABOUT, digests={"policy": _bare(text)}, counts=counts)


def reviewed_entry(text: PolicyText, answers: str, *, at: datetime) -> Entry:
    """Return the entry for a person's answers about these words; `answers` is the reviewed file."""
    digests = {"policy": _bare(text), "answers": hashlib.sha256(answers.encode()).hexdigest()}
    return REVIEWED.entry(at=at, about=ABOUT, digests=digests)


def published_entry(text: PolicyText, *, version: int, at: datetime) -> Entry:
    """Return the entry for words that became a version."""
    return PUBLISHED.entry(at=at, about=ABOUT, digests={"policy": _bare(text)}, counts={"version": version})


def _bare(text: PolicyText) -> str:
    return text.digest.removeprefix("sha256:")
