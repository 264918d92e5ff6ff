"""What a clause leaves open: a number it does not give, an event it does not name, a word that can mean anything."""

import re
from collections.abc import Iterator, Sequence

from kept.policy.clauses import PolicyText
from kept.policy.commitments import (
    INDEFINITE,
    Bound,
    Commitment,
    Honours,
    Notifies,
    Publishes,
    Question,
    Retains,
    Right,
    Uses,
)
from kept.policy.recognising.amounts import amounts_in, in_words
from kept.policy.recognising.losses import lost_times
from kept.policy.recognising.passages import Passage
from kept.policy.recognising.patterns import any_of
from kept.policy.recognising.retention import is_plain
from kept.policy.recognising.topics import Topic
from kept.policy.recognising.transferring import CERTIFICATION
from kept.terms import Period

_SOON = any_of(
    r"\b(?:promptly|without (?:undue|unreasonable) delay|as soon as (?:reasonably )?(?:possible|practicable)|"
    r"in a timely (?:manner|fashion)|quickly|speedily"
    r"|(?:within )?a reasonable (?:time|period|timeframe)|right away|swiftly)\b",
)
_ACTS_SOON = any_of(r"\b(?:delet\w+|eras\w+|remov\w+|destroy\w*|respond|answer|reply|disclos\w+|notif\w+)\b")
_AHEAD = any_of(r"\b(?:reasonable|advance|prior|ample|sufficient|fair|in advance|beforehand|ahead)\b")
_LOOSE = any_of(r"\b(?P<word>basic|limited|certain|minimal|essential|necessary|core|some|relevant)\b")
_BY_RULE = any_of(
    r"\b(?:as|where|when|if|per|in (?:accordance|line) with|according to|depending on|subject to|"
    r"by)\b[^.]{0,30}\b(?:required|laws?|polic(?:y|ies)|agreements?|contracts?|rules|regulations?)\b",
    r"\bas long as\b[^.]{0,40}\b(?:laws?|rules)\b",
)
_BY_LEVEL = any_of(
    r"\b(?:depend\w*|according|based|varies|varying|vary)\b[^.]{0,20}\b(?:on|by|to|with)\b(?P<what>[^.;,]{3,60})",
    r"\bby (?P<what2>(?:service level|plan|tier|package|type)\b[^.;,]{0,30})",
)
_AGREEMENT = any_of(r"\b(?:agreement|contract)\b")
_AGGREGATED = any_of(r"\b(?:aggregat\w+|anonym\w+|de-?identified|statistic\w*|combined)\b")
_DATED = any_of(
    r"\b(?:logs?|back-?ups?|snapshots?|recordings?|footage|queries|query|events?|caches?|transcripts?|IP addresses)\b"
)
_ENTIRE = any_of(r"\b(?:complete(?:ly)?|all|entire(?:ly)?|everything|whole|permanent(?:ly)?|fully)\b")
_SURVEYS = any_of(r"\bsurveys?\b|\bquestionnaires?\b")
_OFTEN = any_of(
    r"\b(?:once|twice|every|per (?:year|month|quarter)|a (?:year|month)|annual\w*|monthly|quarterly|yearly)\b"
)
_NAMED_AT_MOST = 5
_BUSINESS = any_of(r"\b(?:respond|answer|reply|complete|process|confirm|act|acknowledge)\w*")


def questions_about(passage: Passage, commitments: Sequence[Commitment]) -> Iterator[Question]:
    """Yield what one clause leaves open, given what was recognised in it; one question of a code at most."""
    asked: dict[str, str] = {}
    for about, asks in _asked(passage, commitments):
        asked.setdefault(about, asks)
    unread = "; ".join(_unread(passage, commitments))
    if unread:
        asked["unsure"] = f"{asked['unsure'].rstrip('?.')}; {_small(unread)}" if "unsure" in asked else unread
    for about, asks in asked.items():
        yield Question(clause=passage.clause.id, about=about, asks=asks)


def _unread(passage: Passage, commitments: Sequence[Commitment]) -> Iterator[str]:
    """Yield what no commitment holds, and what two of them hold differently of the same thing."""
    rivals = list(_rivals(commitments))
    lost = list(dict.fromkeys(lost_times(passage, commitments)))[:_NAMED_AT_MOST]
    if rivals:
        yield f"Which of the times for {rivals[0]} holds" + ("?" if not lost else "")
    if lost:
        quoted = " and ".join(f"“{words}”" for words in lost)
        yield f"What {'do' if lost[1:] else 'does'} {quoted} bind?"


