"""What an answer says when it is none: problem details (RFC 9457), without anybody's data in them."""

import inspect
import logging
import re
from collections.abc import Iterable
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from kept.app.errors import NoPolicyError
from kept.app.repeating import OtherQuestionError
from kept.app.rights.receive import NothingAskedError
from kept.records.ready import explained
from kept.records.stores.requests import BusyRequestError
from kept.rights.handover import HandOverError
from kept.rights.requests import UnknownRequestError
from kept.rights.stages import NotNowError
from kept.safeguards.secrets import SecretError
from kept.terms import KeptError

MEDIA_TYPE = "application/problem+json"
log = logging.getLogger("kept.api")
_NAME = re.compile(r"[A-Za-z_-]{1,40}")


class Fault(Schema):
    """One thing that is wrong with a question: where, and of which kind."""

    at: str
    kind: str


class Problem(Schema):
    """Why something was not done. `code` stays the same across versions and languages."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    faults: tuple[Fault, ...] = ()


class ProblemError(Exception):
    """Ends the answering of a question with a problem."""

    def __init__(self, status: int, code: str, detail: str, *, wait: int | None = None) -> None:
        self.status = status
        self.code = code
        self.detail = detail
        self.wait = wait
        super().__init__(code)


def problems(*more: int, reads: bool = True) -> dict[int, type[Problem]]:
    """Return what any address may answer besides what was asked for, and these; `reads` says that it reads JSON."""
    body = (413, 415) if reads else ()
    return dict.fromkeys(sorted({400, 422, 429, 503, *body, *more}), Problem)


def answer(status: int, code: str, detail: str, *, faults: Iterable[Fault] = (), title: str = "") -> HttpResponse:
    """Return a problem as an answer."""
    problem = Problem(
        type=f"urn:kept:problem:{code}",
        title=title or HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        code=code,
        faults=tuple(faults),
    )
    response = HttpResponse(problem.model_dump_json(), status=status, content_type=MEDIA_TYPE)
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = 'Bearer realm="kept"'
    return response


def of(_request: HttpRequest, raised: Exception | type[Exception]) -> HttpResponse:
    """Return the problem for whatever went wrong."""
    error = raised if isinstance(raised, Exception) else raised()
    if isinstance(error, HttpError) and isinstance(error.__cause__, ProblemError):
        error = error.__cause__  # the framework wraps whatever a parser raises
    if isinstance(error, ProblemError):
        response = answer(error.status, error.code, error.detail)
        if error.wait is not None:
            response["Retry-After"] = str(error.wait)
        return response
    if isinstance(error, ValidationError):
        faults = [Fault(at=_place(one["loc"]), kind=str(one["type"])) for one in error.errors]
        return answer(422, "api.not-understood", "The question is not one that can be answered.", faults=faults)
    if isinstance(error, AuthenticationError):
        return answer(401, "api.no-token", "Come with a token that is good: Authorization: Bearer TOKEN.")
    if isinstance(error, RequestDataTooBig):
        return answer(413, "api.too-long", "The question is too long.")
    return _of_ours(error)


def _of_ours(error: Exception) -> HttpResponse:
    known = explained(error)
    if known is not None:
        log.error("A question to the API failed: %s", known.sentence(), exc_info=error)
        return answer(503, known.code, "Our records cannot be used just now. Ask again in a moment.")
    if isinstance(error, KeptError):
        status = next((code for kind, code in _STATUSES.items() if isinstance(error, kind)), 500)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            # What is wrong inside, and in which file, is no business of whoever asks.
            log.error("A question to the API failed: %s", error.sentence())
            return answer(status, error.code, "This cannot be answered here now.", title=_meaning(error))
        return answer(status, error.code, error.sentence(), title=_meaning(error))
    if isinstance(error, Http404):
        return answer(404, "api.nothing-here", "Nothing stands at this address.")
    if isinstance(error, HttpError):
        return answer(error.status_code, "api.not-read", "The question could not be read as JSON.")
    log.error("A question to the API failed", exc_info=error)
    return answer(500, "kept.bug", "Something went wrong here, and it is in the log.")


_STATUSES: dict[type[KeptError], int] = {
    UnknownRequestError: 404,
    NotNowError: 409,
    BusyRequestError: 409,
    NothingAskedError: 422,
    OtherQuestionError: 422,
    HandOverError: 403,
    SecretError: 503,
    NoPolicyError: 503,
}


def _meaning(error: KeptError) -> str:
    return (inspect.getdoc(type(error)) or "").split("\n")[0]


def _place(loc: Iterable[object]) -> str:
    """Return where a fault is. The names that the question itself brings are not repeated: they may be somebody's."""
    first, *rest = loc
    steps = rest[1:] if first == "body" else rest
    return ".".join([str(first), *(_step(one) for one in steps)])


def _step(one: object) -> str:
    return str(one) if isinstance(one, int) or _NAME.fullmatch(str(one)) else "…"


TAKEN: tuple[type[Exception], ...] = (
    ProblemError,
    ValidationError,
    AuthenticationError,
    HttpError,
    Http404,
    KeptError,
    DatabaseError,
    RequestDataTooBig,
    Exception,
)
"""What is answered with a problem."""
