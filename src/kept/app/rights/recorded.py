"""What our own records say of requests, for the checks: values that name nobody (`kept.verdict.ownrecords`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from kept.app.rights.clerk import Clerk
from kept.app.rights.estate import EstateCarrier
from kept.app.workspace import Workspace
from kept.records.stores.inbox import requests_since
from kept.rights.handled import Handled, handled
from kept.rights.requests import UnknownRequestError


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

    @cached_property
    def _clerk(self) -> Clerk:
        return Clerk(workspace=self.workspace, carrier=EstateCarrier(self.workspace))
