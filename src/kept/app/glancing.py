"""Looks of staff, as the ledger has them, held against what the people whose data it is are shown of them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from kept.app.declarations import backwards
from kept.app.looking import SeenLook, looks_at_person, looks_at_request, purposes_of
from kept.app.policies import recorded_policy, reviewed
from kept.app.rights.clerk import Clerk
from kept.records.stores.inbox import requests_since
from kept.rights.events import about
from kept.rights.requests import UnknownRequestError
from kept.safeguards.events import LOOKED
from kept.safeguards.glances import Glance, Listed, glances


def glances_since(clerk: Clerk, since: datetime) -> Iterator[Glance]:
    """Yield every look since then at a request that came in since, or is open; what is forgotten is left out."""
    recorded: dict[str, list[datetime]] = defaultdict(list)
    for _, entry in backwards(LOOKED.name):
        recorded[entry.about].append(entry.at)
    if not recorded:
        return
    listed, shown = _listed(), dict[UUID, tuple[SeenLook, ...]]()
    for one in requests_since(since):
        try:
            opened = clerk.find(one.id)
        except UnknownRequestError:
            continue
        person = opened.person
        if person is not None and person not in shown:
            shown[person] = looks_at_person(clerk.requests, person)
        seen = looks_at_request(opened) if person is None else shown[person]
        own = [each.look for each in seen if each.request == opened.id]
        yield from glances(recorded[about(opened.id, opened.key)], own, listed=listed, since=since)


def _listed() -> Listed:
    revision = recorded_policy()
    purposes = frozenset(one.clause for one in purposes_of(reviewed(revision)))
    return Listed(purposes=purposes, since=revision.published_at or revision.imported_at)
