"""What the public pages are told: what was published, and what was found. Nothing here looks into a store."""

from dataclasses import dataclass
from datetime import datetime

from kept.app.checking import report
from kept.app.errors import NoEstateError, NoPolicyError
from kept.app.serving import served
from kept.app.workspace import Workspace
from kept.policy.publication import PublishedVersion
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.revisions import published_versions
from kept.verdict import Report


@dataclass(frozen=True, slots=True)
class WorkspaceDesk:
    """The desk of one workspace."""

    workspace: Workspace

    def versions(self) -> tuple[PublishedVersion, ...]:
        """Return every published version, oldest first."""
        return published_versions()

    def report(self) -> Report | None:
        """Return the verdicts now, from the findings on record; None where nothing was ever checked."""
        try:
            return report(self.workspace)
        except (NoPolicyError, NoEstateError):
            return None

    def now(self) -> datetime:
        """Return this instant."""
        return self.workspace.clock.now()

    def checkpoint(self) -> str | None:
        """Return the ledger's latest signed checkpoint."""
        latest = RecordedLedger().latest_checkpoint()
        return None if latest is None else latest.note

    def verifier_key(self) -> str | None:
        """Return the key that checkpoints are verified with."""
        return self.workspace.signer().verifier_key


def desk() -> WorkspaceDesk:
    """Return the desk of the workspace that is served: the pages ask it."""
    return WorkspaceDesk(served())
