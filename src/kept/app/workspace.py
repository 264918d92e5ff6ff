"""The workspace: one installation, one controller; `kept.toml`, our records, the keys (decision 0006)."""

import os
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kept.app.errors import InTheWayError, KeyFormError, NoWorkspaceError, WorkspaceFileError
from kept.ledger import Ed25519Signer, Ledger
from kept.records.ready import migrate, ready
from kept.records.stores.ledger import RecordedLedger
from kept.safeguards.sealing import RootKey, new_key
from kept.safeguards.secrets import resolve_secret
from kept.terms import Clock, Period, SystemClock
from kept.terms.period import PeriodError

FILE = "kept.toml"
_FORM = "workspace/1"
_PLAIN = {"kept": str, "controller": str, "demo": bool}
_TABLES: dict[str, dict[str, type]] = {
    "web": {"url": str, "hosts": list},
    "keys": {"root": str, "signing": str},
    "check": {"fresh_for": str},
    "ledger": {"origin": str},
}
_KINDS = {str: "a text in quotes", bool: "true or false", list: "a list", dict: "a table"}


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
        said = self.secret(self.settings.root_key).strip()
        try:
            return RootKey(bytes.fromhex(said))
        except ValueError:
            raise KeyFormError(f"The root key that {self.settings.root_key} leads to is no key") from None

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
        f'kept = "{_FORM}"',
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
    # A key that was cut off would stay for ever: it is given its name once it is whole.
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.rename(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error


def _read(path: Path) -> Settings:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise NoWorkspaceError(f"There is no workspace in {path.parent}") from error
    except OSError as error:
        raise WorkspaceFileError(f"{path} cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkspaceFileError(f"{path} is not TOML: {error}") from error
    tables: dict[str, type] = dict.fromkeys(_TABLES, dict)
    _refuse_strange(said, {**_PLAIN, **tables}, path)
    for name, keys in _TABLES.items():
        _refuse_strange(said.get(name, {}), keys, path, within=f"{name}.")
    if said.get("kept", _FORM) != _FORM:
        raise WorkspaceFileError(f"{path} is of another form than {_FORM}, and only that is known here")
    return _settings(said, path)


def _refuse_strange(said: dict[str, Any], known: Mapping[str, type], path: Path, within: str = "") -> None:
    for key, value in said.items():
        if key not in known:
            raise WorkspaceFileError(f"{path} has a key that is not known: {within}{key}")
        if not isinstance(value, known[key]):
            raise WorkspaceFileError(f"{path} should have {_KINDS[known[key]]} at {within}{key}")


def _settings(said: dict[str, Any], path: Path) -> Settings:
    keys, check, ledger = (said.get(name, {}) for name in ("keys", "check", "ledger"))
    standard = Settings()
    return Settings(
        controller=said.get("controller", standard.controller),
        is_demo=said.get("demo", False),
        public_url=said.get("web", {}).get("url"),
        root_key=keys.get("root", standard.root_key),
        signing_key=keys.get("signing", standard.signing_key),
        origin=ledger.get("origin", standard.origin),
        fresh_for=_fresh_for(check["fresh_for"], path) if "fresh_for" in check else standard.fresh_for,
    )


def _fresh_for(said: str, path: Path) -> timedelta:
    try:
        return _length(Period.parse(said))
    except PeriodError as error:
        raise WorkspaceFileError(f"{path} should have an ISO 8601 duration such as PT26H at check.fresh_for") from error


def _length(period: Period) -> timedelta:
    return timedelta(days=period.days + 30 * period.months + 365 * period.years, hours=period.hours)
