"""What consent is asked for first (GDPR Art. 6(1)(a), 7)."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Asks, Commitment
from kept.policy.recognising.children import parents_asked_in
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import any_of, is_denied
from kept.policy.recognising.subjects import lowered
from kept.policy.recognising.topics import Topic

_ASKS = any_of(
    r"\b(?:only )?with your (?:\w+,? ){0,2}?(?:consent|permission)\b",
    r"\b(?:if|where|when|once|unless) you(?:['’]ve| have)? (?:\w+ )?(?:consent(?:ed)?|agreed?|opt(?:ed)?[- ]in)\b",
    r"\bwe (?:\w+ ){0,3}?(?:ask (?:you )?for|obtain|request|seek|get|collect|need|require)\b[^.]{0,20}\b(?:consent|"
    r"permission)\b",
    r"\bopt[- ]in (?:consent|required)\b",
    r"\bconsent (?:management|manager|tool)\b",
    r"\bafter you (?:agree|consent|opt in)\b",
    r"\bonly if you (?:say yes|agree)\b",
)
_PLAIN_RULE = any_of(
    r"\bby using\b", r"\byou consent to\b", r"\bdeemed\b", r"\bwithdraw\b", r"\bbased on\b[^.]{0,30}\bconsent\b"
)
_SPLIT = re.compile(
    r"[()]|,\s|\bwith your\b|\bonly\b|\bif you\b|\bonce you\b|\bwhere you\b|\bwhen you\b|\bafter you\b", re.IGNORECASE
)
_LEADING = re.compile(
    r"^(?:and |or |we (?:may |will |can |also |do |only )*|send(?:ing)? you |sending |send |"
    r"use your (?:personal )?(?:data|information) (?:for|to) |your (?:personal )?(?:data|information) may be |for )+",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"(?:in|such|where|as|by|at|unless|except|however)\b", re.IGNORECASE)
_SHARES = re.compile(r"\b(?:share|disclose|pass|hand|give)\b", re.IGNORECASE)


def asks_in(passage: Passage) -> Iterator[Commitment]:
    """Yield the purposes for which consent is asked, of the person or of a parent."""
    parental = tuple(parents_asked_in(passage))
    yield from parental
    if passage.is_preamble or parental:
        return
    seen: set[str] = set()
    for sentence in passage.sentences:
        found = _ASKS.search(sentence.text)
        if found and not _PLAIN_RULE.search(sentence.text) and not is_denied(sentence.text, found.start(), 15):
            purpose = _purpose(passage, sentence, found)
            if purpose and purpose not in seen:
                seen.add(purpose)
                yield Asks(**passage.at(sentence.start, sentence.start + len(sentence.text), 0.85), purpose=purpose)


def _purpose(passage: Passage, sentence: Sentence, found: re.Match[str]) -> str | None:
    """Return what the consent is for, as far as the sentence says."""
    if re.search(r"\bcookies?\b", sentence.text, re.IGNORECASE):
        return "cookies"
    if re.search(r"\bmarketing\b|\bpromotion|\bnewsletter", sentence.text, re.IGNORECASE):
        return "marketing communications"
    if passage.topic is Topic.SHARING or _SHARES.search(sentence.text[: found.start()]):
        return (
            "sharing for other purposes"
            if re.search(r"\b(?:other|not covered|beyond|elsewhere)\b", sentence.text, re.IGNORECASE)
            else "sharing"
        )
    before = [part for part in _SPLIT.split(sentence.text[: found.start()]) if part.strip()]
    after = re.match(
        r"\s*(?:before|to|for|prior to)\s+(?P<what>[^.;,()]{4,100})", sentence.text[found.end() :], re.IGNORECASE
    )
    words = after["what"] if after else (before[-1] if before else "")
    purpose = _LEADING.sub("", words.strip(" ,-•*–"))
    purpose = re.sub(r"\s+(?:for )?which\b.*$", "", purpose)
    return lowered(purpose)[:120] if purpose[3:] and not _EMPTY.match(purpose) else None
