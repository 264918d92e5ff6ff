"""What somebody holds who asked through a program: a secret by which they come back to their request."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kept.app.rights.clerk import Clerk
from kept.app.rights.links import name_of
from kept.records.stores.requests import OpenRequest
from kept.rights.requests import UnknownRequestError
from kept.rights.stages import Way


class Grade(StrEnum):
    """How much a secret opens.

    Whoever makes a request may name anybody in it: the maker sees how it stands and may take it back while nobody has
    shown who they are. Only who showed it reads what is written, writes, and appeals.
    """

    MAKER = "maker"
    OWNER = "owner"


def grant(clerk: Clerk, opened: OpenRequest, grade: Grade) -> str:
    """Return a secret of that grade for a request; the one before it is void. It lasts as long as the request."""
    secret = secrets.token_urlsafe(24)
    until = clerk.house.forget_after.after(clerk.now)
    clerk.tickets.issue(secret, purpose=_purpose(grade), request=opened.id, at=clerk.now, until=until)
    return secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Come:
    """Somebody who came back to a request, and how far they may go in it."""

    opened: OpenRequest
    grade: Grade

    def ways(self, now: datetime) -> frozenset[Way]:
        """Return what they may do with it: the maker takes it back, and only while nobody has shown who they are."""
        state = self.opened.request.state
        open_ways = self.opened.request.standing(now).ways
        if self.grade is Grade.OWNER:
            return open_ways & {Way.MESSAGE, Way.CLARIFY, Way.CANCEL, Way.APPEAL}
        return frozenset() if state.shown else open_ways & {Way.CANCEL}


def come_back(clerk: Clerk, request: str, secret: str) -> Come | None:
    """Return who comes back to a request with a secret; None for whatever reason they do not."""
    name = name_of(request)
    if name is None or not secret:
        return None
    grade = next((one for one in (Grade.OWNER, Grade.MAKER) if _opens(clerk, one, name, secret)), None)
    try:
        return None if grade is None else Come(opened=clerk.find(name), grade=grade)
    except UnknownRequestError:
        return None


def _opens(clerk: Clerk, grade: Grade, request: str, secret: str) -> bool:
    return clerk.tickets.is_open(secret, purpose=_purpose(grade), request=request, now=clerk.now)


def _purpose(grade: Grade) -> str:
    return f"api:{grade}"
