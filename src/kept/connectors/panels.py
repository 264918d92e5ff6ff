"""Signing in to a company's own panel over HTTP, with the forms that its pages give."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx
from bs4 import BeautifulSoup, Tag

from kept.estate.errors import RefusedError, UnreachableError
from kept.estate.panels import Panel
from kept.policy import normalised
from kept.safeguards.secrets import SecretError
from kept.verdict.visiting import Control, PageForm, PanelPage

PATIENCE = 10.0
"""Seconds after which a panel counts as not answering."""
_LARGEST = 4_000_000
_REFERENCES = ("env:", "file:")
_REFUSALS = (400, 403, 422)
"""With these a page says what it does not take; others (too many tries, out of order) say nothing of what was sent."""
_NOT_SENT = ("submit", "button", "image", "reset", "file")


@dataclass(frozen=True, slots=True)
class HttpVisits:
    """Visits over the network. `secret` returns what a reference leads to."""

    secret: Callable[[str], str]
    transport: httpx.BaseTransport | None = None

    def _address(self, panel: Panel) -> str:
        if not panel.url.startswith(_REFERENCES):
            return panel.url
        try:
            return self.secret(panel.url).strip()
        except SecretError:
            raise UnreachableError(f"Nothing says where the panel “{panel.name}” is: it may not run") from None

    @contextmanager
    def enter(self, panel: Panel) -> Iterator["HttpVisitor"]:
        """Sign in by the form at the panel's door; raise where nobody answers, or the test account is not let in."""
        address = self._address(panel)
        with httpx.Client(
            base_url=address,
            transport=self.transport,
            timeout=PATIENCE,
            trust_env=False,
            headers={"User-Agent": "Kept", "Accept": "text/html", "Accept-Language": "en"},
        ) as client:
            visitor = HttpVisitor(client, panel.name)
            form = visitor.page(panel.door.page).form_with(panel.door.password)
            if form is None:
                raise RefusedError(f"The panel “{panel.name}” has no form to sign in by")
            given = {panel.door.name: panel.account, panel.door.password: self.secret(panel.secret)}
            visitor.send(form, {**form.values(), **given})
            if not visitor.is_inside(panel):
                raise RefusedError(f"The panel “{panel.name}” does not let the test account in")
            yield visitor


@dataclass(frozen=True, slots=True)
class HttpVisitor:
    """Somebody with a session at a panel."""

    client: httpx.Client
    panel: str

    def page(self, path: str) -> PanelPage:
        """Return the page at `path`; what leads elsewhere is followed within the panel."""
        return read_page(self._answer("GET", path).text)

    def send(self, form: PageForm, values: Mapping[str, str]) -> None:
        """Send the form; what comes back is not read, for it says what should have happened."""
        self._answer("POST", form.action, values)

    def answer(self, form: PageForm, values: Mapping[str, str]) -> PanelPage:
        """Send the form and return the page that comes back, also where it says that something is not taken."""
        return read_page(self._answer("POST", form.action, values, refusals=_REFUSALS).text)

    def is_inside(self, panel: Panel) -> bool:
        """Whether the panel's first page is shown, and has not led back to the door."""
        pages = (*(one.page for one in panel.shows), *(one.page for one in panel.changes), panel.door.page)
        form = self.page(pages[0]).form_with(panel.door.password)
        return form is None or form.control(panel.door.name) is None

    def _answer(
        self, method: str, path: str, values: Mapping[str, str] | None = None, *, refusals: Collection[int] = ()
    ) -> httpx.Response:
        base = str(self.client.base_url)
        place = urljoin(base, path)
        if urlsplit(place).netloc != urlsplit(base).netloc:
            raise RefusedError(f"A form of the panel “{self.panel}” leads to another host")
        try:
            response = self.client.request(method, place, data=values, follow_redirects=True)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise UnreachableError(f"The panel “{self.panel}” does not answer ({type(error).__name__})") from None
        is_wrong = response.is_error and response.status_code not in refusals
        if is_wrong or len(response.content) > _LARGEST:
            raise RefusedError(f"The panel “{self.panel}” answers {response.status_code} at {urlsplit(path).path}")
        return response


def read_page(html: str) -> PanelPage:
    """Return a page's words, as somebody would read them, and the forms by which something is sent."""
    soup = BeautifulSoup(html, "html.parser")
    forms = tuple(_form(one) for one in soup.find_all("form") if str(one.get("method", "")).lower() == "post")
    for unread in soup.find_all(["head", "script", "style", "template"]):
        unread.decompose()
    return PanelPage(words=normalised(soup.get_text(" ")), forms=forms)


def _form(tag: Tag) -> PageForm:
    found = (_control(one) for one in tag.find_all(["input", "select", "textarea"]))
    return PageForm(action=str(tag.get("action", "")), controls=tuple(one for one in found if one is not None))


def _control(tag: Tag) -> Control | None:
    name, kind = tag.get("name"), str(tag.get("type", "text")).lower()
    if not isinstance(name, str) or not name or tag.has_attr("disabled") or kind in _NOT_SENT:
        return None
    if tag.name == "select":
        return _choice(name, tag)
    if tag.name == "textarea":
        return Control(name=name, value=tag.get_text())
    ticked = tag.has_attr("checked") if kind in {"checkbox", "radio"} else None
    return Control(name=name, value=str(tag.get("value", "on" if ticked is not None else "")), ticked=ticked)


def _choice(name: str, tag: Tag) -> Control:
    options = tag.find_all("option")
    # An option need not be closed, and the next one then stands inside it: only its own text is its value.
    values = tuple(str(one.get("value", one.find(string=True, recursive=False) or "")).strip() for one in options)
    chosen = (value for one, value in zip(options, values, strict=True) if one.has_attr("selected"))
    return Control(name=name, value=next(chosen, next(iter(values), "")), options=values)
