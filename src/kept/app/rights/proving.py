"""Showing who asks: by a link or a code to an address, by a member of staff, with documents that do not stay."""

from collections.abc import Sequence

from kept.app.rights.clerk import Clerk
from kept.app.rights.links import POINTS, Opens, name_of, use
from kept.records.stores.documents import Document, keep_document
from kept.records.stores.persons import Person
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor, Ask, Identifier, Role
from kept.rights.history import DocumentReceived, IdentityProved
from kept.rights.minors import is_report
from kept.rights.proofs import Point, Proof
from kept.rights.requests import UnknownRequestError
from kept.rights.stages import Way
from kept.rights.verifying import DOCUMENTED, WeakProofError, check_proof, child_of, vouched_for

_WHO = {
    Point.SUBJECT: Role.SUBJECT,
    Point.MANDATE: Role.SUBJECT,
    Point.AGENT: Role.AGENT,
    Point.PARENT: Role.PARENT,
    Point.RELATION: Role.PARENT,
}


def prove_by_link(clerk: Clerk, opens: Opens, request: str, secret: str) -> OpenRequest | None:
    """Take a link or a code as shown, once; None where it is none, whatever the reason."""
    name = name_of(request)
    try:
        return None if name is None else _opened_by_link(clerk, opens, name, secret)
    except UnknownRequestError:
        return None


def prove_by_hand(
    clerk: Clerk, request: str, point: Point, *, by: Actor, reason: str, known_by: Sequence[Identifier] = ()
) -> OpenRequest:
    """Let a member of staff take something as shown, by name and with a reason.

    `known_by` is what the child is known by here for whom a parent asks, or who was reported; without, what they wrote
    is taken for it. Documents that came in for it are destroyed with that. Raises `WeakProofError`,
    `NamelessChildError`, and `NotNowError` where nothing is to be shown any more.
    """
    if by.role is not Role.STAFF or not by.name:
        raise WeakProofError("Nobody of the staff is named")
    with clerk.holding(request, Way.PROVE) as opened:
        looked_at = opened.request.state.documents and point in DOCUMENTED
        how = Proof.DOCUMENT if looked_at else Proof.STAFF
        check_proof(point, how, reason=reason)
        child = child_of(opened.request.state.ask, point, known_by)
        proved = IdentityProved(at=clerk.now, by=by, point=point, how=how, reason=reason, known_by=child)
        return _recorded(clerk, opened, proved)


def take_document(clerk: Clerk, request: str, document: Document, point: Point, *, by: Actor) -> OpenRequest:
    """Keep a document that shows a mandate or a relation, until the check is done; raise where none is asked for."""
    with clerk.holding(request) as opened:
        if point not in opened.request.state.documentable:
            raise WeakProofError("No document is asked for here")
        name = keep_document(opened, document, at=clerk.now)
        return clerk.record(opened, DocumentReceived(at=clerk.now, by=by, document=name, point=point))


def _opened_by_link(clerk: Clerk, opens: Opens, request: str, secret: str) -> OpenRequest | None:
    with clerk.holding(request) as opened:
        how = use(clerk, opens, request, secret)
        if how is None:
            return None
        point = POINTS.get(opens)
        if point is None or point not in opened.request.state.missing:
            return opened
        return _recorded(clerk, opened, IdentityProved(at=clerk.now, by=Actor(_WHO[point]), point=point, how=how))


def _recorded(clerk: Clerk, opened: OpenRequest, proved: IdentityProved) -> OpenRequest:
    state = opened.request.with_events(proved).state
    known = not state.missing and opened.person is None
    return clerk.record(opened, proved, person=asker_of(clerk, state.ask) if known else None)


def asker_of(clerk: Clerk, ask: Ask) -> Person | None:
    """Return whose request it is, now that it is known: by what was shown, not by what was merely said.

    A parent's is the child's. A report is nobody's: who made it is told nothing of the child, and the child not who it
    was.

    Two who share an address, and are told apart by what each said besides, are two: neither sees the other's requests.
    """
    if is_report(ask):
        return None
    known_by = vouched_for(ask)
    beside = [one for one in ask.identifiers if one not in known_by]
    return clerk.persons.resolved(known_by, at=clerk.now, beside=beside) if known_by else None
