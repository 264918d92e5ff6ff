"""The entries that holds leave in the ledger: a case by name, and how much it names, nobody in it."""

from datetime import datetime

from kept.holds.hold import Hold
from kept.ledger.entries import declare
from kept.proof.entry import Entry

PLACED = declare("holds:case:placed", counts=("persons", "datasets"))
LIFTED = declare("holds:case:lifted", counts=("persons", "datasets"))


def placed_entry(hold: Hold, *, at: datetime) -> Entry:
    """Return the entry for a hold that was placed."""
    return PLACED.entry(at=at, about=f"case:{hold.case}", counts=_counts(hold))


def lifted_entry(hold: Hold, *, at: datetime) -> Entry:
    """Return the entry for a hold that was lifted."""
    return LIFTED.entry(at=at, about=f"case:{hold.case}", counts=_counts(hold))


def _counts(hold: Hold) -> dict[str, int]:
    return {"persons": len(hold.persons), "datasets": len(hold.datasets)}
