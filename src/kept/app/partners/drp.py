"""What an agent does here: it exercises a right for somebody, asks how that stands, and takes it back."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from kept.app.partners.agents import spend
from kept.app.rights.changing import cancel
from kept.app.rights.clerk import Clerk
from kept.app.rights.links import base_of
from kept.app.rights.receive import receive_vouched
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.partners import PartnerRequest
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor, Channel, Role
from kept.rights.drp.agents import Agent
from kept.rights.drp.exercises import exercise_of
from kept.rights.drp.messages import MessageError, believe, read
from kept.rights.drp.statuses import EXPIRED, Reason, Standing, Status, standings
from kept.rights.law import ClockKind
from kept.rights.origins import may_go_to
from kept.rights.requests import UnknownRequestError
from kept.rights.stages import NotNowError
from kept.terms import Message
from kept.terms.wording import say

PROTOCOL = "drp"
PATH = "/drp/v1/data-rights-request"
Document = dict[str, Any]


def exercise(clerk: Clerk, agent: Agent, body: bytes) -> PartnerRequest:
    """Take what an agent asks for somebody; raise `MessageError`, also for a message that was used before."""
    message = read(body, key=agent.verify_key)
    business = clerk.workspace.settings.partners.business
    until = believe(message, agent=agent.id, business=business, now=clerk.now)
    wanted = exercise_of(message.claims, agent)
    if wanted.callback and not may_go_to(wanted.callback, agent.callbacks):
        raise MessageError("The status_callback is not at an origin of yours that is known here", status=400)
    with RecordedLedger().writing():
        spend(clerk, message, until=until)
        opened = receive_vouched(clerk, wanted.ask, channel=Channel.DRP, shown=wanted.shown)
        made = PartnerRequest(
            protocol=PROTOCOL, partner=agent.id, name=uuid.uuid4(), request=opened.id, called=wanted.agent_request
        )
        clerk.partners.keep(made, [wanted.callback] if wanted.callback else [])
    clerk.sign()
    return made


def revoke(clerk: Clerk, agent: Agent, made: PartnerRequest, body: bytes) -> None:
    """Take a request back; raise `MessageError`, and `NotNowError` where it is being carried out already.

    The message of the protocol names no request: it is good for the one in the address, of the agent that signed it.
    """
    said = read(body, key=agent.verify_key).claims.get("reason", "")
    if not isinstance(said, str):
        raise MessageError("The reason is not a text", status=400)
    try:
        cancel(clerk, made.request, by=Actor(Role.AGENT), reason=said[:1000])
    except NotNowError as error:
        raise MessageError("The request can no longer be taken back", status=409) from error
    clerk.sign()


def status_of(clerk: Clerk, made: PartnerRequest) -> Document:
    """Return how a request stands, as the protocol writes it (section 3.03)."""
    try:
        opened = clerk.find(made.request)
    except UnknownRequestError:
        return _document(made, EXPIRED)
    return document(clerk, made, opened, standings(opened.request.events)[-1])


def document(clerk: Clerk, made: PartnerRequest, opened: OpenRequest, standing: Standing) -> Document:
    """Return how a request stands or stood."""
    request = opened.request
    found = _document(made, standing) | {"received_at": _written(request.received.at)}
    acting = clerk.clocks(request).of(ClockKind.ACT)
    if acting is not None:
        found["expected_by"] = _written(acting.binding.at)
    found |= dict(_more(clerk, made, opened, standing))
    return found


def _more(clerk: Clerk, made: PartnerRequest, opened: OpenRequest, standing: Standing) -> Iterator[tuple[str, str]]:
    pages = base_of(clerk)
    details = _details(standing)
    if details:
        yield "processing_details", details
    if standing.reason is Reason.NEED_USER_VERIFICATION:
        yield "user_verification_url", f"{pages}/centre/find/?name={opened.id}"
    package = opened.request.state.package
    if standing.status is Status.FULFILLED and package is not None and clerk.now < package.expires:
        yield "results_url", f"{pages}{PATH}/{made.name}/results"
        yield "expires_at", _written(package.expires)


def _details(standing: Standing) -> str:
    if standing.reason is not None:
        return say(Message(f"drp-{standing.reason.replace('_', '-')}"), "en")
    return say(Message("drp-extended"), "en") if standing.extensions and not standing.is_final else ""


def _document(made: PartnerRequest, standing: Standing) -> Document:
    found: Document = {"request_id": str(made.name), "status": standing.status.value}
    if made.called:
        found["agent_request_id"] = made.called
    if standing.reason is not None:
        found["reason"] = standing.reason.value
    return found


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
