"""In which language a page speaks: the one asked for, else the one remembered, else the reader's browser's."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation.trans_real import parse_accept_lang_header

COOKIE = "kept_language"
"""The one cookie of these pages, set when somebody chooses a language and never before."""

_YEAR = 365 * 24 * 60 * 60


def language_of(request: HttpRequest) -> str:
    """Return the language to answer `request` in, one of those on offer."""
    asked = request.GET.get("lang"), request.COOKIES.get(COOKIE)
    for tag in (*asked, *_accepted(request)):
        if (language := _offered(tag)) is not None:
            return language
    return settings.LANGUAGE_CODE


def remember(request: HttpRequest, response: HttpResponse) -> None:
    """Set the language cookie where `request` chose a language, and only there."""
    language = _offered(request.GET.get("lang"))
    if language is not None:
        response.set_cookie(COOKIE, language, max_age=_YEAR, secure=request.is_secure(), httponly=True, samesite="Lax")


def _accepted(request: HttpRequest) -> list[str]:
    return [tag for tag, weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")) if weight > 0]


def _offered(tag: str | None) -> str | None:
    language = (tag or "").partition("-")[0].lower()
    return language if language in dict(settings.LANGUAGES) else None
