"""Which cookies are set: by category, by provider, by name with a lifetime; and machine signals that are honoured."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Commitment, Sets, Shares, Signals
from kept.policy.recognising.amounts import amounts_in
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import NOT, any_of
from kept.policy.recognising.subjects import lowered
from kept.policy.recognising.topics import Topic
from kept.terms import Period

CATEGORIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("essential", any_of(r"\b(?:strictly )?(?:essential|necessary|required)\b")),
    (
        "marketing",
        any_of(
            r"\b(?:marketing|advertis\w+|advertisements?|targeting|targeted|retargeting|ads?)\b",
            r"\bsocial (?:media|network\w*|platforms?)\b",
            r"\bpixels?\b",
        ),
    ),
    ("performance", any_of(r"\b(?:performance|analytics?|analytical|statistic\w*|measurement|usage)\b")),
    ("functional", any_of(r"\b(?:functional\w*|preferences?|personali[sz]ation|chat|support|remember)\b")),
)
_OWN_LABEL = any_of(r"\b(?:cookies?|trackers?|technologies|storage)\b")
_USED = any_of(
    r"\bwe (?:\w+ ){0,3}?(?:use|set|place|employ)\b",
    r"\b(?:use|uses|set|sets)\b[^.]{0,40}\bcookies\b",
    r"\bcookies\b[^.]{0,30}\b(?:are|is) (?:used|set|placed)\b",
)
_KIND = re.compile(
    r"\b(?P<kind>(?:strictly )?(?:necessary|essential)|performance|analytics?|analytical|statistics?|"
    r"functional(?:ity)?|preferences?|marketing|advertising|targeting)"
    r"['\"’”]?(?:\s*(?:,|and|or|/|&)\s*['\"‘“]?\w+(?: \w+)?['\"’”]?){0,3}?\s+cookies\b",
    re.IGNORECASE,
)
_THIRD = any_of(r"third[- ]part", r"\bpartners?\b", r"\bproviders?\b", r"who else")
_LASTS = any_of(
    r"\b(?:expire[sd]?|expiration|lasts?|lifetime|lifespan|duration|stored for|retained for|remains?|kept for|"
    r"persist\w*|valid for|for up to|deleted after)\b"
)
_ROW = re.compile(r"^\W{0,8}(?P<name>(?=\S*[_\d.*-]|[a-z]+\s)[A-Za-z_.$][\w.$*()#-]{1,40})\s+(?:\||—)\s+\S")
_GPC = any_of(r"\bglobal privacy control", r"\bGPC\b")
_DNT = any_of(r"\bdo[- ]not[- ]track\b", r"\bDNT\b")
_HEEDS = any_of(
    r"\b(?:honou?rs?|respects?|respond\w*|recogni[sz]es?|process(?:es)?|treats?|compl(?:y|ies)|obeys?|accepts?|"
    r"follows?|take action|act on|support)\b"
)


def sets_in(passage: Passage) -> Iterator[Commitment]:
    """Yield the cookie categories and cookies that a clause names, and who provides them."""
    if passage.is_preamble:
        return
    row = _ROW.match(passage.text) if Topic.COOKIES in passage.topics else None
    if row:
        yield Sets(
            **passage.whole(0.8),
            category=category_of(passage.heading),
            name=row["name"],
            lifetime=_lifetime(passage.text),
        )
        return
    if passage.topic is Topic.COOKIES and passage.label and passage.is_item:
        yield from _labelled(passage)
        return
    for sentence in passage.sentences:
        yield from _said(passage, sentence)


def signals_in(passage: Passage) -> Iterator[Commitment]:
    """Yield whether Global Privacy Control or Do Not Track is honoured."""
    for sentence in passage.sentences:
        heeded = _HEEDS.search(sentence.text)
        place = (sentence.start, sentence.start + len(sentence.text))
        if heeded and _GPC.search(sentence.text):
            yield Signals(**passage.at(*place, 0.9), signal="gpc", honoured=not NOT.search(sentence.text))
        if heeded and _DNT.search(sentence.text):
            yield Signals(
                **passage.at(*place, 0.9), signal="dnt", honoured=not NOT.search(_DNT.sub(" ", sentence.text))
            )


def _labelled(passage: Passage) -> Iterator[Commitment]:
    label = passage.label or ""
    is_provider = bool(_THIRD.search(passage.heading)) and not re.search(r"\bcookies?\b", label, re.IGNORECASE)
    category = category_of(label if not is_provider else f"{label} {passage.body}") or category_of(passage.body)
    if is_provider:
        yield Sets(**passage.whole(0.8), category=category, provider=label)
        yield Shares(
            **passage.whole(0.8),
            recipient=label,
            purpose=None if "://" in passage.body else lowered(passage.body.rstrip(" .;")),
        )
    elif category and _OWN_LABEL.search(f"{label} {passage.heading}"):
        yield Sets(**passage.whole(0.9), category=category, lifetime=_lifetime(passage.body))


def category_of(text: str) -> str | None:
    """Return the cookie category that words speak of, or None."""
    return next((category for category, pattern in CATEGORIES if pattern.search(text)), None)


def _categories_of(text: str) -> Iterator[str]:
    return (category for category, pattern in CATEGORIES if pattern.search(text))


def _said(passage: Passage, sentence: Sentence) -> Iterator[Commitment]:
    if not re.search(r"\bcookies?\b", sentence.text, re.IGNORECASE):
        return
    lifetime = _lifetime(sentence.text)
    place = (sentence.start, sentence.start + len(sentence.text))
    kinds = [found for found in _KIND.finditer(sentence.text) if not NOT.search(sentence.text[: found.start()])]
    told = (
        dict.fromkeys(one for found in kinds for one in _categories_of(found[0]))
        if _USED.search(sentence.text) or lifetime
        else {}
    )
    for category in told:
        yield Sets(**passage.at(*place, 0.75), category=category, lifetime=lifetime)
    if lifetime and not told:
        yield Sets(**passage.at(*place, 0.7), lifetime=lifetime)


def _lifetime(text: str) -> Period | None:
    """Return how long a cookie lasts, where exactly one time is given."""
    if not _LASTS.search(text):
        return None
    found = [one for one in amounts_in(text) if one.is_exact and one.high is None]
    return found[0].low if len(found) == 1 else None
