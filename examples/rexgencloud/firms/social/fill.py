"""The social network, filled: the few who have connected their account there."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from random import Random

from rexgencloud.firms.social.tables import CONNECTION
from rexgencloud.moments import between
from rexgencloud.people import Person
from rexgencloud.pools import letters
from rexgencloud.rows import Filled, Row


def fill(people: Sequence[Person], draw: Random, at: datetime) -> Iterator[Filled]:
    """Yield the connection of every sixth customer."""
    yield CONNECTION, [_connection(one, draw, at) for one in people if one.is_active and one.id % 6 == 0]


def _connection(person: Person, draw: Random, at: datetime) -> Row:
    return {
        "id": f"cn_{letters(draw, 16)}",
        "account": person.id,
        "handle": person.username,
        "display_name": person.name,
        "profile_url": f"https://circle.example/{person.username}",
        "connected_at": between(draw, person.created_at, at),
    }
