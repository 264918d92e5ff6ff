"""Where a text names somebody: by an address, a number or a name as a whole, whatever its capitals."""

import re
from collections.abc import Sequence
from functools import lru_cache

BLACK = "█████"
"""What stands in a text where somebody's name was."""


@lru_cache(maxsize=256)
def pattern(texts: tuple[str, ...]) -> str:
    """Return a regular expression for any of `texts`, which Python, PostgreSQL and MariaDB read alike.

    `ann@x.org` is not found in `joann@x.org`, nor in `ann@x.org.uk`; it is at the end of a sentence.
    """
    longest_first = sorted(set(texts), key=lambda one: (-len(one), one))
    return rf"(?<![\w.+@-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w@-]|\.\w)"


def names(text: str, texts: Sequence[str]) -> bool:
    """Whether one of `texts` stands in `text`."""
    return bool(texts) and _compiled(tuple(texts)).search(text) is not None


def named(text: str, texts: Sequence[str]) -> frozenset[str]:
    """Return which of `texts` stand in `text`, in small letters."""
    return frozenset(one.group().lower() for one in _compiled(tuple(texts)).finditer(text)) if texts else frozenset()


def places(text: str, texts: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return from where up to where each of `texts` stands in `text`."""
    return tuple(one.span() for one in _compiled(tuple(texts)).finditer(text)) if texts else ()


def redacted(text: str, texts: Sequence[str], *, black: str = BLACK) -> str:
    """Return `text` with `black` in the place of each of `texts`."""
    return _compiled(tuple(texts)).sub(black, text) if texts else text


@lru_cache(maxsize=64)
def _compiled(texts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(pattern(texts), re.IGNORECASE)
