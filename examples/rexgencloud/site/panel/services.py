"""Plans: ordering one, seeing why an order waits, and contesting that."""

from datetime import timedelta

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select, update

from rexgencloud.plans import PLANS
from rexgencloud.rows import Row
from rexgencloud.site.abuse import Facts, is_suspended, reasons_of
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add, aware
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.invoicing import invoice, overdue
from rexgencloud.site.people import needs_customer
from rexgencloud.tables.accounts import ORDER_REVIEW, SERVICE_ORDER, SIGNIN_LOG

PART = Blueprint("services", __name__)
_DAY = timedelta(days=1)


@PART.get("/panel/services")
@needs_customer
def services() -> ResponseReturnValue:
    """Show what was ordered, and what can be."""
    site = current_site()
    mine = select(SERVICE_ORDER, ORDER_REVIEW).join_from(SERVICE_ORDER, ORDER_REVIEW, isouter=True)
    latest = mine.where(SERVICE_ORDER.c.account_id == g.account["id"]).order_by(SERVICE_ORDER.c.placed_at.desc())
    with site.stores.reading("accounts") as connection:
        orders = connection.execute(latest).mappings().all()
    return site.page("panel/services.html", orders=orders, plans=PLANS.values(), form=Form({}))


@PART.post("/panel/services")
@needs_customer
@once
def order() -> ResponseReturnValue:
    """Order a plan: scored, and where nothing speaks against it, active and invoiced."""
    site, form = current_site(), Form(request.form)
    plan = form.choice("plan", PLANS)
    if not form:
        abort(400)
    reasons = reasons_of(_facts(site))
    waits = is_suspended(reasons)
    with site.stores.writing("accounts") as connection:
        placed: Row = {"plan": plan, "price_cents": PLANS[plan].cents, "placed_at": site.now(), "ended_at": None}
        state = "suspended" if waits else "active"
        number = add(connection, SERVICE_ORDER, {"account_id": g.account["id"], "state": state, **placed})
        outcome = "suspended" if waits else "passed"
        review = {"order_id": number, "score": sum(reasons.values()), "reasons": dict(reasons), "outcome": outcome}
        connection.execute(ORDER_REVIEW.insert(), [review])
    if not waits:
        invoice(site, g.account, account_id=g.account["id"], cents=PLANS[plan].cents)
    return redirect("/panel/services", 303)


@PART.post("/panel/services/<int:number>/contest")
@needs_customer
@once
def contest(number: int) -> ResponseReturnValue:
    """Contest that an order was suspended: a human being looks at it."""
    site, form = current_site(), Form(request.form)
    words = form.text("words", most=2_000, lines=True)
    if not form:
        abort(422)
    mine = select(SERVICE_ORDER.c.id).where(SERVICE_ORDER.c.account_id == g.account["id"])
    waits = ORDER_REVIEW.c.order_id == number, ORDER_REVIEW.c.outcome == "suspended", ORDER_REVIEW.c.order_id.in_(mine)
    with site.stores.writing("accounts") as connection:
        told = update(ORDER_REVIEW).where(*waits, ORDER_REVIEW.c.contested_at.is_(None))
        if not connection.execute(told.values(contested_at=site.now(), contest=words)).rowcount:
            abort(404)
    return redirect("/panel/services", 303)


@PART.post("/panel/services/<int:number>/end")
@needs_customer
@once
def end(number: int) -> ResponseReturnValue:
    """End a plan."""
    site = current_site()
    mine = (
        SERVICE_ORDER.c.id == number,
        SERVICE_ORDER.c.account_id == g.account["id"],
        SERVICE_ORDER.c.ended_at.is_(None),
    )
    with site.stores.writing("accounts") as connection:
        connection.execute(update(SERVICE_ORDER).where(*mine).values(state="ended", ended_at=site.now()))
    return redirect("/panel/services", 303)


def _facts(site: Site) -> Facts:
    mine, since = g.account["id"], site.now() - _DAY
    orders = SERVICE_ORDER.c.account_id == mine, SERVICE_ORDER.c.placed_at > since
    wrong = SIGNIN_LOG.c.account_id == mine, SIGNIN_LOG.c.at > since, SIGNIN_LOG.c.outcome == "wrong-password"
    with site.stores.reading("accounts") as connection:
        ordered = connection.scalar(select(func.count()).select_from(SERVICE_ORDER).where(*orders))
        mistaken = connection.scalar(select(func.count()).select_from(SIGNIN_LOG).where(*wrong))
    return Facts(
        account_age=site.now() - aware(g.account["created_at"]),
        orders_today=int(ordered or 0),
        wrong_passwords_today=int(mistaken or 0),
        overdue_invoices=overdue(site, mine),
    )
