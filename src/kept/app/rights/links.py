"""Where the links in our letters lead: a path of the pages, the request, and a secret that opens once."""

import re
import secrets
from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

from kept.app.rights.clerk import Clerk
from kept.records.stores.letters import SentLetter
from kept.records.stores.requests import OpenRequest
from kept.records.stores.tickets import void_tickets
from kept.rights.proofs import Point, Proof
from kept.rights.requestid import MistypedIdError, parse_request_id

_LOCAL = "http://127.0.0.1:8471"
"""Where the pages stand while no address for the public is set."""

_DIGITS = 6
_SECRET = re.compile(r"(/centre/open/[a-z]+/[\w-]+/)[\w-]+")


class Opens(StrEnum):
    """What a link in a letter opens, once."""

    SUBJECT = "subject"
    AGENT = "agent"
    MANDATE = "mandate"
    PARENT = "parent"
    REQUEST = "request"  # the page of the request, with its letters and its package
    CANCEL = "cancel"
    RECIPIENT = "recipient"  # a recipient says that it did the same


POINTS = {
    Opens.SUBJECT: Point.SUBJECT,
    Opens.AGENT: Point.AGENT,
    Opens.MANDATE: Point.MANDATE,
    Opens.PARENT: Point.PARENT,
}
"""What following a link shows."""


def path_of(opens: Opens, request: str, secret: str) -> str:
    """Return the path of the pages for a link."""
    return f"/centre/open/{opens}/{request}/{secret}/"


def base_of(clerk: Clerk) -> str:
    """Return the address under which people reach the pages, without a slash at its end."""
    return clerk.house.centre or clerk.workspace.settings.public_url or _LOCAL


def new_link(clerk: Clerk, opened: OpenRequest, opens: Opens, *, of: str = "") -> str:
    """Return a link for a letter; the one for the same before it is void. `of` tells apart whom it is for."""
    secret = secrets.token_urlsafe(24)
    _issue(clerk, opened.id, _purpose(opens, Proof.LINK, of), secret)
    return f"{base_of(clerk)}{path_of(opens, opened.id, secret)}"


def new_code(clerk: Clerk, opened: OpenRequest, opens: Opens) -> str:
    """Return a code of six digits that does what the link does, for who reads it from another screen."""
    code = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}"
    _issue(clerk, opened.id, _purpose(opens, Proof.CODE), code)
    return code


def shown_to_others(sent: SentLetter) -> SentLetter:
    """Return a letter as whoever sees the request may see it: its link opens for whom it was sent to, and nobody else.

    An agent sees the letters of their request, and staff see all: the link in the person's would speak for the person.
    """
    letter = sent.letter
    text, html = (_SECRET.sub(r"\1…", one) for one in (letter.text, letter.html))
    return replace(sent, letter=replace(letter, text=text, html=html))


def name_of(request: str) -> str | None:
    """Return the name of a request in its one way of writing; None where it is none."""
    try:
        return parse_request_id(request)
    except MistypedIdError:
        return None


def is_open(clerk: Clerk, opens: Opens, request: str, secret: str, *, of: str = "") -> bool:
    """Whether a link would open. Nothing is used up: mail programs follow links before people do."""
    name = name_of(request)
    purpose = _purpose(opens, Proof.LINK, of)
    return name is not None and clerk.tickets.is_open(secret, purpose=purpose, request=name, now=clerk.now)


def use(clerk: Clerk, opens: Opens, request: str, secret: str, *, of: str = "") -> Proof | None:
    """Use a link or a code up and return which of the two it was; None where it is none, whatever the reason."""
    how = Proof.CODE if len(secret) == _DIGITS and secret.isdecimal() else Proof.LINK
    good = clerk.tickets.use(secret, purpose=_purpose(opens, how, of), request=request, now=clerk.now)
    return how if good else None


def void_links(requests: Collection[str]) -> None:
    """Let the links to the pages of these requests open nothing any more: the copies that they led to are gone."""
    void_tickets(requests, purpose=_purpose(Opens.REQUEST, Proof.LINK))


def _issue(clerk: Clerk, request: str, purpose: str, secret: str) -> None:
    until = clerk.house.link_lasts.after(clerk.now)
    clerk.tickets.issue(secret, purpose=purpose, request=request, at=clerk.now, until=until)


def _purpose(opens: Opens, how: Proof, of: str = "") -> str:
    return f"{how}:{opens}:{of}" if of else f"{how}:{opens}"
