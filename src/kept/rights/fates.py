"""What becomes of each traced record: a change, a reason to stay, or both."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kept.estate.change import Change
from kept.estate.model import Dataset
from kept.rights.trail import Traced
from kept.terms import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Why a record stays, or what of it: by which clause or article, until when."""

    clause: str
    because: Message
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What is done to a record, and why it stays where it does; with neither, nothing is done or said of it."""

    change: Change | None = None
    stay: Stay | None = None


NOTHING = Fate()


class Deciding(Protocol):
    """How one right decides about records."""

    def wants(self, dataset: Dataset) -> Sequence[str]:
        """Return the fields that deciding needs read, or that are given."""
        ...

    def usual(self, dataset: Dataset) -> Change | None:
        """Return what is done to a record of which nothing special is to be said; None for a dataset out of scope."""
        ...

    def fates(self, traced: Traced) -> Sequence[Fate]:
        """Return what becomes of each record, in their order."""
        ...
