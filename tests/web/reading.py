"""Reading an answer as a browser does."""

from bs4 import BeautifulSoup


def soup(response):
    """The page that `response` holds."""
    return BeautifulSoup(response.content, "html.parser")


def words(tag):
    """The words inside `tag`, single spaces between them."""
    return " ".join(tag.get_text(" ").split())
