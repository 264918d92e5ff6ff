"""What is past its time goes: what was said in old requests, copies, links, replays that no backup needs."""

from datetime import timedelta

from kept.app.rights.clerk import Clerk
from kept.app.rights.destroying import sweep_copies
from kept.records.stores.answered import sweep_answered
from kept.records.stores.inbox import forgettable

_SEEN_FOR = timedelta(days=365)


def forget_requests(clerk: Clerk) -> int:
    """Destroy the keys of closed requests whose own retention is over; return how many."""
    closed_before = clerk.house.forget_after.before(clerk.now)
    ids = forgettable(closed_before=closed_before)
    if not ids:
        return 0
    with clerk.workspace.recording():
        return clerk.requests.mute(ids, at=clerk.now)


def tidy(clerk: Clerk) -> None:
    """Destroy copies and links that are past their time, and let go of what nobody needs any more."""
    clerk.packages.sweep(now=clerk.now)
    sweep_copies(clerk.workspace, before=clerk.house.package_lasts.before(clerk.now))
    clerk.tickets.sweep(now=clerk.now)
    clerk.erasures.forget(now=clerk.now)
    sweep_answered(now=clerk.now)
    clerk.seen.sweep(before=clerk.now - _SEEN_FOR)
