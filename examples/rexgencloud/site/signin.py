"""Signing in and out. A wrong password is slow to try, and soon cannot be tried at all."""

from datetime import timedelta
from urllib.parse import urlsplit

from argon2.exceptions import VerificationError
from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select

from rexgencloud.passwords import HASHER, hashes
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add
from rexgencloud.site.people import begin_session, end_session
from rexgencloud.tables.accounts import ACCOUNT, PROFILE, SIGNIN_LOG

PART = Blueprint("signin", __name__)
_NOBODY = 0
_MOST_WRONG = 5
_WINDOW = timedelta(minutes=15)


@PART.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> ResponseReturnValue:
    """Show the form, or let somebody in."""
    site = current_site()
    if request.method == "GET":
        return site.page("signin.html", wrong=None, email="")
    if not site.limits.may(f"sign-in {request.remote_addr}", site.now()):
        return site.page("signin.html", wrong="signin-too-often", email=""), 429
    email = request.form.get("email", "")[:120].strip()
    known, given = _accounts_of(site, email), request.form.get("password", "")
    if any(_tried_too_often(site, one) for one in known):
        return site.page("signin.html", wrong="signin-too-often", email=email), 429
    # Somebody unknown takes as long as somebody known.
    tried = known or {_NOBODY: hashes()[0]}
    account = next((one for one, held in tried.items() if matches(held, given)), _NOBODY)
    if account not in known:
        # Who gets in does not count: many people may share one address.
        site.limits.count(f"sign-in {request.remote_addr}", site.now())
        for one in known:
            _write(site, one, "wrong-password")
        return site.page("signin.html", wrong="signin-wrong", email=email), 422
    _write(site, account, "ok")
    begin_session(site, account)
    return redirect(_inside(request.form.get("next", "")), 303)


@PART.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """End the session."""
    end_session(current_site())
    return redirect("/", 303)


def matches(password_hash: str, password: str) -> bool:
    """Whether a password is the one that was hashed. It takes as long where there is none to compare with."""
    try:
        return HASHER.verify(password_hash, password[:1_000].encode("utf-8", "surrogatepass"))
    except VerificationError:
        return False


def _accounts_of(site: Site, email: str) -> dict[int, str]:
    """Return the open accounts of an address, each with its hash: a family may share one."""
    found = select(ACCOUNT.c.id, PROFILE.c.password_hash).join_from(ACCOUNT, PROFILE)
    by_mail = found.where(func.lower(ACCOUNT.c.email) == email.lower(), ACCOUNT.c.closed_at.is_(None))
    with site.stores.reading("accounts") as connection:
        rows = connection.execute(by_mail.order_by(ACCOUNT.c.id)).all()
    return {number: held for number, held in rows}  # noqa: C416 - rows are no pairs to the types


def _tried_too_often(site: Site, account_id: int) -> bool:
    wrong = select(func.count()).where(
        SIGNIN_LOG.c.account_id == account_id,
        SIGNIN_LOG.c.outcome == "wrong-password",
        SIGNIN_LOG.c.at > site.now() - _WINDOW,
    )
    with site.stores.reading("accounts") as connection:
        return int(connection.scalar(wrong) or 0) >= _MOST_WRONG


def _write(site: Site, account_id: int, outcome: str) -> None:
    with site.stores.writing("accounts") as connection:
        add(
            connection,
            SIGNIN_LOG,
            {
                "account_id": account_id,
                "at": site.now(),
                "ip": (request.remote_addr or "")[:45],
                "agent": (request.headers.get("User-Agent") or "-")[:200],
                "outcome": outcome,
            },
        )


def _inside(place: str) -> str:
    """Return a place of this site to go on to, and no other site's."""
    parts = urlsplit(place)
    is_ours = not parts.scheme and not parts.netloc and place.startswith("/") and not place.startswith(("//", "/\\"))
    return place if is_ours and place.isprintable() else "/panel"
