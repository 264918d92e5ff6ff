"""What our own records say of requests, for the checks: values that name nobody (`kept.verdict.ownrecords`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from kept.app.accounting import disclosures, undone
from kept.app.glancing import glances_since
from kept.app.holds import holds_of
from kept.app.rights.clerk import Clerk
from kept.app.rights.estate import EstateCarrier
from kept.app.rights.inspecting import copies_lying
from kept.app.rights.trying import try_restrictions
from kept.app.suppressing.asking import people_who_asked
from kept.app.suppressing.finding import returned
from kept.app.suppressing.listing import list_of
from kept.app.suppressing.objecting import objectors
from kept.app.workspace import Workspace
from kept.estate import Connector, Estate
from kept.holds import Hold
from kept.holds.accounting import Accounted
from kept.holds.undone import Undone
from kept.records.stores.inbox import requests_since
from kept.rights.copied import Lying
from kept.rights.handled import Handled, handled
from kept.rights.objecting import Objector
from kept.rights.requests import UnknownRequestError
from kept.rights.treating import Asked
from kept.rights.tried import Tried
from kept.rights.working import Stores
from kept.safeguards.glances import Glance


@dataclass(frozen=True)
class WorkspaceRecords:
    """The records of one workspace."""

    workspace: Workspace

    def handled(self, *, since: datetime) -> Iterator[Handled]:
        """Yield how requests were dealt with; what is forgotten is left out."""
        for listed in requests_since(since):
            try:
                request = self._clerk.find(listed.id).request
            except UnknownRequestError:
                continue
            yield handled(request, self._clerk.clocks(request), is_listed_over=not listed.is_open, now=self._clerk.now)

    def returned(self, estate: Estate, connectors: Mapping[str, Connector]) -> Mapping[str, int]:
        """Return in how many records people stand again who were erased, by dataset."""
        return {one.dataset: len(one.keys) for one in returned(estate, connectors, list_of(self.workspace))}

    def copies(self, stores: Stores) -> Lying:
        """Return the copies that lie ready."""
        return copies_lying(self._clerk, stores)

    def objectors(self, estate: Estate, connectors: Mapping[str, Connector]) -> Iterator[Objector]:
        """Yield every record that stands for somebody who objected."""
        return objectors(estate, connectors, bearings=self._clerk.bearings, suppressed=self._clerk.suppressed)

    def asked(self, estate: Estate, connectors: Mapping[str, Connector]) -> Iterator[Asked]:
        """Yield every record that stands for somebody who used a right."""
        clerk = self._clerk
        return people_who_asked(
            estate, connectors, persons=clerk.persons, bearings=clerk.bearings, suppressed=clerk.suppressed
        )

    def restricted(self, estate: Estate, connectors: Mapping[str, Connector]) -> Iterator[Tried]:
        """Look for every record that is restricted, from the applications' own connections."""
        return try_restrictions(self.workspace, estate, connectors)

    def holds(self, *, at: datetime) -> tuple[Hold, ...]:
        """Return the legal holds in force."""
        return holds_of(self.workspace).in_force(at=at)

    def undone(self, estate: Estate, connectors: Mapping[str, Connector]) -> Iterator[Undone]:
        """Yield what is gone although a legal hold keeps it."""
        return undone(self.workspace, estate, connectors)

    def glances(self, *, since: datetime) -> Iterator[Glance]:
        """Yield every look of staff at somebody's data since then."""
        return glances_since(self._clerk, since)

    def disclosures(self) -> Iterator[Accounted]:
        """Yield whatever was handed over under a demand."""
        return disclosures(self.workspace)

    @cached_property
    def _clerk(self) -> Clerk:
        return Clerk(workspace=self.workspace, carrier=EstateCarrier(self.workspace))
