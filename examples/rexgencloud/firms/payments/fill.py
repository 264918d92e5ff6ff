"""The payment processor, filled: customers of today, and payments within the period of their country."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from random import Random

from rexgencloud.billing import CURRENCY, OLDEST
from rexgencloud.firms.payments.tables import CUSTOMER, METHOD, PAYMENT, REFUND
from rexgencloud.moments import between, days, years
from rexgencloud.people import Person
from rexgencloud.pools import letters
from rexgencloud.rows import Filled, Row

_AMOUNTS = (900, 1_071, 1_900, 2_261, 4_900, 5_831, 12_500, 48_000)
_BRANDS = ("visa", "mastercard", "amex")


def fill(people: Sequence[Person], draw: Random, at: datetime) -> Iterator[Filled]:
    """Yield the customers, how they pay, what they paid, and what was paid back."""
    customers = [_customer(one, draw) for one in people if one.is_active]
    yield CUSTOMER, customers
    methods = [_method(one, draw, at) for one in customers]
    yield METHOD, methods
    by_account = {row["account"]: row["id"] for row in methods}
    payments = [row for one in people for row in _payments(one, by_account.get(one.id), draw, at)]
    yield PAYMENT, payments
    yield REFUND, [_refund(one, draw, at) for one in payments if draw.random() < 0.04]  # noqa: PLR2004 - one in 25


def _customer(person: Person, draw: Random) -> Row:
    return {
        "id": f"cus_{letters(draw, 16)}",
        "account": person.id,
        "name": person.name,
        "email": person.email,
        "country": person.country,
        "created_at": person.created_at,
    }


def _method(customer: Row, draw: Random, at: datetime) -> Row:
    created = customer["created_at"]
    assert isinstance(created, datetime)
    return {
        "id": f"tok_{letters(draw, 24)}",
        "account": customer["account"],
        "customer": customer["id"],
        "brand": draw.choice(_BRANDS),
        "last_four": f"{draw.randrange(10_000):04}",
        "added_at": between(draw, created, at),
    }


def _payments(person: Person, method: object, draw: Random, at: datetime) -> Iterator[Row]:
    early = max(person.created_at, years(at, OLDEST[person.country]))
    late = person.closed_at or at
    for _ in range(draw.choice((0, 1, 1, 2, 3)) if early < late else 0):
        yield {
            "id": f"py_{letters(draw, 16)}",
            "account": person.id,
            "country": person.country,
            "invoice": draw.randint(1, 10_000_000),
            "method": method if isinstance(method, str) else None,
            "amount_cents": draw.choice(_AMOUNTS),
            "currency": CURRENCY.get(person.country, "EUR"),
            "status": "captured",
            "created_at": between(draw, early, late),
        }


def _refund(payment: Row, draw: Random, at: datetime) -> Row:
    paid, amount = payment["created_at"], payment["amount_cents"]
    assert isinstance(paid, datetime)
    assert isinstance(amount, int)
    return {
        "id": f"rf_{letters(draw, 16)}",
        "account": payment["account"],
        "country": payment["country"],
        "payment": payment["id"],
        "amount_cents": amount,
        "reason": draw.choice(("ordered twice", "cancelled in time")),
        "created_at": between(draw, paid, min(at, days(paid, -14))),
    }
