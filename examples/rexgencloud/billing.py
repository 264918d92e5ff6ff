"""The billing system, filled: invoices within the period of their country, and how they were paid."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random

from rexgencloud import cast
from rexgencloud.companies import tax_id
from rexgencloud.moments import between, days, year_end, years
from rexgencloud.people import Person
from rexgencloud.pools import Pool, letters
from rexgencloud.rows import Filled, Numbers, Row
from rexgencloud.tables import billing as tables

OLDEST: Mapping[str, float] = {
    "US": 6.9, "GB": 5.9, "DE": 7.9, "FR": 8.8, "ES": 5.9, "NL": 6.9, "PL": 4.9,
}  # fmt: skip
"""The age in years of the oldest invoice of each country: within what answers.yaml says for clause 6.1.3."""

CURRENCY = {"US": "USD", "GB": "GBP", "PL": "PLN"}
TAX_PERCENT = {"US": 0, "GB": 20, "DE": 19, "FR": 20, "ES": 21, "NL": 21, "PL": 23}
_PLANS = (900, 1_900, 4_900, 12_500, 48_000)
_TERM = timedelta(days=14)


def fill(
    people: Sequence[Person], drawn: Mapping[str, Pool], draw: Random, at: datetime, numbers: Numbers
) -> Iterator[Filled]:
    """Yield the invoices of these people, and their payments."""
    del drawn
    invoices = [
        _invoice(person, moment, draw, at, numbers) for person in people for moment in _issued(person, draw=draw, at=at)
    ]
    yield tables.INVOICE, invoices
    yield tables.PAYMENT, [_payment(one, draw, at, numbers) for one in invoices if one["status"] == "paid"]


def _issued(person: Person, *, draw: Random, at: datetime) -> list[datetime]:
    oldest = years(at, OLDEST[person.country])
    if person.id in cast.INVOICED:
        return [oldest, days(at, 400), days(at, 5)]
    early, late = max(person.created_at, oldest), person.closed_at or at
    if early >= late:
        return []
    return sorted(between(draw, early, late) for _ in range(draw.choice((0, 1, 1, 2, 3, 4))))


def _invoice(person: Person, issued: datetime, draw: Random, at: datetime, numbers: Numbers) -> Row:
    number = numbers.next(tables.INVOICE)
    net = draw.choice(_PLANS)
    return {
        "id": number,
        "number": f"RX-{issued.year}-{number:07}",
        "account_id": person.id,
        "country": person.country,
        "issued_at": issued,
        "due_at": issued + _TERM,
        "year_ends_at": year_end(issued),
        "bill_to_name": person.name,
        "bill_to_address": person.address,
        "tax_id": tax_id(person.country, person.id) if person.id % 5 == 0 else None,
        "currency": CURRENCY.get(person.country, "EUR"),
        "net_cents": net,
        "tax_cents": net * TAX_PERCENT[person.country] // 100,
        "status": "paid" if issued + _TERM < at else "open",
    }


def _payment(invoice: Row, draw: Random, at: datetime, numbers: Numbers) -> Row:
    issued, net, tax = invoice["issued_at"], invoice["net_cents"], invoice["tax_cents"]
    assert isinstance(issued, datetime)
    assert isinstance(net, int)
    assert isinstance(tax, int)
    return {
        "id": numbers.next(tables.PAYMENT),
        "invoice_id": invoice["id"],
        "paid_at": between(draw, issued, min(issued + _TERM, at)),
        "processor": "Examplepay",
        "token": f"tok_{letters(draw, 24)}",
        "brand": draw.choice(("visa", "mastercard", "amex")),
        "last_four": f"{draw.randrange(10_000):04}",
        "amount_cents": net + tax,
        "outcome": "captured",
    }
