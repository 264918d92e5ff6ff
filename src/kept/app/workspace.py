"""The workspace: one installation, one controller; `kept.toml`, our records, the keys (decision 0006)."""

import os
import secrets
import tomllib
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kept.app.errors import InTheWayError, NoWorkspaceError, WorkspaceFileError
from kept.ledger import Ed25519Signer, Ledger
from kept.records.ready import migrate, ready
from kept.records.stores.ledger import RecordedLedger
from kept.safeguards.sealing import RootKey, new_key
from kept.safeguards.secrets import resolve_secret
from kept.terms import Clock, Period, SystemClock

FILE = "kept.toml"
_WORDS = {"controller", "demo", "estate", "records", "web", "keys", "check", "ledger", "kept"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `kept.toml` says. Keys and passwords stand in it as references (`file:PATH`, `env:NAME`)."""

    controller: str = "this company"
    is_demo: bool = False
    public_url: str | None = None
    root_key: str = "file:keys/root.key"
    signing_key: str = "file:keys/signing.pem"
    origin: str = "kept.invalid/ledger"
    fresh_for: timedelta = timedelta(hours=26)


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
        return RootKey(bytes.fromhex(self.secret(self.settings.root_key).strip()))

    def signer(self) -> Ed25519Signer:
        """Return the installation's signer."""
        return Ed25519Signer.from_pem(self.settings.origin, self.secret(self.settings.signing_key).encode())

    def ledger(self) -> Ledger:
        """Return the ledger of this installation."""
        return Ledger(RecordedLedger(), self.signer(), self.clock)


def open_workspace(home: Path, clock: Clock | None = None) -> Workspace:
    """Open the workspace in `home`; raise `NoWorkspaceError` or `WorkspaceFileError`."""
    settings = _read(home / FILE)
    ready(home)
    migrate()
    return Workspace(home=home, settings=settings, clock=clock or SystemClock())


def make_workspace(home: Path, *, controller: str, is_demo: bool = False) -> None:
    """Make a workspace in `home` with fresh keys, readable by their owner alone; keep what is there already.

    Raises `InTheWayError` where files that are not a workspace's stand in the folder.
    """
    if home.exists() and not home.is_dir():
        raise InTheWayError(f"{home} is a file")
    if home.exists() and any(home.iterdir()) and not (home / FILE).exists():
        raise InTheWayError(f"The folder {home} is not empty and is not a workspace")
    keys = home / "keys"
    keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    _write_once(keys / "root.key", new_key().hex().encode())
    private = Ed25519PrivateKey.generate()
    _write_once(keys / "signing.pem", private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    _write_once(keys / "web.key", secrets.token_urlsafe(48).encode())
    lines = [
        'kept = "workspace/1"',
        f"controller = {_quoted(controller)}",
        f"demo = {str(is_demo).lower()}",
        "",
        "[ledger]",
        f"origin = {_quoted(_origin(controller))}",
    ]
    _write_once(home / FILE, "\n".join([*lines, ""]).encode(), mode=0o644)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _origin(controller: str) -> str:
    plain = "".join(letter if letter.isalnum() else "-" for letter in controller.lower()).strip("-")
    return f"kept.invalid/{plain or 'ledger'}"


def _write_once(path: Path, content: bytes, mode: int = 0o600) -> None:
    if path.exists():
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)


def _read(path: Path) -> Settings:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NoWorkspaceError(f"There is no workspace in {path.parent}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkspaceFileError(f"{path} cannot be read: {error}") from error
    unknown = sorted(said.keys() - _WORDS)
    if unknown:
        raise WorkspaceFileError(f"{path} has a key that is not known: {unknown[0]}")
    return _settings(said, path)


def _settings(said: dict[str, Any], path: Path) -> Settings:
    try:
        keys, web, check = said.get("keys", {}), said.get("web", {}), said.get("check", {})
        standard = Settings()
        fresh_for = Period.parse(str(check["fresh_for"])) if "fresh_for" in check else None
        return Settings(
            controller=str(said.get("controller", standard.controller)),
            is_demo=said.get("demo") is True,
            public_url=web.get("url"),
            root_key=str(keys.get("root", standard.root_key)),
            signing_key=str(keys.get("signing", standard.signing_key)),
            origin=str(said.get("ledger", {}).get("origin", standard.origin)),
            fresh_for=_length(fresh_for) if fresh_for else standard.fresh_for,
        )
    except AttributeError as error:
        raise WorkspaceFileError(f"{path} has a value where a table of keys should stand") from error


def _length(period: Period) -> timedelta:
    return timedelta(days=period.days + 30 * period.months + 365 * period.years, hours=period.hours)
