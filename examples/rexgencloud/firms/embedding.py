"""What a firm shows in browsers: pages that load nothing from elsewhere; scripts, a picture and a cookie for others."""

import base64
import re
import secrets
from urllib.parse import urlsplit

from flask import Response, g, request

DOT = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
_COOKIE = re.compile(r"[A-Za-z0-9_-]{8,40}")
_A_YEAR = 365 * 24 * 3_600
_SCRIPT = """(function () {{
  var dot = new Image();
  dot.src = new URL("{there}?page=" + encodeURIComponent(location.pathname), document.currentScript.src).href;
}})();
"""


def script(there: str) -> Response:
    """Return a script that reports the page it stands in to the address `there` of the firm."""
    return Response(_SCRIPT.format(there=there), content_type="text/javascript; charset=utf-8")


def cookie_of(name: str) -> str:
    """Return the visitor's id: the cookie that the firm set, or else a new one."""
    known = request.cookies.get(name, "")
    return known if _COOKIE.fullmatch(known) else secrets.token_urlsafe(12)


def with_cookie(answer: Response, name: str, value: str) -> Response:
    """Return the answer with the firm's cookie, which lasts a year."""
    answer.set_cookie(name, value, max_age=_A_YEAR, samesite="Lax", httponly=True)
    return answer


def may_lead_to(address: str) -> None:
    """Let the forms of this page lead on to an address elsewhere, which is where the visitor came from."""
    parts = urlsplit(address)
    g.leads_to = f" {parts.scheme}://{parts.netloc}" if parts.netloc else ""


def harden(answer: Response) -> Response:
    """Return the answer with what keeps a page to itself."""
    leads_to = g.get("leads_to", "")
    answer.headers["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'self'; form-action 'self'{leads_to}; base-uri 'none'; frame-ancestors 'none'"
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    if request.endpoint != "static":
        answer.headers["Cache-Control"] = "no-store"
    return answer
