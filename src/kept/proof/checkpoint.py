"""Checkpoints (C2SP tlog-checkpoint): how many entries a ledger had, and their root, signed.

Whoever keeps one of these small texts outside can tell later whether anything before it was changed.
"""

import re
from dataclasses import dataclass

from kept.proof.errors import BadCheckpointError, WrongKeyError
from kept.proof.merkle import HASH_SIZE
from kept.proof.note import Note, VerifierKey, decode_base64, encode_base64, is_key_name

_SIZE = re.compile(r"0|[1-9][0-9]{0,15}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """The state of a ledger: its name, the number of its entries, the root over them."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """Return the three lines that are signed."""
        return f"{self.origin}\n{self.size}\n{encode_base64(self.root)}\n"

    @classmethod
    def parse(cls, text: str) -> "Checkpoint":
        """Read the three lines; raise `BadCheckpointError` for anything that `text` would not write so.

        The format leaves room for further lines; this ledger writes none, so they are refused.
        """
        lines = text.split("\n")
        if len(lines) != 4 or lines[3] or not is_key_name(lines[0]):  # noqa: PLR2004 (three lines and an end)
            raise BadCheckpointError("The checkpoint is not origin, size and root on three lines")
        if not _SIZE.fullmatch(lines[1]):
            raise BadCheckpointError("The size in the checkpoint is not a plain whole number")
        try:
            root = decode_base64(lines[2])
        except ValueError as error:
            raise BadCheckpointError("The root in the checkpoint is not base64") from error
        if len(root) != HASH_SIZE:
            raise BadCheckpointError("The root in the checkpoint is not a SHA-256 hash")
        return cls(origin=lines[0], size=int(lines[1]), root=root)

    @classmethod
    def open(cls, note: str, key: VerifierKey) -> "Checkpoint":
        """Return the checkpoint inside a signed note; raise unless `key` signed it."""
        signed = SignedCheckpoint.parse(note)
        signed.check(key)
        return signed.checkpoint


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """A checkpoint as it was read, its signature not yet checked."""

    checkpoint: Checkpoint
    note: Note

    @classmethod
    def parse(cls, note: str) -> "SignedCheckpoint":
        """Read a signed note that holds a checkpoint."""
        read = Note.parse(note)
        return cls(Checkpoint.parse(read.text), read)

    def check(self, key: VerifierKey) -> None:
        """Raise unless the checkpoint is of the ledger that `key` names, and signed by it."""
        if self.checkpoint.origin != key.name:
            raise WrongKeyError(f"The checkpoint is of another ledger than {key.name}")
        self.note.check(key)
