"""The chat service: the window in the company's pages, and its interface for the company."""

import secrets

from flask import Blueprint, Flask, Response, abort, jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection, select, update

from rexgencloud.firms.chat.tables import LINE, TALK
from rexgencloud.firms.embedding import cookie_of, with_cookie
from rexgencloud.firms.jobs import Jobs, changing, removing
from rexgencloud.firms.manners import firm
from rexgencloud.firms.shelves import Paging, Shelf, listing

TALKS = Shelf(name="talks", table=TALK, narrowed_by=("account", "cookie_id"), before="last_message_at")
LINES = Shelf(name="lines", table=LINE, narrowed_by=("talk",))
COOKIE = "et_id"
_LONGEST = 2_000
_WIDGET = """(function () {
  var here = document.currentScript.src;
  var form = document.createElement("form"), text = document.createElement("input");
  form.method = "post"; form.action = new URL("talk", here).href; form.target = "_blank"; form.className = "talk";
  text.name = "body"; text.maxLength = 2000; text.required = true; text.setAttribute("aria-label", "Example Talk");
  form.append(text); document.body.append(form);
})();
"""


def serve(app: Flask) -> Blueprint:
    """Put the window on `app`, and return the interface."""
    api = Blueprint("api", __name__, url_prefix="/v1")
    listing(api, "/talks", TALKS, Paging.LINK)
    listing(api, "/lines", LINES, Paging.LINK)
    removing(api, "/lines", LINES)
    changing(api, "/lines", LINES, ("body",))
    Jobs(api=api, path="/erasures", shelves={"talks": TALKS, "lines": LINES}).serve()
    api.add_url_rule("/talks/<key>/lines", view_func=_answer, methods=["POST"])
    api.add_url_rule("/identify", view_func=_identify, methods=["POST"])
    app.add_url_rule(
        "/widget.js", "script", view_func=lambda: Response(_WIDGET, content_type="text/javascript; charset=utf-8")
    )
    app.add_url_rule("/talk", view_func=_window)
    app.add_url_rule("/talk", view_func=_write, methods=["POST"])
    return api


def _window() -> ResponseReturnValue:
    """Show the visitor's last talk, with the form to go on in it."""
    with firm().reading() as connection:
        query = select(LINE).where(LINE.c.talk == _last(connection, cookie_of(COOKIE))).order_by(LINE.c.at)
        lines = connection.execute(query).mappings().all()
    return render_template("talk.html", lines=lines)


def _write() -> ResponseReturnValue:
    """Take in what a visitor writes: into the visitor's last talk, or a new one."""
    body, cookie = request.form.get("body", "").strip(), cookie_of(COOKIE)
    if not 0 < len(body) <= _LONGEST:
        abort(422)
    with firm().writing() as connection:
        talk = _last(connection, cookie) or _begin(connection, cookie)
        _say(connection, talk, author="visitor", from_staff=False, body=body)
    in_a_window = "text/html" in request.headers.get("Accept", "")
    answer = make_response(redirect("/talk", 303) if in_a_window else jsonify({"talk": talk}))
    return with_cookie(answer, COOKIE, cookie)


def _last(connection: Connection, cookie: str) -> str | None:
    last = select(TALK.c.id).where(TALK.c.cookie_id == cookie).order_by(TALK.c.last_message_at.desc())
    found = connection.scalar(last)
    return None if found is None else str(found)


def _begin(connection: Connection, cookie: str) -> str:
    at = firm().clock.now()
    row = {"id": f"tk_{secrets.token_hex(8)}", "cookie_id": cookie, "page": (request.referrer or "/")[:200]}
    connection.execute(TALK.insert(), [{**row, "started_at": at, "last_message_at": at}])
    return row["id"]


def _say(connection: Connection, talk: str, *, author: str, from_staff: bool, body: str) -> None:
    at = firm().clock.now()
    row = {"id": f"ln_{secrets.token_hex(8)}", "talk": talk, "author": author, "from_staff": from_staff}
    connection.execute(LINE.insert(), [{**row, "at": at, "body": body}])
    connection.execute(update(TALK).where(TALK.c.id == talk).values(last_message_at=at))


def _answer(key: str) -> ResponseReturnValue:
    asked = request.get_json()
    body, author = asked.get("body"), asked.get("author", "support")
    if not isinstance(body, str) or not isinstance(author, str) or not 0 < len(body) <= _LONGEST:
        abort(422)
    with firm().writing() as connection:
        if connection.scalar(select(TALK.c.id).where(TALK.c.id == key)) is None:
            abort(404)
        _say(connection, key, author=author[:120], from_staff=True, body=body)
    return "", 204


def _identify() -> ResponseReturnValue:
    """Take in from the company which account a cookie belongs to."""
    asked = request.get_json()
    if not isinstance(asked.get("cookie_id"), str) or not isinstance(asked.get("account"), int):
        abort(422)
    with firm().writing() as connection:
        whose = update(TALK).where(TALK.c.cookie_id == asked["cookie_id"])
        connection.execute(whose.values(account=asked["account"]))
    return "", 204
