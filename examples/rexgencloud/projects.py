"""The projects system, filled: running and ended projects, agreements, contents, and domains."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from rexgencloud import cast
from rexgencloud.moments import between, days, years
from rexgencloud.people import Person
from rexgencloud.pools import Pool, plain
from rexgencloud.rows import Filled, Numbers, Row
from rexgencloud.tables import projects as tables

OLDEST = 1.95
"""The age in years of the oldest ended project without an agreement: within clause 6.2.4."""

_KINDS = ("Web shop", "Booking site", "Relaunch", "Intranet", "Customer portal", "Landing pages")
_NEEDS = (
    ("Sign-in", "Customers sign in with e-mail and password, and later with passkeys."),
    ("Search", "The catalogue can be searched in two languages; misspellings are forgiven."),
    ("Checkout", "Payment by card and by invoice; the processor keeps the card data."),
    ("Speed", "Every page is there within a second on a telephone."),
)
_DETAILS = "PHP 8.3, PostgreSQL 16; deployed by git push to the staging host; cron at 03:10 UTC."


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A project before it becomes rows. With `keep_until`, an agreement says how long it is kept."""

    owner: Person
    others: tuple[Person, ...]
    name: str
    started: datetime
    ended: datetime | None
    agreed: bool = False
    keep_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbered:
    project: int
    agreement: int | None
    work: Work


def fill(
    people: Sequence[Person], drawn: Mapping[str, Pool], draw: Random, at: datetime, numbers: Numbers
) -> Iterator[Filled]:
    """Yield the projects of these people with all that hangs on them, and their domains."""
    del drawn
    works = [*_of_cast(people, at), *_of_crowd(people, draw=draw, at=at)]
    numbered = [_number(work, numbers) for work in works]
    yield tables.AGREEMENT, [_agreement(one) for one in numbered if one.agreement]
    yield tables.PROJECT, [_project(one) for one in numbered]
    yield tables.MEMBER, [row for one in numbered for row in _members(one)]
    yield tables.REQUIREMENT, [row for one in numbered for row in _requirements(one, draw, numbers)]
    yield tables.CONTENT, [row for one in numbered for row in _contents(one, draw, numbers, at)]
    yield tables.DOMAIN, [row for person in people for row in _domains(person, people, draw, at, numbers)]


def _of_cast(people: Sequence[Person], at: datetime) -> Iterator[Work]:
    by_id = {one.id: one for one in people if one.id <= cast.LAST}
    if not by_id:
        return
    yield Work(
        owner=by_id[cast.UNDER_AGREEMENT],
        others=(),
        name="Harbour archive",
        started=years(at, 4.5),
        ended=years(at, 2.5),
        agreed=True,
        keep_until=years(at, -3.5),
    )
    yield Work(
        owner=by_id[cast.PROJECT_OWNER],
        others=(by_id[cast.PROJECT_MEMBER],),
        name="Tulip market relaunch",
        started=years(at, 2.25),
        ended=years(at, 1.5),
    )


def _of_crowd(people: Sequence[Person], *, draw: Random, at: datetime) -> Iterator[Work]:
    for person in people:
        if person.id <= cast.LAST or not person.is_active or person.id % 9 != 1:
            continue
        agreed = draw.random() < 0.3  # noqa: PLR2004 - three in ten
        dated = agreed and draw.random() < 0.7  # noqa: PLR2004 - seven in ten of them
        ended = draw.choice((None, between(draw, years(at, 4.0 if dated else OLDEST), days(at, 3))))
        if ended is not None and ended < person.created_at:
            ended = None
        yield Work(
            owner=person,
            others=tuple(one for one in draw.sample(people, 1) if one.is_active and one.id != person.id),
            name=f"{draw.choice(_KINDS)} {person.id}",
            started=between(draw, person.created_at, ended or at),
            ended=ended,
            agreed=agreed,
            keep_until=between(draw, days(at, -40), years(at, -5)) if dated else None,
        )


def _number(work: Work, numbers: Numbers) -> _Numbered:
    agreement = numbers.next(tables.AGREEMENT) if work.agreed else None
    return _Numbered(project=numbers.next(tables.PROJECT), agreement=agreement, work=work)


def _agreement(one: _Numbered) -> Row:
    return {
        "id": one.agreement,
        "reference": f"AG-{one.work.started.year}-{one.agreement:05}",
        "signed_by": one.work.owner.name,
        "signed_at": one.work.started,
        "ended_at": one.work.ended,
        "keep_until": one.work.keep_until,
    }


def _project(one: _Numbered) -> Row:
    return {
        "id": one.project,
        "account_id": one.work.owner.id,
        "agreement_id": one.agreement,
        "name": one.work.name,
        "status": "running" if one.work.ended is None else "ended",
        "started_at": one.work.started,
        "ended_at": one.work.ended,
    }


def _members(one: _Numbered) -> Iterator[Row]:
    for person, role in ((one.work.owner, "owner"), *((other, "editor") for other in one.work.others)):
        yield {
            "project_id": one.project,
            "account_id": person.id,
            "role": role,
            "since": one.work.started,
        }


def _requirements(one: _Numbered, draw: Random, numbers: Numbers) -> Iterator[Row]:
    for title, body in draw.sample(_NEEDS, 2):
        yield {
            "id": numbers.next(tables.REQUIREMENT),
            "project_id": one.project,
            "title": title,
            "body": body,
            "written_at": one.work.started,
        }


def _contents(one: _Numbered, draw: Random, numbers: Numbers, at: datetime) -> Iterator[Row]:
    for path in ("index.html", "imprint.html"):
        yield {
            "id": numbers.next(tables.CONTENT),
            "project_id": one.project,
            "path": path,
            "body": f"<h1>{one.work.name}</h1><p>{one.work.owner.name}</p>",
            "technical_details": _DETAILS,
            "changed_at": between(draw, one.work.started, one.work.ended or at),
        }


def _domains(person: Person, people: Sequence[Person], draw: Random, at: datetime, numbers: Numbers) -> Iterator[Row]:
    released = person.closed_at
    if person.id % 3 or (released is not None and released < years(at, OLDEST)):
        return
    contact = people[0] if person.id == cast.WHOIS_OF_ANOTHER else person
    registered = between(draw, person.created_at, released or days(at, 1))
    yield {
        "id": numbers.next(tables.DOMAIN),
        "account_id": person.id,
        "name": f"{plain(person.name)[:30]}-{person.id}.example",
        "registrar": "Example Names Ltd",
        "registrar_state": "registered" if released is None else "released",
        "registered_at": registered,
        "expires_at": between(draw, days(at, -20), years(at, -2)),
        "released_at": released,
        "whois_name": contact.name,
        "whois_email": contact.email,
        "whois_phone": contact.phone,
        "whois_address": contact.address,
    }
