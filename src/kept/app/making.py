"""Making a workspace: fresh keys first, `kept.toml` last, and nothing that is there is ever replaced."""

import json
import os
import secrets
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kept.app.configuration import FORM
from kept.app.errors import InTheWayError
from kept.app.workspace import FILE
from kept.safeguards.sealing import new_key

KEYS = "keys"
_PARTIAL = ".kept-"
"""How the names of files begin that are not whole yet."""


def make_workspace(home: Path, *, controller: str, is_demo: bool = False) -> None:
    """Make a workspace in `home` with fresh keys; keep what is there already.

    The keys are readable by their owner alone, and so is the folder where it is made here. One that was left half-made
    is finished. Raises `InTheWayError` where anything else stands in the folder.
    """
    _refuse_foreign(home)
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    keys = home / KEYS
    keys.mkdir(exist_ok=True, mode=0o700)
    _write_once(keys / "root.key", new_key().hex().encode())
    _write_once(keys / "signing.pem", _signing_key())
    _write_once(keys / "web.key", secrets.token_urlsafe(48).encode())
    _write_once(home / FILE, _toml(controller, is_demo=is_demo).encode(), mode=0o644)


def _refuse_foreign(home: Path) -> None:
    if home.exists() and not home.is_dir():
        raise InTheWayError(f"{home} is a file")
    if not home.exists() or (home / FILE).exists():
        return
    if any(entry.name != KEYS and not entry.name.startswith(_PARTIAL) for entry in home.iterdir()):
        raise InTheWayError(f"The folder {home} is not empty and is not a workspace")


def _signing_key() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _toml(controller: str, *, is_demo: bool) -> str:
    lines = [
        f'kept = "{FORM}"',
        f"controller = {_quoted(controller)}",
        f"demo = {str(is_demo).lower()}",
        "",
        "[ledger]",
        f"origin = {_quoted(_origin(controller))}",
    ]
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    # JSON escapes everything that TOML wants escaped in a basic string, but for the delete character.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _origin(controller: str) -> str:
    plain = "".join(letter if letter.isalnum() else "-" for letter in controller.lower()).strip("-")
    return f"kept.invalid/{plain or 'ledger'}"


def _write_once(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Write a file under its name once it is whole and on the disk; one that has the name stays as it is."""
    if path.exists():
        return
    descriptor, partial = mkstemp(dir=path.parent, prefix=_PARTIAL)
    try:
        with os.fdopen(descriptor, "wb") as file:
            os.fchmod(file.fileno(), mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # A link, unlike a renaming, does not replace what somebody else has put there in the meantime.
        with suppress(FileExistsError):
            os.link(partial, path)
        _settle(path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        Path(partial).unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Wait until the names in a folder are on the disk: a key that is lost after its first use takes all with it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
