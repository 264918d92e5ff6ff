"""Live chat, by long polling: what is new is answered as soon as it is there. Without a script it is a form."""

import time

from flask import Blueprint, abort, g, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping

from rexgencloud.site.current import Site, current_site
from rexgencloud.site.desk.roles import Act, may
from rexgencloud.site.forms import Form
from rexgencloud.site.guard import once
from rexgencloud.site.people import needs_customer
from rexgencloud.site.talking import (
    conversation_by,
    conversations_of,
    messages_in,
    open_conversation,
    write_message,
)

PART = Blueprint("chat", __name__)
_LONGEST = 2_000
_WAITS = 20.0
_LOOKS = 0.5


@PART.route("/panel/chat", methods=["GET", "POST"])
@needs_customer
@once
def chat() -> ResponseReturnValue:
    """Show the chat that is going on, or say something in it; the first words open it."""
    site, form = current_site(), Form(request.form)
    found = _going_on(site)
    if request.method == "POST":
        body = form.text("body", most=_LONGEST, lines=True)
        if form:
            number = int(found["id"]) if found else _open(site)
            write_message(site, number, author=g.account["name"], body=body, from_staff=False)
            return redirect("/panel/chat", 303)
    said = messages_in(site, found["id"]) if found else []
    return site.page("panel/chat.html", chat=found, messages=said, form=form), 200 if form else 422


@PART.get("/chat/<int:number>/messages")
def news(number: int) -> ResponseReturnValue:
    """Return what was said after the first `seen` messages, waiting a while for it where nothing was."""
    site = current_site()
    answers = may(Act.ANSWER)
    if g.account is None and not answers:
        abort(403)
    if conversation_by(site, number, None if answers else g.account["id"]) is None:
        abort(404)
    seen = max(0, request.args.get("seen", default=0, type=int))
    patience = min(request.args.get("wait", default=_WAITS, type=float), _WAITS)
    until = time.monotonic() + patience
    said = messages_in(site, number)
    while len(said) <= seen and time.monotonic() < until:
        time.sleep(_LOOKS)
        said = messages_in(site, number)
    news = [{"author": one["author"], "staff": bool(one["from_staff"]), "body": one["body"]} for one in said[seen:]]
    return {"messages": news, "seen": len(said)}


def _going_on(site: Site) -> RowMapping | None:
    mine = conversations_of(site, g.account["id"])
    return next((one for one in mine if one["kind"] == "chat" and not one["closed"]), None)


def _open(site: Site) -> int:
    return open_conversation(site, kind="chat", account_id=g.account["id"], subject="Live chat")
