"""Who signs the checkpoints. Where the private key is kept is not decided here."""

from typing import Protocol, Self

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from kept.ledger.errors import SigningKeyError
from kept.proof.note import Note, NoteSignature, VerifierKey


class Signer(Protocol):
    """Anything that can sign in the name of a ledger: a key in memory, a key service, a token."""

    @property
    def name(self) -> str:
        """The name of the ledger, which is the origin of its checkpoints."""
        ...

    @property
    def key_id(self) -> bytes:
        """The four bytes that stand before each signature."""
        ...

    @property
    def verifier_key(self) -> str:
        """What a verifier must hold, as `name+id+base64`."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Return the Ed25519 signature of `message`, 64 bytes."""
        ...


class Ed25519Signer:
    """Signs with an Ed25519 private key held in memory."""

    __slots__ = ("_private", "_public")

    def __init__(self, name: str, private: Ed25519PrivateKey) -> None:
        self._private = private
        self._public = VerifierKey(name, private.public_key().public_bytes_raw())

    @classmethod
    def from_bytes(cls, name: str, private: bytes) -> Self:
        """Read the 32 raw bytes of a private key."""
        try:
            return cls(name, Ed25519PrivateKey.from_private_bytes(private))
        except ValueError as error:
            raise SigningKeyError(f"The signing key of {name} is not an Ed25519 key of 32 bytes") from error

    @classmethod
    def from_pem(cls, name: str, pem: bytes, password: bytes | None = None) -> Self:
        """Read a private key in PEM (PKCS #8), encrypted or not."""
        try:
            private = load_pem_private_key(pem, password)
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise SigningKeyError(f"The signing key of {name} is not PEM, or its password is wrong") from error
        if not isinstance(private, Ed25519PrivateKey):
            raise SigningKeyError(f"The signing key of {name} is not an Ed25519 key")
        return cls(name, private)

    @property
    def name(self) -> str:
        """The name of the ledger."""
        return self._public.name

    @property
    def key_id(self) -> bytes:
        """The four bytes that stand before each signature."""
        return self._public.key_id

    @property
    def verifier_key(self) -> str:
        """What a verifier must hold."""
        return str(self._public)

    def sign(self, message: bytes) -> bytes:
        """Return the signature of `message`."""
        return self._private.sign(message)

    def note(self, text: str) -> str:
        """Return `text`, which ends in a newline, as a signed note."""
        return signed_note(text, self)

    def __repr__(self) -> str:
        return f"Ed25519Signer({self.name!r})"


def signed_note(text: str, signer: Signer) -> str:
    """Return `text` as a note under the signature of `signer`."""
    signature = signer.sign(text.encode("utf-8"))
    return str(Note(text, (NoteSignature(signer.name, signer.key_id, signature),)))
