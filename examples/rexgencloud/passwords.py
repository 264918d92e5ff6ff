"""Passwords as the company keeps them: argon2id at OWASP's minimum, and those of the people who are made up."""

from functools import cache

from argon2 import PasswordHasher
from argon2.low_level import Type, hash_secret

HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, hash_len=32)
"""Memory, time and lanes as OWASP's password storage cheat sheet has them at the least."""


PROBE_PASSWORD = "correct horse rexgencloud-probe"  # noqa: S105 - of an account that is nobody's
"""What the test account signs in with (`rexgencloud.probe`)."""


@cache
def hashes() -> tuple[str, ...]:
    """Hash a few passwords as the control panel does, with salts that repeat: a build is the same each time."""
    hashed = (hash_secret(_password(salt), salt, 2, 19_456, 1, hash_len=32, type=Type.ID) for salt in _salts())
    return tuple(one.decode() for one in hashed)


def probe_hash() -> str:
    """Hash the password of the test account, the same way each time."""
    salt = b"rexgencloud-probe"
    return hash_secret(PROBE_PASSWORD.encode(), salt, 2, 19_456, 1, hash_len=32, type=Type.ID).decode()


def made_up_password(password_hash: str) -> str | None:
    """Return the password behind the hash of a person who was made up, None for anybody else."""
    known = dict(zip(hashes(), _salts(), strict=True))
    salt = known.get(password_hash)
    return None if salt is None else _password(salt).decode()


def _salts() -> tuple[bytes, ...]:
    return tuple(f"rexgencloud-{number:04}".encode() for number in range(8))


def _password(salt: bytes) -> bytes:
    return b"correct horse " + salt
