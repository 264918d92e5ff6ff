"""An agent's side of the protocol: a key, and messages signed as libsodium combines them."""

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
AGENT, BUSINESS = "GOOD_AGENT", "EXAMPLE_LTD"
KEY = Ed25519PrivateKey.from_private_bytes(b"a" * 32)
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(b"b" * 32)


def public(key=KEY):
    return key.public_key().public_bytes_raw()


def claims(at=NOW, **more):
    """Return claims that are good for ten minutes; None takes one away."""
    said = {
        "agent-id": AGENT,
        "business-id": BUSINESS,
        "issued-at": at.isoformat(),
        "expires-at": (at + timedelta(minutes=10)).isoformat(),
        "drp.version": "1.0",
        **more,
    }
    return {name: value for name, value in said.items() if value is not None}


def signed(said, key=KEY):
    message = said if isinstance(said, bytes) else json.dumps(said).encode()
    return b64encode(key.sign(message) + message)


def written(key=KEY, **more):
    """Return the file of the agent."""
    said = {
        "id": AGENT,
        "name": "Good Agent",
        "verify_key": b64encode(public(key)).decode(),
        "web_url": "https://agent.example/",
        "identity_assurance_url": "https://agent.example/how",
        "technical_contact": "tech@agent.example",
        "business_contact": "people@agent.example",
        **more,
    }
    return json.dumps(said)
