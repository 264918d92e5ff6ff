"""What the person and the staff wrote to each other."""

from enum import StrEnum

from ninja import Schema

from kept.rights.asked import Role
from kept.rights.history import ClarificationAnswered, ClarificationAsked, Event, MessageSent
from kept.rights.requests import Request
from kept.web.api.texts import Instant


class MessageKind(StrEnum):
    """What a message is."""

    MESSAGE = "message"
    QUESTION = "question"
    ANSWER = "answer"


class MessageShown(Schema):
    """One message. Who of the staff wrote it is not told."""

    at: Instant
    by: Role
    kind: MessageKind
    text: str


class Messages(Schema):
    """Messages, oldest first; `next` is the `after` of the following page, if there is one."""

    items: list[MessageShown]
    next: int | None


_KINDS: dict[type[Event], MessageKind] = {
    MessageSent: MessageKind.MESSAGE,
    ClarificationAsked: MessageKind.QUESTION,
    ClarificationAnswered: MessageKind.ANSWER,
}


def messages_of(request: Request, *, after: int, limit: int) -> Messages:
    """Return a page of what was written about a request, from the message number `after` on."""
    written = [
        MessageShown(at=one.at, by=one.by.role, kind=_KINDS[type(one)], text=one.text)
        for one in request.events
        if isinstance(one, MessageSent | ClarificationAsked | ClarificationAnswered)
    ]
    until = after + limit
    return Messages(items=written[after:until], next=until if until < len(written) else None)
