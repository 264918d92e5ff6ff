"""Recipients are told (Art. 19): by their own systems, by mail, by hand; reminded; and what they answer is noted."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from kept.app.rights.clerk import POST, Clerk
from kept.app.rights.links import Opens, is_open, name_of, new_link, use
from kept.app.rights.writing import case_of, kept_letter
from kept.records.stores.letters import KeptLetter
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import KEPT, Actor, Identifier, Role
from kept.rights.carrying import Took
from kept.rights.deciding import check_reasoned
from kept.rights.history import Event, RecipientAcknowledged, RecipientReminded, RecipientTold
from kept.rights.letters import telling
from kept.rights.recipients import Recipient
from kept.rights.requests import UnknownRequestError
from kept.rights.verifying import shown_by
from kept.terms import Personal


def note_told(clerk: Clerk, request: str, took: Iterable[Took]) -> None:
    """Note the recipients whose own systems did the same, and were asked once more whether they had."""
    with clerk.holding(request) as opened:
        untold = opened.request.state.untold
        events: list[Event] = []
        for one in took:
            if one.recipient in untold:
                by = Actor(Role.RECIPIENT, one.recipient)
                events.append(RecipientTold(at=clerk.now, recipient=one.recipient, systems=one.systems))
                events.append(RecipientAcknowledged(at=clerk.now, by=by, recipient=one.recipient))
        if events:
            clerk.record(opened, *events)


def tell_recipient(clerk: Clerk, request: str, recipient: str, *, by: Actor = KEPT) -> OpenRequest:
    """Tell a recipient, by mail where its address is set; else note that a member of staff did."""
    with clerk.holding(request) as opened:
        if recipient not in clerk.house.recipients:
            check_reasoned(by, recipient)
            return clerk.record(opened, RecipientTold(at=clerk.now, by=by, recipient=recipient))
        letter = _letter(clerk, opened, recipient, to=clerk.house.recipients[recipient], of="recipient")
        told = RecipientTold(at=clerk.now, by=by, recipient=recipient, letter=letter.id)
        return clerk.record(opened, told, letters=[letter])


def remind_recipients(clerk: Clerk, request: str) -> None:
    """Remind the recipients of a request that kept silent for long; at last the officer, who may call them."""
    if not _late(clerk, clerk.find(request)):
        return
    with clerk.holding(request) as opened:
        letters = {one.name: _reminder(clerk, opened, one) for one in _late(clerk, opened)}
        reminded = (RecipientReminded(at=clerk.now, recipient=name, letter=one.id) for name, one in letters.items())
        if letters:
            clerk.record(opened, *reminded, letters=letters.values())


def recipient_acknowledged(
    clerk: Clerk, request: str, recipient: str, *, text: str = "", by: Actor | None = None
) -> OpenRequest:
    """Note that a recipient did so too, and what it wrote. `by` is the member of staff who says so in its place."""
    with clerk.holding(request) as opened:
        return _acknowledged(clerk, opened, recipient, text=text, by=by)


def acknowledges(clerk: Clerk, request: str, secret: str) -> bool:
    """Whether a link in a letter to a recipient would open; nothing is used up."""
    return _recipient_of(clerk, request, secret) is not None


def acknowledge_by_link(clerk: Clerk, request: str, secret: str) -> OpenRequest | None:
    """Take in that a recipient did so too, by the link in its letter; None where it is none, whatever the reason."""
    name, recipient = name_of(request), _recipient_of(clerk, request, secret)
    if name is None or recipient is None:
        return None
    with clerk.holding(name) as opened:
        if use(clerk, Opens.RECIPIENT, name, secret, of=_mark(recipient)) is None:
            return None
        return _acknowledged(clerk, opened, recipient)


def acknowledge_by_mail(clerk: Clerk, request: str, *, sender: str, text: str) -> bool:
    """Take in what a recipient answered to its letter; False where nobody of that address was written to about it."""
    try:
        waited_for = clerk.find(request).request.state.unacknowledged
    except UnknownRequestError:
        return False
    addresses = clerk.house.recipients
    found = [one for one in waited_for if addresses.get(one, "").casefold() == sender.casefold()]
    for recipient in found:
        recipient_acknowledged(clerk, request, recipient, text=text)
    return bool(found)


def _acknowledged(
    clerk: Clerk, opened: OpenRequest, recipient: str, *, text: str = "", by: Actor | None = None
) -> OpenRequest:
    by = by or Actor(Role.RECIPIENT, recipient)
    return clerk.record(opened, RecipientAcknowledged(at=clerk.now, by=by, recipient=recipient, text=text))


def _late(clerk: Clerk, opened: OpenRequest) -> list[Recipient]:
    told = opened.request.state.recipients.values()
    return [one for one in told if one.reminds_at is not None and one.reminds_at <= clerk.now]


def _reminder(clerk: Clerk, opened: OpenRequest, one: Recipient) -> KeptLetter:
    address = clerk.house.recipients.get(one.name)
    if address is not None and not one.is_given_up:
        return _letter(clerk, opened, one.name, to=address, of="reminder", since=one)
    mail = clerk.workspace.settings.mail
    to = Identifier(kind="email", value=mail.officer or mail.sender) if mail is not None else None
    case = case_of(clerk, opened.request)
    language = mail.officer_language if mail is not None else case.language
    since = clerk.house.office.day_of(one.told_at)
    letter = telling.recipient_silent(replace(case, language=language), recipient=one.name, since=since)
    return kept_letter(
        opened.request, letter, to=to or Identifier(kind=POST, value=opened.id), of=f"silent-{_mark(one.name)}"
    )


def _letter(
    clerk: Clerk, opened: OpenRequest, recipient: str, *, to: str, of: str, since: Recipient | None = None
) -> KeptLetter:
    known_by = ", ".join(one.value for one in shown_by(opened.request.state.ask, opened.request.state.shown))
    letter = telling.recipient(
        case_of(clerk, opened.request),
        known_by=Personal(known_by),
        since=None if since is None else clerk.house.office.day_of(since.told_at),
    )
    link = new_link(clerk, opened, Opens.RECIPIENT, of=_mark(recipient))
    address = Identifier(kind="email", value=to)
    return kept_letter(opened.request, letter, to=address, link=link, of=f"{of}-{_mark(recipient)}")


def _recipient_of(clerk: Clerk, request: str, secret: str) -> str | None:
    """Return the recipient whose link opens; each has a link of its own."""
    name = name_of(request)
    try:
        told = clerk.find(name).request.state.unacknowledged if name is not None else ()
    except UnknownRequestError:
        return None
    return next((one for one in told if is_open(clerk, Opens.RECIPIENT, request, secret, of=_mark(one))), None)


def _mark(recipient: str) -> str:
    """Return what stands for a recipient in the name of a letter or of a ticket, which are short."""
    return hashlib.sha256(recipient.encode()).hexdigest()[:12]
