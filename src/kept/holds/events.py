"""The entries that holds leave in the ledger: a case by name, and how much it names, nobody in it."""

import hashlib
from datetime import datetime

from kept.holds.casefile import CaseStep
from kept.holds.hold import Hold
from kept.ledger.entries import declare
from kept.proof.entry import Entry

PLACED = declare("holds:case:placed", counts=("persons", "datasets"))
LIFTED = declare("holds:case:lifted", counts=("persons", "datasets"))
STEPS = {
    what: declare(f"holds:case:{what}", digests=("sealed",))
    for what in ("opened", "reviewed", "disclosed", "gagged", "subject-told", "lift-asked", "lift-decided", "looked")
}


def placed_entry(hold: Hold, *, at: datetime) -> Entry:
    """Return the entry for a hold that was placed."""
    return PLACED.entry(at=at, about=f"case:{hold.case}", counts=_counts(hold))


def lifted_entry(hold: Hold, *, at: datetime) -> Entry:
    """Return the entry for a hold that was lifted."""
    return LIFTED.entry(at=at, about=f"case:{hold.case}", counts=_counts(hold))


def step_entry(case: str, step: CaseStep, *, sealed: bytes) -> Entry:
    """Return the entry for a step of a case: what was done, and the digest of what is kept sealed of it."""
    return STEPS[step.what].entry(
        at=step.at, about=f"case:{case}", digests={"sealed": hashlib.sha256(sealed).hexdigest()}
    )


def _counts(hold: Hold) -> dict[str, int]:
    return {"persons": len(hold.persons), "datasets": len(hold.datasets)}
