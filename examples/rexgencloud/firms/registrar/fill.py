"""The registrar, filled: the domains that the company's customers have, and lately had, with their WHOIS contacts."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from random import Random

from rexgencloud import cast
from rexgencloud.firms.registrar.tables import DOMAIN
from rexgencloud.moments import between, days, years
from rexgencloud.people import Person
from rexgencloud.pools import letters, plain
from rexgencloud.projects import OLDEST
from rexgencloud.rows import Filled, Row


def fill(people: Sequence[Person], draw: Random, at: datetime) -> Iterator[Filled]:
    """Yield the domains of these people: of the same as the company's own records, under the same names."""
    yield DOMAIN, [_domain(one, people, draw, at) for one in people if _has_domain(one, at)]


def _has_domain(person: Person, at: datetime) -> bool:
    return person.id % 3 == 0 and (person.closed_at is None or person.closed_at >= years(at, OLDEST))


def _domain(person: Person, people: Sequence[Person], draw: Random, at: datetime) -> Row:
    contact = people[0] if person.id == cast.WHOIS_OF_ANOTHER else person
    return {
        "id": f"dom_{letters(draw, 16)}",
        "name": f"{plain(person.name)[:30]}-{person.id}.example",
        "account": person.id,
        "status": "registered" if person.is_active else "released",
        "registered_at": between(draw, person.created_at, person.closed_at or days(at, 1)),
        "expires_at": between(draw, days(at, -20), years(at, -2)),
        "released_at": person.closed_at,
        "registrant_name": contact.name,
        "registrant_email": contact.email,
        "registrant_phone": contact.phone,
        "registrant_address": contact.address,
    }
