"""What leaves the house: a bundle of all entries with their checkpoints, or one entry with its proof.

Both are one line of canonical JSON with a newline at its end, so that a single changed byte cannot go unnoticed.
The key inside is for information: a verifier uses the key that it got from elsewhere.
"""

import re
from dataclasses import dataclass
from typing import TypeGuard

from kept.proof.canonical import from_canonical, to_canonical
from kept.proof.errors import BadBundleError

BUNDLE_FORMAT = "kept-bundle/1"
ENTRY_PROOF_FORMAT = "kept-entry-proof/1"

_HEX = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Everything that a ledger signed: the entries as their encoded bytes, and the checkpoints over them."""

    key: str
    size: int
    entries: tuple[bytes, ...]
    checkpoints: tuple[str, ...]

    def to_bytes(self) -> bytes:
        """Return the file; raise `BadBundleError` if an entry is not canonical and so cannot be shown in it."""
        entries = [_entry_value(entry) for entry in self.entries]
        fields = {"checkpoints": list(self.checkpoints), "entries": entries, "key": self.key, "size": self.size}
        return to_canonical({"format": BUNDLE_FORMAT, **fields}) + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> "Bundle":
        """Read the file; raise `BadBundleError` if it is not in this format. Nothing is checked yet."""
        fields = _read(data, BUNDLE_FORMAT, {"checkpoints", "entries", "key", "size"})
        key, size = fields["key"], fields["size"]
        entries, checkpoints = fields["entries"], fields["checkpoints"]
        if not isinstance(key, str) or type(size) is not int or not isinstance(entries, list):
            raise BadBundleError("The key, size or entries of the bundle are not of the right type")
        if not _is_texts(checkpoints):
            raise BadBundleError("The checkpoints of the bundle are not a list of texts")
        return cls(key=key, size=size, entries=tuple(map(to_canonical, entries)), checkpoints=tuple(checkpoints))


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryProof:
    """One entry, its place, and the hashes that lead from it to the root of a checkpoint."""

    key: str
    index: int
    entry: bytes
    path: tuple[bytes, ...]
    checkpoint: str

    def to_bytes(self) -> bytes:
        """Return the file; raise `BadBundleError` if the entry is not canonical."""
        path, entry = [step.hex() for step in self.path], _entry_value(self.entry)
        fields = {"checkpoint": self.checkpoint, "entry": entry, "index": self.index, "key": self.key, "path": path}
        return to_canonical({"format": ENTRY_PROOF_FORMAT, **fields}) + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> "EntryProof":
        """Read the file; raise `BadBundleError` if it is not in this format. Nothing is checked yet."""
        fields = _read(data, ENTRY_PROOF_FORMAT, {"checkpoint", "entry", "index", "key", "path"})
        key, index, checkpoint, path = fields["key"], fields["index"], fields["checkpoint"], fields["path"]
        if not isinstance(key, str) or type(index) is not int or not isinstance(checkpoint, str):
            raise BadBundleError("The key, index or checkpoint of the proof is not of the right type")
        if not _is_texts(path) or not all(_HEX.fullmatch(step) for step in path):
            raise BadBundleError("The path of the proof is not a list of SHA-256 hashes in hex")
        steps = tuple(bytes.fromhex(step) for step in path)
        return cls(key=key, index=index, entry=to_canonical(fields["entry"]), path=steps, checkpoint=checkpoint)


def format_of(data: bytes) -> str:
    """Return the format that a file says it has; raise `BadBundleError` if it says none."""
    return str(_read_object(data)["format"])


def _read(data: bytes, expected: str, names: set[str]) -> dict[str, object]:
    fields = _read_object(data)
    if fields["format"] != expected:
        raise BadBundleError(f"The file is not in the format {expected}")
    if fields.keys() != names | {"format"}:
        raise BadBundleError(f"The file has not just the fields of {expected}")
    return fields


def _read_object(data: bytes) -> dict[str, object]:
    try:
        value = from_canonical(data.removesuffix(b"\n")) if data.endswith(b"\n") else None
    except ValueError as error:
        raise BadBundleError("The file is not canonical JSON") from error
    if not isinstance(value, dict) or "format" not in value:
        raise BadBundleError("The file is not a bundle: it names no format, or does not end in a newline")
    return value


def _entry_value(entry: bytes) -> object:
    try:
        return from_canonical(entry)
    except ValueError as error:
        raise BadBundleError("An entry is not canonical JSON") from error


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
