"""Signed notes and verifier keys (C2SP signed-note): a text, a blank line, and a line for each signature.

kept.example/ledger                      the text, here a checkpoint
64
RhhE0G3vbGQ0Yz…=

— kept.example/ledger Uw2QOkn8sr…=       base64 of key id (4 bytes) and Ed25519 signature (64 bytes)
"""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from kept.proof.ed25519 import KEY_SIZE, verify_ed25519
from kept.proof.errors import BadKeyError, BadNoteError, SignatureError

_ED25519 = b"\x01"
_KEY_ID_SIZE = 4
_MARK = "— "
_MOST_SIGNATURES = 64


def decode_base64(text: str) -> bytes:
    """Return the bytes behind `text`; raise `ValueError` unless it is their one standard writing, padding included."""
    decoded = base64.b64decode(text, validate=True)
    if encode_base64(decoded) != text:
        raise ValueError("not the canonical base64")
    return decoded


def encode_base64(data: bytes) -> str:
    """Return standard base64 with padding."""
    return base64.b64encode(data).decode("ascii")


def is_key_name(name: str) -> bool:
    """Return whether `name` can name a key: not empty, printable, without spaces and without a plus."""
    return bool(name) and name.isprintable() and not any(sign.isspace() or sign == "+" for sign in name)


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """What a verifier must hold: the name of a ledger and the Ed25519 key that signs for it."""

    name: str
    public_key: bytes

    def __post_init__(self) -> None:
        if not is_key_name(self.name):
            raise BadKeyError("The name of a key is empty, or has a space or a plus in it")
        if len(self.public_key) != KEY_SIZE:
            raise BadKeyError(f"The key is not an Ed25519 key of {KEY_SIZE} bytes")

    @property
    def key_id(self) -> bytes:
        """The first four bytes of SHA-256 over name, newline, algorithm and key."""
        hashed = hashlib.sha256(self.name.encode("utf-8") + b"\n" + _ED25519 + self.public_key)
        return hashed.digest()[:_KEY_ID_SIZE]

    @classmethod
    def parse(cls, text: str) -> "VerifierKey":
        """Read `name+id+base64`; raise `BadKeyError` for anything that this class would not write so."""
        name, _, rest = text.partition("+")
        key_id, _, encoded = rest.partition("+")
        try:
            material = decode_base64(encoded)
        except ValueError as error:
            raise BadKeyError("The verifier key is not written as name+id+base64") from error
        if material[:1] != _ED25519:
            raise BadKeyError("The verifier key is not an Ed25519 key (type 1)")
        key = cls(name, material[1:])
        if key_id != key.key_id.hex():
            raise BadKeyError("The id in the verifier key does not belong to its name and key")
        return key

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{encode_base64(_ED25519 + self.public_key)}"


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """A line under a note: who says to have signed it, with which key, and the signature."""

    name: str
    key_id: bytes
    signature: bytes

    @classmethod
    def parse(cls, line: str) -> "NoteSignature":
        """Read one line, without its newline."""
        name, space, encoded = line.removeprefix(_MARK).partition(" ")
        try:
            material = decode_base64(encoded)
        except ValueError as error:
            raise BadNoteError("A signature line is not base64") from error
        if not line.startswith(_MARK) or not space or not is_key_name(name) or len(material) <= _KEY_ID_SIZE:
            raise BadNoteError("A signature line is not a dash, a name and a signature")
        return cls(name, material[:_KEY_ID_SIZE], material[_KEY_ID_SIZE:])

    def __str__(self) -> str:
        return f"{_MARK}{self.name} {encode_base64(self.key_id + self.signature)}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends in a newline, with the signatures under it. `str()` gives the one way to write it."""

    text: str
    signatures: tuple[NoteSignature, ...]

    @classmethod
    def parse(cls, whole: str) -> "Note":
        """Take a note apart at its last blank line; raise `BadNoteError` if it is not written strictly."""
        _refuse_odd_characters(whole)
        text, blank, lines = whole.rpartition("\n\n")
        if not blank or not lines.endswith("\n"):
            raise BadNoteError("The note is not a text, a blank line and signature lines")
        signed = lines[:-1].split("\n")
        if len(signed) > _MOST_SIGNATURES:
            raise BadNoteError(f"The note has more than {_MOST_SIGNATURES} signatures")
        return cls(text + "\n", tuple(NoteSignature.parse(line) for line in signed))

    def check(self, key: VerifierKey) -> None:
        """Raise `SignatureError` unless `key` signed this; signatures by other keys are passed over."""
        known = [s for s in self.signatures if (s.name, s.key_id) == (key.name, key.key_id)]
        if not known:
            raise SignatureError(f"There is no signature by {key.name} under the note")
        message = self.text.encode("utf-8")
        if not all(verify_ed25519(key.public_key, message, s.signature) for s in known):
            raise SignatureError(f"The signature under the note is not one that {key.name} made for it")

    def __str__(self) -> str:
        return f"{self.text}\n{''.join(map(str, self.signatures))}"


def _refuse_odd_characters(whole: Iterable[str]) -> None:
    if any((sign < " " and sign != "\n") or "\ud800" <= sign <= "\udfff" for sign in whole):
        raise BadNoteError("The note has control characters in it, or is not UTF-8")
