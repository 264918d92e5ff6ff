"""A package at rest: an age file (age-encryption.org/v1) that only the person's own key leads to.

Each package has a lock of its own. Whoever keeps the package seals the lock's secret under the person's key: with that
key destroyed, or the secret, no copy of the file can be read again, also not one in a backup.
"""

import io
import os
from collections.abc import Iterable, Iterator
from threading import Thread

from pyrage import DecryptError, decrypt_io, encrypt_io, passphrase, x25519

from kept.terms import KeptError

_AT_ONCE = 64 * 1024


class PackageSealError(KeptError):
    """A package does not open: it is damaged, or another secret belongs to it."""

    code = "rights.package-seal"
    advice = "Make the package again; the records it was made from are where they were."


def new_lock() -> tuple[str, str]:
    """Return a new lock and its secret, as age writes them (`age1…`, `AGE-SECRET-KEY-1…`)."""
    identity = x25519.Identity.generate()
    return str(identity.to_public()), str(identity)


def sealed(chunks: Iterable[bytes], into: io.RawIOBase | io.BufferedIOBase, *, lock: str) -> None:
    """Write `chunks` to `into`, sealed; the plain bytes are never on a disk, and memory holds a few chunks."""
    encrypt_io(_Reader(iter(chunks)), into, [x25519.Recipient.from_str(lock)])


def unsealed(source: io.RawIOBase | io.BufferedIOBase, *, secret: str) -> Iterator[bytes]:
    """Yield the plain bytes of a sealed package, as they come; raise `PackageSealError` where they do not."""
    identity = x25519.Identity.from_str(secret)
    read_end, write_end = os.pipe()
    failed: list[DecryptError | OSError] = []

    def pump() -> None:
        with os.fdopen(write_end, "wb") as out:
            try:
                decrypt_io(source, out, [identity])
            except (DecryptError, OSError) as error:
                failed.append(error)

    worker = Thread(target=pump, daemon=True)
    worker.start()
    with os.fdopen(read_end, "rb") as plain:
        while chunk := plain.read(_AT_ONCE):
            yield chunk
    worker.join()
    if failed:
        raise PackageSealError("A sealed package cannot be opened") from failed[0]


def under_passphrase(plain: bytes, words: str) -> bytes:
    """Return `plain` as an age file that opens with a passphrase, for whoever wants to keep it so."""
    return bytes(passphrase.encrypt(plain, words))


class _Reader(io.RawIOBase):
    """Chunks, read as a file."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        super().__init__()
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while not self._rest:
            try:
                self._rest = next(self._chunks)
            except StopIteration:
                return b""
        cut = len(self._rest) if size < 0 else size
        given, self._rest = self._rest[:cut], self._rest[cut:]
        return given
