"""Taking a request in: the same for everybody, known or not, through whichever channel."""

import secrets
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import replace

from kept.app.rights.clerk import Clerk
from kept.app.rights.proving import asker_of
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.requests import OpenRequest, TakenNameError
from kept.rights.asked import Actor, Ask, Asker, Channel, Identifier, Role
from kept.rights.courses import course_of
from kept.rights.handover import HandedOver, HandOverError, received_from
from kept.rights.history import IdentityProved, Received
from kept.rights.law import may_reach_into
from kept.rights.minors import REPORTS, is_report
from kept.rights.proofs import Point, Proof
from kept.rights.requestid import new_request_id
from kept.rights.requests import Request
from kept.terms import KeptError

_TRIES = 5


class NothingAskedError(KeptError):
    """A request says nothing by which its person could be known, and nothing that could be answered."""

    code = "app.nothing-asked"
    advice = "Give an address, a number, or whatever else you are known by here."


def receive(clerk: Clerk, ask: Ask, *, channel: Channel, by: Actor | None = None) -> OpenRequest:
    """Keep a request and return it. Nothing is looked up: it takes as long for a stranger as for a customer.

    `by` is the member of staff who wrote it down for a telephone call or a letter. Which laws apply is worked out from
    the place the person named and that of the office; those that it was asked under apply as well.
    """
    if is_report(ask) and not (ask.agent and ask.kind in REPORTS.kinds and ask.scope.is_everything):
        raise NothingAskedError("A report says where its answer goes, and is about all that is held")
    # Whose child it is, a member of staff looks up for a parent.
    if not ask.identifiers and not ask.contact and not (ask.asker in {Asker.PARENT, Asker.REPORTER} and ask.agent):
        raise NothingAskedError("A request names nobody")
    settled = replace(ask, laws=tuple(dict.fromkeys((*ask.laws, *_laws(clerk, ask)))))
    received = Received(
        at=clerk.now,
        by=by or Actor(Role(settled.asker)),
        channel=channel,
        ask=settled,
        course=course_of(settled, clerk.house.rules),
    )
    return _added(clerk, received)


def enter(clerk: Clerk, token: str) -> HandedOver:
    """Return whom the company's own panel hands over; raise `HandOverError` for a token that does not hold or was used.

    Raises `SecretError` where no secret for hand-overs is set.
    """
    secret = clerk.workspace.secret(clerk.house.hand_over)
    handed = received_from(token, secret=secret, now=clerk.now)
    if not clerk.tickets.spend(handed.nonce, purpose="hand-over", now=clerk.now, until=handed.until):
        raise HandOverError("The hand-over from the panel was used before")
    return handed


def receive_signed_in(clerk: Clerk, ask: Ask, handed: HandedOver) -> OpenRequest:
    """Keep a request of somebody who came in through `enter`: who they are is shown by that.

    The identifiers are those that the panel vouches for; what else the request says about who they are is not believed.
    """
    known_by = tuple(Identifier(kind=kind, value=value) for kind, value in handed.known_by.items())
    mine = replace(ask, identifiers=known_by, asker=Asker.SUBJECT)
    proved = IdentityProved(at=clerk.now, by=Actor(Role.SUBJECT), point=Point.SUBJECT, how=Proof.SESSION)
    opened = receive(clerk, mine, channel=Channel.ACCOUNT)
    return clerk.record(opened, proved, person=clerk.persons.resolved(known_by, at=clerk.now))


def receive_vouched(clerk: Clerk, ask: Ask, *, channel: Channel, shown: Collection[Point]) -> OpenRequest:
    """Keep a request that a partner makes for somebody: its word is enough for the points in `shown`."""
    with RecordedLedger().writing():
        opened = receive(clerk, ask, channel=channel)
        missing = opened.request.state.missing
        proved = [
            IdentityProved(at=clerk.now, by=Actor(Role.AGENT), point=point, how=Proof.PARTNER)
            for point in sorted(missing & set(shown))
        ]
        person = asker_of(clerk, ask) if proved and not missing - set(shown) else None
        return clerk.record(opened, *proved, person=person) if proved else opened


def _added(clerk: Clerk, received: Received) -> OpenRequest:
    for _ in range(_TRIES):
        request = Request(id=new_request_id(secrets.randbelow), events=(received,))
        with suppress(TakenNameError):
            return clerk.add(request, marks=tuple(_marks(received.ask)))
    raise TakenNameError("No name for a request is free")


def _laws(clerk: Clerk, ask: Ask) -> tuple[str, ...]:
    named, guessed = (None, ask.place) if ask.is_place_guessed else (ask.place, None)
    found = clerk.book.applying(declared=named, found=[guessed] if guessed else (), office=clerk.house.office).laws
    if found or ask.laws:
        return tuple(law.id for law in found)
    # Nobody said which law, where they live, or in which state: any law that the policy speaks of may be theirs, and of
    # its dates the first binds.
    spoken_of = {law for promise in clerk.promises for law in promise.laws or ()}
    may_be = (law for law in clerk.book.laws if named is None or may_reach_into(named, law.reach.people))
    return tuple(law.id for law in may_be if not spoken_of or law.id in spoken_of)


def _marks(ask: Ask) -> Iterator[Identifier]:
    yield from ask.identifiers
    for address in (ask.contact, ask.agent):
        if address:
            yield Identifier(kind="email", value=address)
