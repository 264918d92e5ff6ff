"""Looks of staff, as the ledger has them, held against what the people whose data it is are shown of them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from kept.app.declarations import backwards
from kept.app.looking import looks_at_person, looks_at_request, purposes
from kept.app.rights.clerk import Clerk
from kept.records.stores.inbox import requests_since
from kept.rights.events import about
from kept.rights.requests import UnknownRequestError
from kept.safeguards.events import LOOKED
from kept.safeguards.glances import Glance, glances


def glances_since(clerk: Clerk, since: datetime) -> Iterator[Glance]:
    """Yield every look since then at a request that came in since, or is open; what is forgotten is left out."""
    recorded: dict[str, list[datetime]] = defaultdict(list)
    for _, entry in backwards(LOOKED.name):
        recorded[entry.about].append(entry.at)
    if not recorded:
        return
    listed = frozenset(one.clause for one in purposes())
    for one in requests_since(since):
        try:
            opened = clerk.find(one.id)
        except UnknownRequestError:
            continue
        person = opened.person
        shown = looks_at_request(opened) if person is None else looks_at_person(clerk.requests, person)
        own = [each.look for each in shown if each.request == opened.id]
        yield from glances(recorded[about(opened.id, opened.key)], own, listed=listed, since=since)
