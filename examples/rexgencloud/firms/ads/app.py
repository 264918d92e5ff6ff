"""The advertising network: its script and its pixel, which set a cookie, and its interface for the company."""

import re
import secrets

from flask import Blueprint, Flask, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy.dialects.sqlite import insert

from rexgencloud.firms.ads.tables import CONVERSION, MEMBER
from rexgencloud.firms.embedding import DOT, cookie_of, script, with_cookie
from rexgencloud.firms.jobs import Jobs
from rexgencloud.firms.manners import firm
from rexgencloud.firms.shelves import Paging, Shelf, listing

MEMBERS = Shelf(name="members", table=MEMBER, narrowed_by=("account",))
CONVERSIONS = Shelf(name="conversions", table=CONVERSION, narrowed_by=("account", "cookie_id"), before="at")
COOKIE = "er_id"
_DIGEST = re.compile(r"[0-9a-f]{64}")


def serve(app: Flask) -> Blueprint:
    """Put the network's script and pixel on `app`, and return the interface."""
    api = Blueprint("api", __name__, url_prefix="/v1")
    listing(api, "/members", MEMBERS, Paging.CURSOR)
    listing(api, "/conversions", CONVERSIONS, Paging.CURSOR)
    Jobs(api=api, path="/removals", shelves={"members": MEMBERS, "conversions": CONVERSIONS}).serve()
    api.add_url_rule("/members", view_func=_add, methods=["POST"])
    app.add_url_rule("/tag.js", "script", view_func=lambda: script("pixel.gif"))
    app.add_url_rule("/pixel.gif", view_func=_pixel)
    return api


def _pixel() -> ResponseReturnValue:
    cookie = cookie_of(COOKIE)
    kind, page = request.args.get("kind", "visit")[:24], request.args.get("page", "/")[:200]
    row = {"id": f"cv_{secrets.token_hex(8)}", "cookie_id": cookie, "kind": kind, "page": page}
    with firm().writing() as connection:
        connection.execute(CONVERSION.insert(), [{**row, "at": firm().clock.now()}])
    return with_cookie(Response(DOT, content_type="image/gif"), COOKIE, cookie)


def _add() -> ResponseReturnValue:
    asked = request.get_json()
    digest, account = asked.get("email_sha256"), asked.get("account")
    if not isinstance(account, int) or not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        abort(422)
    own = {"email_sha256": digest, "audience": str(asked.get("audience", "customers"))[:40]}
    row = {"id": f"am_{secrets.token_hex(8)}", "account": account, **own, "added_at": firm().clock.now()}
    with firm().writing() as connection:
        kept = insert(MEMBER).values(row).on_conflict_do_update(index_elements=["account"], set_=own)
        number = connection.scalar(kept.returning(MEMBER.c.id))
    return jsonify({"id": number}), 201
