"""A request's events as its clocks see them (`kept.rights.clocks`)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from kept.rights import history as h
from kept.rights.clocks import Clocks, clocks_of
from kept.rights.happened import Happened
from kept.rights.law import Law
from kept.rights.moments import Moment, MomentKind
from kept.rights.office import Office
from kept.rights.promises import Promise
from kept.rights.proofs import Point
from kept.rights.requests import Request

_KINDS: dict[type[Happened], MomentKind] = {
    h.Received: MomentKind.RECEIVED,
    h.Acknowledged: MomentKind.ACKNOWLEDGED,
    h.IdentityAsked: MomentKind.IDENTITY_ASKED,
    h.IdentityProved: MomentKind.IDENTITY_PROVED,
    h.ClarificationAsked: MomentKind.CLARIFICATION_ASKED,
    h.ClarificationAnswered: MomentKind.CLARIFICATION_ANSWERED,
    h.Extended: MomentKind.EXTENDED,
    h.Answered: MomentKind.ANSWERED,
    h.Refused: MomentKind.REFUSED,
    h.Cancelled: MomentKind.CANCELLED,
    h.Appealed: MomentKind.APPEALED,
    h.AppealDecided: MomentKind.APPEAL_DECIDED,
    h.Reopened: MomentKind.REOPENED,
}
_SAID = (
    *(h.Acknowledged, h.IdentityAsked, h.ClarificationAsked, h.Extended),
    *(h.Answered, h.Refused, h.AppealDecided),
)
"""What is done once the letter that says it has left."""
_REPLIES = {
    MomentKind.IDENTITY_PROVED: MomentKind.IDENTITY_ASKED,
    MomentKind.CLARIFICATION_ANSWERED: MomentKind.CLARIFICATION_ASKED,
}


def clocks_at(
    request: Request, *, laws: Sequence[Law], promises: Iterable[Promise], office: Office, now: datetime
) -> Clocks:
    """Return the clocks of a request at `now`."""
    kind = request.state.ask.kind
    return clocks_of(kind=kind, moments=moments(request.events), laws=laws, promises=promises, office=office, now=now)


def moments(events: Sequence[h.Event]) -> Iterator[Moment]:
    """Yield what the clocks need to know. A reply to what was never asked starts and stops nothing."""
    asked: set[MomentKind] = set()
    left = leavings(events)
    for event in events:
        kind = _kind(event)
        if kind is None or (kind in _REPLIES and _REPLIES[kind] not in asked):
            continue
        asked.add(kind)
        yield _moment(event, kind, left)


def _kind(event: h.Event) -> MomentKind | None:
    if isinstance(event, h.IdentityProved) and event.point is Point.MINOR:
        return MomentKind.MINOR_CONFIRMED
    return _KINDS.get(type(event))


def leavings(events: Iterable[h.Event]) -> Mapping[str, datetime]:
    """Return when each letter left, by its id.

    One that leaves after the request was opened anew ends nothing of it; one that came back has not left, until it is
    sent another way.
    """
    written, left = set[str](), dict[str, datetime]()
    for event in events:
        if isinstance(event, h.Reopened):
            written.clear()
        elif isinstance(event, h.LetterReturned):
            left.pop(event.letter, None)
        elif isinstance(event, h.Delivered) and event.letter in written:
            left.setdefault(event.letter, event.at)
        else:
            written.add(getattr(event, "letter", ""))
    return left


def _moment(event: h.Event, kind: MomentKind, left: Mapping[str, datetime]) -> Moment:
    letter = event.letter if isinstance(event, _SAID) else ""
    moment = Moment(kind=kind, at=event.at, by_letter=bool(letter), left_at=left.get(letter))
    match event:
        case h.IdentityAsked() | h.ClarificationAsked():
            return replace(moment, met=event.met)
        case h.Extended():
            return replace(moment, reason=event.reason)
        case _:
            return moment
