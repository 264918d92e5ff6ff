"""Requests by anybody: made, followed, written to, taken back, appealed against."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Header, Path, Query, Router, Schema

from kept.app.rights.access import Grade, grant
from kept.app.rights.asking import clarify
from kept.app.rights.changing import appeal, cancel, send_message
from kept.app.rights.clerk import Clerk
from kept.app.rights.links import Opens
from kept.app.rights.proving import prove_by_link
from kept.app.rights.receive import receive
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor, Channel, Role
from kept.rights.stages import Way
from kept.web.api.door import CREATING, GUESSING, RequestToken, limited, opened
from kept.web.api.messages import Messages, messages_of
from kept.web.api.once import once
from kept.web.api.problems import ProblemError, problems
from kept.web.api.shapes import AskedByAnybody, RequestMade, RequestShown, made, shown
from kept.web.api.texts import Key, Line, Prose, Question, Reference
from kept.web.desk import current_clerk

router = Router(tags=["requests"])
OWN = RequestToken()

Named = Annotated[Reference, Path()]
Again = Annotated[Key | None, Header(alias="Idempotency-Key")]


class Proof(Question):
    """The secret at the end of a link in a letter, and what the link opens: `…/open/OPENS/REFERENCE/SECRET/`."""

    opens: Opens
    secret: Line


class Opened(Schema):
    """The token of somebody who has shown who they are. The one before it is void."""

    token: str


class Words(Question):
    """What somebody writes."""

    text: Prose


class Reason(Question):
    """Why a request is taken back; nobody has to say."""

    reason: Prose | None = None


@router.post("", response={201: RequestMade, **problems()}, auth=None)
def create(request: HttpRequest, asked: AskedByAnybody, key: Again = None) -> HttpResponse:
    """Ask something of the controller, for oneself or for somebody else.

    Nobody needs an account. Whether somebody is known here is not told: the answer is the same for a stranger, and a
    letter goes to the address that would show who is asking.
    """
    limited(request, CREATING)

    def answered() -> RequestMade:
        clerk = current_clerk()
        one = receive(clerk, asked.by_anybody(), channel=Channel.API)
        clerk.sign()
        return made(clerk, one, Grade.MAKER)

    return once(request, key, answered, status=201)


@router.get("/{reference}", response={200: RequestShown, **problems(401, reads=False)}, auth=OWN)
def status(request: HttpRequest, reference: Named) -> RequestShown:
    """See how a request stands, and by when what must be done."""
    come = opened(request, reference, _secret(request))
    return shown(current_clerk(), come.opened, come.grade)


@router.post("/{reference}/proofs", response={200: Opened, **problems(404, 409)}, auth=None)
def prove(request: HttpRequest, reference: Named, proof: Proof) -> Opened:
    """Show who one is with the secret of a link in a letter, once, and get a token that opens all of the request."""
    limited(request, GUESSING)
    clerk = current_clerk()
    others = {Opens.CANCEL, Opens.RECIPIENT}
    one = None if proof.opens in others else prove_by_link(clerk, proof.opens, reference, proof.secret)
    if one is None:
        raise ProblemError(404, "api.no-such-link", "That is the secret of no link that is open.")
    clerk.sign()
    return Opened(token=grant(clerk, one, Grade.OWNER))


@router.get("/{reference}/messages", response={200: Messages, **problems(401, 403, reads=False)}, auth=OWN)
def messages(
    request: HttpRequest,
    reference: Named,
    after: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Messages:
    """Read what the person and the staff wrote to each other, oldest first."""
    one = opened(request, reference, _secret(request), at_least=Grade.OWNER).opened
    return messages_of(one.request, after=after, limit=limit)


@router.post("/{reference}/messages", response={201: RequestShown, **problems(401, 403, 409)}, auth=OWN)
def write(request: HttpRequest, reference: Named, words: Words, key: Again = None) -> HttpResponse:
    """Write to the staff, or answer what they asked. What is written to a closed request opens it again."""
    one = opened(request, reference, _secret(request), at_least=Grade.OWNER).opened

    def answered() -> RequestShown:
        clerk = current_clerk()
        asked = Way.CLARIFY in one.request.standing(clerk.now).ways
        said = (clarify if asked else send_message)(clerk, one.id, words.text, by=_by(one))
        return _after(clerk, said)

    return once(request, key, answered, status=201)


@router.post("/{reference}/cancellation", response={200: RequestShown, **problems(401, 403, 409)}, auth=OWN)
def take_back(request: HttpRequest, reference: Named, reason: Reason, key: Again = None) -> HttpResponse:
    """Take a request back before anything is carried out.

    Whoever made it may do so until somebody shows who they are; from then on it is theirs.
    """
    come = opened(request, reference, _secret(request))
    if come.opened.request.state.shown:
        come = opened(request, reference, _secret(request), at_least=Grade.OWNER)
    one = come.opened

    def answered() -> RequestShown:
        clerk = current_clerk()
        return _after(clerk, cancel(clerk, one.id, by=_by(one), reason=reason.reason or ""), come.grade)

    return once(request, key, answered)


@router.post("/{reference}/appeal", response={201: RequestShown, **problems(401, 403, 409)}, auth=OWN)
def object_to_answer(request: HttpRequest, reference: Named, words: Words, key: Again = None) -> HttpResponse:
    """Do not accept the answer, once: somebody who had no hand in it decides."""
    one = opened(request, reference, _secret(request), at_least=Grade.OWNER).opened

    def answered() -> RequestShown:
        clerk = current_clerk()
        return _after(clerk, appeal(clerk, one.id, words.text, by=_by(one)))

    return once(request, key, answered, status=201)


def _after(clerk: Clerk, one: OpenRequest, grade: Grade = Grade.OWNER) -> RequestShown:
    clerk.sign()
    return shown(clerk, one, grade)


def _by(one: OpenRequest) -> Actor:
    return Actor(Role(one.request.received.ask.asker))


def _secret(request: HttpRequest) -> str:
    return str(getattr(request, "auth", ""))
