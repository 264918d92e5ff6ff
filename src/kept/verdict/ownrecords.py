"""What checks may ask of our own records, whoever keeps them: values that name nobody."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from kept.rights.handled import Handled


class OwnRecords(Protocol):
    """Our own records, as far as promises are judged by them."""

    def handled(self, *, since: datetime) -> Iterable[Handled]:
        """Return every request that came in since then, and every older one that is still open."""
        ...
