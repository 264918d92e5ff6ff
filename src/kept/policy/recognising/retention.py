"""How long something is kept: periods, floors and ceilings, ranges, and the events they run from."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from kept.policy.commitments import INDEFINITE, Bound, Commitment, Retains
from kept.policy.recognising.amounts import AMOUNT, Amount, amounts_in
from kept.policy.recognising.keeping import DENIED, ERASE, ERASE_WORDS, ERASED, KEEP, LONGER, Verb, says_kept, verb_of
from kept.policy.recognising.listing import joined_thing, with_bare_numbers
from kept.policy.recognising.passages import LONG, Passage, Sentence
from kept.policy.recognising.subjects import account_state, lowered, thing_of, what_of
from kept.policy.recognising.topics import Topic

_FLOOR = re.compile(
    r"\b(?:at least|minimum|no less than|not less than|no fewer than|no sooner than)\b|\bor (?:more|longer)\b",
    re.IGNORECASE,
)
_CEILING = re.compile(
    r"\b(?:at most|up to|maximum|max\.?|no(?:t)? (?:longer|more|later) than|not (?:to )?exceed\w*|"
    r"does not exceed)\b|\bor less\b",
    re.IGNORECASE,
)
_EXACT = re.compile(r"\b(?:exactly|precisely)\b", re.IGNORECASE)
_TAIL = re.compile(r"^[\s(]*(?:minimum|maximum|at (?:least|most)|or (?:more|longer|less))\b", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"\b(?:indefinitely|permanently|forever|in perpetuity|without (?:any )?(?:time )?limit)\b", re.IGNORECASE
)
_COOKIE = re.compile(r"\b(?:cookies?|pixels?|beacons?|local storage)\b", re.IGNORECASE)
_TRIGGER = re.compile(
    r"^\s*,?\s*(?:(?:starting|beginning|counted|running|calculated)\s+)?"
    r"(?P<trigger>(?:after|from|following|since|of|upon|once|when|as of|past)\s+[^,.;()]{3,90}?)"
    r"(?=\s+(?:for|to|in order|unless|so that|because|and then|before)\b|[,.;()]|$)",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?P<trigger>(?:only\s+)?(?:for\s+)?(?:as|so) long as\s+[^.;]{3,160}|while\s+[^.;,]{3,80}|until\s+[^.;,]{3,100}"
    r"|for the (?:duration|life|lifetime|term)\s+of\s+[^.;,]{3,80}|for the (?:period|time|shortest)[^.;,]{3,140}"
    r"|(?:only )?(?:as|where|if|when) (?:is |may be |otherwise )?(?:required|necessary|needed)\b[^.;]{0,100})",
    re.IGNORECASE,
)
_THEN = re.compile(
    rf"\b(?:then|after which|thereafter|before|and)\b[^.;]{{0,60}}?\b(?P<then>{ERASE_WORDS})\b", re.IGNORECASE
)
_OUTCOMES = (
    ("anonymi", "anonymised"),
    ("de-identif", "anonymised"),
    ("deidentif", "anonymised"),
    ("overwrit", "overwritten"),
)
_IDLE = re.compile(
    r"\b(?:inactiv\w*|dormant|idle|unused|not (?:been )?(?:logged|log|signed|sign|used|use|accessed|active)\b|"
    r"n['’]t (?:log|sign|use))",
    re.IGNORECASE,
)
_ROUGH = re.compile(
    r"\b(?:approximately|about|around|roughly|usually|generally|typically|normally|most (?:instances|cases))\b",
    re.IGNORECASE,
)
_NAUGHT = re.compile(r"^(?:nothing|none|neither|no)\b\s*(?:of\s+(?:the|your|our)\s+)?", re.IGNORECASE)
_CELL = re.compile(
    r"^\W*(?:(?:up to|at least|at most|max(?:imum)?(?: of)?|min(?:imum)?(?: of)?|approximately|about|for|"
    r"no longer than|after|(?:kept|stored|retained) for|deleted after)\s+)*"
    rf"{AMOUNT.pattern}(?:\W*$|\s*(?:after|from|following|\()[^|]*$)",
    re.IGNORECASE,
)
_ACTS = re.compile(r"\s+we (?:may|will|can|shall|delete|erase|remove)\b")
_TAIL_LENGTH = 120
_PERHAPS = re.compile(r"\b(?:may|might|can|could)\b", re.IGNORECASE)


def retains_in(passage: Passage) -> Iterator[Commitment]:
    """Yield what the clause says about how long something is kept."""
    for sentence in passage.sentences:
        if not _is_about_cookies(passage, sentence):
            yield from _in_sentence(passage, sentence)


def _is_about_cookies(passage: Passage, sentence: Sentence) -> bool:
    return Topic.COOKIES in passage.topics or bool(_COOKIE.search(sentence.text))


def _in_sentence(passage: Passage, sentence: Sentence) -> Iterator[Commitment]:
    amounts = with_bare_numbers(sentence.text, list(amounts_in(sentence.text)))
    if _is_table_row(passage):
        yield from _of_row(passage, sentence, amounts)
        return
    governed = [(verb, one) for one in amounts if (verb := verb_of(passage, sentence, one))]
    timed = [_timed(passage, sentence, place, governed) for place in range(len(governed))]
    if not governed:
        yield from _open_ended(passage, sentence)
    yield from filter(None, timed)


def _things(text: str, place: int, governed: Sequence[tuple[Verb, Amount]]) -> dict[int, str | None]:
    """Return the thing of each time under the same verb after the first; None where the words do not say."""
    same = [number for number, (verb, _) in enumerate(governed) if verb == governed[place][0]]
    ends = {number: governed[before][1].end for before, number in pairwise(same)}
    return {number: joined_thing(text[end : governed[number][1].start]) for number, end in ends.items()}


def _timed(passage: Passage, sentence: Sentence, place: int, governed: Sequence[tuple[Verb, Amount]]) -> Retains | None:
    verb, amount = governed[place]
    things = _things(sentence.text, place, governed)
    if not amount.is_exact or None in things.values():
        return None
    begun = governed[place - 1][1].end if place in things else verb.start
    said = sentence.text[begun : amount.end] + _tail(sentence.text[amount.end :])
    what = what_of(passage, things[place]) if place in things else _what(passage, sentence, verb, amount.start)
    named = _not_naught(what, said)
    if named is None:
        return None
    trigger = _trigger(passage, sentence.text, amount)
    idle = _IDLE.search(sentence.text[: amount.end + 30])
    end = _quote_end(sentence.text, amount.end, trigger)
    return Retains(
        **passage.at(
            sentence.start + _quote_start(passage, sentence), sentence.start + end, _confidence(sentence.text)
        ),
        what=named,
        period=amount.low,
        period_max=amount.high,
        bound=_bound(said, amount),
        trigger=(idle[0].lower() if idle and verb.is_end and trigger is None else trigger),
        then=_then(sentence.text, verb, amount),
    )


def _not_naught(what: str, said: str) -> str | None:
    """Return the thing, without the “no” of “no logs are kept longer than”; None where nothing is kept."""
    found = _NAUGHT.match(what)
    if found is None:
        return what
    return what[found.end() :] or None if LONGER.search(said) else None


def _is_table_row(passage: Passage) -> bool:
    return "|" in passage.text


def _of_row(passage: Passage, sentence: Sentence, amounts: Sequence[Amount]) -> Iterator[Retains]:
    """Yield the one time of a row of a table of retention periods; its first cell names the thing."""
    thing, bar, _ = sentence.text.partition("|")
    if passage.topic is not Topic.RETENTION or sentence.start or len(amounts) != 1 or not thing.strip(" *_"):
        return
    (amount,) = amounts
    cell = sentence.text[sentence.text.rfind("|", 0, amount.start) + 1 :].partition("|")[0]
    if amount.is_exact and amount.start > len(thing) + len(bar) - 1 and _CELL.match(cell):
        yield Retains(
            **passage.at(0, len(sentence.text), 0.85),
            what=lowered(thing.strip(" *_")),
            period=amount.low,
            period_max=amount.high,
            bound=_bound(cell, amount),
            trigger=_trigger(passage, sentence.text.replace("|", "."), amount),
        )


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
        or DENIED.search(quote)
    )


def _tail(after: str) -> str:
    found = _TAIL.match(after)
    return found[0] if found else ""


def _trigger(passage: Passage, text: str, amount: Amount) -> str | None:
    stated = _TRIGGER.match(text[amount.end :])
    if stated:
        return _ACTS.split(" ".join(stated["trigger"].split()))[0].removeprefix("of ")
    return account_state(passage.label)


def _quote_start(passage: Passage, sentence: Sentence) -> int:
    return 0 if sentence.start or not passage.label else passage.body_start * (len(sentence.text) > LONG)


def _quote_end(text: str, end: int, trigger: str | None) -> int:
    stop = re.search(r"[.;]\s|[.;]$|$", text[end:])
    whole = end + (stop.start() if stop else 0)
    return whole if whole - end <= _TAIL_LENGTH or trigger else end


def _then(text: str, verb: Verb, amount: Amount) -> str | None:
    if verb.is_end:
        word = text[verb.start : verb.end] if verb.end <= amount.start else (ERASE.search(text, amount.end) or [""])[0]
        return _outcome(word)
    found = _THEN.search(text, amount.end)
    return _outcome(found["then"]) if found else None


def _outcome(word: str) -> str:
    lowered = word.lower()
    return next((outcome for stem, outcome in _OUTCOMES if lowered.startswith(stem)), "deleted")


def _what(passage: Passage, sentence: Sentence, verb: Verb, until: int) -> str:
    body = max(0, passage.body_start - sentence.start) if sentence.start == 0 else 0
    text = sentence.text
    if verb.is_end and verb.start == until:
        return _thing_after(passage, text, verb.end)
    return thing_of(
        passage, before=text[body : verb.start], verb=text[verb.start : verb.end], after=text[verb.end : until]
    )


def _thing_after(passage: Passage, text: str, end: int) -> str:
    """Return what ends after a time that comes first: “after 30 days, server logs are deleted”."""
    said = ERASED.search(text, end)
    word = ERASE.search(text, said.start()) if said else None
    if word is None:
        return what_of(passage, None)
    between = text[end : word.start()]
    is_passive = word[0].lower().endswith("ed")
    if is_passive and "," not in between:
        return what_of(passage, None)
    return thing_of(passage, before=between, verb=word[0], after=text[word.end() :].rstrip(" .;"))


def _confidence(text: str) -> float:
    if _ROUGH.search(text):
        return 0.6
    return 0.7 if _PERHAPS.search(text) else 0.95


def _open_ended(passage: Passage, sentence: Sentence) -> Iterator[Commitment]:
    text = sentence.text
    verbs = list(KEEP.finditer(text))
    for found, following in zip_longest(verbs, verbs[1:]):
        if not says_kept(text, found):
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
        verb = Verb(found.start(), found.end(), is_end=False)
        what = _what(passage, sentence, verb, end.start())
        if _NAUGHT.match(what):
            return
        place = (0, len(passage.text)) if passage.is_item else (sentence.start, sentence.start + end.end())
        yield Retains(
            **passage.at(*place, 0.7 if _PERHAPS.search(text) else 0.9),
            what=what,
            period=INDEFINITE if forever else None,
            trigger=None if forever or lasting is None else " ".join(lasting["trigger"].split()).rstrip(":, "),
        )
        return


def _is_kept_data(passage: Passage, text: str) -> bool:
    return passage.topic is Topic.RETENTION or bool(
        re.search(r"\b(?:personal|information|data|records?|content|logs?|backups?|copies)\b", text, re.IGNORECASE)
    )
