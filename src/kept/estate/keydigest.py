"""What an act leaves behind of the records it changed: a salted digest that tells nothing to who lacks the keys."""

import hashlib
from collections.abc import Iterable

from kept.estate.selection import Key, Scalar


def written_key(key: Key) -> str:
    """Return a key as it is hashed: numbers in decimal, texts after their length in UTF-8 bytes, between commas.

    `(17,)` is `17`; `("Zoë", 3)` is `4:Zoë,3`. No two different keys are written alike.
    """
    return ",".join(_written(part) for part in key)


def _written(part: Scalar) -> str:
    return str(int(part)) if isinstance(part, int) else f"{len(part.encode())}:{part}"


def key_digest(keys: Iterable[Key], *, salt: bytes) -> str:
    """Return the hex SHA-256 of: the salt after its length and a colon, then the written keys between commas.

    Key order is that of the tuples: numbers by size, texts by code point.
    """
    digest = hashlib.sha256(salted(salt))
    digest.update(",".join(written_key(key) for key in sorted(keys)).encode())
    return digest.hexdigest()


def salted(salt: bytes) -> bytes:
    """Return what stands before the keys in a digest."""
    return b"%d:%s" % (len(salt), salt)
