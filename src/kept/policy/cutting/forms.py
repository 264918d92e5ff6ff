"""The forms in which a policy is published, and how to tell them apart."""

import re
from enum import StrEnum

_TAGS = re.compile(
    r"<(?:!doctype html|html|head|body|main|article|section|div|h[1-6]|p|ul|ol|li|table)\b[^<>]{0,500}>", re.IGNORECASE
)
_HASHES = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_UNDERLINED = re.compile(r"^[^\s\-=#>|][^\n]{0,200}\n {0,3}(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_BOLD_LINE = re.compile(r"^\*\*[^*\n]{1,120}\*\*[ \t]*$", re.MULTILINE)
_ENOUGH_TAGS = 3


class Form(StrEnum):
    """How the structure of a text is written."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


_BY_SUFFIX = {
    ".htm": Form.HTML, ".html": Form.HTML, ".xhtml": Form.HTML, ".md": Form.MARKDOWN, ".markdown": Form.MARKDOWN,
    ".mdx": Form.MARKDOWN,
}  # fmt: skip


def form_of(text: str, *, suffix: str = "") -> Form:
    """Return the form of a text. Its content overrules its suffix where it has none of the marks of that form.

    Markdown without a single heading is plain text: its numbers are then the outline.
    """
    named = _BY_SUFFIX.get(suffix.lower())
    tags = sum(1 for _, _ in zip(_TAGS.finditer(text), range(_ENOUGH_TAGS), strict=False))
    has_headings = any(mark.search(text) for mark in (_HASHES, _UNDERLINED, _BOLD_LINE))
    if named is Form.HTML and tags:
        return Form.HTML
    if has_headings:
        return Form.MARKDOWN
    return Form.HTML if tags == _ENOUGH_TAGS else Form.PLAIN
