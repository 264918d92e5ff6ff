"""Payments: begun here, made at the processor, and reported back in a signed webhook that counts once."""

import json
from dataclasses import dataclass

import httpx
from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue
from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, RowMapping, select, update
from sqlalchemy.exc import IntegrityError

from kept.terms.errors import KeptError
from rexgencloud.applications import Application
from rexgencloud.firms import webhook_secret
from rexgencloud.firms.webhooks import HEADER, is_genuine, sign
from rexgencloud.rows import Row
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.guard import without_form
from rexgencloud.tables.billing import INVOICE, PAYMENT, WEBHOOK_EVENT

PART = Blueprint("payments", __name__)


class PaymentRefusedError(KeptError):
    """The payment processor cannot be reached, or wants nothing to do with the payment."""

    code = "site.payment-refused"
    advice = "Try again later: the invoice stays open, and nothing was taken."


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """What the processor tells of a payment. Unknown keys are left aside, so no card number can come in by one."""

    id: str
    invoice: int
    amount_cents: int
    currency: str
    token: str
    brand: str
    last_four: str


_CAPTURED = TypeAdapter(Captured)


def begin_payment(site: Site, account: RowMapping, invoice: RowMapping) -> str:
    """Begin to pay an invoice and return the address of the processor's own page for it."""
    settings = site.settings
    if "payments" not in settings.firms:
        raise PaymentRefusedError("There is no payment processor")
    asked = {
        "customer": {key: account[key] for key in ("name", "email", "country")} | {"account": account["id"]},
        "invoice": invoice["id"],
        "amount_cents": invoice["net_cents"] + invoice["tax_cents"],
        "currency": invoice["currency"],
        "return_to": f"{settings.address}/panel/invoices/{invoice['id']}?returned=1",
        "tell": f"{settings.address}/webhooks/payments",
    }
    body = json.dumps(asked).encode()
    signed = {HEADER: sign(_secret(site), body, at=_seconds(site)), "Content-Type": "application/json"}
    try:
        answer = httpx.post(
            f"{settings.firms['payments']}/sessions", content=body, headers=signed, timeout=5, trust_env=False
        ).raise_for_status()
        return str(answer.json()["pay_at"])
    except (httpx.HTTPError, ValueError, KeyError) as error:
        raise PaymentRefusedError("The payment processor does not answer as it should") from error


@PART.post("/webhooks/payments")
@without_form
def told() -> ResponseReturnValue:
    """Take in what the processor tells: forged is refused, repeated changes nothing."""
    site, body = current_site(), request.get_data()
    if not is_genuine(_secret(site), body, request.headers.get(HEADER, ""), now=_seconds(site)):
        abort(400)
    try:
        captured = _CAPTURED.validate_json(body)
    except ValidationError:
        abort(422)
    return {"taken": _take(site, captured)}


def _take(site: Site, captured: Captured) -> bool:
    with site.of(Application.BILLING).writing("billing") as connection:
        if not _is_new(connection, captured.id, site):
            return False
        found = connection.execute(select(INVOICE).where(INVOICE.c.id == captured.invoice)).mappings().first()
        # A second look: what was paid must be what was asked for.
        if found is None or (captured.amount_cents, captured.currency) != (
            found["net_cents"] + found["tax_cents"],
            found["currency"],
        ):
            abort(422)
        if found["status"] == "paid":
            return False
        connection.execute(update(INVOICE).where(INVOICE.c.id == captured.invoice).values(status="paid"))
        row: Row = {
            "invoice_id": captured.invoice,
            "paid_at": site.now(),
            "processor": "Examplepay",
            "outcome": "captured",
        }
        card = {"token": captured.token[:40], "brand": captured.brand[:16], "last_four": captured.last_four[-4:]}
        add(connection, PAYMENT, {**row, **card, "amount_cents": captured.amount_cents})
    return True


def _is_new(connection: Connection, event: str, site: Site) -> bool:
    try:
        with connection.begin_nested():
            connection.execute(WEBHOOK_EVENT.insert(), [{"id": event[:64], "received_at": site.now()}])
    except IntegrityError:
        return False
    return True


def _secret(site: Site) -> bytes:
    return webhook_secret("payments", site.settings.stores.folder)


def _seconds(site: Site) -> int:
    return int(site.now().timestamp())
