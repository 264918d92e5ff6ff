"""Invoices: what is to be paid and what was, and the way to the payment processor."""

import time

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping, select

from rexgencloud.applications import Application
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.invoicing import invoices_of, one_invoice
from rexgencloud.site.outside import works_with
from rexgencloud.site.payments import PaymentRefusedError, begin_payment
from rexgencloud.site.people import needs_customer
from rexgencloud.tables.billing import PAYMENT

PART = Blueprint("invoices", __name__)
_WAITS, _LOOKS = 4.0, 0.2


@PART.get("/panel/invoices")
@needs_customer
def invoices() -> ResponseReturnValue:
    """List them."""
    site = current_site()
    return site.page("panel/invoices.html", invoices=invoices_of(site, g.account["id"]))


@PART.get("/panel/invoices/<int:number>")
@needs_customer
def one(number: int) -> ResponseReturnValue:
    """Show one with its payments: token, brand and last four digits are all that is known of a card."""
    site = current_site()
    found = _told(site, number) if request.args.get("returned") == "1" else one_invoice(site, g.account["id"], number)
    if found is None:
        abort(404)
    with site.of(Application.BILLING).reading("billing") as connection:
        paid = connection.execute(select(PAYMENT).where(PAYMENT.c.invoice_id == number)).mappings().all()
    down, can_pay = request.args.get("down") == "1", works_with(site, "payments")
    return site.page("panel/invoice.html", invoice=found, payments=paid, can_pay=can_pay, down=down)


def _told(site: Site, number: int) -> RowMapping | None:
    """Return an invoice just paid, once the processor has told of it: it mostly takes a moment."""
    until = time.monotonic() + _WAITS
    found = one_invoice(site, g.account["id"], number)
    while found is not None and found["status"] == "open" and time.monotonic() < until:
        time.sleep(_LOOKS)
        found = one_invoice(site, g.account["id"], number)
    return found


@PART.post("/panel/invoices/<int:number>/pay")
@needs_customer
def pay(number: int) -> ResponseReturnValue:
    """Lead to the processor's own page, where the card is typed in."""
    site = current_site()
    found = one_invoice(site, g.account["id"], number)
    if found is None or found["status"] != "open":
        abort(404)
    try:
        return redirect(begin_payment(site, g.account, found), 303)
    except PaymentRefusedError:
        return redirect(f"/panel/invoices/{number}?down=1", 303)
