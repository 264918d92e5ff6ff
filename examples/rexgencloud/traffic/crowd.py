"""Who takes part: the customers and the staff that were made up, and those who sign up while it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from threading import Lock

from sqlalchemy import select

from kept.testing.company import Stores
from rexgencloud.applications import Application, opened_by
from rexgencloud.passwords import made_up_password
from rexgencloud.signins import staff
from rexgencloud.tables.accounts import ACCOUNT, PROFILE

_GIVEN = ("Ada", "Bela", "Chloé", "Dunja", "Emre", "Fiona", "Goran", "Hilde", "Iñigo", "Jana", "Kofi", "Łucja")
_FAMILY = ("Quill", "Örsted", "Marchand", "Nowak", "Tanaka", "Iglesias", "Brandt", "Okafor", "Lindqvist", "Pereira")
_HOMES = (
    ("EH1 1AA", "Edinburgh", "GB"),
    ("10117", "Berlin", "DE"),
    ("69002", "Lyon", "FR"),
    ("28013", "Madrid", "ES"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """How a customer signs in; `is_new` says that the traffic itself made the account."""

    email: str
    password: str
    is_new: bool = False


@dataclass(slots=True)
class Crowd:
    """Everybody, shared by those who act at the same time."""

    customers: list[Customer]
    desk: dict[str, Customer]
    _lock: Lock = field(default_factory=Lock, repr=False)
    _joined: int = 0

    @classmethod
    def of(cls, stores: Stores) -> "Crowd":
        """Return the people whose passwords are the made-up ones."""
        query = select(ACCOUNT.c.email, PROFILE.c.password_hash).join_from(ACCOUNT, PROFILE).order_by(ACCOUNT.c.id)
        with opened_by(Application.PANEL, "accounts", stores) as connection:
            rows = connection.execute(query.where(ACCOUNT.c.closed_at.is_(None)).limit(10_000)).all()
        known = [(email, made_up_password(hashed)) for email, hashed in rows]
        customers = [Customer(email=email, password=password) for email, password in known if password is not None]
        return cls(customers, {one.part: Customer(email=one.email, password=one.password) for one in staff(stores)})

    def somebody(self, draw: Random) -> Customer:
        """Return any customer."""
        with self._lock:
            return draw.choice(self.customers)

    def take_new(self, draw: Random) -> Customer | None:
        """Return one of those who joined meanwhile and let them act no more, None where nobody has joined."""
        with self._lock:
            joined = [one for one in self.customers if one.is_new]
            if not joined:
                return None
            leaving = draw.choice(joined)
            self.customers.remove(leaving)
            return leaving

    def join(self, customer: Customer) -> None:
        """Let somebody take part from now on."""
        with self._lock:
            self.customers.append(customer)

    def newcomer(self, draw: Random) -> dict[str, str]:
        """Return what somebody new types in to sign up; no two of them share an address."""
        with self._lock:
            self._joined += 1
            number = self._joined
        given, family = draw.choice(_GIVEN), draw.choice(_FAMILY)
        postcode, city, country = draw.choice(_HOMES)
        kind = draw.choice(("private", "private", "trader", "company"))
        return {
            "kind": kind,
            "company": f"{family} & Co" if kind == "company" else "",
            "name": f"{given} {family}",
            "born": f"{draw.randint(1955, 2004)}-0{draw.randint(1, 9)}-1{draw.randint(0, 9)}",
            "email": f"visitor{number}.{draw.randrange(10**9)}@example.net",
            "phone": "",
            "street": f"{draw.randint(1, 99)} Elm Row",
            "postcode": postcode,
            "city": city,
            "country": country,
            "password": f"a sentence to remember {draw.randrange(10**6)}",
            "acknowledged": "yes",
        }


def pick(draw: Random, choices: Sequence[str]) -> str | None:
    """Return one of some, None of none."""
    return draw.choice(choices) if choices else None
