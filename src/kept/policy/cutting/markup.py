"""HTML made safe to parse: no part of it takes longer than its length, whatever is wrong with it."""

import re

from bs4 import BeautifulSoup, Tag

from kept.policy.cutting.tags import LEFT_OUT, ROLES_LEFT_OUT

_TAG = re.compile(r"""</?+[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
_LOOSE_TAG = re.compile(r"</?+[a-zA-Z][^<>]*+>")
_DECLARATION = re.compile(r"<[!?][^<>]*+>")
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def parsed(markup: str) -> BeautifulSoup:
    """Return the tree of a page.

    Comments and declarations are dropped and a `<` that opens no whole tag becomes a character: Python's parser
    takes quadratic time on them, or refuses the page.
    """
    return BeautifulSoup(_tidied(_without_comments(markup)), "html.parser")


def is_left_out(tag: Tag) -> bool:
    """Whether a part of a page is not what it says: navigation, footer, scripts, and what is not shown."""
    if tag.name in LEFT_OUT or tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return True
    if tag.get("role") in ROLES_LEFT_OUT or _UNSEEN.search(str(tag.get("style", ""))):
        return True
    return tag.name == "header" and tag.find_parent(["main", "article"]) is None and tag.find("h1") is None


def body_of(page: BeautifulSoup) -> Tag:
    """Return the part of a page that holds its text: its main part, or its only article, or all."""
    main = page.find("main") or page.find(attrs={"role": "main"})
    if isinstance(main, Tag) and main.get_text(strip=True):
        return main
    articles = page.find_all("article", limit=2)
    return articles[0] if len(articles) == 1 else page


def _without_comments(markup: str) -> str:
    kept, at = [], 0
    while (start := markup.find("<!--", at)) >= 0:
        kept.append(markup[at:start])
        end = markup.find("-->", start + 4)
        at = end + 3 if end >= 0 else len(markup)
    return "".join([*kept, markup[at:]])


def _tidied(markup: str) -> str:
    pieces, at = [], 0
    while (start := markup.find("<", at)) >= 0:
        pieces.append(markup[at:start])
        tag = _TAG.match(markup, start) or _LOOSE_TAG.match(markup, start)
        declared = _DECLARATION.match(markup, start) if tag is None else None
        pieces.append(tag[0] if tag is not None else "" if declared is not None else "&lt;")
        found = tag or declared
        at = found.end() if found is not None else start + 1
    return "".join([*pieces, markup[at:]])
