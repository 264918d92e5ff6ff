"""Mail to the officer's address: recognised, taken in as a request or as an answer to one, and answered."""

import hashlib
from email.utils import parseaddr

from kept.app.rights.changing import send_message
from kept.app.rights.clerk import Clerk
from kept.app.rights.receive import receive
from kept.app.rights.recipients import acknowledge_by_mail
from kept.connectors.post import Incoming, Mailbox
from kept.records.stores.inbox import requests_known_by
from kept.records.stores.ledger import RecordedLedger
from kept.rights.asked import Actor, Ask, Channel, Identifier, Role
from kept.rights.correspondence import Mail, Nature, read_mail
from kept.rights.history import LetterReturned
from kept.rights.kinds import RequestKind
from kept.rights.language import language_of
from kept.rights.recognising import recognise
from kept.rights.requests import UnknownRequestError

_LONGEST = 20_000


def fetch_mail(clerk: Clerk, mailbox: Mailbox) -> int:
    """Take in every unread mail, once; return how many there were. Raises `ChannelError`."""

    def take(incoming: Incoming) -> None:
        take_mail(clerk, incoming)

    return mailbox.fetch(take)


def take_mail(clerk: Clerk, incoming: Incoming) -> str | None:
    """Take a mail in and return the name of the request it belongs to; None where no person wrote it, or it was before.

    A reply is one only where it comes from an address that the request knows: a reference can be guessed or read over
    somebody's shoulder. What a recipient answers is its word that it did the same. What asks for nothing that is
    recognised is a question.
    """
    mail = read_mail(incoming.message, ours=_ours(clerk))
    with RecordedLedger().writing():
        if not clerk.seen.is_new(mail.message_id or _digest(incoming), at=clerk.now):
            return None
        if mail.nature is Nature.BOUNCE:
            return _bounced(clerk, mail)
        if mail.nature is Nature.AUTOMATIC:
            return None
        return _replied(clerk, mail) or _asked(clerk, mail)


def _replied(clerk: Clerk, mail: Mail) -> str | None:
    for name in mail.about:
        if acknowledge_by_mail(clerk, name, sender=mail.sender, text=mail.fresh[:_LONGEST]):
            return name
    known = {one.id for one in requests_known_by([_address(mail)], persons=clerk.persons)}
    for name in mail.about:
        if name in known:
            send_message(clerk, name, mail.fresh[:_LONGEST], by=Actor(Role.SUBJECT))
            return name
    return None


def _asked(clerk: Clerk, mail: Mail) -> str:
    text = f"{mail.subject}\n\n{mail.fresh}"[:_LONGEST]
    found = recognise(text)
    kind = RequestKind.INQUIRY if found is None or found.is_question else found.kind
    ask = Ask(
        kind=kind,
        whose=clerk.house.whose,
        identifiers=(_address(mail),),
        contact=mail.sender,
        text=text,
        language=language_of(text),
        source=mail.message_id,
        is_suspect=mail.nature is Nature.SPAM,
    )
    return receive(clerk, ask, channel=Channel.EMAIL).id


def _bounced(clerk: Clerk, mail: Mail) -> str | None:
    """Note that a letter did not arrive: it is owed again, until staff send it another way."""
    for name in mail.about:
        try:
            with clerk.holding(name) as opened:
                letter = clerk.letters.came_back(opened.id, named=mail.letters, at=clerk.now)
                returned = () if letter is None else (LetterReturned(at=clerk.now, letter=letter),)
                return clerk.record(opened, *returned).id if returned else opened.id
        except UnknownRequestError:
            continue
    return None


def _address(mail: Mail) -> Identifier:
    return Identifier(kind="email", value=mail.sender)


def _ours(clerk: Clerk) -> frozenset[str]:
    mail = clerk.workspace.settings.mail
    return frozenset() if mail is None else frozenset({parseaddr(mail.sender)[1].casefold()})


def _digest(incoming: Incoming) -> str:
    return hashlib.sha256(incoming.message.as_bytes()).hexdigest()
