"""Tables of phrases as the families write them down: alternatives over several lines, letter case ignored."""

import re
from collections.abc import Iterator

NOT = re.compile(r"\b(?:not|never|no longer|nor|neither|cannot|without)\b|n['’]t\b", re.IGNORECASE)


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Return one pattern that matches where any of the alternatives does, in any letter case."""
    return re.compile("|".join(alternatives), re.IGNORECASE)


def is_denied(text: str, start: int, reach: int = 40) -> bool:
    """Whether a word at `start` is denied by a “not” shortly before it, in the same part of the sentence."""
    part = re.split(r"[;:]|,\s+(?:but|and)\s", text[max(0, start - reach) : start])[-1]
    return bool(NOT.search(part))


def matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where the pattern matches and is not denied."""
    return (found for found in pattern.finditer(text) if not is_denied(text, found.start()))
