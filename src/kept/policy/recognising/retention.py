"""How long something is kept: periods, floors and ceilings, ranges, and the events they run from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from kept.policy.commitments import INDEFINITE, Bound, Commitment, Retains
from kept.policy.recognising.amounts import Amount, amounts_in
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.subjects import account_state, thing_of
from kept.policy.recognising.topics import Topic

_KEEP = r"(?:retain(?:ed|s|ing)?|retention|ke(?:ep(?:s|ing)?|pt)|stor(?:e[ds]?|ing)|h(?:old(?:s|ing)?|eld)|preserved?|archived?|maintain(?:ed|s)?|saved?)"  # noqa: E501
_ERASE = r"(?:delet(?:e[ds]?|ing|ion)|eras(?:e[ds]?|ing|ure)|purg(?:e[ds]?|ing)|remov(?:e[ds]?|ing|al)|destroy(?:ed|s)?|destruction|discard(?:ed)?|wiped?|anonymi[sz](?:e[ds]?|ing|ation)|de-?identif(?:y|ied)|overwrit(?:es?|ten))"  # noqa: E501
KEEP = re.compile(rf"\b{_KEEP}\b", re.IGNORECASE)
ERASE = re.compile(rf"\b{_ERASE}\b", re.IGNORECASE)
_ERASED = re.compile(rf"\b(?:is|are|be|we|will|then|automatically|permanently)\s+(?:{_ERASE})\b", re.IGNORECASE)
_NOT = re.compile(r"(?:\b(?:not|never|cannot|without)|n['’]t)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_LONGER = re.compile(r"\b(?:longer|more|later)\s+than\b|\bbeyond\b|\bexceed\w*", re.IGNORECASE)
_TO_AMOUNT = re.compile(
    r"(?:\b(?:for|of|to|than|within|least|most|after|or|exceed(?:ing)?|approximately|about|around|maximum|minimum|every|between|retention|periods?|is|:)"
    r"|[:(~])\s*(?:an?\s+)?(?:further|additional|up to|around|approximately|about|exactly|precisely|full|total of)?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|within|following|once|every|no later than|not later than|at the end of|older than|upon)\s+"
    r"(?:a (?:maximum|period) of |the |up to |approximately |about |around |at most |an? )*$",
    re.IGNORECASE,
)
_STRANGE = re.compile(
    r"\b(?:have|has|had|been|was|were|founded|serv\w+ (?:you|customers)|respond\w*|reply|answer\w*|notif\w+|updat\w+|review\w*|free|trial|expire[sd]?|subscription)\b",  # noqa: E501
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"\b(?:at least|minimum|no less than|not less than|no fewer than|no sooner than)\b|\bor (?:more|longer)\b", re.I
)
_CEILING = re.compile(
    r"\b(?:at most|up to|maximum|max\.?|no(?:t)? (?:longer|more|later) than|not (?:to )?exceed\w*|does not exceed)\b|\bor less\b",
    re.I,
)
_EXACT = re.compile(r"\b(?:exactly|precisely)\b", re.I)
_TAIL = re.compile(r"^[\s(]*(?:minimum|maximum|at (?:least|most)|or (?:more|longer|less))\b", re.I)
_INDEFINITE = re.compile(
    r"\b(?:indefinitely|permanently|forever|in perpetuity|without (?:any )?(?:time )?limit)\b", re.I
)
_COOKIE = re.compile(r"\b(?:cookies?|pixels?|beacons?|local storage)\b", re.I)
_TRIGGER = re.compile(
    r"^\s*,?\s*(?:(?:starting|beginning|counted|running|calculated)\s+)?"
    r"(?P<trigger>(?:after|from|following|since|of|upon|once|when|as of|past)\s+[^,.;()]{3,90}?)"
    r"(?=\s+(?:for|to|in order|unless|so that|because|and then|before)\b|[,.;()]|$)",
    re.I,
)
_LASTING = re.compile(
    r"\b(?P<trigger>(?:only\s+)?(?:for\s+)?(?:as|so) long as\s+[^.;]{3,160}|while\s+[^.;,]{3,80}|until\s+[^.;,]{3,100}"
    r"|for the (?:duration|life|lifetime|term)\s+of\s+[^.;,]{3,80}|for the (?:period|time|shortest)[^.;,]{3,140}"
    r"|(?:only )?(?:as|where|if|when) (?:is |may be |otherwise )?(?:required|necessary|needed)\b[^.;]{0,100})",
    re.I,
)
_THEN = re.compile(rf"\b(?:then|after which|thereafter|before|and)\b[^.;]{{0,60}}?\b(?P<then>{_ERASE})\b", re.I)
_OUTCOMES = (
    ("anonymi", "anonymised"),
    ("de-identif", "anonymised"),
    ("deidentif", "anonymised"),
    ("overwrit", "overwritten"),
)
_IDLE = re.compile(
    r"\b(?:inactiv\w*|dormant|idle|unused|not (?:been )?(?:logged|log|signed|sign|used|use|accessed|active)\b|n['’]t (?:log|sign|use))",
    re.I,
)  # noqa: E501
_ROUGH = re.compile(
    r"\b(?:approximately|about|around|roughly|usually|generally|typically|normally|most (?:instances|cases))\b", re.I
)
_SUPPOSED = re.compile(r"\b(?:if|unless|whether)\b(?![^,]*\bwe\b)[^,]*$", re.I)
_NO_STORAGE = re.compile(
    r"\s+(?:\w+\s+){0,4}?(?:private|confidential|safe|secure|secret|happy|satisfied|up[- ]to[- ]date|in mind|accurate|informed|track|control|closed|open)\b",
    re.I,
)
_FARTHEST = 240
_PERHAPS = re.compile(r"\b(?:may|might|can|could)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Verb:
    """The word that says that something is kept, or that it ends."""

    start: int
    end: int
    is_end: bool


def retains_in(passage: Passage) -> Iterator[Commitment]:
    """Yield what the clause says about how long something is kept."""
    for sentence in passage.sentences:
        if not _is_about_cookies(passage, sentence):
            yield from _in_sentence(passage, sentence)


def _is_about_cookies(passage: Passage, sentence: Sentence) -> bool:
    return Topic.COOKIES in passage.topics or bool(_COOKIE.search(sentence.text))


def _in_sentence(passage: Passage, sentence: Sentence) -> Iterator[Commitment]:
    timed = [one for one in (_timed(passage, sentence, amount) for amount in amounts_in(sentence.text)) if one]
    if timed:
        yield from timed
        return
    yield from _open_ended(passage, sentence)


def _timed(passage: Passage, sentence: Sentence, amount: Amount) -> Retains | None:
    verb = _verb_of(passage, sentence, amount)
    if verb is None or not amount.is_exact or _is_table_row(passage):
        return None
    said = sentence.text[verb.start : amount.end] + _tail(sentence.text[amount.end :])
    trigger = _trigger(passage, sentence.text, amount)
    idle = _IDLE.search(sentence.text[: amount.end + 30])
    end = _quote_end(sentence.text, amount.end, trigger)
    return Retains(
        **passage.at(
            sentence.start + _quote_start(passage, sentence), sentence.start + end, _confidence(sentence.text)
        ),
        what=_what(passage, sentence, verb, amount.start),
        period=amount.low,
        period_max=amount.high,
        bound=_bound(said, amount),
        trigger=(idle[0].lower() if idle and verb.is_end and trigger is None else trigger),
        then=_then(sentence.text, verb, amount),
    )


def _is_table_row(passage: Passage) -> bool:
    return passage.text.count("|") > 1


def _verb_of(passage: Passage, sentence: Sentence, amount: Amount) -> _Verb | None:
    """Return the verb that governs an amount of time, looking left from it, or None where it is about something else."""
    before = sentence.text[: amount.start]
    if _TO_AMOUNT.search(before):
        keeps = [found for found in KEEP.finditer(before) if _reaches(before, found)]
        if keeps and not _AFTER.search(before):
            return _Verb(keeps[-1].start(), keeps[-1].end(), is_end=False)
    if _AFTER.search(before):
        return _ending(sentence.text, amount)
    if (
        passage.topic is Topic.RETENTION
        and passage.label
        and not before[passage.body_start :].strip(" ~(")
        and not sentence.start
    ):
        return _Verb(amount.start, amount.start, is_end=False)
    return None


def _reaches(before: str, verb: re.Match[str]) -> bool:
    between = before[verb.end() :]
    if len(between) > _FARTHEST or _NO_STORAGE.match(between) or _SUPPOSED.search(before[: verb.start()]):
        return False
    if _STRANGE.search(between) or ERASE.search(between):
        return False
    negated = _NOT.search(before[max(0, verb.start() - 40) : verb.start()])
    return not negated or bool(_LONGER.search(between))


def _ending(text: str, amount: Amount) -> _Verb | None:
    before, after = text[: amount.start], text[amount.end :]
    for found in reversed(list(ERASE.finditer(before))):
        between = before[found.end() :]
        negated = _NOT.search(before[max(0, found.start() - 40) : found.start()])
        if len(between) <= 120 and not negated and not _STRANGE.search(between):
            return _Verb(found.start(), found.end(), is_end=True)
    following = _ERASED.search(after[:140])
    if (
        following
        and not re.match(r"\s+(?:are|is|have|has)\b", after)
        and not _STRANGE.search(before)
        and re.search(r",|\b(?:of|after|following)\b", after[: following.start()])
    ):
        return _Verb(amount.start, amount.end, is_end=True)
    return None


def _bound(said: str, amount: Amount) -> Bound:
    if amount.high is not None:
        return Bound.RANGE
    for bound, pattern in ((Bound.EXACTLY, _EXACT), (Bound.AT_LEAST, _FLOOR)):
        if pattern.search(said):
            return bound
    return Bound.AT_MOST


def is_plain(quote: str) -> bool:
    """Whether words of retention leave open if the period is a ceiling only, or a floor as well."""
    return not (
        _CEILING.search(quote)
        or _EXACT.search(quote)
        or _FLOOR.search(quote)
        or ERASE.search(quote)
        or _NOT.search(quote)
    )


def _tail(after: str) -> str:
    found = _TAIL.match(after)
    return found[0] if found else ""


def _trigger(passage: Passage, text: str, amount: Amount) -> str | None:
    stated = _TRIGGER.match(text[amount.end :])
    if stated:
        return " ".join(stated["trigger"].split()).removeprefix("of ")
    return account_state(passage.label)


def _quote_start(passage: Passage, sentence: Sentence) -> int:
    return 0 if sentence.start or not passage.label else passage.body_start * (len(sentence.text) > 200)


def _quote_end(text: str, end: int, trigger: str | None) -> int:
    stop = re.search(r"[.;]\s|[.;]$|$", text[end:])
    whole = end + (stop.start() if stop else 0)
    return whole if whole - end <= 120 or trigger else end


def _then(text: str, verb: _Verb, amount: Amount) -> str | None:
    if verb.is_end:
        word = text[verb.start : verb.end] if verb.end <= amount.start else (ERASE.search(text, amount.end) or [""])[0]
        return _outcome(word)
    found = _THEN.search(text, amount.end)
    return _outcome(found["then"]) if found else None


def _outcome(word: str) -> str:
    lowered = word.lower()
    return next((outcome for stem, outcome in _OUTCOMES if lowered.startswith(stem)), "deleted")


def _what(passage: Passage, sentence: Sentence, verb: _Verb, until: int) -> str:
    body = max(0, passage.body_start - sentence.start) if sentence.start == 0 else 0
    text = sentence.text
    return thing_of(
        passage, before=text[body : verb.start], verb=text[verb.start : verb.end], after=text[verb.end : until]
    )


def _confidence(text: str) -> float:
    if _ROUGH.search(text):
        return 0.6
    return 0.7 if _PERHAPS.search(text) else 0.95


def _open_ended(passage: Passage, sentence: Sentence) -> Iterator[Commitment]:
    text = sentence.text
    verbs = list(KEEP.finditer(text))
    for found, following in zip_longest(verbs, verbs[1:]):
        if not _says_kept(text, found):
            continue
        stop = following.start() if following else len(text)
        forever = _INDEFINITE.search(text, found.end(), min(stop, found.end() + 110))
        lasting = _LASTING.search(text, found.end(), found.end() + 300)
        if forever is None and (
            lasting is None or lasting.start() > found.end() + 160 or not _is_kept_data(passage, text)
        ):
            continue
        end = forever or lasting
        assert end is not None
        verb = _Verb(found.start(), found.end(), is_end=False)
        place = (0, len(passage.text)) if passage.is_item else (sentence.start, sentence.start + end.end())
        yield Retains(
            **passage.at(*place, 0.7 if _PERHAPS.search(text) else 0.9),
            what=_what(passage, sentence, verb, end.start()),
            period=INDEFINITE if forever else None,
            trigger=None if forever or lasting is None else " ".join(lasting["trigger"].split()).rstrip(":, "),
        )
        return


def _says_kept(text: str, verb: re.Match[str]) -> bool:
    """Whether the verb says that something is kept: not “kept private”, not “not kept”, not “if it is kept”."""
    before = text[: verb.start()]
    return not (_NOT.search(before[-40:]) or _SUPPOSED.search(before) or _NO_STORAGE.match(text[verb.end() :]))


def _is_kept_data(passage: Passage, text: str) -> bool:
    return passage.topic is Topic.RETENTION or bool(
        re.search(r"\b(?:personal|information|data|records?|content|logs?|backups?|copies)\b", text, re.IGNORECASE)
    )
