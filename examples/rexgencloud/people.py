"""The company's customers, one after the other, each the same for the same seed and moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from rexgencloud.moments import between, days, years
from rexgencloud.network import ip_of
from rexgencloud.pools import COUNTRIES, Pool, phone, plain

CHUNK = 2_000
LAST_CLOSING = 6.9
"""In years: who closed longer ago is gone already (clause 6.1.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One customer, before they become rows in several systems."""

    id: int
    name: str
    email: str
    phone: str
    street: str
    postcode: str
    city: str
    region: str | None
    country: str
    username: str
    ip: str
    created_at: datetime
    closed_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        """Whether the account is open."""
        return self.closed_at is None

    @property
    def address(self) -> str:
        """The billing address on one line."""
        return ", ".join(part for part in (self.street, f"{self.postcode} {self.city}", self.region) if part)


def chunks(people: int) -> Iterator[range]:
    """Yield the account numbers 1 to `people` in pieces of a size that fits in memory."""
    for first in range(1, people + 1, CHUNK):
        yield range(first, min(first + CHUNK, people + 1))


def crowd(
    ids: Sequence[int], *, seed: int, at: datetime, drawn: Mapping[str, Pool], settled: Mapping[int, str]
) -> list[Person]:
    """Make up the people with these account numbers; those in `settled` live in that country."""
    draw = Random(f"{seed}/people/{ids[0]}")
    countries = draw.choices(COUNTRIES, k=len(ids))
    return [
        _person(one, settled.get(one, country), draw=draw, at=at, pool=drawn[settled.get(one, country)])
        for one, country in zip(ids, countries, strict=True)
    ]


def has_closed(account_id: int) -> bool:
    """Whether a made-up person has closed the account: one in seven."""
    return account_id % 7 == 0


def is_new(account_id: int) -> bool:
    """Whether a made-up person came within the last three months."""
    return account_id % 50 == 1


def _person(account_id: int, country: str, *, draw: Random, at: datetime, pool: Pool) -> Person:
    given, family = draw.choice(pool.given), draw.choice(pool.family)
    place = draw.choice(pool.places)
    handle = f"{plain(given)[:12]}.{plain(family)[:16]}"
    created, closed = _times(account_id, draw=draw, at=at)
    return Person(
        id=account_id,
        name=f"{given} {family}",
        email=f"{handle}.{account_id}@{draw.choice(('example.com', 'example.net', 'example.org'))}",
        phone=phone(country, draw),
        street=_street(country, draw.choice(pool.streets), draw.randint(1, 180)),
        postcode=place.postcode,
        city=place.city,
        region=place.region,
        country=country,
        username=f"{handle}{account_id}",
        ip=ip_of(account_id),
        created_at=created,
        closed_at=closed,
    )


def _street(country: str, street: str, house: int) -> str:
    return f"{house} {street}" if country in {"US", "GB", "FR"} else f"{street} {house}"


def _times(account_id: int, *, draw: Random, at: datetime) -> tuple[datetime, datetime | None]:
    if is_new(account_id):
        return between(draw, days(at, 89), days(at, 1)), None
    created = between(draw, years(at, 8.8), days(at, 120))
    if not has_closed(account_id):
        return created, None
    return created, between(draw, max(created, years(at, LAST_CLOSING)), days(at, 2))
