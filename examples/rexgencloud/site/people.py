"""Who is there: the customer or the member of staff behind a request, by the session that the cookie names."""

import secrets
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import wraps
from typing import ParamSpec

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import RowMapping, select, update

from rexgencloud.applications import Application
from rexgencloud.rows import Row
from rexgencloud.site.current import Site, current_site
from rexgencloud.site.databases import add, aware
from rexgencloud.tables.accounts import ACCOUNT, PROFILE, SESSION
from rexgencloud.tables.staff import EMPLOYEE, ROLE_GRANT

P = ParamSpec("P")
LASTS = timedelta(hours=12)
DESK = frozenset({"support", "billing", "operations", "privacy"})
"""The roles that have a place at the desk."""


def recognise() -> None:
    """Find out who is there, before the request is answered."""
    site = current_site()
    g.account = _customer(site) if "session" in session else None
    g.employee = _employee(site) if "employee" in session else None


def needs_customer(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
    """Let in only who has signed in, and lead the others to the door."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if g.account is None:
            return redirect(url_for("signin.sign_in", next=request.path if request.method == "GET" else "/panel"), 303)
        return view(*args, **kwargs)

    return guarded


def needs_staff(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
    """Let in only staff with a place at the desk."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if g.employee is None:
            return redirect(url_for("desk.sign_in"), 303)
        return view(*args, **kwargs)

    return guarded


def begin_session(site: Site, account_id: int) -> None:
    """Write the session down and give its cookie out; what the cookie held before is dropped."""
    language = session.get("language")
    session.clear()
    row: Row = {
        "account_id": account_id,
        "started_at": site.now(),
        "ip": (request.remote_addr or "")[:45],
        "device_id": None,
        "cookie_id": f"rx-{secrets.token_urlsafe(24)}",
        "referrer": None,
        "pages_viewed": 0,
        "load_ms": None,
        "ended_at": None,
    }
    with site.of(Application.PANEL).writing("accounts") as connection:
        number = add(connection, SESSION, row)
        signed_in = update(ACCOUNT).where(ACCOUNT.c.id == account_id).values(last_signin_at=site.now())
        connection.execute(signed_in)
    session.update({"session": number, "cookie": row["cookie_id"], "language": language})


def end_session(site: Site) -> None:
    """End the session for good: its cookie opens nothing any more, wherever a copy of it is."""
    with site.of(Application.PANEL).writing("accounts") as connection:
        ended = update(SESSION).where(SESSION.c.id == session.get("session", 0)).values(ended_at=site.now())
        connection.execute(ended)
    session.clear()


def _customer(site: Site) -> RowMapping | None:
    here = SESSION.c.id == session["session"], SESSION.c.cookie_id == session.get("cookie")
    found = select(ACCOUNT, PROFILE.c.username, PROFILE.c.preferences, SESSION.c.started_at).where(
        *here, SESSION.c.ended_at.is_(None), ACCOUNT.c.closed_at.is_(None)
    )
    joined = found.join_from(SESSION, ACCOUNT).join(PROFILE, PROFILE.c.account_id == ACCOUNT.c.id)
    with site.of(Application.PANEL).reading("accounts") as connection:
        account = connection.execute(joined).mappings().first()
    if account is None or aware(account["started_at"]) < site.now() - LASTS:
        return None
    return account


def count_page(site: Site) -> None:
    """Count one more page in this session (clause 2.2.1)."""
    with site.of(Application.PANEL).writing("accounts") as connection:
        seen = SESSION.c.pages_viewed + 1
        connection.execute(update(SESSION).where(SESSION.c.id == session["session"]).values(pages_viewed=seen))


def _employee(site: Site) -> Mapping[str, object] | None:
    """Return the member of staff whose grant is in force: who has left, or lost the role, is out at once."""
    granted = select(EMPLOYEE.c.id, EMPLOYEE.c.name, ROLE_GRANT.c.role).where(
        EMPLOYEE.c.id == session["employee"],
        EMPLOYEE.c.left_at.is_(None),
        ROLE_GRANT.c.revoked_at.is_(None),
        ROLE_GRANT.c.role.in_(DESK),
    )
    with site.of(Application.DESK).reading("staff") as connection:
        row = connection.execute(granted.join_from(EMPLOYEE, ROLE_GRANT)).mappings().first()
    if row is None or session.get("desk_until", 0) < site.now().timestamp():
        return None
    return dict(row)
