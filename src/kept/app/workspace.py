"""The workspace: one installation, one controller; `kept.toml`, our records, the keys (decision 0006)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kept.app.configuration import Settings, read_settings
from kept.app.errors import KeyFormError
from kept.ledger import Ed25519Signer, Ledger
from kept.records.ready import migrate, ready
from kept.records.stores.ledger import RecordedLedger
from kept.safeguards.sealing import RootKey, SealError
from kept.safeguards.secrets import resolve_secret
from kept.terms import Clock, SystemClock

FILE = "kept.toml"
"""The file that makes a folder a workspace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """An open workspace. `clock` stands still where `--at` was given."""

    home: Path
    settings: Settings
    clock: Clock = field(default_factory=SystemClock)

    def secret(self, reference: str) -> str:
        """Return what a secret's reference stands for; relative paths start in the workspace."""
        return resolve_secret(reference, environ=os.environ, base=self.home)

    def root_key(self) -> RootKey:
        """Return the key under which everything about people is sealed."""
        said = self.secret(self.settings.root_key).strip()
        try:
            return RootKey(bytes.fromhex(said))
        except (ValueError, SealError):
            raise KeyFormError(f"The root key that {self.settings.root_key} leads to is no key") from None

    def signer(self) -> Ed25519Signer:
        """Return the installation's signer."""
        return Ed25519Signer.from_pem(self.settings.origin, self.secret(self.settings.signing_key).encode())

    def ledger(self) -> Ledger:
        """Return the ledger of this installation."""
        return Ledger(RecordedLedger(), self.signer(), self.clock)

    @contextmanager
    def recording(self) -> Iterator[Ledger]:
        """Yield the ledger; our rows and the entries written in the block are kept together, or none of them is.

        At the end of the block the ledger's state is signed. Nothing but our own records may be changed in it
        (decision 0003): another company's store takes no part in our transactions.
        """
        ledger = self.ledger()
        with RecordedLedger().writing():
            yield ledger
            ledger.checkpoint()


def open_workspace(home: Path, clock: Clock | None = None) -> Workspace:
    """Open the workspace in `home`; raise `NoWorkspaceError` or `WorkspaceFileError`."""
    settings = read_settings(home / FILE)
    ready(home)
    migrate()
    return Workspace(home=home, settings=settings, clock=clock or SystemClock())
