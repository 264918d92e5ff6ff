"""The marks that stand before a heading or an item: printed numbers, bullets, letters."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"(?:(?:section|article|§)\s*)?(?P<number>\d{1,3}(?:\.\d{1,3}){0,5})"
    r"(?P<mark>[.):]?)(?:\s+|(?<=[.):])(?=[^\W\d]))(?P<rest>\S.*)",
    re.IGNORECASE,
)
_BULLET = re.compile(
    r"(?P<indent>[^\S\n]*)(?:[•◦▪▫‣●○■□►➢\u2043∙]\s*|"
    r"(?:[-\u2013\u2014*·+✓✔]|\(?(?:[a-z]|[ivx]{2,5}|\d{1,3})\)|\([A-Z]\)|[a-z]\.)\s+)(?P<rest>\S.*)"
)  # fmt: skip
_LONGEST_HEADING = 120
_MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that begins with a number. `bare` is one without a point or bracket after it (`7 Rights`)."""

    number: tuple[int, ...]
    rest: str
    bare: bool


def numbered(line: str) -> Numbered | None:
    """Return the printed number and what follows it, or None.

    A closing 0 (`1.0`) says no more than the number before it, and is dropped.
    """
    found = _NUMBER.fullmatch(line.strip())
    if found is None:
        return None
    parts = tuple(int(part) for part in found["number"].split("."))
    while len(parts) > 1 and parts[-1] == 0:
        parts = parts[:-1]
    bare = not found["mark"] and found.start("number") == 0
    return Numbered(parts, found["rest"], bare)


def bulleted(line: str) -> tuple[int, str] | None:
    """Return how far a bullet is indented and its text, or None where the line has no bullet."""
    found = _BULLET.fullmatch(line)
    if found is None:
        return None
    return len(found["indent"].expandtabs(4)), found["rest"]


def is_heading_like(text: str) -> bool:
    """Whether words could be a heading: few of them, not begun in lower case, and no sentence."""
    words = text.split()
    return (
        bool(words)
        and len(text) <= _LONGEST_HEADING
        and len(words) <= _MOST_WORDS
        and not text[0].islower()
        and text[-1] not in ".;,:!…"
        and any(letter.isalpha() for letter in text)
    )
