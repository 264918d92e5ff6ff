"""The mail service, filled: the company's customers of today, and what they were sent."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from random import Random

from rexgencloud.firms.mail.tables import BOUNCE, MESSAGE, RECIPIENT, SUPPRESSION
from rexgencloud.moments import between, years
from rexgencloud.orders import LANGUAGE
from rexgencloud.people import Person
from rexgencloud.pools import letters
from rexgencloud.rows import Filled, Row

_SUBJECTS = {
    "service": ("Your invoice is ready", "Planned maintenance on Sunday", "Your certificate was renewed"),
    "news": ("What is new in the control panel", "Ten years of Rexgencloud"),
}


def fill(people: Sequence[Person], draw: Random, at: datetime) -> Iterator[Filled]:
    """Yield recipients, what they were sent, what came back, and who wants no news."""
    active = [one for one in people if one.is_active]
    yield RECIPIENT, [_recipient(one, draw) for one in active]
    messages = [_message(one, draw, at) for one in active for _ in range(draw.choice((0, 1, 1, 2)))]
    yield MESSAGE, messages
    yield BOUNCE, [_bounce(one, draw) for one in messages if one["status"] == "bounced"]
    yield SUPPRESSION, [_suppression(one, draw, at) for one in active if one.id % 15 == 0]


def _recipient(person: Person, draw: Random) -> Row:
    return {
        "id": f"rcp_{letters(draw, 16)}",
        "account": person.id,
        "email": person.email,
        "language": LANGUAGE[person.country],
        "unsubscribe_token": letters(draw, 32),
        "added_at": person.created_at,
    }


def _message(person: Person, draw: Random, at: datetime) -> Row:
    kind = draw.choice(("service", "service", "news"))
    return {
        "id": f"msg_{letters(draw, 16)}",
        "account": person.id,
        "kind": kind,
        "subject": draw.choice(_SUBJECTS[kind]),
        "status": "bounced" if draw.random() < 0.03 else "delivered",  # noqa: PLR2004 - three in a hundred
        "sent_at": between(draw, max(person.created_at, years(at, 2)), at),
    }


def _bounce(message: Row, draw: Random) -> Row:
    return {
        "id": f"bnc_{letters(draw, 16)}",
        "account": message["account"],
        "message": message["id"],
        "reason": draw.choice(("mailbox full", "no such mailbox")),
        "at": message["sent_at"],
    }


def _suppression(person: Person, draw: Random, at: datetime) -> Row:
    return {
        "id": f"sup_{letters(draw, 16)}",
        "account": person.id,
        "email": person.email,
        "reason": "unsubscribed",
        "at": between(draw, person.created_at, at),
    }
