import pytest
from sqlalchemy import select

from rexgencloud.site.current import KEY
from rexgencloud.site.invoicing import invoice, invoices_of, one_invoice, overdue
from rexgencloud.tables.accounts import ACCOUNT
from tests.rexgencloud.site.visiting import one, rows


@pytest.fixture
def site(app):
    return app.extensions[KEY]


@pytest.fixture
def marta(site):
    """Return account 1 as the store has it."""
    with site.stores.reading("accounts") as connection:
        return connection.execute(select(ACCOUNT).where(ACCOUNT.c.id == 1)).mappings().one()


def test_an_invoice_follows_the_last_one_and_its_year_ends_with_the_year(site, marta, stores):
    last = int(str(one(stores, "billing", "select max(id) from invoice")))

    number = invoice(site, marta, account_id=1, cents=1_000)

    sql = (
        "select number, year_ends_at, due_at, net_cents, tax_cents, currency, bill_to_address from invoice where id = ?"
    )
    assert number == last + 1
    assert rows(stores, "billing", sql, number) == [
        (f"RX-2026-{number:07}", "2027-01-01 00:00:00.000000", "2026-12-07 12:00:00.000000", 1_000, 190, "EUR",
         "Gartenweg 14, 04109 Leipzig")
    ]  # fmt: skip


def test_an_invoice_is_its_accounts_alone(site, marta):
    number = invoice(site, marta, account_id=1, cents=1_000)

    assert one_invoice(site, 2, number) is None
    assert next(row["id"] for row in invoices_of(site, 1)) == number


def test_an_open_invoice_is_overdue_after_fourteen_days(site, marta, clock):
    before = overdue(site, 1)
    invoice(site, marta, account_id=1, cents=1_000)

    clock.go_on(days=14)
    on_the_day = overdue(site, 1)
    clock.go_on(seconds=1)

    assert (before, on_the_day, overdue(site, 1)) == (0, 0, 1)