def _rivals(commitments: Sequence[Commitment]) -> Iterator[str]:
    """Yield the things that two commitments of the clause keep for different times from the same event."""
    timed = [one for one in commitments if isinstance(one, Retains) and isinstance(one.period, Period)]
    for place, one in enumerate(timed):
        for other in timed[:place]:
            is_same = (one.what.casefold(), one.bound, one.trigger) == (
                other.what.casefold(),
                other.bound,
                other.trigger,
            )
            if is_same and one.period != other.period:
                yield one.what


def _small(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def questions_of_policy(text: PolicyText, commitments: Sequence[Commitment]) -> Iterator[Question]:
    """Yield what the whole text leaves open: the date it does not carry."""
    if text.modified is None and text.clauses:
        promise = next((one for one in commitments if isinstance(one, Publishes) and one.what == "date"), None)
        clause = promise.clause if promise else text.clauses[0].id
        why = "although it promises to, the text" if promise else "the text"
        yield Question(
            clause=clause, about="no-date", asks=f"On which date was the policy last changed: {why} does not say."
        )


def _asked(passage: Passage, commitments: Sequence[Commitment]) -> Iterator[tuple[str, str]]:
    for one in commitments:
        if isinstance(one, Retains):
            yield from _of_retention(passage, one)
        elif isinstance(one, Notifies):
            yield from _of_notice(passage, one)
        elif isinstance(one, Uses) and _SURVEYS.search(one.purpose) and not _OFTEN.search(passage.text):
            yield "no-number", "How long at least is it between two surveys sent to the same person?"
        elif isinstance(one, Honours):
            yield from _of_right(passage, one)
    yield from _of_words(passage)


def _of_retention(passage: Passage, one: Retains) -> Iterator[tuple[str, str]]:
    loose = _LOOSE.match(one.what)
    if loose and one.period is not None and one.period != INDEFINITE:
        yield "no-number", f"Which data exactly is “{one.what}”, and when does the rest go?"
    yield from _number_of(passage, one)
    if not isinstance(one.period, Period):
        return
    if one.bound is Bound.AT_MOST and one.period_max is None and is_plain(one.quote):
        yield "unsure", f"Is {in_words(one.period)} also the least time for {one.what}, so that it must not go earlier?"
    if one.trigger is None and not _DATED.search(one.what):
        yield "no-trigger", f"From which event do the {in_words(one.period)} for {one.what} run?"


def _number_of(passage: Passage, one: Retains) -> Iterator[tuple[str, str]]:
    level = _BY_LEVEL.search(passage.text)
    if one.period == INDEFINITE and _AGGREGATED.search(one.what):
        yield "no-number", "How long are the single records kept before only the aggregate remains?"
    elif one.period == INDEFINITE:
        return
    elif one.bound is Bound.RANGE and level:
        what = next(part for part in level.groups() if part)
        yield "no-number", f"How long exactly is it for each {what.strip().removeprefix('the ').rstrip('s')}?"
    elif one.bound is Bound.AT_LEAST:
        yield "no-number", f"After how long at most does {one.what} go?"
    elif one.period is None and _BY_RULE.search(one.trigger or ""):
        yield "no-number", f"How long is {one.what} kept under these rules, and does it differ by country?"


def _of_notice(passage: Passage, one: Notifies) -> Iterator[tuple[str, str]]:
    if one.of == "changes" and one.lead is None and _AHEAD.search(passage.text):
        yield "no-number", "How many days before a material change takes effect are people told?"


def _of_right(passage: Passage, one: Honours) -> Iterator[tuple[str, str]]:
    of_account = one.right in {Right.ERASURE, Right.DELETE} and re.search(r"\baccount\b", passage.text, re.IGNORECASE)
    if of_account and _ENTIRE.search(passage.text) and not any(amounts_in(passage.text)):
        yield "no-number", "How long can a person still change their mind before the deletion starts?"


def _of_words(passage: Passage) -> Iterator[tuple[str, str]]:
    for sentence in passage.sentences:
        soon = _SOON.search(sentence.text)
        if soon and _ACTS_SOON.search(sentence.text) and not passage.is_preamble:
            yield "no-number", f"Within how many days is “{soon[0]}”?"
        for amount in amounts_in(sentence.text):
            words = sentence.text[amount.start : amount.end]
            if amount.is_doubtful:
                yield "unsure", f"“{words}” names two different numbers: which one holds?"
            elif amount.is_working and _BUSINESS.search(sentence.text):
                yield (
                    "unsure",
                    f"“{words}” are working days, which have no fixed length: by whose calendar do they count?",
                )
    if passage.topic is Topic.TRANSFERS and CERTIFICATION.search(passage.text):
        yield "unsure", "Which certification programme is meant, and since when is the company certified under it?"
