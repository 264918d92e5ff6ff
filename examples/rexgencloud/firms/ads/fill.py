"""The advertising network, filled: an audience by digests, and who came by an advertisement in the last month."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from random import Random

from rexgencloud.firms.ads.tables import CONVERSION, MEMBER
from rexgencloud.firms.analytics.fill import OLDEST
from rexgencloud.moments import between, days
from rexgencloud.people import Person
from rexgencloud.pools import letters
from rexgencloud.rows import Filled, Row


def fill(people: Sequence[Person], draw: Random, at: datetime) -> Iterator[Filled]:
    """Yield every fifth customer as a member of the audience, and every fourth as one who came."""
    active = [one for one in people if one.is_active]
    yield MEMBER, [_member(one, draw, at) for one in active if one.id % 5 == 0]
    yield CONVERSION, [_conversion(one, draw, at) for one in active if one.id % 4 == 1]


def _member(person: Person, draw: Random, at: datetime) -> Row:
    return {
        "id": f"am_{letters(draw, 16)}",
        "account": person.id,
        "email_sha256": sha256(person.email.encode()).hexdigest(),
        "audience": "customers",
        "added_at": between(draw, person.created_at, at),
    }


def _conversion(person: Person, draw: Random, at: datetime) -> Row:
    return {
        "id": f"cv_{letters(draw, 16)}",
        "cookie_id": letters(draw, 16),
        "account": person.id if person.id % 8 == 1 else None,
        "kind": draw.choice(("visit", "visit", "order")),
        "page": draw.choice(("/", "/hosting/plans", "/sign-up")),
        "at": between(draw, days(at, OLDEST), at),
    }
