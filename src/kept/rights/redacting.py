"""Blacking out: what a text says of other people, before a person is given it (GDPR Art. 15(4)).

What is found is proposed: staff see both texts side by side, and may take a mark away or set one
(`kept.rights.marking`, decision 0012).
"""

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from phonenumbers import SUPPORTED_REGIONS, PhoneNumberMatcher

from kept.estate.looks import is_card, is_iban, is_ip

MARK = "█████"
"""Stands for what was taken out, always as long: its length would tell something."""

_SHORTEST_NAME = 3
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBERED = re.compile(r"(?<![\w.])(?:[0-9A-Fa-f:.]{7,45}|[A-Z]{2}\d{2}[A-Z0-9 ]{11,40}|\d[\d -]{11,22}\d)(?!\w)")
_OF_A_MAILBOX = frozenset({
    "abuse", "accounts", "admin", "billing", "contact", "help", "hello", "info", "mail", "office", "post", "privacy",
    "sales", "service", "shop", "support", "team", "webmaster",
})  # fmt: skip
_SPACE = re.compile(r"\s+")


class Spoken(StrEnum):
    """What kind of thing is blacked out."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"
    """An IP address, a bank account, a card."""
    CHOSEN = "chosen"
    """What a member of staff marked by hand."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Signs of a text from `start` up to but without `end`."""

    start: int
    end: int
    kind: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Blacked:
    """A text as it was written, and what is blacked out in it."""

    written: str = field(repr=False)
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The text as it goes out."""
        return blacked_out(self.written, self.spans)

    @property
    def parts(self) -> tuple[tuple[str, Span | None], ...]:
        """What was written, cut into what stays and what is blacked out, which has its span."""
        found: list[tuple[str, Span | None]] = []
        at = 0
        for span in apart(self.spans):
            found += [(self.written[at : span.start], None), (self.written[span.start : span.end], span)]
            at = span.end
        return tuple(one for one in (*found, (self.written[at:], None)) if one[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who is who in a text: what is the person's own, which others are near, and where it was written.

    `own` holds the person's identifiers and names, which stay. `others` holds names of other people, such as those who
    wrote in the same conversation. `region` (ISO 3166) is how telephone numbers without a country are read.
    """

    own: Collection[str]
    others: Collection[str] = ()
    region: str = "US"


def others_in(text: str, known: Known) -> tuple[Span, ...]:
    """Return what speaks of others in `text`, in order, no two overlapping."""
    own = {plainly(one) for one in known.own if one.strip()}
    found = (*_names(text, known.others, own), *_addresses(text, own), *_phones(text, known.region, own))
    return apart((*found, *_numbers(text, own)))


def chosen_in(text: str, words: Iterable[str]) -> Iterator[Span]:
    """Yield where words that staff chose stand, whole, letter case aside, however their accents are written.

    A text may be the JSON of something nested, in which letters are escaped: there they are found as well.
    """
    for form in (one for said in words for one in _forms(said)):
        yield from _words(text, form, Spoken.CHOSEN)


def name_in(said: str) -> str:
    """Return the name that an address holds (`ada.okonkwo@example.org`), without what is a mailbox's and nobody's.

    What is no address is taken for a name as it stands.
    """
    if "@" not in said:
        return said
    words = (one for one in re.split(r"[\W\d_]+", said.partition("@")[0]) if len(one) >= _SHORTEST_NAME)
    return " ".join(one for one in words if one.casefold() not in _OF_A_MAILBOX)


def blacked_out(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with a mark in the place of each span."""
    parts: list[str] = []
    at = 0
    for span in apart(spans):
        parts.extend((text[at : span.start], MARK))
        at = span.end
    return "".join((*parts, text[at:]))


def _names(text: str, others: Iterable[str], own: Collection[str]) -> Iterator[Span]:
    """Yield names of others, whole and word by word, unless the word is one of the person's own names."""
    mine = {word for one in own for word in one.split()}
    for name in others:
        words = [word for word in re.split(r"[\s,]+", name) if len(word) >= _SHORTEST_NAME]
        for said in (name.strip(), *words):
            if said and plainly(said) not in own and plainly(said) not in mine:
                yield from _words(text, said, Spoken.NAME)


def _words(text: str, said: str, kind: Spoken) -> Iterator[Span]:
    for found in _pattern(said).finditer(text):
        yield Span(start=found.start(), end=found.end(), kind=kind)


@lru_cache(maxsize=2048)
def _pattern(said: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in said.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _forms(said: str) -> tuple[str, ...]:
    composed = unicodedata.normalize("NFC", said)
    return tuple(dict.fromkeys((composed, unicodedata.normalize("NFD", said), json.dumps(composed)[1:-1])))


def _addresses(text: str, own: Collection[str]) -> Iterator[Span]:
    for found in _EMAIL.finditer(text):
        if plainly(found[0].rstrip(".")) not in own:
            yield Span(start=found.start(), end=found.start() + len(found[0].rstrip(".")), kind=Spoken.EMAIL)


def _phones(text: str, region: str, own: Collection[str]) -> Iterator[Span]:
    mine = {_digits(one) for one in own if len(_digits(one)) > _SHORTEST_NAME}
    for found in PhoneNumberMatcher(text, region if region in SUPPORTED_REGIONS else None):
        national = str(found.number.national_number)
        if not any(one.endswith(national) or national.endswith(one) for one in mine):
            yield Span(start=found.start, end=found.end, kind=Spoken.PHONE)


def _numbers(text: str, own: Collection[str]) -> Iterator[Span]:
    for found in _NUMBERED.finditer(text):
        said = found[0].strip(" .:")
        if (is_ip(said) or is_card(said) or is_iban(said)) and plainly(said) not in own:
            start = found.start() + found[0].index(said)
            yield Span(start=start, end=start + len(said), kind=Spoken.NUMBER)


def apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order; those that overlap or touch become one, of the first one's kind."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if found and span.start <= found[-1].end:
            last = found[-1]
            found[-1] = Span(start=last.start, end=max(last.end, span.end), kind=last.kind)
        else:
            found.append(span)
    return tuple(found)


def plainly(text: str) -> str:
    """Return a text as it is compared: letter case and the width of its spaces aside."""
    return _SPACE.sub(" ", text.strip()).casefold()


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())
