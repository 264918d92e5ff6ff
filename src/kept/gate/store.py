"""What the gate needs remembered."""

from collections.abc import Collection, Mapping
from typing import Protocol
from uuid import UUID

from kept.gate.state import PersonState


class States(Protocol):
    """Keeps the state of each person."""

    def of(self, people: Collection[UUID]) -> Mapping[UUID, PersonState]:
        """Return the state of each of these people; who never asked for anything has the empty one."""
        ...
