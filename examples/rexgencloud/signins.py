"""Who of the made-up people can be tried out, and how each of them signs in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from kept.testing.company import Stores
from rexgencloud import cast
from rexgencloud.applications import Application, opened_by
from rexgencloud.passwords import made_up_password
from rexgencloud.tables.accounts import ACCOUNT, PROFILE
from rexgencloud.tables.staff import EMPLOYEE, LOGIN

CUSTOMERS: Mapping[int, str] = {
    cast.TWO_COMPANIES: "companies",
    cast.SOLE_TRADER: "trader",
    cast.PROJECT_OWNER: "project",
    cast.WHOIS_OF_ANOTHER: "domain",
    cast.CHATTING: "chat",
    next(iter(cast.INVOICED)): "invoice",
}
"""Some of the cast, each with a word for what is to be seen there; the first has the most."""
ROLES = ("privacy", "support", "billing", "operations")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """How a made-up person signs in, and a word for why one would."""

    part: str
    name: str
    email: str
    password: str

    @property
    def key(self) -> str:
        """Address and password in one line."""
        return f"{self.email} / {self.password}"


def customers(stores: Stores) -> Iterator[SignIn]:
    """Yield those of `CUSTOMERS` whose account is open and whose password is still the made-up one."""
    query = select(ACCOUNT.c.id, ACCOUNT.c.name, ACCOUNT.c.email, PROFILE.c.password_hash).join_from(ACCOUNT, PROFILE)
    open_ones = query.where(ACCOUNT.c.id.in_(CUSTOMERS), ACCOUNT.c.closed_at.is_(None))
    with opened_by(Application.PANEL, "accounts", stores) as connection:
        found = {number: (name, email, hashed) for number, name, email, hashed in connection.execute(open_ones)}
    for number, part in CUSTOMERS.items():
        if number in found:
            yield from _known(part, *found[number])


def staff(stores: Stores) -> Iterator[SignIn]:
    """Yield somebody of each role that has a place at the desk."""
    query = select(EMPLOYEE.c.role, EMPLOYEE.c.name, EMPLOYEE.c.email, LOGIN.c.password_hash)
    here = query.join_from(EMPLOYEE, LOGIN).where(EMPLOYEE.c.left_at.is_(None)).order_by(EMPLOYEE.c.id.desc())
    with opened_by(Application.DESK, "staff", stores) as connection:
        found = {role: (name, email, hashed) for role, name, email, hashed in connection.execute(here)}
    for role in ROLES:
        if role in found:
            yield from _known(role, *found[role])


def _known(part: str, name: str, email: str, hashed: str) -> Iterator[SignIn]:
    password = made_up_password(hashed)
    if password is not None:
        yield SignIn(part=part, name=name, email=email, password=password)
