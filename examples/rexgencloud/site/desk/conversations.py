"""Answering tickets and chats. Opening one is a look at its customer, and is written down as such."""

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.desk.roles import Act, only_for, record_view
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.letters import send
from rexgencloud.site.people import needs_staff
from rexgencloud.site.post import Letter
from rexgencloud.site.talking import close, conversation_by, messages_in, write_message
from rexgencloud.site.words import say
from rexgencloud.tables.accounts import ACCOUNT

PART = Blueprint("desk_conversations", __name__)
_LONGEST = 4_000


@PART.route("/desk/conversations/<int:number>", methods=["GET", "POST"])
@needs_staff
@only_for(Act.ANSWER)
@once
def conversation(number: int) -> ResponseReturnValue:
    """Show what was said, or answer it; the customer gets a mail that there is an answer, not what it says."""
    site, form = current_site(), Form(request.form)
    found = conversation_by(site, number)
    if found is None or not _is_open(site, found["account_id"]):
        abort(404)
    if request.method == "POST":
        body = form.text("body", most=_LONGEST, lines=True)
        if form:
            write_message(site, number, author=g.employee["name"], body=body, from_staff=True)
            if found["kind"] == "ticket":
                _tell(site, found["account_id"])
            return redirect(f"/desk/conversations/{number}", 303)
    record_view(site, found["account_id"], purpose="support", reason=f"{found['kind'].capitalize()} {number}")
    page = site.page("desk/conversation.html", ticket=found, messages=messages_in(site, number), form=form)
    return page, 200 if form else 422


@PART.post("/desk/conversations/<int:number>/close")
@needs_staff
@only_for(Act.ANSWER)
@once
def close_one(number: int) -> ResponseReturnValue:
    """Close a conversation."""
    close(current_site(), number)
    return redirect("/desk", 303)


def _is_open(site: Site, account_id: int) -> bool:
    """Whether the customer still has an account: of one that was closed nobody looks at anything."""
    with site.stores.reading("accounts") as connection:
        mine = ACCOUNT.c.id == account_id, ACCOUNT.c.closed_at.is_(None)
        return connection.scalar(select(ACCOUNT.c.id).where(*mine)) is not None


def _tell(site: Site, account_id: int) -> None:
    with site.stores.reading("accounts") as connection:
        mine = select(ACCOUNT.c.email, ACCOUNT.c.language).where(
            ACCOUNT.c.id == account_id, ACCOUNT.c.closed_at.is_(None)
        )
        found = connection.execute(mine).mappings().first()
    if found is not None:
        subject, text = "mail-answer-subject", "mail-answer"
        link, language = f"{site.settings.address}/panel/tickets", found["language"] or "en"
        letter = Letter(to=found["email"], subject=say(subject, language), text=say(text, language, link=link))
        send(site, account_id, letter)
