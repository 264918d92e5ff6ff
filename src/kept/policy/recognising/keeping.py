"""The verbs that say that something is kept or ends, and which of them an amount of time belongs to."""

import re
from dataclasses import dataclass

from kept.policy.recognising.amounts import Amount
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.topics import Topic

_KEEP = (
    r"(?:retain(?:ed|s|ing)?|retention|ke(?:ep(?:s|ing)?|pt)|stor(?:e[ds]?|ing)|h(?:old(?:s|ing)?|eld)|"
    r"preserved?|archived?|maintain(?:ed|s)?|saved?)"
)
ERASE_WORDS = (
    r"(?:delet(?:e[ds]?|ing|ion)|eras(?:e[ds]?|ing|ure)|purg(?:e[ds]?|ing)|remov(?:e[ds]?|ing|al)|"
    r"destroy(?:ed|s)?|destruction|discard(?:ed)?|wiped?|anonymi[sz](?:e[ds]?|ing|ation)|"
    r"de-?identif(?:y|ied)|overwrit(?:es?|ten))"
)
KEEP = re.compile(rf"\b{_KEEP}\b", re.IGNORECASE)
ERASE = re.compile(rf"\b{ERASE_WORDS}\b", re.IGNORECASE)
ERASED = re.compile(
    rf"\b(?:is|are|be|we|we (?:may|can|shall)|will|then|automatically|permanently)\s+(?:{ERASE_WORDS})\b", re.IGNORECASE
)
DENIED = re.compile(r"(?:\b(?:not|never|cannot|without|nor|no longer)|n['’]t)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
LONGER = re.compile(r"\b(?:longer|more|later)\s+than\b|\bbeyond\b|\bexceed\w*", re.IGNORECASE)
_TO_AMOUNT = re.compile(
    r"(?:\b(?:for|of|to|than|beyond|within|least|most|after|or|exceed(?:ing)?|approximately|about|around|maximum|minimum|"
    r"every|between|retention|periods?|is|:)"
    r"|[:(~])\s*(?:an?\s+)?(?:further|additional|up to|around|approximately|about|exactly|precisely|full|"
    r"total of)?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|within|following|once|every|no later than|not later than|at the end of|older than|upon)\s+"
    r"(?:a (?:maximum|period) of |the |up to |approximately |about |around |at most |an? )*$",
    re.IGNORECASE,
)
_STRANGE = re.compile(
    r"\b(?:have|has|had|been|was|were|founded|serv\w+ (?:you|customers)|respond\w*|reply|answer\w*|notif\w+|"
    r"updat\w+|review\w*|free|trial|expire[sd]?|subscription)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:if|unless|whether)\b(?![^,]*\bwe\b)[^,]*$", re.IGNORECASE)
_NO_STORAGE = re.compile(
    r"\s+(?:\w+\s+){0,4}?(?:private|confidential|safe|secure|secret|happy|satisfied|up[- ]to[- ]date|in mind|"
    r"accurate|informed|track|control|closed|open)\b",
    re.IGNORECASE,
)
_REQUESTS = re.compile(r"\s+(?:requests?|inquir\w+|enquir\w+)\b", re.IGNORECASE)
_FARTHEST = 240


@dataclass(frozen=True, slots=True)
class Verb:
    """The word that says that something is kept, or that it ends."""

    start: int
    end: int
    is_end: bool


def verb_of(passage: Passage, sentence: Sentence, amount: Amount) -> Verb | None:
    """Return the verb that governs an amount of time, or None where it is about something else."""
    before = sentence.text[: amount.start]
    if _TO_AMOUNT.search(before):
        keeps = [found for found in KEEP.finditer(before) if _reaches(before, found)]
        if keeps and not _AFTER.search(before):
            return Verb(keeps[-1].start(), keeps[-1].end(), is_end=False)
    if _AFTER.search(before):
        return _ending(sentence.text, amount)
    if (
        passage.topic is Topic.RETENTION
        and passage.label
        and not before[passage.body_start :].strip(" ~(")
        and not sentence.start
    ):
        return Verb(amount.start, amount.start, is_end=False)
    return None


def _reaches(before: str, verb: re.Match[str]) -> bool:
    between = before[verb.end() :]
    if len(between) > _FARTHEST or _NO_STORAGE.match(between) or _SUPPOSED.search(before[: verb.start()]):
        return False
    if _STRANGE.search(between) or ERASE.search(between):
        return False
    negated = DENIED.search(before[max(0, verb.start() - 40) : verb.start()])
    return not negated or bool(LONGER.search(between))


def _ending(text: str, amount: Amount) -> Verb | None:
    before, after = text[: amount.start], text[amount.end :]
    for found in reversed(list(ERASE.finditer(before))):
        between = before[found.end() :]
        negated = DENIED.search(before[max(0, found.start() - 40) : found.start()])
        is_asked = _REQUESTS.match(between)
        if len(between) <= _FARTHEST // 2 and not negated and not is_asked and not _STRANGE.search(between):
            return Verb(found.start(), found.end(), is_end=True)
    following = ERASED.search(after[:140])
    if (
        following
        and not re.match(r"\s+(?:are|is|have|has)\b", after)
        and not _STRANGE.search(before)
        and re.search(r",|\b(?:of|after|following)\b", after[: following.start()])
    ):
        return Verb(amount.start, amount.end, is_end=True)
    return None


def says_kept(text: str, verb: re.Match[str]) -> bool:
    """Whether the verb says that something is kept: not “kept private”, not “not kept”, not “if it is kept”."""
    before = text[: verb.start()]
    return not (DENIED.search(before[-40:]) or _SUPPOSED.search(before) or _NO_STORAGE.match(text[verb.end() :]))
