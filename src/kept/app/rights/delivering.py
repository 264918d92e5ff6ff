"""Sending what was written: each letter by its channel, once, tried again later and later where it is not taken."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kept.app.rights.clerk import POST, Clerk
from kept.plans.ports import ChannelError, Parcel
from kept.records.stores.letters import SentLetter
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import KEPT, Actor
from kept.rights.deciding import check_reasoned
from kept.rights.history import Delivered

TRIES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=6))
"""How long after each failure a letter is tried again; the last one goes on until somebody sends it by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A request with a letter that no channel took yet, and when it is tried again."""

    request: str
    again_at: datetime | None


def waiting(clerk: Clerk) -> tuple[Waiting, ...]:
    """Return the requests whose letters wait to be sent."""
    return tuple(
        Waiting(request=request, again_at=_again_at(failures, failed_at))
        for request, failures, failed_at in clerk.letters.waiting()
    )


def deliver(clerk: Clerk, request: str) -> bool:
    """Send the letters of a request that can go now; return whether all of them are out."""
    sent = [_sent(clerk, request, one) for one in clerk.letters.unsent(clerk.find(request))]
    return all(sent)


def sent_by_hand(clerk: Clerk, request: str, letter: str, *, by: Actor, how: str) -> OpenRequest:
    """Note that a member of staff sent a letter, and how."""
    check_reasoned(by, how)
    return _delivered(clerk, request, letter, by=by)


def _again_at(failures: int, failed_at: datetime | None) -> datetime | None:
    return None if failed_at is None else failed_at + TRIES[min(failures, len(TRIES)) - 1]


def _sent(clerk: Clerk, request: str, kept: SentLetter) -> bool:
    letter, again_at = kept.letter, _again_at(kept.failures, kept.failed_at)
    if clerk.channel is None or letter.to.kind == POST or (again_at is not None and clerk.now < again_at):
        return False
    if not clerk.letters.claim(letter.id, by=clerk.name, now=clerk.now):
        return False
    parcel = Parcel(
        id=letter.id,
        to=letter.to.value,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        language=letter.language,
        thread=letter.thread,
    )
    try:
        clerk.channel.deliver(parcel, at=clerk.now)
    except ChannelError:
        clerk.letters.failed(letter.id, at=clerk.now)
        return False
    _delivered(clerk, request, letter.id, by=KEPT)
    return True


def _delivered(clerk: Clerk, request: str, letter: str, *, by: Actor) -> OpenRequest:
    with clerk.holding(request) as opened:
        clerk.letters.sent(letter, at=clerk.now)
        return clerk.record(opened, Delivered(at=clerk.now, by=by, letter=letter))
