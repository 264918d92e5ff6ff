"""What a firm puts into the company's pages: a script that reports to it, a picture of one dot, and its cookie."""

import base64
import re
import secrets

from flask import Response, request

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
