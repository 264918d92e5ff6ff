"""Reading an answer as a browser does."""

from typing import Any

from bs4 import BeautifulSoup


def soup(response: Any) -> Any:
    """The page that `response` holds. Any, since a look-up that finds nothing fails the test by itself."""
    return BeautifulSoup(response.content, "html.parser")


def words(tag: Any) -> str:
    """The words inside `tag`, single spaces between them."""
    return " ".join(tag.get_text(" ").split())
