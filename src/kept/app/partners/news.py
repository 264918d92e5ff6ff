"""Telling partners how their requests stand: each change once, in order, until it is taken."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

from kept.app.partners import drp, opendsr
from kept.app.partners.known import find_agent, find_controller
from kept.app.rights.clerk import Clerk
from kept.records.stores.partners import Callback
from kept.records.stores.requests import OpenRequest
from kept.rights.drp.statuses import standings
from kept.rights.opendsr.statuses import statuses
from kept.rights.origins import may_go_to
from kept.rights.requests import UnknownRequestError

TRIES = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6), timedelta(days=1))
"""How long after each failure news is tried again; after the last one nobody is troubled any more."""

FOR_GOOD = timedelta(days=36500)


class Post(Protocol):
    """Sends a body somewhere."""

    def send(self, url: str, body: bytes, headers: Mapping[str, str]) -> bool:
        """Send it and return whether it was taken, whatever the reason it was not. What is answered is not read."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One change, ready to be sent."""

    body: bytes = field(repr=False)
    headers: Mapping[str, str]


def tell_partners(clerk: Clerk, post: Post) -> int:
    """Send all news that can go now, and return how many were taken."""
    return sum(_tell(clerk, post, one) for one in clerk.partners.owed(now=clerk.now))


def _tell(clerk: Clerk, post: Post, callback: Callback) -> int:
    try:
        opened = clerk.find(callback.of.request)
    except UnknownRequestError:
        clerk.partners.failed(callback, told=callback.told, again_at=clerk.now + FOR_GOOD)
        return 0
    # An address that was taken out of the reviewed file since gets nothing any more.
    if not may_go_to(callback.url, _origins(clerk, callback)):
        clerk.partners.failed(callback, told=callback.told, again_at=clerk.now + TRIES[-1])
        return 0
    taken = 0
    for news in _news(clerk, callback, opened)[callback.told :]:
        if not post.send(callback.url, news.body, news.headers):
            _rest(clerk, callback, told=callback.told + taken)
            return taken
        taken += 1
    clerk.partners.told(callback, told=callback.told + taken, seen=len(opened.request.events))
    return taken


def _rest(clerk: Clerk, callback: Callback, *, told: int) -> None:
    again = TRIES[callback.failures] if callback.failures < len(TRIES) else FOR_GOOD
    clerk.partners.failed(callback, told=told, again_at=clerk.now + again)


def _origins(clerk: Clerk, callback: Callback) -> frozenset[str]:
    find = find_agent if callback.of.protocol == drp.PROTOCOL else find_controller
    partner = find(clerk.workspace, callback.of.partner)
    return frozenset() if partner is None else partner.callbacks


def _news(clerk: Clerk, callback: Callback, opened: OpenRequest) -> list[News]:
    """Return all news that there ever were of a request, in order."""
    made, events = callback.of, opened.request.events
    if made.protocol == drp.PROTOCOL:
        documents = [drp.document(clerk, made, opened, one) for one in standings(events)]
        return [News(body=json.dumps(one).encode(), headers={}) for one in documents]
    seal = opendsr.seal_of(clerk.workspace)
    found = []
    for one in statuses(events):
        said = opendsr.document(clerk, made, opened, one) | {"status_callback_url": callback.url}
        receipt = opendsr.signed(said, seal)
        found.append(News(body=receipt.body, headers=receipt.headers))
    return found
