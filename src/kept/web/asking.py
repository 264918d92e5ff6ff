"""Asking our own pages what they show, as a reader would: inside this process, or over the network."""

import os
import re
from dataclasses import dataclass, field
from wsgiref.types import WSGIApplication

import httpx
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.wsgi import get_wsgi_application

from kept.policy.clauses import normalised
from kept.terms import KeptError

TIMEOUT = 5.0
"""Seconds after which a page counts as not answering."""

_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|d[dlt]|details|div|fieldset|fig(caption|ure)|footer|form|h[1-6r]|header|li|main|nav"
    "|ol|p|pre|section|summary|table|t(body|d|foot|h|head|r)|ul"
)
_UNREAD = ("head", "title", "script", "style", "template", "svg")


class PageNotAnsweredError(KeptError):
    """A page that should show something did not answer with a page."""

    code = "web.page-not-answered"
    advice = "See that the service runs and that the address is right, then ask again."

    def __init__(self, page: str, reason: str) -> None:
        self.page = page
        super().__init__(f"The page {page} did not answer: {reason}")


def _application() -> WSGIApplication:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kept.settings")
    return get_wsgi_application()


@dataclass(frozen=True, slots=True)
class PagesInProcess:
    """The pages of this installation, asked without a network."""

    application: WSGIApplication = field(default_factory=_application)

    def ask(self, path: str) -> str:
        """Return the HTML at `path` (`/privacy`); raise `PageNotAnsweredError` for anything but a page."""
        transport = httpx.WSGITransport(app=self.application, raise_app_exceptions=False)
        with httpx.Client(transport=transport, base_url=f"http://{_host()}") as client:
            return _html(client, path)


@dataclass(frozen=True, slots=True)
class PagesOverHttp:
    """The pages as they stand at a public address (`https://example.org`)."""

    base_url: str

    def ask(self, path: str) -> str:
        """Return the HTML at `path`; raise `PageNotAnsweredError` for anything but a page, or after 5 seconds."""
        with httpx.Client(base_url=self.base_url, timeout=TIMEOUT) as client:
            return _html(client, path)


def page_text(html: str) -> str:
    """Return the words that a page shows, in order, in the form in which clauses are compared.

    Parts of a paragraph stand together as a browser sets them; blocks are parted by a space. What a browser does
    not show as text (head, scripts, styles, `hidden`) is left out.
    """
    soup = BeautifulSoup(html, "html.parser")
    for unread in soup.find_all(_UNREAD) + soup.select("[hidden]"):
        unread.decompose()
    for block in soup.find_all(lambda tag: _BLOCKS.fullmatch(tag.name) is not None):
        block.insert_before(" ")
        block.insert_after(" ")
    return normalised(soup.get_text())


def _html(client: httpx.Client, path: str) -> str:
    try:
        response = client.get(path, follow_redirects=True, headers={"Accept": "text/html"})
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PageNotAnsweredError(path, str(error) or type(error).__name__) from error
    if response.status_code != httpx.codes.OK:
        raise PageNotAnsweredError(path, f"status {response.status_code}")
    if not response.headers.get("Content-Type", "").startswith("text/html"):
        raise PageNotAnsweredError(path, "it is no HTML")
    return response.text


def _host() -> str:
    named = next(iter(settings.ALLOWED_HOSTS), "localhost")
    return "localhost" if named == "*" else named.removeprefix(".")
