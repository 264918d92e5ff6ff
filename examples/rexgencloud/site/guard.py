"""What holds for every page: forms from our own pages alone, each counted once, and nothing loaded from elsewhere."""

import secrets
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from hmac import compare_digest
from typing import ParamSpec

from flask import Flask, Response, abort, current_app, make_response, redirect, request, session
from flask.typing import ResponseReturnValue
from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from rexgencloud.applications import Application
from rexgencloud.moments import days
from rexgencloud.site.current import Site, current_site
from rexgencloud.tables.accounts import SUBMISSION

P = ParamSpec("P")
_TRACKERS = ("analytics", "ads", "chat")
"""The third parties whose scripts stand in the pages for everybody."""
_FORMS_LEAD_TO = ("payments", "social")
_TRACKED = frozenset({"front.home", "front.hosting"})


def guard(app: Flask) -> None:
    """Check every form before it is read, and send every page with its headers."""
    app.before_request(_ours_alone)
    app.after_request(_harden)


def csrf_token() -> str:
    """Return the token that this visitor's forms carry."""
    if "csrf" not in session:
        session["csrf"] = secrets.token_urlsafe(24)
    return str(session["csrf"])


def without_form(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
    """Mark a view that machines post to, which proves by itself who speaks."""
    view.__dict__["without_form"] = True
    return view


def once(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
    """Let the same form count once: sent again, it leads to where it led the first time.

    A form whose answer is no redirect (it had mistakes) may be sent again.
    """

    @wraps(view)
    def counted(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if request.method != "POST":
            return view(*args, **kwargs)
        site, key = current_site(), _key()
        led = _claim(site, key)
        if led is not None:
            return redirect(led or request.path, 303)
        try:
            response = make_response(view(*args, **kwargs))
        except BaseException:
            _release(site, key)
            raise
        leads_to = response.headers.get("Location")
        if leads_to is None:
            _release(site, key)
        else:
            _remember(site, key, leads_to)
        return response

    return counted


def trackers() -> dict[str, str]:
    """Return the third parties whose scripts this page loads, by where each of them is."""
    firms = current_site().settings.firms if request.endpoint in _TRACKED else {}
    return {name: firms[name] for name in _TRACKERS if name in firms}


def _policy(site: Site) -> str:
    """Return what this page may load, and where its forms may lead: elsewhere only where it says so itself."""
    tags = trackers()
    there = "".join(f" {address}" for address in tags.values())
    firms = [*(site.settings.firms.get(name) for name in _FORMS_LEAD_TO), tags.get("chat")]
    centre = site.settings.privacy_centre if request.endpoint == "centre.centre" else None
    forms = "".join(f" {address}" for address in (*firms, centre) if address)
    return (
        f"default-src 'none'; style-src 'self'; img-src 'self'{there}; script-src 'self'{there}; "
        f"connect-src 'self'{there}; form-action 'self'{forms}; base-uri 'none'; frame-ancestors 'none'"
    )


def _ours_alone() -> None:
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        return
    view = current_app.view_functions.get(request.endpoint or "")
    if view is not None and view.__dict__.get("without_form"):
        return
    given = request.form.get("csrf", "") or request.headers.get("X-CSRF", "")
    if not compare_digest(given.encode(), str(session.get("csrf", secrets.token_hex())).encode()):
        abort(400)


def _harden(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", _policy(current_site()))
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "same-origin"
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    return response


def _key() -> str:
    sent = f"{session.get('csrf')} {request.path} {request.form.get('once', secrets.token_hex())}"
    return sha256(sent.encode("utf-8", "surrogatepass")).hexdigest()


def _claim(site: Site, key: str) -> str | None:
    """Return None where the form is new, else where it led: empty while the first one is still being carried out."""
    with site.of(Application.PANEL).writing("accounts") as connection:
        connection.execute(delete(SUBMISSION).where(SUBMISSION.c.at < days(site.now(), 1)))
        try:
            with connection.begin_nested():
                connection.execute(SUBMISSION.insert(), [{"key": key, "at": site.now(), "leads_to": ""}])
        except IntegrityError:
            return str(connection.scalar(select(SUBMISSION.c.leads_to).where(SUBMISSION.c.key == key)))
    return None


def _release(site: Site, key: str) -> None:
    with site.of(Application.PANEL).writing("accounts") as connection:
        connection.execute(delete(SUBMISSION).where(SUBMISSION.c.key == key))


def _remember(site: Site, key: str, leads_to: str) -> None:
    with site.of(Application.PANEL).writing("accounts") as connection:
        connection.execute(update(SUBMISSION).where(SUBMISSION.c.key == key).values(leads_to=leads_to[:200]))
