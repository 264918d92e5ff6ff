"""Global Privacy Control, sent by a browser or handed on by the company's own systems."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated

from django.http import HttpRequest
from ninja import Header, Router, Schema
from pydantic import Field, StringConstraints

from kept.app.rights.receive import enter
from kept.app.rights.signalling import take_signal
from kept.rights.asked import Identifier
from kept.safeguards.scopes import Scope
from kept.terms import Message
from kept.terms.wording import say
from kept.web.api.door import SIGNALLING, CompanyToken, limited
from kept.web.api.problems import ProblemError, problems
from kept.web.api.shapes import KnownBy, Language
from kept.web.api.texts import Line, Place, Question
from kept.web.desk import current_clerk
from kept.web.signals import is_signalled

router = Router(tags=["signals"])
panel = Router(tags=["signals"])

CookieId = Annotated[str, StringConstraints(min_length=8, max_length=120, pattern=r"^[A-Za-z0-9._-]+$")]
HandedOver = Annotated[str, StringConstraints(min_length=1, max_length=4096, pattern=r"^[A-Za-z0-9._-]+$")]


class ByCookie(Question):
    """Who sends the signal, by the id of a cookie."""

    cookie: CookieId
    place: Place | None = None
    language: Language = Language.EN


class BySession(Question):
    """Who sends the signal, by what the company's panel signed for who is signed in there."""

    hand_over: HandedOver
    place: Place | None = None
    language: Language = Language.EN


class HandedOn(Question):
    """A signal that one of the company's own systems got: whose, and the value of the header, if there was one."""

    known_by: Annotated[list[KnownBy], Field(min_length=1, max_length=10)]
    sec_gpc: Line | None = None
    place: Place | None = None
    language: Language = Language.EN


class Honoured(Schema):
    """What came of a signal. `says` is what the person is to be shown; `reference` names the request that it made."""

    signalled: bool
    opted_out: bool
    reference: str | None
    says: str


@router.post("/gpc", response={200: Honoured, **problems(403)}, auth=None)
def gpc(
    request: HttpRequest,
    by: ByCookie | BySession,
    sec_gpc: Annotated[Line | None, Header(alias="Sec-GPC")] = None,  # noqa: ARG001 - named here to be declared
) -> Honoured:
    """Take the signal that the browser sent along. Without it nothing changes, and an opt-out of before stays."""
    limited(request, SIGNALLING)
    if isinstance(by, ByCookie):
        known: Sequence[Identifier] = [Identifier(kind="cookie", value=by.cookie)]
    else:
        known = _handed(by.hand_over)
    is_account = isinstance(by, BySession)
    signalled = is_signalled(request)
    return _taken(known, signalled=signalled, place=by.place, language=by.language, is_account=is_account)


@panel.post("/gpc", response={200: Honoured, **problems(401, 403)}, auth=CompanyToken(Scope.SIGNALS_SEND))
def handed_on(request: HttpRequest, signal: HandedOn) -> Honoured:  # noqa: ARG001 - the framework hands it over
    """Take a signal that one of the company's own systems got from somebody whom it knows."""
    known = [one.identifier() for one in signal.known_by]
    signalled = signal.sec_gpc == "1"
    return _taken(known, signalled=signalled, place=signal.place, language=signal.language, is_account=True)


def _handed(token: str) -> list[Identifier]:
    clerk = current_clerk()
    if not clerk.house.hand_over:
        raise ProblemError(HTTPStatus.FORBIDDEN, "api.no-hand-overs", "No panel hands anybody over here.")
    return [Identifier(kind=kind, value=value) for kind, value in enter(clerk, token).known_by.items()]


def _taken(
    known: Sequence[Identifier], *, signalled: bool, place: str | None, language: str, is_account: bool
) -> Honoured:
    whose = "customer" if is_account else "visitor"
    found = take_signal(current_clerk(), known, signalled=signalled, whose=whose, vouched=is_account, place=place)
    return Honoured(
        signalled=signalled,
        opted_out=found.is_out,
        reference=found.request or None,
        says=say(Message(_SAYS[signalled, found.is_out]), language),
    )


_SAYS = {(True, True): "gpc-honoured", (False, True): "gpc-out", (False, False): "gpc-none"}
