"""A signed hand-over: the company's own panel says who has signed in, and Kept's privacy centre believes it once.

    token = hand_over({"account": "1017"}, secret=SECRET, at=datetime.now(UTC))

The panel's page then posts it as the field `token` of a form to `/centre/enter/`. It is signed with a secret that both
sides hold (HMAC-SHA-256), lasts a minute, and opens once. It carries what the person is known by: never put it into an
address, where logs would keep it.
"""

import hashlib
import hmac
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kept.terms import KeptError

LASTS = timedelta(minutes=1)
_SLACK = timedelta(seconds=30)
_LONGEST = 4096
_SHORTEST_SECRET = 32


class HandOverError(KeptError):
    """A hand-over does not show who somebody is. Why not is not told: it would help a forger."""

    code = "rights.hand-over"
    advice = "Go back to the panel and follow the link again; it lasts a minute and opens once."


class WeakSecretError(KeptError):
    """The secret that hand-overs are signed with is too short to keep anybody out."""

    code = "rights.weak-secret"
    advice = f"Make one of at least {_SHORTEST_SECRET} characters, such as `openssl rand -hex 32` prints."


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """Who has signed in to the panel: what they are known by there, by kind, and the language they read."""

    known_by: Mapping[str, str] = field(repr=False)
    language: str
    nonce: str
    until: datetime


def hand_over(known_by: Mapping[str, str], *, secret: str, at: datetime, language: str = "en") -> str:
    """Return the token for a person who is signed in at `at` and is known by these identifiers.

    Raises `WeakSecretError` for a secret of fewer than 32 characters.
    """
    said = {
        "known_by": dict(known_by),
        "language": language,
        "nonce": secrets.token_urlsafe(16),
        "at": at.astimezone(UTC).isoformat(),
    }
    body = _packed(json.dumps(said, separators=(",", ":")).encode())
    return f"{body}.{_packed(_signature(body, secret))}"


def received_from(token: str, *, secret: str, now: datetime) -> HandedOver:
    """Return who is handed over; raise `HandOverError` for what is not signed by `secret`, or not of this minute.

    That it opens once is for the caller to keep: `nonce` until `until`.
    """
    body, _, signature = token[:_LONGEST].partition(".")
    try:
        is_genuine = hmac.compare_digest(_unpacked(signature), _signature(body, secret))
        said = json.loads(_unpacked(body)) if is_genuine else {}
        at = datetime.fromisoformat(said["at"])
        handed = HandedOver(
            known_by={str(kind): str(value) for kind, value in said["known_by"].items()},
            language=str(said["language"]),
            nonce=str(said["nonce"]),
            until=at + LASTS + _SLACK,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise HandOverError("The hand-over from the panel does not hold") from None
    if not handed.known_by or not at - _SLACK <= now < at + LASTS:
        raise HandOverError("The hand-over from the panel does not hold")
    return handed


def _signature(body: str, secret: str) -> bytes:
    if len(secret) < _SHORTEST_SECRET:
        raise WeakSecretError("The secret for hand-overs is too short")
    return hmac.new(secret.encode(), f"kept hand-over\n{body}".encode(), hashlib.sha256).digest()


def _packed(plain: bytes) -> str:
    return urlsafe_b64encode(plain).rstrip(b"=").decode("ascii")


def _unpacked(text: str) -> bytes:
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
