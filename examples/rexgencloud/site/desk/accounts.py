"""Looking at a customer's account: first the purpose and the reason, then the account."""

from datetime import timedelta

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping, func, select

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.desk.roles import PURPOSES, Act, only_for, record_view
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.invoicing import invoices_of
from rexgencloud.site.people import needs_staff
from rexgencloud.site.talking import conversations_of
from rexgencloud.tables.accounts import ACCOUNT, SERVICE_ORDER, STAFF_VIEW

PART = Blueprint("desk_accounts", __name__)
_HOLDS = timedelta(minutes=30)


@PART.post("/desk/look")
@needs_staff
@only_for(Act.LOOK)
@once
def look() -> ResponseReturnValue:
    """Take the purpose down and open the account; one that was closed is nobody's any more."""
    site, form = current_site(), Form(request.form)
    email, reason = form.email("email"), form.text("reason", most=200)
    purpose = form.choice("purpose", PURPOSES)
    if not form:
        return site.page("desk/look.html", form=form, purposes=PURPOSES), 422
    with site.stores.reading("accounts") as connection:
        open_one = func.lower(ACCOUNT.c.email) == email.lower(), ACCOUNT.c.closed_at.is_(None)
        number = connection.scalar(select(ACCOUNT.c.id).where(*open_one))
    if number is None:
        form.errors["email"] = "desk-nobody"
        return site.page("desk/look.html", form=form, purposes=PURPOSES), 422
    record_view(site, number, purpose=purpose, reason=reason)
    return redirect(f"/desk/accounts/{number}", 303)


@PART.get("/desk/accounts/<int:number>")
@needs_staff
@only_for(Act.LOOK)
def account(number: int) -> ResponseReturnValue:
    """Show the account for half an hour after the purpose was taken down, to the one who gave it."""
    site = current_site()
    if not _may_still_look(site, number):
        abort(403)
    with site.stores.reading("accounts") as connection:
        found: RowMapping | None = connection.execute(select(ACCOUNT).where(ACCOUNT.c.id == number)).mappings().first()
        ordered = select(SERVICE_ORDER).where(SERVICE_ORDER.c.account_id == number)
        orders = connection.execute(ordered).mappings().all()
    if found is None:
        abort(404)
    talks, bills = conversations_of(site, number), invoices_of(site, number)
    return site.page("desk/account.html", customer=found, orders=orders, tickets=talks, invoices=bills)


def _may_still_look(site: Site, number: int) -> bool:
    mine = STAFF_VIEW.c.employee_id == g.employee["id"], STAFF_VIEW.c.account_id == number
    recent = select(STAFF_VIEW.c.id).where(*mine, STAFF_VIEW.c.at > site.now() - _HOLDS)
    with site.stores.reading("accounts") as connection:
        return connection.scalar(recent.limit(1)) is not None
