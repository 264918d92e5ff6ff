"""What is counted of a visit, by the server alone: which page, from which other site, and how long it took.

An event names a page by its rule, never by what stands in its address, and another site by its name alone. It lies in
memory until the next round, and then in the Parquet file of its day; after thirty days only figures of groups are left
(clause 6.2.2). A browser that says it does not want this (Global Privacy Control) is not counted.
"""

import secrets
import time
from urllib.parse import urlsplit

from flask import Flask, Response, g, request, session

from rexgencloud.analytics import Event, record
from rexgencloud.analytics.events import in_letters
from rexgencloud.site.current import Site, current_site

COOKIE = "rexgencloud_seen"
_LASTS = 90 * 86_400
_LENGTH = 24
_ANYWHERE = "ZZ"
_OK = 200


def count_visits(app: Flask) -> None:
    """Count each page that is opened."""
    app.before_request(_begin)
    app.after_request(_count)


def write_events(site: Site) -> None:
    """Write down what was counted since the last round."""
    taken = site.seen.take()
    if taken:
        record(site.settings.stores, taken)


def _begin() -> None:
    g.began = time.monotonic()


def _count(response: Response) -> Response:
    is_page = request.method == "GET" and response.status_code == _OK and response.mimetype == "text/html"
    if not is_page or request.url_rule is None or g.employee or request.headers.get("Sec-GPC") == "1":
        return response
    site, account = current_site(), g.get("account")
    cookie = session["cookie"] if account else _cookie(response)
    event = Event(
        at=site.now(),
        cookie_id=cookie,
        account_id=account["id"] if account else None,
        page=request.url_rule.rule[:200],
        referrer=_from(request.referrer),
        country=account["country"] if account else _ANYWHERE,
        load_ms=int((time.monotonic() - g.began) * 1_000),
    )
    site.seen.add(event)
    return response


def _cookie(response: Response) -> str:
    """Return the visitor's cookie; who has none gets one."""
    known = request.cookies.get(COOKIE, "")
    if known.startswith("rx-") and known[3:].isascii() and known[3:].isalpha() and len(known) <= _LENGTH:
        return known
    fresh = f"rx-{in_letters(secrets.token_hex(10))}"
    response.set_cookie(COOKIE, fresh, max_age=_LASTS, httponly=True, samesite="Lax")
    return fresh


def _from(referrer: str | None) -> str | None:
    parts = urlsplit(referrer or "")
    return f"{parts.scheme}://{parts.netloc}/"[:200] if parts.netloc and parts.netloc != request.host else None
