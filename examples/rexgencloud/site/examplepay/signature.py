"""How Examplepay and a shop sign what they tell each other: HMAC-SHA256 over the time and the body."""

import hmac
from hashlib import sha256

HEADER = "Examplepay-Signature"
TOLERANCE = 300
"""Seconds for which a signature holds: what is caught on the way is soon worth nothing."""


def sign(secret: bytes, body: bytes, *, at: int) -> str:
    """Return the header for a body sent at `at`, in seconds since 1970."""
    return f"t={at},v1={_digest(secret, body, at)}"


def is_genuine(secret: bytes, body: bytes, header: str, *, now: int) -> bool:
    """Whether the header was made with the secret for this body, and not long ago."""
    parts = dict(part.split("=", 1) for part in header.split(",") if "=" in part)
    time = parts.get("t", "")
    if not (time.isascii() and time.isdigit() and len(time) < 12):  # noqa: PLR2004 - as far as clocks go
        return False
    fresh = abs(now - int(time)) <= TOLERANCE
    given = parts.get("v1", "").encode("utf-8", "replace")
    return hmac.compare_digest(_digest(secret, body, int(time)).encode(), given) and fresh


def _digest(secret: bytes, body: bytes, at: int) -> str:
    return hmac.new(secret, f"{at}.".encode() + body, sha256).hexdigest()
