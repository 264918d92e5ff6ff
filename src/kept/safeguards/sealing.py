"""Sealing what we store about people: authenticated encryption under keys that lie outside the records."""

import hashlib
import hmac
import os
from dataclasses import dataclass, field
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kept.terms import KeptError

_VERSION = b"\x01"
_NONCE = 12
_KEY = 32


class SealError(KeptError):
    """Something sealed cannot be opened: another key, another place, or changed bytes."""

    code = "safeguards.seal"
    advice = "Check that the keys belong to these records; restore both from the same backup."


class KeyService(Protocol):
    """Whoever keeps the root key: a file, an environment, a key service elsewhere. It never hands the key out."""

    def wrap(self, key: bytes, *, context: str) -> bytes:
        """Return `key` sealed under the root key, for `context` alone."""
        ...

    def unwrap(self, wrapped: bytes, *, context: str) -> bytes:
        """Return the key that `wrap` sealed for `context`; raise `SealError` for any other."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class Sealer:
    """Seals bytes with AES-256-GCM under one key and a random nonce of 96 bits.

    `context` says what the bytes are and where they belong; sealed bytes moved elsewhere do not open. One key seals
    at most 2**32 messages (NIST SP 800-38D §8.3).
    """

    _key: bytes
    _cipher: AESGCM = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_cipher", AESGCM(self._key))

    def seal(self, plain: bytes, *, context: str) -> bytes:
        """Return a version byte, the nonce, and the sealed bytes with their tag."""
        nonce = os.urandom(_NONCE)
        return _VERSION + nonce + self._cipher.encrypt(nonce, plain, context.encode())

    def open(self, sealed: bytes, *, context: str) -> bytes:
        """Return what was sealed for `context`; raise `SealError` otherwise."""
        nonce, body = sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
        if sealed[:1] != _VERSION or len(nonce) != _NONCE:
            raise SealError(f"What is kept as {context} is not sealed as it should be")
        try:
            return self._cipher.decrypt(nonce, body, context.encode())
        except InvalidTag as error:
            raise SealError(f"What is kept as {context} does not open") from error


class RootKey:
    """A `KeyService` over 32 bytes held in memory, read from a key file or the environment by the caller."""

    def __init__(self, root: bytes) -> None:
        if len(root) != _KEY:
            raise SealError(f"A root key has {_KEY} bytes, not {len(root)}")
        self._root = root

    def wrap(self, key: bytes, *, context: str) -> bytes:
        """Return `key` sealed for `context`."""
        return self.sealer("wrap").seal(key, context=context)

    def unwrap(self, wrapped: bytes, *, context: str) -> bytes:
        """Return the key sealed for `context`."""
        return self.sealer("wrap").open(wrapped, context=context)

    def sealer(self, purpose: str) -> Sealer:
        """Return a sealer under a key derived for `purpose` (HKDF-SHA-256, RFC 5869)."""
        return Sealer(self._derived(purpose))

    def finder(self, purpose: str) -> "Finder":
        """Return what finds values again under a key derived for `purpose`."""
        return Finder(self._derived(f"finding {purpose}"))

    def _derived(self, purpose: str) -> bytes:
        derived = HKDF(algorithm=SHA256(), length=_KEY, salt=None, info=f"kept {purpose}".encode())
        return derived.derive(self._root)


@dataclass(frozen=True, slots=True, repr=False)
class Finder:
    """Finds a value again that is kept sealed: the same value of the same kind has the same mark, and none is guessed.

    A mark is HMAC-SHA-256 under a key that lies outside the records.
    """

    _key: bytes

    def mark(self, kind: str, value: str) -> bytes:
        """Return the mark of a value."""
        return hmac.new(self._key, f"{kind}\n{value}".encode(), hashlib.sha256).digest()


def new_key() -> bytes:
    """Return 32 random bytes for a key."""
    return os.urandom(_KEY)
