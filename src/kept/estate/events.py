"""The entry that a new revision of the estate leaves in the ledger."""

from datetime import datetime

from kept.estate.model import Estate
from kept.estate.revision import revision_of
from kept.ledger.entries import declare
from kept.proof.entry import Entry

DECLARED = declare("estate:revision:declared", digests=("estate",), counts=("systems", "datasets"))


def declared_entry(estate: Estate, *, at: datetime) -> Entry:
    """Return the entry for an estate that was declared."""
    digests = {"estate": revision_of(estate).removeprefix("sha256:")}
    counts = {"systems": len(estate.systems), "datasets": len(tuple(estate.datasets()))}
    return DECLARED.entry(at=at, about="estate", digests=digests, counts=counts)
