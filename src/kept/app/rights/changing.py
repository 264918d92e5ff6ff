"""What happens to a request on its way, by the person or by staff: words, pauses, more time, cancelling, reopening."""

from datetime import datetime

from kept.app.rights.clerk import Clerk
from kept.app.rights.links import Opens, is_open, name_of, use
from kept.app.rights.writing import case_of, kept_letter
from kept.app.titling import scope_in_words
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Actor, Role, Scope
from kept.rights.clocks import Clocks
from kept.rights.deciding import NoReasonError, check_reasoned, check_staff
from kept.rights.errors import NoExtensionError
from kept.rights.extending import Extending
from kept.rights.history import (
    Appealed,
    Cancelled,
    Extended,
    MessageRead,
    MessageSent,
    Paused,
    Reopened,
    Resumed,
    Settled,
)
from kept.rights.law import ExtensionReason
from kept.rights.letters import asking, telling
from kept.rights.letters.letter import Letter
from kept.rights.requests import Request
from kept.rights.stages import Stage, Way
from kept.terms import Personal


def send_message(clerk: Clerk, request: str, text: str, *, by: Actor) -> OpenRequest:
    """Keep what somebody writes. From staff it goes out as a letter; from the person it waits to be read.

    What a person writes to a closed request opens it again; to one that they took back, it is only read.
    """
    with clerk.holding(request, Way.MESSAGE) as opened:
        if by.role is Role.STAFF:
            letter = kept_letter(opened.request, telling.message(case_of(clerk, opened.request), text=Personal(text)))
            return clerk.record(opened, MessageSent(at=clerk.now, by=by, text=text, letter=letter.id), letters=[letter])
        said = MessageSent(at=clerk.now, by=by, text=text)
        stage = opened.request.standing(clerk.now).stage
        if stage.is_last and stage is not Stage.CANCELLED:
            return clerk.record(opened, said, Reopened(at=clerk.now, by=by, why="reply"))
        return clerk.record(opened, said)


def settle(clerk: Clerk, request: str, *, by: Actor, scope: Scope) -> OpenRequest:
    """Take down what is meant, as a member of staff reads it out of the person's words; a plan is then made of that.

    The person is told at once, and how to say that something else is meant.
    """
    if scope == Scope():
        raise NoReasonError("Nothing is said to be meant")
    with clerk.holding(request, Way.SETTLE) as opened:
        kept = kept_letter(opened.request, settled_letter(clerk, opened.request, scope))
        return clerk.record(opened, Settled(at=clerk.now, by=by, scope=scope, letter=kept.id), letters=[kept])


def settled_letter(clerk: Clerk, request: Request, scope: Scope) -> Letter:
    """Return the letter that says what a request is taken to mean, for a look before it goes out."""
    case = case_of(clerk, request)
    meant = scope_in_words(scope, case.language, is_shown=not request.state.missing)
    return telling.settled(case, meant=meant)


def cancel(clerk: Clerk, request: str, *, by: Actor, reason: str = "") -> OpenRequest:
    """Take a request back before anything is carried out; the person is told that nothing was changed."""
    with clerk.holding(request, Way.CANCEL) as opened:
        return _cancelled(clerk, opened, by=by, reason=reason)


def cancel_by_link(clerk: Clerk, request: str, secret: str) -> OpenRequest | None:
    """Take a request back by the link in a letter; None where it is none, whatever the reason.

    The link is used up together with it. Where it opens and the request cannot be taken back any more, `NotNowError` is
    raised, and the link is as it was.
    """
    if not is_open(clerk, Opens.CANCEL, request, secret):
        return None
    with clerk.holding(name_of(request) or request, Way.CANCEL) as opened:
        if use(clerk, Opens.CANCEL, opened.id, secret) is None:
            return None
        return _cancelled(clerk, opened, by=Actor(Role.SUBJECT))


def extend(clerk: Clerk, request: str, *, by: Actor, reason: ExtensionReason, text: str) -> OpenRequest:
    """Take more time, once, and tell the person before the first date; raise `NoExtensionError` otherwise."""
    check_reasoned(by, text)
    with clerk.holding(request, Way.EXTEND) as opened:
        found = _extending(clerk.clocks(opened.request), reason)
        kept = kept_letter(opened.request, extension_letter(clerk, opened.request, reason=reason))
        extended = Extended(at=clerk.now, by=by, reason=reason, text=text, until=found.until[reason].at, letter=kept.id)
        return clerk.record(opened, extended, letters=[kept])


def extension_letter(clerk: Clerk, request: Request, *, reason: ExtensionReason) -> Letter:
    """Return the letter about taking more time, for a look before it goes out."""
    found = _extending(clerk.clocks(request), reason)
    return asking.extension(case_of(clerk, request), reason=reason, first=found.tell_by, until=found.until[reason])


def pause(clerk: Clerk, request: str, *, by: Actor, reason: str, until: datetime | None = None) -> OpenRequest:
    """Stop the work on a request. No legal clock stands still for it."""
    check_reasoned(by, reason)
    with clerk.holding(request, Way.PAUSE) as opened:
        return clerk.record(opened, Paused(at=clerk.now, by=by, reason=reason, until=until))


def resume(clerk: Clerk, request: str, *, by: Actor) -> OpenRequest:
    """Let the work on a request go on; what the person wrote counts as read."""
    with clerk.holding(request, Way.RESUME) as opened:
        return clerk.record(opened, Resumed(at=clerk.now, by=by))


def read(clerk: Clerk, request: str, *, by: Actor) -> OpenRequest:
    """Note that a member of staff read what the person wrote, and that nothing more is to be done about it."""
    check_staff(by)
    with clerk.holding(request, Way.READ) as opened:
        return clerk.record(opened, MessageRead(at=clerk.now, by=by))


def appeal(clerk: Clerk, request: str, text: str, *, by: Actor) -> OpenRequest:
    """Let the person not accept the answer, once: somebody else decides."""
    with clerk.holding(request, Way.APPEAL) as opened:
        return clerk.record(opened, Appealed(at=clerk.now, by=by, text=text))


def reopen(clerk: Clerk, request: str, *, by: Actor) -> OpenRequest:
    """Open a closed request again; nothing goes out before a member of staff says so."""
    with clerk.holding(request, Way.REOPEN) as opened:
        is_staff = by.role is Role.STAFF
        return clerk.record(opened, Reopened(at=clerk.now, by=by, why="staff" if is_staff else "reply"))


def hold_ended(clerk: Clerk, request: str) -> OpenRequest:
    """Carry on with what an erasure had to leave, now that nothing keeps it any more."""
    with clerk.holding(request, Way.REOPEN) as opened:
        return clerk.record(opened, Reopened(at=clerk.now, why="hold-ended"))


def _cancelled(clerk: Clerk, opened: OpenRequest, *, by: Actor, reason: str = "") -> OpenRequest:
    letter = kept_letter(opened.request, telling.cancelled(case_of(clerk, opened.request)))
    cancelled = Cancelled(at=clerk.now, by=by, reason=reason, letter=letter.id)
    return clerk.record(opened, cancelled, letters=[letter])


def _extending(clocks: Clocks, reason: ExtensionReason) -> Extending:
    found = clocks.extending
    if found is None or reason not in found.until:
        raise NoExtensionError("The request cannot be given more time")
    return found
