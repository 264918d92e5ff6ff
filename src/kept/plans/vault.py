"""What a plan takes out of stores and means to bring back: kept sealed in our own records until then."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from kept.estate.restricting import Lifted


class Vault(Protocol):
    """Keeps restricted records, by the plan and step that restricted them."""

    def keep(self, plan: str, step: str, rows: Sequence[Lifted]) -> None:
        """Keep records, sealed and durable. One that is kept already stays as it is: it was read first."""
        ...

    def kept(self, plan: str, step: str) -> Iterator[tuple[Lifted, ...]]:
        """Yield what was kept for a step, piece by piece, always cut the same way."""
        ...

    def forget(self, plan: str) -> None:
        """Forget everything that was kept for a plan."""
        ...
