"""The social network: connecting as OAuth 2.0 has it (code, PKCE, token, revocation), and its interface."""

import base64
import hashlib
import re
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hmac import compare_digest
from urllib.parse import urlencode, urlsplit

from flask import Blueprint, Flask, abort, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection, RowMapping, delete, select
from sqlalchemy.dialects.sqlite import insert

from rexgencloud.firms.embedding import may_lead_to
from rexgencloud.firms.jobs import carry_out, removing
from rexgencloud.firms.manners import firm
from rexgencloud.firms.shelves import Paging, Shelf, listing
from rexgencloud.firms.social.tables import CONNECTION, GRANT, TOKEN


def _forget_tokens(connection: Connection, connections: Sequence[str]) -> None:
    connection.execute(delete(TOKEN).where(TOKEN.c.connection.in_(connections)))


CONNECTIONS = Shelf(name="connections", table=CONNECTION, narrowed_by=("account", "handle"), goes_with=_forget_tokens)
_HANDLE = re.compile(r"[A-Za-z0-9_.]{1,60}")
_LONGEST_NAME = 120
_MINUTES = timedelta(minutes=10)


def serve(app: Flask) -> Blueprint:
    """Put the page on which a member decides on `app`, and what a member's token opens; return the interface."""
    api = Blueprint("api", __name__, url_prefix="/app")
    listing(api, "/connections", CONNECTIONS, Paging.PAGE)
    removing(api, "/connections", CONNECTIONS)
    api.add_url_rule("/token", view_func=_token, methods=["POST"])
    app.add_url_rule("/authorise", view_func=_ask)
    app.add_url_rule("/authorise", view_func=_decide, methods=["POST"])
    app.add_url_rule("/me", view_func=_me)
    app.add_url_rule("/revoke", view_func=_revoke, methods=["POST"])
    return api


def _ask() -> ResponseReturnValue:
    asked = request.args
    if not _is_back(asked.get("redirect_uri", "")) or not asked.get("code_challenge"):
        abort(400)
    return _page(asked.get("state", ""), asked["redirect_uri"], asked["code_challenge"])


def _page(state: str, back: str, challenge: str, *, wrong: bool = False) -> str:
    may_lead_to(back)
    return render_template("authorise.html", state=state, back=back, challenge=challenge, wrong=wrong)


def _decide() -> ResponseReturnValue:
    said = request.form
    back, state = said.get("redirect_uri", ""), said.get("state", "")
    if not _is_back(back):
        abort(400)
    if said.get("answer") != "allow":
        return redirect(f"{back}?{urlencode({'error': 'access_denied', 'state': state})}", 303)
    if not _HANDLE.fullmatch(said.get("handle", "")) or not 0 < len(said.get("name", "")) <= _LONGEST_NAME:
        return _page(state, back, said.get("code_challenge", ""), wrong=True), 422
    code = secrets.token_urlsafe(24)
    row = {"code": code, "handle": said["handle"], "display_name": said["name"], "redirect_uri": back}
    challenge, expires = said.get("code_challenge", ""), firm().clock.now() + _MINUTES
    with firm().writing() as connection:
        connection.execute(delete(GRANT).where(GRANT.c.expires_at < firm().clock.now()))
        connection.execute(GRANT.insert(), [{**row, "challenge": challenge, "expires_at": expires}])
    return redirect(f"{back}?{urlencode({'code': code, 'state': state})}", 303)


def _token() -> ResponseReturnValue:
    """Give the company a token for a code, once, and remember for which of its accounts."""
    asked = request.get_json()
    with firm().writing() as connection:
        row = connection.execute(select(GRANT).where(GRANT.c.code == str(asked.get("code")))).mappings().first()
        if row is None or not _holds(row, str(asked.get("code_verifier", "")), str(asked.get("redirect_uri", ""))):
            abort(400)
        connection.execute(delete(GRANT).where(GRANT.c.code == row["code"]))
        own = {name: row[name] for name in ("handle", "display_name")}
        own |= {"profile_url": f"https://circle.example/{row['handle']}", "connected_at": firm().clock.now()}
        new = {"id": f"cn_{secrets.token_hex(8)}", "account": int(asked["account"]), **own}
        kept = insert(CONNECTION).values(new).on_conflict_do_update(index_elements=["account"], set_=own)
        number = connection.scalar(kept.returning(CONNECTION.c.id))
        token = secrets.token_urlsafe(32)
        connection.execute(TOKEN.insert(), [{"digest": _digest(token), "connection": number}])
    return jsonify({"access_token": token, "token_type": "Bearer", "id": number})


def _holds(grant: RowMapping, verifier: str, back: str) -> bool:
    """Whether the code may still be used: soon, and by whoever asked for it (RFC 7636)."""
    hashed = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    expires: datetime = grant["expires_at"]
    fresh = firm().clock.now() < (expires.replace(tzinfo=UTC) if expires.tzinfo is None else expires)
    known = compare_digest(hashed.encode(), str(grant["challenge"]).encode())
    return fresh and known and grant["redirect_uri"] == back


def _me() -> ResponseReturnValue:
    with firm().reading() as connection:
        wanted = select(CONNECTION).where(CONNECTION.c.id == _connection())
        row = connection.execute(wanted).mappings().first()
    return jsonify(CONNECTIONS.shown([row])[0]) if row else abort(401)


def _revoke() -> ResponseReturnValue:
    """Disconnect: the token is worth nothing any more, and what was connected is deleted."""
    number = _connection()
    if number is not None:
        with firm().writing() as connection:
            _forget_tokens(connection, [number])
            carry_out(connection, CONNECTIONS, [number], None)
    return "", 200


def _connection() -> str | None:
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    with firm().reading() as connection:
        found = connection.scalar(select(TOKEN.c.connection).where(TOKEN.c.digest == _digest(token)))
    return None if found is None else str(found)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _is_back(address: str) -> bool:
    """Whether an address to go back to is the company's own, which is on this machine."""
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and parts.hostname in {"127.0.0.1", "localhost"}
