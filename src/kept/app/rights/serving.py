"""The clerk that the pages ask."""

from collections.abc import Iterator

from kept.app.rights.clerk import Clerk
from kept.app.serving import served
from kept.rights.asked import Identifier
from kept.rights.carrying import Carried, Made
from kept.rights.requests import Request
from kept.terms import KeptError


class NobodyCarriesError(KeptError):
    """The pages were asked for something that only the worker does."""

    code = "app.nobody-carries"
    advice = "Let `kept work` run: it looks through the systems, and carries requests on."


class PagesCarrier:
    """Stands where a carrier is wanted and none is at hand: pages take in and show, the worker looks and acts."""

    def addresses(self, known_by: tuple[Identifier, ...], *, whose: str) -> tuple[str, ...]:  # noqa: ARG002 - see Carrier
        """Return none: whoever has no address in the request is looked at by staff."""
        return ()

    def plan(self, request: Request) -> Made:
        """Raise `NobodyCarriesError`."""
        raise NobodyCarriesError(f"The plan of {request.id} is made by the worker")

    def carry_out(self, plan: str) -> Carried:
        """Raise `NobodyCarriesError`."""
        raise NobodyCarriesError(f"The plan {plan} is carried out by the worker")

    def pack(self, plan: str, request: Request) -> Iterator[bytes]:
        """Raise `NobodyCarriesError`."""
        raise NobodyCarriesError(f"The package of {request.id} ({plan}) is made by the worker")

    def replay(self, plan: str) -> bytes:
        """Raise `NobodyCarriesError`."""
        raise NobodyCarriesError(f"The plan {plan} is carried out by the worker")


def clerk() -> Clerk:
    """Return the clerk of the workspace that is served."""
    return Clerk(workspace=served(), carrier=PagesCarrier())
