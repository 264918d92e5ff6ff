"""What an archive says of itself: the manifest, which is its first member."""

import gzip
import json
import tarfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kept.estate.errors import UnreadableError
from kept.estate.selection import Scalar
from kept.estate.values import instant_of

MEMBER = "manifest.json"
_LARGEST = 64 << 20
"""Bytes: several million accounts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """When an archive was made, whether its other members are encrypted, and the accounts whose data is in it."""

    at: datetime
    encrypted: bool
    accounts: tuple[Scalar, ...]


def read_manifest(path: Path, *, name: str, system: str) -> Manifest:
    """Read the manifest of the archive at `path`, and nothing that stands behind it.

    It is a JSON object with `at` (an instant in ISO 8601), `encrypted` (true or false) and `accounts` (a list of ids).
    Raises `UnreadableError` for an archive that does not begin with one, `OSError` where the file cannot be read.
    """
    try:
        return _manifest(_first(path))
    except (tarfile.TarError, gzip.BadGzipFile, EOFError, zlib.error, ValueError, KeyError, TypeError, RecursionError):
        raise UnreadableError(
            f"{name}, in the system “{system}”, is no backup archive that begins with a readable {MEMBER}"
        ) from None


def _first(path: Path) -> bytes:
    with tarfile.open(path, mode="r|gz") as archive:
        member = archive.next()
        file = archive.extractfile(member) if member and member.name.removeprefix("./") == MEMBER else None
        if member is None or file is None or member.size > _LARGEST:
            raise ValueError(MEMBER)
        return file.read()


def _manifest(text: bytes) -> Manifest:
    read = json.loads(text)
    if (
        not isinstance(read, Mapping)
        or not isinstance(read["encrypted"], bool)
        or not isinstance(read["accounts"], list)
    ):
        raise TypeError(MEMBER)
    at = instant_of(str(read["at"]))
    accounts = read["accounts"]
    if at is None or any(isinstance(one, bool) or not isinstance(one, str | int) for one in accounts):
        raise ValueError(MEMBER)
    return Manifest(at=at, encrypted=read["encrypted"], accounts=tuple(dict.fromkeys(accounts)))
