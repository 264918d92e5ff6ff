"""One way to answer with a page: in the reader's language, revalidated at each visit, sealed against scripts."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag
from django.utils.functional import SimpleLazyObject

from kept.app.titling import titles
from kept.web.language import language_of, remember
from kept.web.signals import is_signalled

_NOTHING = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"


def page(request: HttpRequest, template: str, *, status: int = 200, **content: object) -> HttpResponseBase:
    """Answer `request` with `template`, which sees `content`, the `language`, those on offer, and where it is."""
    return answer(request, _rendered(request, template, status, content))


def private_page(request: HttpRequest, template: str, *, status: int = 200, **content: object) -> HttpResponseBase:
    """As `page`, for one reader alone: no browser and nothing on the way keeps it."""
    response = _rendered(request, template, status, content)
    _common(request, response)
    response["Cache-Control"] = "no-store"
    return response


def answer(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """Give `response` the headers that all pages have; 304 where the reader already has just this."""
    _common(request, response)
    response["Cache-Control"] = "no-cache"
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def _rendered(request: HttpRequest, template: str, status: int, content: dict[str, object]) -> HttpResponse:
    language = language_of(request)
    words = {
        "language": language,
        "titles": SimpleLazyObject(lambda: titles(language)),
        "languages": _switch(request),
        "here": _name_of(request),
        "signalled": is_signalled(request),
        **content,
    }
    response = HttpResponse(render_to_string(f"kept/{template}", words, request=request), status=status)
    remember(request, response)
    return response


def _common(request: HttpRequest, response: HttpResponse) -> None:
    response["Content-Language"] = language_of(request)
    response["Permissions-Policy"] = _NOTHING
    patch_vary_headers(response, ("Accept-Language", "Cookie", "Sec-GPC"))


def _name_of(request: HttpRequest) -> str | None:
    return request.resolver_match.url_name if request.resolver_match else None


def _switch(request: HttpRequest) -> list[tuple[str, str, str]]:
    offered = []
    for code, name in settings.LANGUAGES:
        query = request.GET.copy()
        query["lang"] = code
        offered.append((code, str(name), query.urlencode()))
    return offered
