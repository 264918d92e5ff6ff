"""Whom the service is not meant for by age, and what it takes of a parent (GDPR Art. 8; COPPA)."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Asks, Commitment, Guards
from kept.policy.recognising.amounts import WORD, number_of
from kept.policy.recognising.passages import Passage
from kept.policy.recognising.patterns import any_of
from kept.policy.recognising.subjects import lowered

_N = rf"(?P<{{0}}>\d{{{{1,2}}}}|{WORD})(?:\s*\(\d{{{{1,2}}}}\))?"
_YEARS = r"(?:\s*years?)?"
_AGES = any_of(
    r"\b(?:under|below|younger than|less than|not yet|not reached|over|above|older than|at least|minimum age (?:of|"
    r"is)|age of|aged?)\s+(?:the\s+)?(?:minimum\s+)?(?:age\s+(?:of\s+)?)?"
    + _N.format("low")
    + r"\b(?!\s*(?:calendar |business |working )?(?:hours?|days?|weeks?|months?|%"
    r"|countries|times|percent|million|minutes?|languages?|characters?))" + _YEARS,
    r"\b" + _N.format("old") + r"\s*(?:years?(?:\s+(?:old|of age)|['’]?\s+of age)|or (?:older|over|above)\b)",
    r"\bmust be\s+(?:at least\s+)?" + _N.format("must") + r"\b(?!\s*(?:hours?|days?|months?|characters?))",
)
_MEANT = any_of(
    r"\b(?:intended|directed|designed|meant|aimed|targeted|marketed?|offered|available|open)\b",
    r"\bknowingly\b(?!\s+(?:\w+\s+){0,2}?(?:sell|share|disclose))",
    r"\bmust be\b",
    r"\b(?:may|can|should|must|shall) not\b",
    r"\bnot (?:allowed|permitted|eligible|for)\b",
    r"\bdo not use\b",
    r"\bminimum age\b",
    r"\bat least\b",
    r"\bor older\b",
    r"\b(?:parent\w*|guardian)\b[^.]{0,40}\b(?:consent|permission)\b",
    r"\b(?:consent|permission)\b[^.]{0,60}\b(?:parent\w*|guardian)",
)
_NOT_HERE = any_of(
    r"\b(?:sell|sold|sale|share|disclose)\b[^.]{0,60}\b(?:under|younger|below)\b(?![^.]{0,200}\bcollect)",
    r"\badvertis\w+ partners?\b",
    r"\bfounded\b|\bexperience\b",
)
_COLLECTS_TOO = any_of(r"\bcollect\w*\b")
_PARENT = any_of(
    r"\b(?:parent\w*|guardian)(?: or (?:legal )?guardian)?(?:['’]s)?\b[^.]{0,40}\b(?:consent|permission|approval|"
    r"agree(?:s|ment)?)\b",
    r"\b(?:consent|permission|approval)\b[^.]{0,30}\b(?:of|from|by)\b[^.]{0,30}\b(?:parent\w*|guardian)",
)
_NEEDS = any_of(r"\b(?:requir\w+|need\w*|must|only with|obtain\w*|unless|without|ask for|seek|verif\w+|with the)\b")
_UNDER = any_of(r"\b(?:under|below|younger than|must be)\b")
_OLDEST = 21
_YOUNGEST = 5


def guards_in(passage: Passage) -> Iterator[Commitment]:
    """Yield each age below which the service is not meant, or a parent must agree."""
    seen: set[int] = set()
    for sentence in passage.sentences:
        if not _MEANT.search(sentence.text) or (
            _NOT_HERE.search(sentence.text) and not _COLLECTS_TOO.search(sentence.text)
        ):
            continue
        for found in _AGES.finditer(sentence.text):
            age = _age(found)
            if _YOUNGEST <= age <= _OLDEST and age not in seen and _is_of_persons(sentence.text, found):
                seen.add(age)
                yield Guards(**passage.at(sentence.start, sentence.start + len(sentence.text), 0.95), age=age)


def parents_asked_in(passage: Passage) -> Iterator[Commitment]:
    """Yield what a parent's consent is asked for."""
    for sentence in passage.sentences:
        found = _PARENT.search(sentence.text)
        if found and _NEEDS.search(sentence.text):
            place = (sentence.start, sentence.start + len(sentence.text))
            yield Asks(**passage.at(*place, 0.9), purpose=_purpose(sentence.text, found), of="parent")
            return


def _age(found: re.Match[str]) -> int:
    return number_of(next(part for part in (found["low"], found["old"], found["must"]) if part))


def _is_of_persons(text: str, found: re.Match[str]) -> bool:
    """Whether the number is an age: it says so, or stands after “under” and the like."""
    if re.search(
        r"\b(?:company|business|firm|website|agreement)\b",
        text[max(0, found.start() - 30) : found.start()],
        re.IGNORECASE,
    ):
        return False
    around = text[max(0, found.start() - 30) : found.end() + 25]
    if not re.search(r"\b(?:age|aged|years?|old|older)\b", around, re.IGNORECASE) and not _UNDER.match(found[0]):
        return False
    near = text[max(0, found.start() - 120) : found.end() + 60]
    return bool(
        re.search(
            r"\b(?:age|aged|years|old|older|child\w*|minors?|anyone|individuals?|persons?|people|users?|you|kids|"
            r"teen\w*|customers?)\b",
            near,
            re.IGNORECASE,
        )
    )


def _purpose(text: str, found: re.Match[str]) -> str:
    before = re.split(
        r"\b(?:require[sd]?|needs?|must|can|may|are|is|only|unless|without|opens?)\b", text[: found.start()], maxsplit=1
    )[0].strip(" ,-•*")
    return (
        lowered(before)[:120]
        if before[2:] and not re.match(r"(?:we|if|you)\b", before, re.IGNORECASE)
        else "children's accounts"
    )
