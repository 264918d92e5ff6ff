"""The staff system, filled: everyone covered, every review ahead. Nothing in it is signed: that is for people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from random import Random

from rexgencloud.moments import between, days, years
from rexgencloud.passwords import hashes
from rexgencloud.pools import Pool, plain
from rexgencloud.rows import Filled, Row
from rexgencloud.tables import staff as tables

CONTROLS: Mapping[str, str] = {
    "monitoring": "5.3.1",
    "biometrics-and-cameras": "5.3.2",
    "environment": "5.3.3",
    "power-and-cooling": "5.3.4",
    "media-disposal": "5.3.5",
}
"""What is reviewed at each site, and the clause that promises it."""

SITES = (("Harbour One", "US"), ("Rheinpark", "DE"), ("Straits Hall", "SG"))
DOCUMENTS = ("Access control", "Cryptography", "Incident response", "Backup and recovery", "Secure development",
             "Acceptable use", "Supplier security", "Data protection handbook")  # fmt: skip
_ROLES = ("support", "support", "billing", "operations", "operations", "development", "development", "privacy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee:
    """A member of staff before they become rows."""

    id: int
    name: str
    role: str
    started: datetime
    left: datetime | None


def headcount(people: int) -> int:
    """Return how many have ever worked for a company with so many customers."""
    return min(400, 12 + people // 500)


def fill(drawn: Mapping[str, Pool], draw: Random, at: datetime, count: int) -> Iterator[Filled]:
    """Yield the roster and the register."""
    roster = [_employee(number, drawn, draw, at) for number in range(1, count + 1)]
    yield tables.EMPLOYEE, [_row(one) for one in roster]
    yield tables.LOGIN, [_login(one) for one in roster if one.left is None]
    yield tables.ROLE_GRANT, [_grant(one) for one in roster]
    yield tables.TRAINING, _numbered(row for one in roster for row in _training(one, draw, at))
    yield tables.BACKGROUND_CHECK, _numbered(_check(one, draw, at) for one in roster)
    yield tables.CONFIDENTIALITY, _numbered(_confidential(one, at) for one in roster)
    yield tables.SECURITY_DOCUMENT, _numbered(_document(name, draw, at) for name in DOCUMENTS)
    yield tables.SITE, _numbered({"name": name, "country": country} for name, country in SITES)
    yield tables.FACILITY_CONTROL, _numbered(_controls(draw, at))
    media = _numbered(_medium(number, draw, at) for number in range(24))
    yield tables.MEDIUM, media
    yield tables.DISPOSAL, _numbered(_disposal(one) for one in media if one["disposed_at"])


def _numbered(rows: Iterator[Row]) -> list[Row]:
    return [{"id": number, **row} for number, row in enumerate(rows, start=1)]


def _employee(number: int, drawn: Mapping[str, Pool], draw: Random, at: datetime) -> Employee:
    pool = drawn[draw.choice(tuple(drawn))]
    started = between(draw, years(at, 8), days(at, 60))
    return Employee(
        id=number,
        name=f"{draw.choice(pool.given)} {draw.choice(pool.family)}",
        role=_ROLES[number % len(_ROLES)],
        started=started,
        left=between(draw, started, days(at, 10)) if number % 6 == 0 else None,
    )


def _row(one: Employee) -> Row:
    return {
        "id": one.id,
        "name": one.name,
        "email": f"{plain(one.name)}.{one.id}@staff.example",
        "role": one.role,
        "started_at": one.started,
        "left_at": one.left,
    }


def _login(one: Employee) -> Row:
    return {
        "employee_id": one.id,
        "password_hash": hashes()[one.id % len(hashes())],
        "changed_at": one.started,
    }


def _grant(one: Employee) -> Row:
    return {
        "id": one.id,
        "employee_id": one.id,
        "system": {"support": "support", "billing": "billing"}.get(one.role, "accounts"),
        "role": one.role,
        "granted_at": one.started,
        "revoked_at": one.left,
    }


def _training(one: Employee, draw: Random, at: datetime) -> Iterator[Row]:
    """Yield last year's course, which has lapsed, and for those who are here this year's, which has not."""
    course = "Data protection and privacy"
    for taken in (between(draw, days(at, 700), days(at, 400)), between(draw, days(at, 320), days(at, 20))):
        if one.started < taken and (one.left is None or taken < one.left):
            yield _taken(one, course, taken)
    if one.left is None and one.started >= days(at, 320):
        yield _taken(one, course, days(one.started, -1))


def _taken(one: Employee, course: str, taken: datetime) -> Row:
    return {
        "employee_id": one.id,
        "course": course,
        "completed_at": taken,
        "valid_until": days(taken, -365),
    }


def _check(one: Employee, draw: Random, at: datetime) -> Row:
    done = max(one.started, between(draw, years(at, 2.5), days(at, 30)))
    return {
        "employee_id": one.id,
        "outcome": "clear",
        "done_at": done,
        "valid_until": years(done, -3),
    }


def _confidential(one: Employee, at: datetime) -> Row:
    return {"employee_id": one.id, "signed_at": one.started, "valid_until": years(at, -(1 + one.id % 5))}


def _document(name: str, draw: Random, at: datetime) -> Row:
    reviewed = between(draw, days(at, 330), days(at, 15))
    return {
        "name": name,
        "version": f"{draw.randint(1, 4)}.{draw.randint(0, 9)}",
        "sha256": sha256(f"{name} of Rexgencloud".encode()).hexdigest(),
        "owner_id": 1,
        "reviewed_at": reviewed,
        "review_due": days(reviewed, -365),
    }


def _controls(draw: Random, at: datetime) -> Iterator[Row]:
    for site in range(1, len(SITES) + 1):
        for control in CONTROLS:
            reviewed = between(draw, days(at, 160), days(at, 5))
            yield {
                "site_id": site,
                "control": control,
                "evidence": f"report-{plain(SITES[site - 1][0])}-{control}-{reviewed:%Y-%m}.pdf",
                "reviewed_at": reviewed,
                "review_due": days(reviewed, -182),
            }


def _medium(number: int, draw: Random, at: datetime) -> Row:
    gone = number % 3 == 0
    return {
        "site_id": number % len(SITES) + 1,
        "kind": draw.choice(("disk", "ssd", "tape")),
        "serial": f"RXM-{number:04}",
        "disposed_at": between(draw, years(at, 2), days(at, 30)) if gone else None,
    }


def _disposal(medium: Row) -> Row:
    disposed = medium["disposed_at"]
    return {
        "medium_id": medium["id"],
        "certificate": f"certificate-{medium['serial']}.pdf",
        "method": "shredded",
        "at": disposed,
    }
