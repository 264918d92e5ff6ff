"""The analytics service: a script for the company's pages, what it reports, and deletion jobs."""

import secrets

from flask import Blueprint, Flask, Response, abort, request
from flask.typing import ResponseReturnValue
from sqlalchemy import update
from sqlalchemy.dialects.sqlite import insert

from rexgencloud.firms.analytics.tables import EVENT, VISITOR
from rexgencloud.firms.embedding import cookie_of, script, with_cookie
from rexgencloud.firms.jobs import Jobs
from rexgencloud.firms.manners import firm
from rexgencloud.firms.shelves import Paging, Shelf, listing

VISITORS = Shelf(name="visitors", table=VISITOR, narrowed_by=("account",), before="last_seen")
EVENTS = Shelf(name="events", table=EVENT, narrowed_by=("account", "cookie_id"), before="at")
COOKIE = "ef_id"


def serve(app: Flask) -> Blueprint:
    """Put the service's script on `app`, and where it reports to, and return the interface."""
    api = Blueprint("api", __name__, url_prefix="/v2")
    listing(api, "/visitors", VISITORS, Paging.CURSOR)
    listing(api, "/events", EVENTS, Paging.CURSOR)
    Jobs(api=api, path="/deletions", shelves={"visitors": VISITORS, "events": EVENTS}).serve()
    api.add_url_rule("/identify", view_func=_identify, methods=["POST"])
    app.add_url_rule("/figures.js", "script", view_func=lambda: script("collect"))
    app.add_url_rule("/collect", view_func=_collect)
    return api


def _collect() -> ResponseReturnValue:
    cookie, at = cookie_of(COOKIE), firm().clock.now()
    page, agent = request.args.get("page", "/")[:200], request.user_agent.string[:250]
    visitor = {"cookie_id": cookie, "agent": agent, "first_seen": at, "last_seen": at}
    event = {"id": f"ev_{secrets.token_hex(8)}", "cookie_id": cookie, "kind": "view", "page": page, "at": at}
    with firm().writing() as connection:
        seen = insert(VISITOR).values(visitor)
        again = {"last_seen": at, "agent": agent}
        connection.execute(seen.on_conflict_do_update(index_elements=["cookie_id"], set_=again))
        connection.execute(EVENT.insert(), [event])
    return with_cookie(Response(status=204), COOKIE, cookie)


def _identify() -> ResponseReturnValue:
    """Take in from the company which account a cookie belongs to."""
    asked = request.get_json()
    if not isinstance(asked.get("cookie_id"), str) or not isinstance(asked.get("account"), int):
        abort(422)
    with firm().writing() as connection:
        for table in (VISITOR, EVENT):
            whose = update(table).where(table.c.cookie_id == asked["cookie_id"])
            connection.execute(whose.values(account=asked["account"]))
    return "", 204
