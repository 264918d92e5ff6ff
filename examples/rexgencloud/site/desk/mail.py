"""The support mailbox: letters from customers and from anybody else, read at the desk and answered by mail."""

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.desk.roles import Act, only_for, record_view
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.people import needs_staff
from rexgencloud.site.post import Letter
from rexgencloud.site.received import find_letter, letters_in, mark_answered
from rexgencloud.tables.accounts import ACCOUNT

PART = Blueprint("desk_mail", __name__)
_LONGEST = 4_000
_SHOWN = 50


@PART.get("/desk/mail")
@needs_staff
@only_for(Act.ANSWER)
def letters() -> ResponseReturnValue:
    """List the letters."""
    site = current_site()
    return site.page("desk/mail.html", letters=letters_in(site.settings.stores, _SHOWN))


@PART.route("/desk/mail/<key>", methods=["GET", "POST"])
@needs_staff
@only_for(Act.ANSWER)
@once
def letter(key: str) -> ResponseReturnValue:
    """Show a letter, or answer it by mail. A letter of a customer is looked at for a reason that is written down."""
    site, form = current_site(), Form(request.form)
    found = find_letter(site.settings.stores, key) or abort(404)
    if request.method == "POST":
        body = form.text("body", most=_LONGEST, lines=True)
        answer = Letter(to=found.address, subject=f"Re: {found.subject}"[:120], text=body)
        if form and not site.post.send(answer, name=f"answer-{key}"):
            form.errors["body"] = "mail-down"
        if form:
            mark_answered(site.settings.stores, key)
            return redirect("/desk/mail", 303)
    _write_down(site, found.address)
    return site.page("desk/letter.html", letter=found, form=form), 200 if form else 422


def _write_down(site: Site, address: str) -> None:
    with site.stores.reading("accounts") as connection:
        mine = func.lower(ACCOUNT.c.email) == address.lower(), ACCOUNT.c.closed_at.is_(None)
        number = connection.scalar(select(ACCOUNT.c.id).where(*mine))
    if number is not None:
        record_view(site, number, purpose="support", reason="Answering a letter")
