"""Which pages a check asks: those at the public address, or those this installation would serve."""

from dataclasses import dataclass, field

from kept.app import Workspace
from kept.web.asking import PagesInProcess, PagesOverHttp, page_text


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of published pages, each page asked for once."""

    asked: PagesInProcess | PagesOverHttp
    _known: dict[str, str] = field(default_factory=dict)

    def text_of(self, page: str) -> str:
        """Return the words that the page shows."""
        if page not in self._known:
            self._known[page] = page_text(self.asked.ask(page))
        return self._known[page]


def pages_of(workspace: Workspace) -> PageWords:
    """Return the pages at the address in `kept.toml`; without one, this installation's own, asked in this process."""
    url = workspace.settings.public_url
    return PageWords(PagesOverHttp(url) if url else PagesInProcess())
