"""Closing the account: what is not basic goes at once, what a law or a promise keeps stays (clause 6.1.2)."""

from flask import Blueprint, g, redirect, request, session
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection, delete, select, update

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.panel.social import disconnect_account, revoke_waiting
from rexgencloud.site.people import end_session, needs_customer
from rexgencloud.site.post import Letter
from rexgencloud.site.registering import LEAVING, settle_domains
from rexgencloud.site.signin import matches
from rexgencloud.site.words import say
from rexgencloud.tables import accounts as tables
from rexgencloud.tables.projects import DOMAIN, PROJECT
from rexgencloud.tables.support import CONVERSATION

PART = Blueprint("closing", __name__)
_NOT_BASIC = (
    tables.LETTER,
    tables.SURVEY,
    tables.OPT_IN,
    tables.STAFF_VIEW,
    tables.ACKNOWLEDGEMENT,
    tables.COMPANY_CONTACT,
    tables.SERVICE_ORDER,
    tables.STUDENT,
    tables.EDUCATION,
    tables.PROFILE,
)
"""Gone with the account, in this order: what points at something goes before it."""


@PART.route("/panel/close", methods=["GET", "POST"])
@needs_customer
@once
def close() -> ResponseReturnValue:
    """Say what goes and what stays, and close the account of who gives the password once more."""
    site, form = current_site(), Form(request.form)
    if request.method == "GET":
        return site.page("panel/close.html", form=form)
    account, mine = g.account, tables.PROFILE.c.account_id == g.account["id"]
    with site.stores.reading("accounts") as connection:
        held = str(connection.scalar(select(tables.PROFILE.c.password_hash).where(mine)))
    if not matches(held, form.sent.get("password", "")):
        form.errors["password"] = "signin-wrong"  # noqa: S105 - the code of a sentence
        return site.page("panel/close.html", form=form), 422
    _end_everything(site, account["id"])
    settle_domains(site)
    revoke_waiting(site)
    end_session(site)
    session["language"] = g.language
    # Not written down to be tried again: nothing that is not basic is kept of this account any more.
    subject, text = say("mail-closed-subject", g.language), say("mail-closed", g.language)
    site.post.send(Letter(to=account["email"], subject=subject, text=text), name=f"closed-{account['id']}")
    return redirect("/?closed=1", 303)


def _end_everything(site: Site, number: int) -> None:
    at = site.now()
    with site.stores.writing("support") as connection:
        connection.execute(update(CONVERSATION).where(CONVERSATION.c.account_id == number).values(closed=True))
    with site.stores.writing("projects") as connection:
        held = DOMAIN.c.account_id == number, DOMAIN.c.released_at.is_(None)
        connection.execute(update(DOMAIN).where(*held).values(released_at=at, registrar_state=LEAVING))
        runs = PROJECT.c.account_id == number, PROJECT.c.ended_at.is_(None)
        connection.execute(update(PROJECT).where(*runs).values(status="ended", ended_at=at))
    with site.stores.writing("accounts") as connection:
        disconnect_account(connection, site, number)
        _leave_companies(connection, number, site)
        _of_children(connection, number)
        for table in _NOT_BASIC:
            connection.execute(delete(table).where(table.c.account_id == number))
        basic = {"phone": None, "language": None, "last_signin_at": None, "status": "closed", "closed_at": at}
        connection.execute(update(tables.ACCOUNT).where(tables.ACCOUNT.c.id == number).values(basic))


def _leave_companies(connection: Connection, number: int, site: Site) -> None:
    """Close the companies that nobody else speaks for."""
    contact = tables.COMPANY_CONTACT.c
    others = select(contact.company_id).where(contact.account_id != number)
    alone = select(contact.company_id).where(contact.account_id == number, contact.company_id.not_in(others))
    connection.execute(update(tables.COMPANY).where(tables.COMPANY.c.id.in_(alone)).values(closed_at=site.now()))


def _of_children(connection: Connection, number: int) -> None:
    orders = select(tables.SERVICE_ORDER.c.id).where(tables.SERVICE_ORDER.c.account_id == number)
    connection.execute(delete(tables.ORDER_REVIEW).where(tables.ORDER_REVIEW.c.order_id.in_(orders)))
    students = select(tables.STUDENT.c.id).where(tables.STUDENT.c.account_id == number)
    connection.execute(delete(tables.PARENTAL_CONSENT).where(tables.PARENTAL_CONSENT.c.student_id.in_(students)))
