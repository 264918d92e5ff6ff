"""What is counted of failed tries to sign in, and what is said when there were too many."""

import hashlib
import hmac
from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from kept.web.page import private_page


def name_of(request: HttpRequest, credentials: Mapping[str, str] | None) -> str:
    """Return who tries to get in, as a keyed hash: what is typed there may be a password."""
    given = (credentials or {}).get("email") or (credentials or {}).get("username") or request.POST.get("login", "")
    name = str(given).strip().lower().encode()
    return hmac.new(f"names {settings.SECRET_KEY}".encode(), name, hashlib.sha256).hexdigest()


def locked_out(
    request: HttpRequest, _response: HttpResponseBase | None = None, _credentials: object = None
) -> HttpResponseBase:
    """Say that there were too many tries, whoever it is."""
    return private_page(request, "signin/too_many.html", status=429)
