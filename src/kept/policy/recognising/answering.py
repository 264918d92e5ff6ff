"""How soon questions and requests are answered, and how far that may be put off."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kept.policy.commitments import Answers, Commitment
from kept.policy.recognising.amounts import Amount, amounts_in, sum_of
from kept.policy.recognising.keeping import DENIED
from kept.policy.recognising.listing import joined_thing
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.subjects import lowered
from kept.policy.recognising.topics import Topic
from kept.terms import Period

_VERB = re.compile(
    r"\b(?P<verb>respon(?:d(?:s|ed)?|se)|repl(?:y|ies)|answer(?:s|ed)?|get back to|acknowledge[ds]?|"
    r"confirm(?: receipt)?|process(?:ed)?|act on"
    r"|address(?:ed)?|fulfil+(?:ed)?|complete[ds]?|comply|compl(?:y|ied) with|honou?r(?:ed)?|handle[ds]?|"
    r"resolve[ds]?|action(?:ed)?|provide|deal with"
    r"|receive|deliver(?:ed)?)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:requests?|inquir\w+|enquir\w+|questions?|complaints?|messages?|emails?|concerns?|appeals?|correspondence|"
    r"reports?|packet|copy|export|archive"
    r"|you(?! (?:must|have|should|may|need)))\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:within|in|under|no later than|not later than|no more than|not exceed(?:ing)?|at most|up to|takes?|is)\s+"
    r"(?:an?\s+)?(?:the\s+)?(?:first\s+|maximum of\s+|period of\s+|up to\s+|approximately\s+|about\s+)*$",
    re.IGNORECASE,
)
_FARTHEST = 160
_YOURS = re.compile(
    r"\byou (?:must|have|should (?!receive|expect|hear)|need|may|can|will have)\b|\bplease\b", re.IGNORECASE
)
_ELSE = re.compile(
    r"\b(?:retain|stor(?:e|age)|keep|delet|eras|remov|purg|notif|notice|collected|last|trial|refund|payment|cookie)\w*",
    re.IGNORECASE,
)
_DELETION_ASKED = re.compile(r"\b(?:requests?|asked?|asking)\b", re.IGNORECASE)
_EXTEND = re.compile(
    r"\b(?:extend(?:ed|ing|s)?|extension|extra|additional|further|another|longer|prolong(?:ed)?)\b", re.IGNORECASE
)
_FURTHER = re.compile(
    r"\b(?:by|additional|another|further|extra|more|extension of)\s+(?:up to\s+)?(?:an?\s+)?(?:(?:additional|"
    r"further|another|extra|maximum of)\s+)*$",
    re.IGNORECASE,
)
_FURTHER_IN = re.compile(r"\b(?:further|additional|extra|more)\b", re.IGNORECASE)
_FURTHER_AFTER = re.compile(r"^\s*(?:more|extra|longer|extension)\b|^[- ]*day extension", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:to|total(?: of)?|up to|maximum(?: of)?|within)\s+(?:an?\s+)?(?:total of\s+)?$", re.IGNORECASE
)


def answers_in(passage: Passage) -> Iterator[Commitment]:
    """Yield the answer times that the clause gives, each with the latest it may be put off to."""
    if passage.topic is Topic.ANSWERING and passage.label:
        yield from _listed(passage)
        return
    for place, sentence in enumerate(passage.sentences):
        rest = passage.text[sentence.start : _end_of(passage, place + 1)]
        yield from _said(passage, sentence, rest)


def _end_of(passage: Passage, place: int) -> int:
    last = passage.sentences[min(place, len(passage.sentences) - 1)]
    return last.start + len(last.text)


def _listed(passage: Passage) -> Iterator[Commitment]:
    amounts = list(amounts_in(passage.body))
    if amounts and amounts[0].is_exact and passage.label:
        first = amounts[0]
        within = first.high or first.low
        yield Answers(
            **passage.whole(0.95),
            what=lowered(passage.label),
            within=within,
            extends_to=_extension(passage.body, first, within),
        )


def _said(passage: Passage, sentence: Sentence, rest: str) -> Iterator[Commitment]:
    amounts = list(amounts_in(sentence.text))
    for place, amount in enumerate(amounts):
        verb = _verb_of(passage, sentence.text, amount)
        if verb is None or not amount.is_exact:
            continue
        start, end = min(verb.start(), amount.start), max(verb.end(), amount.end)
        within = amount.high or amount.low
        extends = _extension(rest, amount, within)
        if extends is not None:
            end = _extension_end(rest, amount) or end
        yield Answers(
            **passage.at(sentence.start + start, sentence.start + end, 0.9),
            what=_what(sentence.text, verb, amount),
            within=within,
            extends_to=extends,
        )
        if extends is None:
            yield from _further(passage, sentence, start, amounts[place:])
        return


def _further(passage: Passage, sentence: Sentence, start: int, amounts: Sequence[Amount]) -> Iterator[Commitment]:
    """Yield the answer times that a list goes on with: “requests within 30 days, complaints within 10 days”."""
    for before, amount in pairwise(amounts):
        what = joined_thing(sentence.text[before.end : amount.start])
        if what is None or not amount.is_exact or not _ASKED.search(what) or _ELSE.search(what):
            return
        yield Answers(
            **passage.at(sentence.start + start, sentence.start + amount.end, 0.85),
            what=lowered(what),
            within=amount.high or amount.low,
        )


def _verb_of(passage: Passage, text: str, amount: Amount) -> re.Match[str] | None:
    before = text[: amount.start]
    if not _WITHIN.search(before) or _EXTEND.search(before[-60:]):
        return None
    verbs = list(_VERB.finditer(before))
    if (
        not verbs
        and passage.topic in {Topic.RIGHTS, Topic.ANSWERING, Topic.CONTACT}
        and re.match(r"^\W*within\s", text, re.IGNORECASE)
    ):
        verbs = list(_VERB.finditer(text[: amount.end + 120]))[-1:]
    for verb in reversed(verbs):
        between = before[verb.end() :]
        if DENIED.search(before[max(0, verb.start() - 30) : verb.start()]):
            continue
        if len(between) > _FARTHEST or _YOURS.search(before[max(0, verb.start() - 40) : verb.start()]):
            continue
        if _ELSE.search(between) and not _DELETION_ASKED.search(between):
            continue
        if (
            _ASKED.search(between)
            or _ASKED.search(before)
            or verb["verb"].lower().startswith(("respon", "repl", "answer"))
        ):
            return verb
    return None


def _what(text: str, verb: re.Match[str], amount: Amount) -> str:
    between = text[verb.end() : amount.start]
    found = re.match(
        r"\s*(?:(?:to|with|on|receipt of)\b)?\s*(?P<what>[^,.;]{0,80}?)\s*,?\s*\(?(?:within|in|under|no later|"
        r"not later|no more|up to|as soon|without)\b",
        between,
        re.IGNORECASE,
    )
    what = found["what"] if found else _before(text[: verb.start()])
    what = re.sub(
        r"^(?:to\s+)?(?:all |any |your |the |such |each |every |an? |valid |verifiable )+",
        "",
        what.strip(),
        flags=re.IGNORECASE,
    )
    return "requests" if not what or re.fullmatch(r"(?:you|them|it|us|to|and)", what, re.IGNORECASE) else lowered(what)


def _before(text: str) -> str:
    asked = re.search(
        r"\b(?P<what>(?:\w+ ){0,2}(?:requests?|inquiries|enquiries|questions|complaints|appeals))\b[^.;]{0,60}$",
        text,
        re.IGNORECASE,
    )
    return asked["what"] if asked else ""


def _extension(text: str, first: Amount, within: Period) -> Period | None:
    found = _extending(text, first)
    if found is None:
        return None
    amount, is_further = found
    return sum_of(within, amount.low) if is_further else (amount.high or amount.low)


def _extension_end(text: str, first: Amount) -> int | None:
    found = _extending(text, first)
    return found[0].end if found else None


def _extending(text: str, first: Amount) -> tuple[Amount, bool] | None:
    """Return the amount by which (True) or to which (False) the first may be extended."""
    later = [one for one in amounts_in(text) if one.start >= first.end and one.is_exact]
    for amount in later:
        before = text[first.end : amount.start]
        if not (_EXTEND.search(before) or _EXTEND.search(text[amount.start : amount.end + 12])):
            continue
        if (
            _FURTHER.search(before)
            or _FURTHER_IN.search(text[amount.start : amount.end])
            or _FURTHER_AFTER.match(text[amount.end :])
        ):
            return amount, True
        if _TOTAL.search(before):
            return amount, False
    return None
