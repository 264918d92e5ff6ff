"""Support tickets: opened, answered and closed."""

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping

from rexgencloud.site.current import current_site
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.people import needs_customer
from rexgencloud.site.talking import (
    close,
    conversation_by,
    conversations_of,
    messages_in,
    open_conversation,
    write_message,
)

PART = Blueprint("tickets", __name__)
_LONGEST = 4_000


@PART.route("/panel/tickets", methods=["GET", "POST"])
@needs_customer
@once
def tickets() -> ResponseReturnValue:
    """List the conversations, or open a ticket."""
    site, form = current_site(), Form(request.form)
    if request.method == "POST":
        subject, body = form.text("subject", most=200), form.text("body", most=_LONGEST, lines=True)
        if form:
            number = open_conversation(site, kind="ticket", account_id=g.account["id"], subject=subject)
            write_message(site, number, author=g.account["name"], body=body, from_staff=False)
            return redirect(f"/panel/tickets/{number}", 303)
    page = site.page("panel/tickets.html", tickets=conversations_of(site, g.account["id"]), form=form)
    return page, 200 if form else 422


@PART.route("/panel/tickets/<int:number>", methods=["GET", "POST"])
@needs_customer
@once
def ticket(number: int) -> ResponseReturnValue:
    """Show a conversation, or write in it."""
    site, form = current_site(), Form(request.form)
    found = _mine(number)
    if request.method == "POST":
        body = form.text("body", most=_LONGEST, lines=True)
        if form:
            write_message(site, number, author=g.account["name"], body=body, from_staff=False)
            return redirect(f"/panel/tickets/{number}", 303)
    page = site.page("panel/ticket.html", ticket=found, messages=messages_in(site, number), form=form)
    return page, 200 if form else 422


@PART.post("/panel/tickets/<int:number>/close")
@needs_customer
@once
def close_one(number: int) -> ResponseReturnValue:
    """Close a conversation."""
    close(current_site(), int(_mine(number)["id"]))
    return redirect("/panel/tickets", 303)


def _mine(number: int) -> RowMapping:
    found = conversation_by(current_site(), number, g.account["id"])
    if found is None:
        abort(404)
    return found
