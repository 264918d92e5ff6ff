"""A social network, where the customer wants it: nothing before it is connected, and nothing after it was disconnected.

Connecting is OAuth 2.0 with PKCE: the customer allows it at the network itself (clause 2.3.3). Disconnecting deletes
what came from there at once, and takes the permission back at the network, again and again until it says yes.
"""

import base64
import hashlib
import secrets
from urllib.parse import urlencode

from cryptography.fernet import Fernet
from flask import Blueprint, abort, g, redirect, request, session
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection, RowMapping, delete, select

from rexgencloud.rows import Row
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.guard import once
from rexgencloud.site.outside import FirmDownError, ask, works_with
from rexgencloud.site.people import needs_customer
from rexgencloud.tables.accounts import REVOCATION, SOCIAL

PART = Blueprint("social", __name__)


@PART.get("/panel/social")
@needs_customer
def social() -> ResponseReturnValue:
    """Show what is connected."""
    site = current_site()
    can = works_with(site, "social")
    return site.page("panel/social.html", connection=_mine(site), can_connect=can, said=request.args.get("said"))


@PART.post("/panel/social/connect")
@needs_customer
def connect() -> ResponseReturnValue:
    """Lead to the network, where the customer allows it or not."""
    site = current_site()
    if not works_with(site, "social"):
        abort(404)
    verifier, state = secrets.token_urlsafe(48), secrets.token_urlsafe(18)
    session["social"] = {"verifier": verifier, "state": state}
    hashed = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    asked = {"redirect_uri": _back(site), "state": state, "code_challenge": hashed}
    return redirect(f"{site.settings.firms['social']}/authorise?{urlencode(asked)}", 303)


@PART.get("/panel/social/back")
@needs_customer
def back() -> ResponseReturnValue:
    """Take in what the network answers; an answer that nobody asked for here is none."""
    site, begun = current_site(), session.pop("social", None)
    if begun is None or not secrets.compare_digest(begun["state"], request.args.get("state", "")):
        abort(400)
    if "code" not in request.args:
        return redirect("/panel/social?said=social-denied", 303)
    told = {"code": request.args["code"], "code_verifier": begun["verifier"], "redirect_uri": _back(site)}
    try:
        answer = ask(site, "social", "POST", "/app/token", told={**told, "account": g.account["id"]})
        if not answer.is_success:
            abort(400)
        token = str(answer.json()["access_token"])
        profile = ask(site, "social", "GET", "/me", headers={"Authorization": f"Bearer {token}"}).json()
    except FirmDownError:
        return redirect("/panel/social?said=social-down", 303)
    row: Row = {
        "account_id": g.account["id"],
        "handle": profile["handle"][:60],
        "display_name": profile["display_name"][:120],
        "profile_url": profile["profile_url"][:200],
        "sealed_token": _seal(site).encrypt(token.encode()).decode(),
        "connected_at": site.now(),
    }
    with site.stores.writing("accounts") as connection:
        disconnect_account(connection, site, g.account["id"])
        connection.execute(SOCIAL.insert(), [row])
    return redirect("/panel/social?said=social-connected", 303)


@PART.post("/panel/social/disconnect")
@needs_customer
@once
def disconnect() -> ResponseReturnValue:
    """Delete what came from the network, and take the permission back there."""
    site = current_site()
    with site.stores.writing("accounts") as connection:
        disconnect_account(connection, site, g.account["id"])
    revoke_waiting(site)
    return redirect("/panel/social?said=social-disconnected", 303)


def disconnect_account(connection: Connection, site: Site, account_id: int) -> None:
    """Delete an account's connection within a transaction; the permission is left to `revoke_waiting`."""
    mine = SOCIAL.c.account_id == account_id
    token = connection.scalar(select(SOCIAL.c.sealed_token).where(mine))
    if token is not None:
        connection.execute(delete(SOCIAL).where(mine))
        add(connection, REVOCATION, {"sealed_token": token, "asked_at": site.now()})


def revoke_waiting(site: Site) -> None:
    """Take back, at the network, every permission that was given up here."""
    with site.stores.reading("accounts") as connection:
        waiting = connection.execute(select(REVOCATION).limit(200)).mappings().all()
    try:
        for row in waiting:
            token = _seal(site).decrypt(row["sealed_token"].encode()).decode()
            ask(site, "social", "POST", "/revoke", headers={"Authorization": f"Bearer {token}"})
            with site.stores.writing("accounts") as connection:
                connection.execute(delete(REVOCATION).where(REVOCATION.c.id == row["id"]))
    except FirmDownError:
        # Asked again in the next round.
        return


def _mine(site: Site) -> RowMapping | None:
    with site.stores.reading("accounts") as connection:
        mine = select(SOCIAL).where(SOCIAL.c.account_id == g.account["id"])
        return connection.execute(mine).mappings().first()


def _back(site: Site) -> str:
    return f"{site.settings.address}/panel/social/back"


def _seal(site: Site) -> Fernet:
    """Return what seals tokens: whoever reads the store has no use of them."""
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(b"social " + site.settings.secret).digest()))
