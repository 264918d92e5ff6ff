"""Who visits the privacy centre, once they have shown it: kept in a sealed cookie for an hour, and nowhere with us."""

import json
import uuid
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from kept.app.rights.clerk import Clerk
from kept.records.stores.inbox import requests_of
from kept.safeguards.sealing import Sealer, SealError

COOKIE = "kept_visit"
PATH = "/centre/"
LASTS = timedelta(hours=1)
_CONTEXT = "visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a visitor may see: the requests named, and where a person is known, everything of that person.

    `known_by` is what the company's own panel vouches for, by kind, or what was shown in the request that was opened:
    by that alone their data is found, not by what else was ever kept of them, which may be somebody else's by now.
    """

    until: datetime
    requests: tuple[str, ...] = ()
    person: uuid.UUID | None = None
    known_by: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def is_person(self) -> bool:
        """Whether the visitor showed to be a data subject, and not only to be the one who asked."""
        return bool(self.known_by)


def visit_of(request: HttpRequest, clerk: Clerk) -> Visit | None:
    """Return who visits, or None where nobody showed it, or an hour has passed."""
    sealed = request.COOKIES.get(COOKIE, "")
    if not sealed:
        return None
    try:
        plain = _sealer(clerk).open(urlsafe_b64decode(sealed), context=_CONTEXT)
        said = json.loads(plain)
    except (SealError, ValueError):
        return None
    visit = Visit(
        until=datetime.fromtimestamp(said["until"], UTC),
        requests=tuple(said["requests"]),
        person=uuid.UUID(said["person"]) if said["person"] else None,
        known_by=said["known_by"],
    )
    return visit if clerk.now < visit.until else None


def begin(response: HttpResponseBase, clerk: Clerk, visit: Visit) -> HttpResponseBase:
    """Let the answer carry who visits from here on."""
    said = {
        "until": visit.until.timestamp(),
        "requests": list(visit.requests),
        "person": str(visit.person) if visit.person else "",
        "known_by": dict(visit.known_by),
    }
    sealed = _sealer(clerk).seal(json.dumps(said).encode(), context=_CONTEXT)
    response.set_cookie(
        COOKIE,
        urlsafe_b64encode(sealed).decode(),
        path=PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def end(response: HttpResponseBase) -> HttpResponseBase:
    """Let the answer end the visit."""
    response.delete_cookie(COOKIE, path=PATH, samesite="Lax")
    return response


def may_see(visit: Visit, name: str) -> bool:
    """Whether a request is among those that a visitor may see."""
    return name in visit.requests or (
        visit.person is not None and any(one.id == name for one in requests_of(visit.person))
    )


def _sealer(clerk: Clerk) -> Sealer:
    return clerk.workspace.root_key().sealer("visits")
