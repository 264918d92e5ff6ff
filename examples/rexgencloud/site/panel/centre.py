"""The way into Kept's privacy centre for who has signed in here: a signed word of ours, for a minute and one visit.

What is signed, and how, is Kept's to say; any company's panel can write it in a few lines of its own language.
"""

import hashlib
import hmac
import json
import secrets
from base64 import urlsafe_b64encode

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.people import needs_customer

PART = Blueprint("centre", __name__)


@PART.get("/panel/centre")
@needs_customer
def centre() -> ResponseReturnValue:
    """Lead there: with a button, which a script presses by itself. Without a secret shared with Kept, by a link."""
    site = current_site()
    return site.page("panel/centre.html", word=_word(site) if site.settings.hand_over else None)


def _word(site: Site) -> str:
    said = {
        "known_by": {"account": str(g.account["id"]), "email": g.account["email"]},
        "language": g.language,
        "nonce": secrets.token_urlsafe(16),
        "at": site.settings.clock.now().isoformat(),
    }
    body = _packed(json.dumps(said).encode())
    signed = hmac.new(site.settings.hand_over.encode(), f"kept hand-over\n{body}".encode(), hashlib.sha256)
    return f"{body}.{_packed(signed.digest())}"


def _packed(plain: bytes) -> str:
    return urlsafe_b64encode(plain).rstrip(b"=").decode()
