"""Looking at a person's data: staff say for which purpose and why, it is on record, and the person can see it."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from kept.app.errors import NoPolicyError
from kept.app.policies import recorded_policy, reviewed
from kept.app.staffing import staff
from kept.app.workspace import Workspace
from kept.policy.commitments import Shares, Uses
from kept.policy.reviewed import Reviewed
from kept.records.stores.inbox import requests_of
from kept.records.stores.looks import ListedLook, keep_look, looks_at, newest_looks
from kept.records.stores.looks import may_look as said_lately
from kept.records.stores.requests import OpenRequest, Requests
from kept.rights.events import about
from kept.rights.requests import UnknownRequestError
from kept.safeguards.events import looked_entry
from kept.safeguards.looks import Look, look
from kept.safeguards.staff import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """A purpose, or a recipient, that the policy lists: the clause, and its words."""

    clause: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenLook:
    """A look as it is shown. `name` is the address of who looked: staff see it, the person does not.

    `request` is where they looked, empty where that is the case of a hold, or, with `is_at_report`, what others
    reported of the person.
    """

    look: Look
    request: str
    name: str
    is_at_report: bool = False


def purposes() -> tuple[Purpose, ...]:
    """Return every purpose that the policy lists, in its order; none where there is no policy."""
    return _listed(Uses)


def purposes_of(policy: Reviewed) -> tuple[Purpose, ...]:
    """Return every purpose that this policy lists, in its order."""
    return _listed_in(policy, Uses)


def recipients() -> tuple[Purpose, ...]:
    """Return every recipient that the policy names, in its order."""
    return _listed(Shares)


def shares() -> tuple[Shares, ...]:
    """Return what the policy says of recipients; nothing where there is no policy."""
    try:
        return tuple(one for one in reviewed(recorded_policy()).commitments if isinstance(one, Shares))
    except NoPolicyError:
        return ()


def may_look(opened: OpenRequest, member: Member, *, now: datetime) -> bool:
    """Whether a member of staff said within the last half hour why they look at a request."""
    return said_lately(opened.id, member.reference, now=now)


def record_look(workspace: Workspace, opened: OpenRequest, member: Member, *, purpose: str, reason: str) -> Look:
    """Keep a look with its entry in the ledger; raise `NoPurposeError`."""
    made = look(
        at=workspace.clock.now(),
        staff=member.reference,
        roles=member.roles,
        purpose=purpose,
        reason=reason,
        listed=frozenset(one.clause for one in purposes()),
    )
    with workspace.recording() as ledger:
        sealed = keep_look(opened, made)
        ledger.append(looked_entry(about(opened.id, opened.key), sealed=sealed, at=made.at))
    return made


def looks_at_request(opened: OpenRequest) -> tuple[SeenLook, ...]:
    """Return every look at a request, the newest first."""
    names = {one.reference: one.email for one in staff()}
    return tuple(SeenLook(look=one, request=opened.id, name=names.get(one.staff, "")) for one in looks_at(opened))


def looks_at_person(requests: Requests, person: uuid.UUID) -> tuple[SeenLook, ...]:
    """Return every look at what is kept of a person, the newest first; what is forgotten is left out."""
    found: list[SeenLook] = []
    for listed in requests_of(person):
        try:
            found += looks_at_request(requests.find(listed.id))
        except UnknownRequestError:
            continue
    return tuple(sorted(found, key=lambda one: one.look.at, reverse=True))


def every_look() -> tuple[ListedLook, ...]:
    """Return the newest looks at anybody's data: who, when, at which request."""
    return newest_looks()


def _listed(kind: type[Uses | Shares]) -> tuple[Purpose, ...]:
    try:
        policy = reviewed(recorded_policy())
    except NoPolicyError:
        return ()
    return _listed_in(policy, kind)


def _listed_in(policy: Reviewed, kind: type[Uses | Shares]) -> tuple[Purpose, ...]:
    listed = {one.clause for one in policy.commitments if isinstance(one, kind)}
    return tuple(Purpose(clause=one.id, words=one.text) for one in policy.text.clauses if one.id in listed)
