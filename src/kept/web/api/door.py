"""Who may ask what of the API: said beside each address, and enforced here alone."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import get_type_hints

from django.http import HttpRequest
from ninja.errors import AuthenticationError
from ninja.params.models import Query
from ninja.security import HttpBearer

from kept.app.rights.access import Come, Grade, come_back
from kept.app.serving import served
from kept.app.tokens import token_of
from kept.safeguards.scopes import Scope, Token
from kept.web.api.problems import ProblemError
from kept.web.desk import current_clerk
from kept.web.tries import Limit, may_try, within

CREATING = Limit(name="api-create", tries=30, seconds=3600)
ASKING = Limit(name="api-ask", tries=300, seconds=60)
GUESSING = Limit(name="api-guess", tries=30, seconds=600)
WORKING = Limit(name="api-token", tries=1200, seconds=60)
SIGNALLING = Limit(name="api-signal", tries=120, seconds=60)


class CompanyToken(HttpBearer):
    """Lets in programs of the company whose token has one scope."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        super().__init__()

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        """Return the token that a program comes in with; a good one without the scope is told so."""
        found = token_of(served(), token)
        if found is None:
            limited(request, GUESSING)
            return None
        if self.scope not in found.scopes:
            raise ProblemError(
                HTTPStatus.FORBIDDEN, "api.no-scope", f"The token is good, and does not have the scope {self.scope}."
            )
        if not within(WORKING, found.reference):
            raise too_many(WORKING)
        return found


class RequestToken(HttpBearer):
    """Takes the secret that a request was answered with; which request it opens, the address says."""

    def authenticate(self, request: HttpRequest, token: str) -> str | None:
        """Return the secret as it came."""
        limited(request, ASKING)
        return token or None


def opened(request: HttpRequest, reference: str, secret: str, *, at_least: Grade = Grade.MAKER) -> Come:
    """Return the request that a secret opens, and how far it does.

    A request that there is not looks like one that is another's.
    """
    come = come_back(current_clerk(), reference, secret)
    if come is None:
        limited(request, GUESSING)
        raise AuthenticationError
    if at_least is Grade.OWNER and come.grade is not Grade.OWNER:
        raise ProblemError(
            HTTPStatus.FORBIDDEN,
            "api.not-shown",
            "Show first who you are: follow the link in the letter, or send its secret to …/proofs.",
        )
    return come


def strict(view: Callable[..., object]) -> Callable[..., object]:
    """Let a view answer only where nothing stands beside its address that it does not know: a slip of the pen."""
    names = {name for name, hint in get_type_hints(view, include_extras=True).items() if _is_query(hint)}

    @wraps(view)
    def strictly(request: HttpRequest, *args: object, **kwargs: object) -> object:
        if not set(request.GET) <= names:
            known = ", ".join(sorted(names)) or "nothing"
            raise ProblemError(
                HTTPStatus.UNPROCESSABLE_ENTITY, "api.not-understood", f"Known beside the address: {known}."
            )
        return view(request, *args, **kwargs)

    return strictly


def _is_query(hint: object) -> bool:
    return any(isinstance(one, Query) for one in getattr(hint, "__metadata__", ()))


def limited(request: HttpRequest, limit: Limit) -> None:
    """Count one try; end the answering where there were too many."""
    if not may_try(request, limit):
        raise too_many(limit)


def too_many(limit: Limit) -> ProblemError:
    """Return the problem for too many tries."""
    return ProblemError(
        HTTPStatus.TOO_MANY_REQUESTS, "api.too-many", "Too many questions came from there.", wait=limit.seconds
    )
