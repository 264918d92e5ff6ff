"""One way to answer with a page: in the reader's language, revalidated at each visit, sealed against scripts."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag

from kept.web.language import language_of, remember

_NOTHING = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"


def page(request: HttpRequest, template: str, *, status: int = 200, **content: object) -> HttpResponseBase:
    """Answer `request` with `template`, which sees `content`, the `language`, those on offer, and where it is."""
    words = {"language": language_of(request), "languages": _switch(request), "here": _name_of(request), **content}
    response = HttpResponse(render_to_string(f"kept/{template}", words), status=status)
    remember(request, response)
    return answer(request, response)


def answer(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """Give `response` the headers that all pages have; 304 where the reader already has just this."""
    response["Content-Language"] = language_of(request)
    response["Cache-Control"] = "no-cache"
    response["Permissions-Policy"] = _NOTHING
    patch_vary_headers(response, ("Accept-Language", "Cookie"))
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def _name_of(request: HttpRequest) -> str | None:
    return request.resolver_match.url_name if request.resolver_match else None


def _switch(request: HttpRequest) -> list[tuple[str, str, str]]:
    offered = []
    for code, name in settings.LANGUAGES:
        query = request.GET.copy()
        query["lang"] = code
        offered.append((code, str(name), query.urlencode()))
    return offered
