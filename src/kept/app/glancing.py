"""Looks of staff, as the ledger has them, held against what the people whose data it is are shown of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from uuid import UUID

from kept.app.declarations import backwards
from kept.app.looking import SeenLook, looks_at_person, looks_at_request, purposes_of
from kept.app.policies import recorded_policy, reviewed
from kept.app.rights.clerk import Clerk
from kept.records.stores.inbox import ListedRequest, over_before, requests_since
from kept.records.stores.requests import OpenRequest
from kept.rights.events import about
from kept.rights.requests import UnknownRequestError
from kept.safeguards.events import LOOKED
from kept.safeguards.glances import Glance, Listed, glances


def glances_since(clerk: Clerk, since: datetime) -> Iterator[Glance]:
    """Yield every look since then, whenever the request came in; what is forgotten is left out."""
    recorded: dict[str, list[datetime]] = defaultdict(list)
    for _, entry in backwards(LOOKED.name):
        if entry.at >= since:
            recorded[entry.about].append(entry.at)
    if not recorded:
        return
    listed, shown = _listed(), dict[UUID, tuple[SeenLook, ...]]()
    for opened in _looked_at(clerk, since, recorded):
        person = opened.person
        if person is not None and person not in shown:
            shown[person] = looks_at_person(clerk.requests, person)
        seen = looks_at_request(opened) if person is None else shown[person]
        own = [each.look for each in seen if each.request == opened.id]
        yield from glances(recorded.get(about(opened.id, opened.key), ()), own, listed=listed, since=since)


def _looked_at(clerk: Clerk, since: datetime, recorded: Collection[str]) -> Iterator[OpenRequest]:
    """Yield each request that came in since or is open, and of the older ones those that were looked at."""
    left = set(recorded)
    for opened in _opened(clerk, requests_since(since)):
        left.discard(about(opened.id, opened.key))
        yield opened
    # The ledger does not name a request: its key must be at hand to know it again.
    for opened in _opened(clerk, over_before(since) if left else ()):
        if about(opened.id, opened.key) in left:
            yield opened


def _opened(clerk: Clerk, requests: Iterable[ListedRequest]) -> Iterator[OpenRequest]:
    for one in requests:
        try:
            yield clerk.find(one.id)
        except UnknownRequestError:
            continue


def _listed() -> Listed:
    revision = recorded_policy()
    purposes = frozenset(one.clause for one in purposes_of(reviewed(revision)))
    return Listed(purposes=purposes, since=revision.published_at or revision.imported_at)
