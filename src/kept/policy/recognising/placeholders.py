"""What was never filled in: blanks in brackets, example addresses, telephone numbers that nobody has."""

import re
from collections.abc import Iterator

import phonenumbers

from kept.policy.commitments import Commitment, Contact, Question
from kept.policy.recognising.passages import Passage
from kept.policy.recognising.patterns import any_of

_FILL = (
    r"(?:insert|your|enter|company|business|organi[sz]ation|name|address|e-?mail|phone|date|number|website|url|link|"
    r"country|state|city|street|EU|UK"
    r"|contact|period|days|months|years|jurisdiction|representative|DPO|TBD|to be|X+|\.{3}|…|_+)"
)
BLANK = re.compile(
    rf"\[(?!\d+\])[^\[\]]{{0,200}}?\b{_FILL}\b[^\[\]]{{0,200}}\](?!\()|\[(?:X+|\.{{3}}|…|_+|\s*)\](?!\()|<(?:insert|your|enter|"
    rf"company|name|address|date)\b[^<>]*>|\{{\{{[^{{}}]+\}}\}}"
    r"|_{4,}|\bX{3,}\b|\bTBD\b|\bTBC\b|\blorem ipsum\b",
    re.IGNORECASE,
)
_FAKE_MAIL = re.compile(
    r"[\w.+-]+@(?:[\w-]+\.)*(?:example\.(?:com|org|net)|yourcompany\.\w+|yourdomain\.\w+|company\.com|domain\.com|"
    r"email\.com)\b",
    re.IGNORECASE,
)
_FAKE_ADDRESS = any_of(
    r"\b(?:any\s?town|any city|main street,? any|some city|sample street|example street|tech city|your city|"
    r"springfield, XX)\b",
    r"\b123 [A-Z]\w+ (?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|way)\b",
    r"\b[A-Z]{2} (?:12345|00000|99999|54321)\b",
)
_REAL_STATES = frozenset(
    [
        "AL",
        "AK",
        "AZ",
        "AR",
        "CA",
        "CO",
        "CT",
        "DE",
        "DC",
        "FL",
        "GA",
        "HI",
        "ID",
        "IL",
        "IN",
        "IA",
        "KS",
        "KY",
        "LA",
        "ME",
        "MD",
        "MA",
        "MI",
        "MN",
        "MS",
        "MO",
        "MT",
        "NE",
        "NV",
        "NH",
        "NJ",
        "NM",
        "NY",
        "NC",
        "ND",
        "OH",
        "OK",
        "OR",
        "PA",
        "RI",
        "SC",
        "SD",
        "TN",
        "TX",
        "UT",
        "VT",
        "VA",
        "WA",
        "WV",
        "WI",
        "WY",
        "PR",
    ]
)
_STATE_CODE = re.compile(r",\s*(?P<state>[A-Z]{2})\s+\d{5}\b")


def has_blank(text: str) -> bool:
    """Whether the text holds a blank that somebody was to fill in."""
    return bool(BLANK.search(text))


def placeholders_in(passage: Passage, commitments: tuple[Commitment, ...]) -> Iterator[Question]:
    """Yield one question for a clause that still holds what looks like a placeholder."""
    reason = _blank(passage) or _fake_mail(passage) or next(filter(None, map(_fake_contact, commitments)), None)
    if reason:
        yield Question(clause=passage.clause.id, about="placeholder", asks=reason)


def _first(pattern: re.Pattern[str], passage: Passage) -> re.Match[str] | None:
    return next((found for part in passage.stretches if (found := pattern.search(part.text))), None)


def _blank(passage: Passage) -> str | None:
    found = _first(BLANK, passage)
    return f"“{found[0]}” was never filled in: what should stand here?" if found else None


def _fake_mail(passage: Passage) -> str | None:
    found = _first(_FAKE_MAIL, passage)
    return f"“{found[0]}” looks like an example: which mail address do people reach you at?" if found else None


def _fake_contact(commitment: Commitment) -> str | None:
    if not isinstance(commitment, Contact) or commitment.value is None:
        return None
    if commitment.channel == "phone" and not _may_be_dialled(commitment.value):
        return f"“{commitment.value}” is no telephone number that can be called: which one do people reach you at?"
    if commitment.channel == "post" and _is_made_up(commitment.value):
        return f"“{commitment.value}” looks like an example: what is the postal address?"
    return None


def _may_be_dialled(number: str) -> bool:
    if any(letter.isalpha() for letter in number):
        return False
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, "US"))
    except phonenumbers.NumberParseException:
        return False


def _is_made_up(address: str) -> bool:
    state = _STATE_CODE.search(address)
    return bool(_FAKE_ADDRESS.search(address)) or bool(state and state["state"] not in _REAL_STATES)
