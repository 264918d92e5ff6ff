"""The processor's pages: a session for each payment, its own form for the card; and its interface for the shop."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime

from flask import Blueprint, Flask, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, ConfigDict, ValidationError
from sqlalchemy import Connection, RowMapping, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from rexgencloud.firms.embedding import may_lead_to
from rexgencloud.firms.jobs import Jobs, removing
from rexgencloud.firms.manners import firm
from rexgencloud.firms.payments.cards import brand_of, digits_of, is_declined, is_number
from rexgencloud.firms.payments.tables import CUSTOMER, METHOD, PAYMENT, REFUND, SESSION
from rexgencloud.firms.shelves import Paging, Shelf, listing
from rexgencloud.firms.webhooks import HEADER, is_genuine, post, send_soon


def _forget_sessions(connection: Connection, customers: Sequence[str]) -> None:
    accounts = select(CUSTOMER.c.account).where(CUSTOMER.c.id.in_(customers))
    connection.execute(delete(SESSION).where(SESSION.c.account.in_(accounts)))


CUSTOMERS = Shelf(name="customers", table=CUSTOMER, narrowed_by=("account",), goes_with=_forget_sessions)
METHODS = Shelf(name="methods", table=METHOD, narrowed_by=("account", "customer"))
PAYMENTS = Shelf(name="payments", table=PAYMENT, narrowed_by=("account",), before="created_at")
REFUNDS = Shelf(name="refunds", table=REFUND, narrowed_by=("account", "payment"), before="created_at")


class _Customer(BaseModel):
    account: int
    name: str
    email: str
    country: str


class _Asked(BaseModel):
    """A payment that the shop asks for; without a customer it is nobody's that the processor knows."""

    model_config = ConfigDict(extra="forbid")

    invoice: int
    amount_cents: int
    currency: str
    return_to: str
    tell: str
    customer: _Customer | None = None


def serve(app: Flask) -> Blueprint:
    """Put the processor's pages on `app`, and return its interface."""
    api = Blueprint("api", __name__, url_prefix="/v1")
    for shelf in (CUSTOMERS, METHODS, PAYMENTS, REFUNDS):
        listing(api, f"/{shelf.name}", shelf, Paging.CURSOR)
    removing(api, "/customers", CUSTOMERS)
    removing(api, "/methods", METHODS)
    Jobs(api=api, path="/redactions", shelves={"payments": PAYMENTS, "refunds": REFUNDS}).serve()
    app.add_url_rule("/sessions", view_func=_begin, methods=["POST"])
    app.add_url_rule("/pay/<number>", view_func=_form)
    app.add_url_rule("/pay/<number>", view_func=_pay, methods=["POST"])
    return api


def _begin() -> ResponseReturnValue:
    now = int(firm().clock.now().timestamp())
    if not is_genuine(firm().webhook_secret(), request.get_data(), request.headers.get(HEADER, ""), now=now):
        abort(401)
    try:
        asked = _Asked.model_validate_json(request.get_data())
    except ValidationError:
        abort(422)
    plain = asked.model_dump(exclude={"customer"})
    whose = asked.customer.model_dump() if asked.customer else {}
    with firm().writing() as connection:
        open_one = select(SESSION.c.number).where(SESSION.c.invoice == asked.invoice, SESSION.c.state == "open")
        number = connection.scalar(open_one) or f"pay_{secrets.token_urlsafe(18)}"
        row = {"number": number, "state": "open", **plain, **whose}
        connection.execute(insert(SESSION).values(row).on_conflict_do_update(index_elements=["number"], set_=row))
    return {"pay_at": f"{request.host_url}pay/{number}"}


def _form(number: str) -> ResponseReturnValue:
    return render_template("pay.html", payment=_session(number), wrong=None)


def _pay(number: str) -> ResponseReturnValue:
    session = _session(number)
    card = digits_of(request.form.get("card", ""))
    if not is_number(card) or is_declined(card):
        return render_template("pay.html", payment=session, wrong=True), 422
    with firm().writing() as connection:
        # Whom it was about stands with the payment from here on, and nowhere else.
        paid = {"state": "paid", **dict.fromkeys(("account", "name", "email", "country"))}
        paying = update(SESSION).where(SESSION.c.number == number, SESSION.c.state == "open").values(paid)
        if connection.execute(paying).rowcount:
            _capture(connection, session, card)
    send_soon(firm())
    return redirect(session["return_to"], 303)


def _session(number: str) -> RowMapping:
    with firm().reading() as connection:
        found = connection.execute(select(SESSION).where(SESSION.c.number == number)).mappings().first()
    if found is None:
        abort(404)
    may_lead_to(found["return_to"])
    return found


def _capture(connection: Connection, session: RowMapping, card: str) -> None:
    """Write the payment down and lay the webhook down with it: either both are there, or neither."""
    token, at = f"tok_{secrets.token_urlsafe(18)}", firm().clock.now()
    kept = {"brand": brand_of(card), "last_four": card[-4:]}
    if session["account"] is not None:
        _keep_customer(connection, session, {"id": token, **kept}, at)
    told = {name: session[name] for name in ("invoice", "amount_cents", "currency")}
    post(connection, session["tell"], {"type": "payment.captured", **told, "token": token, **kept})


def _keep_customer(connection: Connection, session: RowMapping, method: dict[str, str], at: datetime) -> None:
    at = at.astimezone(UTC)
    of_customer = {name: session[name] for name in ("account", "name", "email", "country")}
    row = {"id": f"cus_{secrets.token_hex(8)}", **of_customer, "created_at": at}
    kept = insert(CUSTOMER).values(row).on_conflict_do_update(index_elements=["account"], set_=of_customer)
    customer = connection.scalar(kept.returning(CUSTOMER.c.id))
    account = {"account": session["account"]}
    connection.execute(METHOD.insert(), [{**method, **account, "customer": customer, "added_at": at}])
    paid = {name: session[name] for name in ("account", "country", "invoice", "amount_cents", "currency")}
    number = {"id": f"py_{secrets.token_hex(8)}", "method": method["id"]}
    connection.execute(PAYMENT.insert(), [{**number, **paid, "status": "captured", "created_at": at}])
