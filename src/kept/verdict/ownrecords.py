"""What checks may ask of our own records, whoever keeps them: values that name nobody."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from kept.estate import Connector, Estate
from kept.holds import Hold
from kept.holds.accounting import Accounted
from kept.holds.undone import Undone
from kept.rights.copied import Lying
from kept.rights.handled import Handled
from kept.rights.objecting import Objector
from kept.rights.treating import Asked
from kept.rights.tried import Tried
from kept.rights.working import Stores
from kept.safeguards.glances import Glance


class OwnRecords(Protocol):
    """Our own records, as far as promises are judged by them."""

    def handled(self, *, since: datetime) -> Iterable[Handled]:
        """Return every request that came in since then, and every older one that is still open."""
        ...

    def returned(self, estate: Estate, connectors: Mapping[str, Connector]) -> Mapping[str, int]:
        """Return how many records of each dataset of persons stand for somebody who was erased."""
        ...

    def copies(self, stores: Stores) -> Lying:
        """Return the copies of people's data that lie ready, held against what these stores hold."""
        ...

    def objectors(self, estate: Estate, connectors: Mapping[str, Connector]) -> Iterable[Objector]:
        """Return every record that stands for somebody who objected to a purpose, or opted out of marketing."""
        ...

    def asked(self, estate: Estate, connectors: Mapping[str, Connector]) -> Iterable[Asked]:
        """Return every record that stands for somebody who used a right."""
        ...

    def restricted(self, estate: Estate, connectors: Mapping[str, Connector]) -> Iterable[Tried]:
        """Look for every record that is restricted, from where it must not be seen."""
        ...

    def holds(self, *, at: datetime) -> Iterable[Hold]:
        """Return every legal hold in force at a moment."""
        ...

    def undone(self, estate: Estate, connectors: Mapping[str, Connector]) -> Iterable[Undone]:
        """Return what is gone although a legal hold in force keeps it."""
        ...

    def glances(self, *, since: datetime) -> Iterable[Glance]:
        """Return every look of staff at somebody's data since then."""
        ...

    def disclosures(self) -> Iterable[Accounted]:
        """Return whatever was handed over under a demand, with what it lacks."""
        ...
