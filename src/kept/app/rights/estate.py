"""The hands of a clerk in the workspace's own estate."""

from collections.abc import Iterator
from dataclasses import dataclass

from kept.app.workspace import Workspace
from kept.rights.asked import Identifier
from kept.rights.carrying import Carried, Made
from kept.rights.requests import Request


@dataclass(frozen=True, slots=True)
class EstateCarrier:
    """A `Carrier` over the declared estate. Without one, every plan is blocked: staff answer by hand."""

    workspace: Workspace

    def addresses(self, known_by: tuple[Identifier, ...], *, whose: str) -> tuple[str, ...]:  # noqa: ARG002 - a port
        """Return the addresses that are held of a person."""
        return ()

    def plan(self, request: Request) -> Made:
        """Make a plan."""
        return Made(plan=f"by-hand-{request.id}", records=0, systems=(), blocks=("rights-plan-no-estate",))

    def carry_out(self, plan: str) -> Carried:  # noqa: ARG002 - a port
        """Carry nothing out."""
        return Carried(said=(), remaining=None)

    def pack(self, plan: str, request: Request) -> Iterator[bytes]:  # noqa: ARG002 - a port
        """Pack nothing."""
        yield from ()

    def replay(self, plan: str) -> bytes:  # noqa: ARG002 - a port
        """Replay nothing."""
        return b""
