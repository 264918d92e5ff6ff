"""What should not stand in a field, whatever it was declared to be; found in values, of which nothing is kept."""

import re
from collections.abc import Callable
from enum import StrEnum

from kept.estate.cards import holds_card_number
from kept.estate.passwords import is_slow_salted_hash

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])")


class Content(StrEnum):
    """Something that is looked for in values."""

    CARD = "card"
    PASSWORD = "password"  # noqa: S105 - the name of a kind of content
    EMAIL = "email"


def holds(content: Content, text: str) -> bool:
    """Whether a value that is not empty holds this content: for `PASSWORD`, one that is no slow salted hash."""
    return bool(text) and _HOLDS[content](text)


def _holds_email(text: str) -> bool:
    return "@" in text and _EMAIL.search(text) is not None


_HOLDS: dict[Content, Callable[[str], bool]] = {
    Content.CARD: holds_card_number,
    Content.PASSWORD: lambda text: not is_slow_salted_hash(text),
    Content.EMAIL: _holds_email,
}
