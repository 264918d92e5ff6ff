"""Who speaks for a company: its owner asks somebody by mail, who says yes with an account of their own."""

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from itsdangerous import BadData
from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import IntegrityError

from rexgencloud.site.current import current_site
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.letters import send
from rexgencloud.site.people import needs_customer
from rexgencloud.site.post import Letter
from rexgencloud.site.words import say
from rexgencloud.tables.accounts import COMPANY, COMPANY_CONTACT

PART = Blueprint("contacts", __name__)
_DAYS = 7


@PART.post("/panel/business/<int:number>/invite")
@needs_customer
@once
def invite(number: int) -> ResponseReturnValue:
    """Ask somebody by mail; what the answer is does not depend on who has an account."""
    site, form = current_site(), Form(request.form)
    with site.stores.reading("accounts") as connection:
        if not _speaks_for(connection, number, g.account["id"]):
            abort(404)
        named = select(COMPANY.c.name).where(COMPANY.c.id == number, ~COMPANY.c.sole_trader)
        name = connection.scalar(named) or abort(404)
    email = form.email("email")
    if not form:
        abort(422)
    link = f"{site.settings.address}/panel/join/{site.signer('join').dumps(number)}"
    subject = say("mail-join-subject", g.language, company=name)
    letter = Letter(to=email, subject=subject, text=say("mail-join", g.language, company=name, link=link))
    send(site, g.account["id"], letter)
    return redirect("/panel/profile?saved=asked", 303)


@PART.route("/panel/join/<token>", methods=["GET", "POST"])
@needs_customer
def join(token: str) -> ResponseReturnValue:
    """Let the one who was asked say yes."""
    site = current_site()
    try:
        number = site.signer("join").loads(token, max_age=_DAYS * 86_400)
    except BadData:
        abort(404)
    with site.stores.writing("accounts") as connection:
        open_one = select(COMPANY.c.name).where(COMPANY.c.id == number, COMPANY.c.closed_at.is_(None))
        name = connection.scalar(open_one) or abort(404)
        if request.method == "GET":
            return site.page("panel/join.html", company=name)
        contact = {"company_id": number, "account_id": g.account["id"], "role": "contact", "since": site.now()}
        try:
            with connection.begin_nested():
                connection.execute(COMPANY_CONTACT.insert(), [contact])
        except IntegrityError:
            # Somebody who speaks for it already has nothing to join.
            pass
    return redirect("/panel/profile?saved=1", 303)


@PART.post("/panel/business/<int:number>/leave")
@needs_customer
@once
def leave(number: int) -> ResponseReturnValue:
    """Speak for a company no more; the company stays while somebody else speaks for it."""
    site = current_site()
    with site.stores.writing("accounts") as connection:
        here = COMPANY_CONTACT.c.company_id == number
        others = select(COMPANY_CONTACT.c.account_id).where(here, COMPANY_CONTACT.c.account_id != g.account["id"])
        if connection.scalar(others.limit(1)) is None:
            abort(422)
        connection.execute(delete(COMPANY_CONTACT).where(here, COMPANY_CONTACT.c.account_id == g.account["id"]))
    return redirect("/panel/profile?saved=1", 303)


def _speaks_for(connection: Connection, company: int, account_id: int) -> bool:
    mine = COMPANY_CONTACT.c.company_id == company, COMPANY_CONTACT.c.account_id == account_id
    return connection.scalar(select(COMPANY_CONTACT.c.company_id).where(*mine)) is not None
