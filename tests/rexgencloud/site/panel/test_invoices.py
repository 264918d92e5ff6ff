import pytest

from tests.rexgencloud.site.visiting import Visitor, one, words_of


@pytest.fixture
def bill(stores):
    return one(stores, "billing", "select id from invoice where account_id = 22 and status = 'open'")


def test_invoices_are_listed_and_shown(app, stores, bill):
    customer = Visitor(app, stores).sign_in(22)
    number = one(stores, "billing", "select number from invoice where id = ?", bill)

    assert f"{number} " in words_of(customer.get("/panel/invoices"))
    assert f"Invoice {number} open" in words_of(customer.get(f"/panel/invoices/{bill}"))


def test_without_a_processor_nothing_can_be_paid_here(app, stores, bill):
    customer = Visitor(app, stores).sign_in(22)

    assert f"/panel/invoices/{bill}/pay" not in customer.get(f"/panel/invoices/{bill}").text


def test_an_invoice_that_is_paid_is_not_paid_again(app, stores):
    customer = Visitor(app, stores).sign_in(22)
    paid = one(stores, "billing", "select min(id) from invoice where account_id = 22 and status = 'paid'")
    form = customer.hidden("/panel/tickets")

    assert customer.client.post(f"/panel/invoices/{paid}/pay", data=form).status_code == 404


def test_an_invoice_of_somebody_else_is_neither_shown_nor_paid(customer, bill):
    form = customer.hidden("/panel/tickets")

    assert customer.get(f"/panel/invoices/{bill}").status_code == 404
    assert customer.client.post(f"/panel/invoices/{bill}/pay", data=form).status_code == 404
