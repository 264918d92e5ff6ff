"""The mail service's interface: it is told what is sent; unsubscribing by one click is its own (RFC 8058)."""

import secrets

from flask import Blueprint, Flask, abort, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, ConfigDict, ValidationError
from sqlalchemy import Connection, RowMapping, select
from sqlalchemy.dialects.sqlite import insert

from rexgencloud.firms.jobs import changing, removing
from rexgencloud.firms.mail.tables import BOUNCE, MESSAGE, RECIPIENT, SUPPRESSION
from rexgencloud.firms.manners import firm
from rexgencloud.firms.shelves import Paging, Shelf, Shown, listing, plainly


def _without_token(row: RowMapping) -> Shown:
    return {name: value for name, value in plainly(row).items() if name != "unsubscribe_token"}


RECIPIENTS = Shelf(name="recipients", table=RECIPIENT, show=_without_token, narrowed_by=("account",))
MESSAGES = Shelf(name="messages", table=MESSAGE, narrowed_by=("account",), before="sent_at")
BOUNCES = Shelf(name="bounces", table=BOUNCE, narrowed_by=("account",))
SUPPRESSIONS = Shelf(name="suppressions", table=SUPPRESSION, narrowed_by=("account",))
SHELVES = (RECIPIENTS, MESSAGES, BOUNCES, SUPPRESSIONS)

NOBODY = "nobody.example"
"""Addresses at this domain are no one's: what is sent there comes back."""


class _Sent(BaseModel):
    """A letter that the company sends, to be recorded: not its text."""

    model_config = ConfigDict(extra="forbid", str_max_length=200)

    account: int
    email: str
    language: str = "en"
    kind: str
    subject: str


def serve(app: Flask) -> Blueprint:
    """Put the page where one unsubscribes on `app`, and return the interface."""
    api = Blueprint("api", __name__, url_prefix="/v3")
    for shelf in SHELVES:
        listing(api, f"/{shelf.name}", shelf, Paging.LINK)
        removing(api, f"/{shelf.name}", shelf)
    changing(api, "/recipients", RECIPIENTS, ("email", "language"))
    api.add_url_rule("/messages", view_func=_send, methods=["POST"])
    app.add_url_rule("/unsubscribe/<token>", view_func=_ask)
    app.add_url_rule("/unsubscribe/<token>", view_func=_unsubscribe, methods=["POST"])
    return api


def _send() -> ResponseReturnValue:
    try:
        letter = _Sent.model_validate_json(request.get_data())
    except ValidationError:
        abort(422)
    with firm().writing() as connection:
        recipient = _recipient(connection, letter)
        status = _status(connection, letter)
        row = {"id": f"msg_{secrets.token_hex(8)}", "account": letter.account, "kind": letter.kind}
        row |= {"subject": letter.subject, "status": status, "sent_at": firm().clock.now()}
        connection.execute(MESSAGE.insert(), [row])
        if status == "bounced":
            bounce = {"id": f"bnc_{secrets.token_hex(8)}", "account": letter.account, "message": row["id"]}
            connection.execute(BOUNCE.insert(), [{**bounce, "reason": "no such mailbox", "at": firm().clock.now()}])
    there = f"{request.host_url}unsubscribe/{recipient['unsubscribe_token']}"
    return jsonify({"id": row["id"], "status": status, "unsubscribe": there}), 201


def _recipient(connection: Connection, letter: _Sent) -> RowMapping:
    own = {"email": letter.email, "language": letter.language}
    row = {"id": f"rcp_{secrets.token_hex(8)}", "account": letter.account, **own, "added_at": firm().clock.now()}
    row["unsubscribe_token"] = secrets.token_urlsafe(18)
    kept = insert(RECIPIENT).values(row).on_conflict_do_update(index_elements=["account"], set_=own)
    return connection.execute(kept.returning(*RECIPIENT.c)).mappings().one()


def _status(connection: Connection, letter: _Sent) -> str:
    unwanted = select(SUPPRESSION.c.id).where(SUPPRESSION.c.account == letter.account)
    if letter.kind != "service" and connection.scalar(unwanted) is not None:
        return "suppressed"
    return "bounced" if letter.email.endswith(f"@{NOBODY}") else "delivered"


def _ask(token: str) -> ResponseReturnValue:
    _of(token)
    return render_template("unsubscribe.html", done=False)


def _unsubscribe(token: str) -> ResponseReturnValue:
    recipient = _of(token)
    row = {"id": f"sup_{recipient['id']}", "account": recipient["account"], "email": recipient["email"]}
    with firm().writing() as connection:
        row |= {"reason": "unsubscribed", "at": firm().clock.now()}
        connection.execute(insert(SUPPRESSION).values(row).on_conflict_do_nothing())
    return render_template("unsubscribe.html", done=True)


def _of(token: str) -> RowMapping:
    with firm().reading() as connection:
        wanted = select(RECIPIENT).where(RECIPIENT.c.unsubscribe_token == token)
        found = connection.execute(wanted).mappings().first()
    return found or abort(404)
