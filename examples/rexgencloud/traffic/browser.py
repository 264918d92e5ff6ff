"""One browser without scripts: opens pages, fills in the forms that are on them, and follows where it is led."""

from collections.abc import Mapping
from random import Random
from urllib.parse import urljoin

import httpx
from bs4 import BeautifulSoup, Tag

from rexgencloud.network import AGENTS

_PATIENCE = 60.0
_REFUSED = 400


class UnexpectedAnswerError(Exception):
    """The site answered something that nobody who behaves should get: where, and with which status."""


class Browser:
    """A browser with cookies of its own, at one site. Close it."""

    def __init__(self, site: str, draw: Random) -> None:
        headers = {"User-Agent": draw.choice(AGENTS), "Accept-Language": draw.choice(("en", "de", "fr", "es"))}
        self._client = httpx.Client(
            base_url=site, headers=headers, follow_redirects=True, timeout=_PATIENCE, trust_env=False
        )
        self.page = BeautifulSoup("", "html.parser")
        self.place = "/"

    def open(self, place: str) -> BeautifulSoup:
        """Open a page."""
        return self._show(self._client.get(place, headers={"Referer": urljoin(str(self._client.base_url), self.place)}))

    def send(
        self, action: str, fields: Mapping[str, str] | None = None, *, files: Mapping[str, bytes] | None = None
    ) -> BeautifulSoup:
        """Fill in the form on this page that leads to `action`, and send it."""
        form = self.form(action)
        if form is None:
            raise UnexpectedAnswerError(f"no form to {_plain(action)} on {_plain(self.place)}")
        return self._fill_in(form, fields or {}, files or {})

    def send_only(self, fields: Mapping[str, str]) -> BeautifulSoup:
        """Fill in the one form of a page that is not the site's own, and send it."""
        form = self.page.select_one("form")
        if form is None:
            raise UnexpectedAnswerError(f"no form on {_plain(self.place)}")
        return self._fill_in(form, fields, {})

    def _fill_in(self, form: Tag, fields: Mapping[str, str], files: Mapping[str, bytes]) -> BeautifulSoup:
        sent = {str(one["name"]): str(one.get("value", "")) for one in form.select("input[type=hidden]")}
        there = str(form.get("action") or self.place)
        uploads = {name: (f"{name}.zip", content, "application/zip") for name, content in files.items()}
        return self._show(self._client.post(there, data={**sent, **fields}, files=uploads or None))

    def form(self, action: str) -> Tag | None:
        """Return the form on this page that leads to `action`."""
        return self.page.select_one(f"form[action='{action}']")

    def forms(self, beginning: str) -> list[str]:
        """Return where the forms on this page lead whose address begins so."""
        return [str(one["action"]) for one in self.page.select(f"form[action^='{beginning}']")]

    def links(self, beginning: str) -> list[str]:
        """Return the links on this page whose address begins so."""
        return [str(one["href"]) for one in self.page.select(f"a[href^='{beginning}']")]

    def close(self) -> None:
        """Throw the browser away."""
        self._client.close()

    def _show(self, answer: httpx.Response) -> BeautifulSoup:
        if answer.status_code >= _REFUSED:
            raise UnexpectedAnswerError(f"{answer.status_code} at {_plain(answer.url.path)}")
        self.page, self.place = BeautifulSoup(answer.text, "html.parser"), str(answer.url)
        return self.page


def _plain(place: str) -> str:
    """Return a place without the numbers and tokens in it: what fails alike is counted together."""
    parts = place.partition("?")[0].split("/")
    return "/".join("*" if any(map(str.isdigit, part)) or len(part) > 24 else part for part in parts)  # noqa: PLR2004 - a token
