"""Which categories of personal data are collected, and whether from the person, by machine or from others."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Collects, Commitment
from kept.policy.recognising.categories import ITEMS, LABELS
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import NOT, any_of
from kept.policy.recognising.topics import Topic
from kept.terms.categories import Category

_CUE = any_of(
    r"\bwe (?:may |will |also |might |automatically |then |would |typically |generally |only |directly |and \w+ )*"
    r"(?:collect|receive|gather|obtain|log|record|capture|ask (?:you )?for|request|require|store|process)\b",
    r"\b(?:is|are|may be|information|data) (?:\w+ )?(?:collected|gathered|obtained|recorded|logged)\b",
    r"\bcollects?\b",
    r"\byou (?:may |choose to |will )?(?:provide|give|submit|enter)\b",
    r"\b(?:provide|give|supply|giving|providing) us\b",
)
_COLLECTS = any_of(r"\bcollect(?:s|ed)?\b(?! from children)")
_DENIED = any_of(
    r"\b(?:not|never|nor)\s+(?:\w+\s+){0,3}?(?:collect|receive|gather|obtain|log|record|store|ask|request|require|"
    r"process|retain)\w*",
    r"n['’]t\s+(?:\w+\s+){0,3}?(?:collect|receive|gather|obtain|log|record|store|ask|request|require|process|"
    r"retain)\w*",
    r"\bno (?:personal|other|such)\b",
    r"\bwithout (?:collecting|storing)\b",
)
_FROM_OTHERS = any_of(
    r"\bfrom (?:other|third|our partners|outside|public|external|(?:that|those|these|the|\w+) (?:\w+ )?(?:services?|"
    r"providers?|sources))\b"
)
_SOURCES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "third-party",
        any_of(
            r"\bfrom (?:other|third|our partners|outside|public|external|\w+ providers)",
            r"\bthird[- ]part(?:y|ies)\b",
            r"\bother sources\b",
        ),
    ),
    (
        "automatic",
        any_of(
            r"\bautomatic",
            r"\bwhen you (?:use|visit|browse|access|interact)\b",
            r"\bautomated means\b",
            r"\bgenerated\b",
        ),
    ),
    (
        "person",
        any_of(
            r"\byou (?:may |choose to |voluntarily |directly |knowingly )*(?:provide|give|submit|enter|share|supply|"
            r"send)\b",
            r"\b(?:provide|give|providing|giving|supply) us\b",
            r"\bdirectly (?:to us|from you)\b",
            r"\bask you\b|\bwhen you (?:register|sign up|create|contact|purchase|order)\b",
        ),
    ),
)


def collects_in(passage: Passage) -> Iterator[Commitment]:
    """Yield each data category that a clause says is collected, once, at the first words that name it."""
    if passage.topic not in {Topic.COLLECTION, None} and not _COLLECTS.search(passage.section):
        return
    sentences = passage.sentences
    if passage.topic is not Topic.COLLECTION:
        sentences = tuple(one for one in sentences if _CUE.search(one.text) and _is_of_persons(one))
    seen: set[Category] = set()
    for sentence in sentences:
        if not _tells(passage, sentence):
            continue
        for category, start, end in _categories(passage, sentence):
            if category not in seen:
                seen.add(category)
                yield Collects(
                    **passage.at(start, end, 0.9 if passage.is_item else 0.8),
                    category=category.value,
                    source=source_of(passage, sentence),
                )


def source_of(passage: Passage, sentence: Sentence) -> str | None:
    """Return where data comes from: what the sentence says, or the heading, or the line above the list."""
    for text in (passage.heading, sentence.text, passage.lead):
        told = next((source for source, pattern in _SOURCES if pattern.search(text)), None)
        if told and not (told == "third-party" and text is sentence.text and not _FROM_OTHERS.search(text)):
            return told
    return None


def _is_of_persons(sentence: Sentence) -> bool:
    return bool(
        re.search(r"\b(?:you|your|visitors?|users?|customers?|individuals?|personal)\b", sentence.text, re.IGNORECASE)
    )


def _tells(passage: Passage, sentence: Sentence) -> bool:
    if passage.is_preamble or _DENIED.search(sentence.text):
        return False
    if passage.topic is Topic.COLLECTION and (passage.is_item or passage.label):
        return not NOT.search(passage.lead)
    return bool(_CUE.search(sentence.text))


def _categories(passage: Passage, sentence: Sentence) -> Iterator[tuple[Category, int, int]]:
    label = passage.label
    whole = next((category for category, pattern in LABELS if label and pattern.search(label)), None)
    if whole is not None and passage.topic is Topic.COLLECTION:
        yield whole, 0, len(passage.text)
        return
    start = passage.body_start if sentence.start == 0 and label else 0
    yield from _items(sentence.text, start, sentence.start)


def _items(text: str, begin: int, offset: int) -> Iterator[tuple[Category, int, int]]:
    taken = [False] * len(text)
    for category, pattern in ITEMS:
        for found in pattern.finditer(text, begin):
            if not any(taken[found.start() : found.end()]):
                taken[found.start() : found.end()] = [True] * (found.end() - found.start())
                yield category, offset + found.start(), offset + found.end()
