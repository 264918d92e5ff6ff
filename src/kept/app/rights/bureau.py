"""A bureau at which rights are dealt with: the estate stays open from one errand to the next."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from kept.app.errors import NoPolicyError
from kept.app.estates import OpenEstate, opened
from kept.app.policies import binding_policy, reviewed
from kept.app.rights.restrictions import applications_of, vault_of
from kept.app.workspace import Workspace
from kept.estate.change import Flag, Seal
from kept.holds import Hold
from kept.ledger import Ledger
from kept.plans import Ground, Plan
from kept.policy.clauses import PolicyText
from kept.policy.reviewed import Reviewed
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.plans import Plans, RecordedJournal
from kept.records.stores.vault import RecordedVault
from kept.rights.planning import Basis
from kept.rights.working import Stores
from kept.safeguards.sealing import Sealer

NO_POLICY = Reviewed(text=PolicyText(title="", clauses=()), commitments=())
"""What binds where no policy was imported: a person's rights do not wait for one."""


SIGNED_EVERY = timedelta(seconds=1)
"""How long an entry of a busy bureau waits for the signature that covers it; it is durable at once."""


@dataclass(eq=False)
class Bureau:
    """An open estate, the policy that binds, and our records about plans."""

    workspace: Workspace
    estate: OpenEstate
    opened_stores: Stores
    _signed: datetime | None = None

    def stores(self, holds: tuple[Hold, ...] = ()) -> Stores:
        """Return what an errand is worked out from now."""
        return replace(self.opened_stores, now=self.workspace.clock.now(), holds=holds)

    def basis(self) -> Basis:
        """Return a new plan's name, and what it rests on."""
        return Basis(
            id=f"plan-{secrets.token_hex(4)}",
            salt=secrets.token_bytes(16).hex(),
            policy_digest=self.policy_digest,
            estate_revision=self.estate.revision,
        )

    @contextmanager
    def ground(self, plan: Plan) -> Iterator[Ground]:
        """Yield what a plan is carried out on."""
        restricted = {one.dataset.partition(".")[0] for one in plan.steps if isinstance(one.change, Seal | Flag)}
        with applications_of(self.workspace, self.estate.estate, restricted) as doors:
            yield Ground(
                estate=self.estate.estate,
                connectors=self.estate.connectors,
                policy_digest=self.policy_digest,
                estate_revision=self.estate.revision,
                closed=self.estate.closed,
                vault=self.vault,
                applications={name: [one.connector for one in own] for name, own in doors.items()},
            )

    def journal(self, plan: Plan) -> RecordedJournal:
        """Return the journal of a plan."""
        return RecordedJournal(plan, sealer=self.sealer, ledger=self.ledger, clock=self.workspace.clock)

    @contextmanager
    def recording(self) -> Iterator[Ledger]:
        """Yield the ledger; our rows and the entries written in the block are kept together, or none of them is.

        The ledger's state is signed once a second at most, and when the bureau is closed.
        """
        with RecordedLedger().writing():
            yield self.ledger
            now = self.workspace.clock.now()
            if self._signed is None or now - self._signed >= SIGNED_EVERY:
                self.ledger.checkpoint()
                self._signed = now

    def sign(self) -> None:
        """Sign the ledger's state where anything may have come into it."""
        if "ledger" in self.__dict__:
            with self.workspace.recording():
                pass

    @cached_property
    def policy_digest(self) -> str:
        """The digest of what the policy promises."""
        return self.opened_stores.policy.digest

    @cached_property
    def sealer(self) -> Sealer:
        """What seals plans."""
        return self.workspace.root_key().sealer("plans")

    @cached_property
    def plans(self) -> Plans:
        """The plans of the workspace."""
        return Plans(self.sealer)

    @cached_property
    def vault(self) -> RecordedVault:
        """What keeps the records that a restriction takes out of a store."""
        return vault_of(self.workspace)

    @cached_property
    def ledger(self) -> Ledger:
        """The ledger."""
        return self.workspace.ledger()


@contextmanager
def bureau(workspace: Workspace) -> Iterator[Bureau]:
    """Open the estate, and yield the bureau; at the end the ledger's state is signed, and every system is closed."""
    with opened(workspace) as estate:
        stores = Stores(
            estate=estate.estate,
            connectors=estate.connectors,
            policy=_policy(),
            now=workspace.clock.now(),
            closed={name: str(error) for name, error in estate.closed.items()},
        )
        here = Bureau(workspace=workspace, estate=estate, opened_stores=stores)
        try:
            yield here
        finally:
            here.sign()


@contextmanager
def working(workspace: Workspace, holds: tuple[Hold, ...] = ()) -> Iterator[tuple[OpenEstate, Stores]]:
    """Open the estate, and yield it with what an errand is worked out from: for whoever only looks."""
    with bureau(workspace) as here:
        yield here.estate, here.stores(holds)


def _policy() -> Reviewed:
    try:
        return reviewed(binding_policy())
    except NoPolicyError:
        return NO_POLICY
