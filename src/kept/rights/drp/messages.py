"""A signed message of the Data Rights Protocol, and the order in which it is believed (section 3.07)."""

import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kept.terms import KeptError

SIGNATURE = 64
"""How long an Ed25519 signature is: it stands before the message (the combined form of libsodium)."""

LONGEST = 64 * 1024
LASTS = timedelta(minutes=10)
"""The longest that a message may be good for: section 2.01 recommends no more."""

SLACK = timedelta(seconds=30)
"""How far the clock of an agent may be ahead of ours."""


class MessageError(KeptError):
    """A message of an agent is not believed. `status` says what is answered; a `fatal` one is not to be sent again."""

    code = "rights.drp-message"
    advice = "Sign it anew, for this business, with the key in the directory, and send it within ten minutes."

    def __init__(self, says: str, *, status: int = 403, fatal: bool = False) -> None:
        self.status = status
        self.fatal = fatal
        super().__init__(says)


@dataclass(frozen=True, slots=True)
class Message:
    """What an agent said, and its own words as they were signed."""

    claims: Mapping[str, Any] = field(repr=False)
    signed: bytes = field(repr=False)


def read(body: bytes, *, key: bytes) -> Message:
    """Return what a body says that was signed with `key`; raise `MessageError`.

    1. The message decodes from base64 to a binary buffer.
    2. The signature at the beginning of that buffer validates to the key.
    """
    # 1.
    if len(body) > LONGEST:
        raise MessageError("The message is too long", status=413)
    try:
        signed = b64decode(b"".join(body.split()), validate=True)
    except ValueError:
        raise MessageError("The message is not base64", status=400) from None
    # 2.
    signature, said = signed[:SIGNATURE], signed[SIGNATURE:]
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, said)
    except (InvalidSignature, ValueError):
        raise MessageError("The signature does not hold") from None
    try:
        claims = json.loads(said)
    except (ValueError, RecursionError):
        raise MessageError("What was signed is not JSON", status=400) from None
    if not isinstance(claims, dict):
        raise MessageError("What was signed is not an object", status=400)
    return Message(claims, signed)


def believe(message: Message, *, agent: str, business: str, now: datetime) -> datetime:
    """Return until when a message is good; raise `MessageError` where it is not.

    3. The agent in it is the one whose key it was signed with.
    4. The business in it is this one.
    5. It was issued, and not for longer than a message may be good.
    6. It has not expired.
    """
    claims = message.claims
    # 3.
    if claims.get("agent-id") != agent:
        raise MessageError("The message is of another agent")
    # 4.
    if claims.get("business-id") != business:
        raise MessageError("The message is for another business")
    # 5.
    issued, expires = _moment(claims, "issued-at"), _moment(claims, "expires-at")
    if now + SLACK < issued:
        raise MessageError("The message was issued in the future", status=400)
    if expires - issued > LASTS:
        raise MessageError("The message would be good for more than ten minutes", status=400)
    # 6.
    if now >= expires:
        raise MessageError("The message has expired", status=400, fatal=True)
    return expires


def _moment(claims: Mapping[str, Any], name: str) -> datetime:
    try:
        found = datetime.fromisoformat(claims[name])
    except (KeyError, TypeError, ValueError):
        raise MessageError(f"The message has no {name}", status=400) from None
    if found.tzinfo is None:
        raise MessageError(f"The {name} of the message has no time zone", status=400)
    return found
