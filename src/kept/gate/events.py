"""The entries that lists leave in the ledger: how many, never who."""

from datetime import datetime

from kept.gate.state import Suppression
from kept.ledger.entries import declare
from kept.proof.entry import Entry

SCREENED = declare("gate:import:screened", counts=("passed", "read"))
LISTED = declare("gate:list:added", counts=("identifiers",))
LIFTED = declare("gate:list:lifted", counts=("identifiers",))


def screened_entry(*, read: int, passed: int, at: datetime) -> Entry:
    """Return the entry for an import that was screened."""
    return SCREENED.entry(at=at, about="import", counts={"read": read, "passed": passed})


def listed_entry(listed: Suppression, *, count: int, at: datetime) -> Entry:
    """Return the entry for identifiers that were put on a list."""
    return LISTED.entry(at=at, about=f"list:{listed}", counts={"identifiers": count})


def lifted_entry(listed: Suppression, *, count: int, at: datetime) -> Entry:
    """Return the entry for identifiers that were taken off a list."""
    return LIFTED.entry(at=at, about=f"list:{listed}", counts={"identifiers": count})
