"""A machine's word for a choice (Global Privacy Control), taken as the request that a law says it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from kept.app.rights.clerk import Clerk
from kept.app.rights.receive import receive
from kept.gate import Suppression
from kept.records.stores.ledger import RecordedLedger
from kept.rights.asked import Ask, Channel, Identifier
from kept.rights.history import Acknowledged, Answered, Closed, TookEffect
from kept.rights.kinds import RequestKind

CALIFORNIA = "US-CA"
"""The place whose law makes the signal a request (11 CCR § 7025(b)), where nobody named another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptedOut:
    """Whether somebody is opted out of sale and sharing, and the request that a signal of theirs made just now."""

    is_out: bool
    request: str = ""


def take_signal(
    clerk: Clerk,
    known_by: Sequence[Identifier],
    *,
    signalled: bool,
    whose: str,
    vouched: bool,
    place: str | None = None,
) -> OptedOut:
    """Take a signal of whoever is known by these, and answer it at once: nobody weighs it, and no letter is written.

    Without a signal nothing changes: an opt-out of before stays (11 CCR § 7025(c)). `vouched` says that the company's
    own panel has them signed in. Somebody who is opted out already makes no second request.
    """
    if len(clerk.suppressed.holds(Suppression.SALE, known_by)) == len(known_by):
        return OptedOut(is_out=True)
    if not signalled:
        return OptedOut(is_out=False)
    ask = Ask(kind=RequestKind.OPT_OUT, whose=whose, identifiers=tuple(known_by), place=place or CALIFORNIA)
    with RecordedLedger().writing():
        opened = receive(clerk, ask, channel=Channel.GPC)
        clerk.suppressed.add(Suppression.SALE, known_by, at=clerk.now)
        person = clerk.persons.resolved(known_by, at=clerk.now) if vouched else None
        clerk.record(
            opened,
            Acknowledged(at=clerk.now, letter=""),
            TookEffect(at=clerk.now),
            Answered(at=clerk.now, letter=""),
            Closed(at=clerk.now),
            person=person,
        )
    clerk.sign()
    return OptedOut(is_out=True, request=opened.id)
