"""The accounts system, filled: accounts, profiles, companies, acknowledgements, sign-ins and sessions."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random

from rexgencloud import cast, probe
from rexgencloud.analytics import cookie_of
from rexgencloud.companies import Firm, contacts_of, firms_of
from rexgencloud.moments import between, days
from rexgencloud.network import agent_of
from rexgencloud.orders import LANGUAGE, opt_ins_of, order_of, review_of, view_of
from rexgencloud.passwords import hashes
from rexgencloud.people import Person
from rexgencloud.policies import VERSION, digest_of_policy
from rexgencloud.pools import Pool, letters
from rexgencloud.rows import Filled, Numbers, Row
from rexgencloud.schools import rows_of_school
from rexgencloud.tables import accounts as tables

LOG_DAYS = 88.5
"""How far back sign-ins and sessions go: a day within the 90 of clause 6.2.1, so that a sweep has until tomorrow."""

_VERSIONS = (("2019-02", 8.0), ("2024-03", 2.7), (VERSION, 0.9))
_REFERRERS = ("https://www.example.com/hosting", "https://search.example.net/?q=web+hosting", None, None)


def fill(
    people: Sequence[Person], drawn: Mapping[str, Pool], draw: Random, at: datetime, numbers: Numbers
) -> Iterator[Filled]:
    """Yield the rows of these people, table by table; once, beside them, those of the test account."""
    active = [person for person in people if person.is_active]
    signed_in = {person.id: _visits(person, draw=draw, at=at) for person in active}
    yield tables.ACCOUNT, [_account(one, signed_in.get(one.id, []), draw) for one in people]
    profiles = [_profile(one, draw=draw, at=at) for one in active]
    yield tables.PROFILE, profiles
    yield tables.OPT_IN, list(opt_ins_of(active, profiles, numbers))
    orders = [order_of(one, numbers) for one in active]
    yield tables.SERVICE_ORDER, orders
    yield tables.ORDER_REVIEW, [review_of(one) for one in orders]
    yield tables.STAFF_VIEW, [view_of(one, at, numbers) for one in active if one.id % 12 == 0]
    yield tables.ACKNOWLEDGEMENT, [row for one in active for row in _acknowledged(one, at, numbers)]
    made = firms_of(people, drawn, draw=draw, numbers=numbers)
    yield tables.COMPANY, [_company(firm) for firm in made]
    yield tables.COMPANY_CONTACT, list(contacts_of(made))
    logged = [_signin(one, moment, at, draw, numbers) for one in active for moment in signed_in[one.id]]
    yield tables.SIGNIN_LOG, logged
    sessions = [_session(one, moment, at, draw, numbers) for one in active for moment in signed_in[one.id]]
    yield tables.SESSION, sessions
    yield from rows_of_school(people, at, numbers)
    if any(one.id == cast.LAST for one in people):
        yield from probe.rows(at, numbers)


def _visits(person: Person, *, draw: Random, at: datetime) -> list[datetime]:
    if person.id <= cast.LAST:
        return [days(at, age) for age in (88.0, 60.25, 39.0, 41.5, 12.75, 1.5)]
    earliest = max(days(at, LOG_DAYS), person.created_at)
    return [between(draw, earliest, at) for _ in range(draw.choice((0, 1, 1, 2, 3, 5)))]


def _account(person: Person, visits: Sequence[datetime], draw: Random) -> Row:
    suspended = person.is_active and person.id > cast.LAST and draw.random() < 0.02  # noqa: PLR2004 - one in fifty
    status = "suspended" if suspended else "active"
    return {
        "id": person.id,
        "name": person.name,
        "email": person.email,
        # At closing, what is not basic goes (clause 6.1.2).
        "phone": person.phone if person.is_active else None,
        "street": person.street,
        "postcode": person.postcode,
        "city": person.city,
        "region": person.region,
        "country": person.country,
        "language": LANGUAGE[person.country] if person.is_active else None,
        "status": status if person.is_active else "closed",
        "created_at": person.created_at,
        "closed_at": person.closed_at,
        "last_signin_at": max(visits, default=None),
    }


def _profile(person: Person, *, draw: Random, at: datetime) -> Row:
    return {
        "account_id": person.id,
        "username": person.username,
        "password_hash": draw.choice(hashes()),
        "password_changed_at": between(draw, person.created_at, at),
        "preferences": {
            "theme": draw.choice(("light", "dark", "system")),
            "newsletter": draw.random() < 0.3,  # noqa: PLR2004 - three in ten
            "time_zone": draw.choice(("UTC", "Europe/Paris", "America/Chicago")),
            "surveys": person.id % 3 == 0,
            "calls": person.id % 5 == 0,
        },
    }


def _acknowledged(person: Person, at: datetime, numbers: Numbers) -> Iterator[Row]:
    """Yield the version acknowledged at sign-up, and those acknowledged when they came out."""
    for version, moment in _seen(person, at):
        yield {
            "id": numbers.next(tables.ACKNOWLEDGEMENT),
            "account_id": person.id,
            "policy_version": version,
            "language": LANGUAGE[person.country],
            "at": moment,
            "policy_sha256": digest_of_policy() if version == VERSION else None,
            "how": "sign-up" if moment == person.created_at else "notice",
        }


def _seen(person: Person, at: datetime) -> Iterator[tuple[str, datetime]]:
    published = [(version, days(at, age * 365.25)) for version, age in _VERSIONS]
    before = [version for version, out in published if out <= person.created_at]
    yield (before[-1] if before else "2017-06"), person.created_at
    for version, out in published:
        if person.created_at < out:
            yield version, out + timedelta(hours=9)


def _company(firm: Firm) -> Row:
    return {
        "id": firm.id,
        "name": firm.name,
        "street": firm.seat.street,
        "postcode": firm.seat.postcode,
        "city": firm.seat.city,
        "country": firm.seat.country,
        "tax_id": firm.tax_id,
        "sole_trader": firm.is_sole_trader,
        "created_at": firm.seat.created_at,
        "closed_at": firm.closed_at,
    }


def _signin(person: Person, moment: datetime, at: datetime, draw: Random, numbers: Numbers) -> Row:
    return {
        "id": numbers.next(tables.SIGNIN_LOG),
        "account_id": person.id,
        "at": moment,
        "ip": cast.ip_at(person, moment, at),
        "agent": agent_of(person.id),
        "outcome": "ok" if draw.random() < 0.95 else "wrong-password",  # noqa: PLR2004 - one in twenty
    }


def _session(person: Person, moment: datetime, at: datetime, draw: Random, numbers: Numbers) -> Row:
    return {
        "id": numbers.next(tables.SESSION),
        "account_id": person.id,
        "started_at": moment,
        "ip": cast.ip_at(person, moment, at),
        "device_id": f"dev-{letters(Random(person.id), 16)}",
        "cookie_id": cookie_of(person.id),
        "referrer": draw.choice(_REFERRERS),
        "pages_viewed": draw.randint(1, 40),
        "load_ms": draw.randint(80, 2_400),
        "ended_at": None,
    }
