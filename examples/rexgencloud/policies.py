"""The version of the policy that is in force, and the digest of its words."""

from functools import cache
from hashlib import sha256
from pathlib import Path

VERSION = "2026-01"
POLICY = Path(__file__).with_name("policy.md")


@cache
def digest_of_policy() -> str:
    """Return the SHA-256 of the published words, in hexadecimal."""
    return sha256(POLICY.read_bytes()).hexdigest()
