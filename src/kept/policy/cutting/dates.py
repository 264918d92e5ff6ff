"""The date that a policy states about itself."""

import re
from collections.abc import Iterable
from datetime import datetime

from dateutil.parser import ParserError, parse

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTH_OF_YEAR = rf"{_MONTH}(?:,? |-)\d{{4}}"
_DATE = (
    rf"(?P<date>\d{{4}}-\d{{2}}-\d{{2}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?{_MONTH_OF_YEAR}|{_MONTH_OF_YEAR}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
)
_REVISED = r"(?:modified|updated|revised|changed|update|revision)"
_EFFECTIVE = r"(?:effective|in force|in effect|dated|version)"
_JOINS = r"(?: date)?(?: (?:is|was|on|of|from|since|as of|as from))*[\s\"'*_:(-]{1,5}(?:(?:on|from|as of) )?"
_STATED = tuple(re.compile(rf"\b{word}{_JOINS}{_DATE}", re.IGNORECASE) for word in (_REVISED, _EFFECTIVE))
_ALONE = re.compile(rf"\W*{_DATE}\W*", re.IGNORECASE)
_MONTH_ALONE = re.compile(_MONTH_OF_YEAR, re.IGNORECASE)
_LAST_MONTH = 12
_FIRST = datetime(2000, 1, 1)  # noqa: DTZ001  fills in what is not stated; its parts are never shown


def stated_date(text: str) -> str | None:
    """Return the date that a sentence gives for its text (`Last updated: 3 May 2024`), ISO form, or None."""
    for rule in _STATED:
        found = rule.search(text)
        if found is not None:
            return _iso(found["date"])
    alone = _ALONE.fullmatch(text)
    return _iso(alone["date"]) if alone is not None else None


def date_of(texts: Iterable[str]) -> str | None:
    """Return the date a policy states about itself: that of its last change before that of its effect."""
    stated = list(texts)
    for rule in (*_STATED, _ALONE):
        for text in stated:
            found = rule.search(text) if rule is not _ALONE else rule.fullmatch(text)
            date = _iso(found["date"]) if found is not None else None
            if date is not None:
                return date
    return None


def _iso(words: str) -> str | None:
    """Return the date in ISO form; None where day and month cannot be told apart or there is no such day."""
    numbers = re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.]\d{4}", words)
    first = int(numbers[1]) if numbers is not None else 0
    if numbers is not None and "/" in words and max(first, int(numbers[2])) <= _LAST_MONTH and first != int(numbers[2]):
        return None
    day_first = first > _LAST_MONTH or "." in words
    try:
        read = parse(words.replace(" of ", " "), default=_FIRST, dayfirst=day_first)
    except (ParserError, OverflowError, ValueError):
        return None
    return read.strftime("%Y-%m") if _MONTH_ALONE.fullmatch(words) else read.date().isoformat()
