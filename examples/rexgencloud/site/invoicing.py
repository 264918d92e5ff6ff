"""Invoices: numbered in order, addressed to the account or to the company it speaks for."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import RowMapping, func, select

from rexgencloud.applications import Application
from rexgencloud.moments import year_end
from rexgencloud.plans import currency_of, tax_on
from rexgencloud.site.current import Site
from rexgencloud.site.databases import next_number
from rexgencloud.tables.billing import INVOICE

_TERM = timedelta(days=14)


def invoice(site: Site, account: RowMapping, *, account_id: int, cents: int) -> int:
    """Write an invoice over a net price and return its number in the store."""
    at, country = site.now(), account["country"]
    with site.of(Application.BILLING).writing("billing") as connection:
        number = next_number(connection, INVOICE)
        row = {
            "id": number,
            "number": f"RX-{at.year}-{number:07}",
            "account_id": account_id,
            "country": country,
            "issued_at": at,
            "due_at": at + _TERM,
            "year_ends_at": year_end(at),
            "bill_to_name": account["name"],
            "bill_to_address": f"{account['street']}, {account['postcode']} {account['city']}"[:250],
            "tax_id": None,
            "currency": currency_of(country),
            "net_cents": cents,
            "tax_cents": tax_on(cents, country),
            "status": "open",
        }
        connection.execute(INVOICE.insert(), [row])
    return number


def invoices_of(site: Site, account_id: int) -> Sequence[RowMapping]:
    """Return the invoices of an account, the latest first."""
    mine = select(INVOICE).where(INVOICE.c.account_id == account_id).order_by(INVOICE.c.issued_at.desc())
    with site.of(Application.BILLING).reading("billing") as connection:
        return connection.execute(mine).mappings().all()


def one_invoice(site: Site, account_id: int, number: int) -> RowMapping | None:
    """Return one invoice of an account, None where it is not theirs."""
    mine = select(INVOICE).where(INVOICE.c.account_id == account_id, INVOICE.c.id == number)
    with site.of(Application.BILLING).reading("billing") as connection:
        return connection.execute(mine).mappings().first()


def overdue(site: Site, account_id: int) -> int:
    """Return how many invoices of an account should have been paid by now."""
    late = INVOICE.c.account_id == account_id, INVOICE.c.status == "open", INVOICE.c.due_at < site.now()
    with site.of(Application.BILLING).reading("billing") as connection:
        return int(connection.scalar(select(func.count()).select_from(INVOICE).where(*late)) or 0)
