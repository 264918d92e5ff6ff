"""How a role can be reached: mail addresses, telephone numbers, postal addresses, and placeholders that stayed."""

import re
from collections.abc import Iterator

import phonenumbers

from kept.policy.commitments import Commitment, Contact
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import any_of
from kept.policy.recognising.placeholders import has_blank
from kept.policy.recognising.topics import Topic

EMAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b"
)
_DIGITS = re.compile(
    r"(?<![\w.])(?:\+|00)\d[\d\s().-]{6,18}[\dA-Z](?:[A-Z-]*[A-Z0-9])?|(?<![\w.])\(?\d{3}\)?[ .-]\d{3}[ .-]\w{4}\b"
)
_PHONE_WORDS = any_of(
    r"\bphone\b", r"\btelephone\b", r"\btel\b", r"\bcall(?:ing)?\b", r"\btoll[- ]free\b", r"\bmobile\b"
)
_PHONE_LABEL = any_of(r"^(?:tele)?phone|^tel\b|^call|^mobile|^hotline|^toll")
_MAIL_LABEL = any_of(r"^e-?mail|^mail to|^write")
_POST_LABEL = any_of(r"^(?:\w+ )?address$", r"^(?:by )?(?:post|mail|postal mail|letter)$", r"^office$", r"^in writing$")
_POST = any_of(
    r"\b(?:write to us at|by (?:post|mail|writing)(?: to| at|:)|mail(?:ing)? (?:us )?(?:to|at|address(?: is|:))|"
    r"postal (?:mail|address)[^:]{0,20}(?:to|at|is|:)"
    r"|(?:located|registered|headquartered)(?: office)? at|address(?: is|"
    r":))\s*:?\s*(?P<address>[^;\n]{10,160}?\d[^;\n]{0,60})(?=[.;]\s|[.;]?$)",
)
_CHANNEL_LABEL = any_of(_PHONE_LABEL.pattern, _MAIL_LABEL.pattern, _POST_LABEL.pattern)
_LONGEST_MAIL = 254
ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "EU representative",
        any_of(
            r"\b(?:EU|European|EEA|Union|Article 27|Art\. 27)\b[^.]{0,30}\brepresentative",
            r"\brepresentative\b[^.]{0,25}\b(?:EU|EEA|European|Union)\b",
        ),
    ),
    (
        "UK representative",
        any_of(
            r"\b(?:UK|United Kingdom)\b[^.]{0,30}\brepresentative",
            r"\brepresentative\b[^.]{0,25}\b(?:UK|United Kingdom)\b",
        ),
    ),
    ("data protection officer", any_of(r"\bdata protection officer", r"\bDPO\b", r"\bprivacy officer")),
    (
        "supervisory authority",
        any_of(
            r"\b(?:supervisory|data protection) authorit",
            r"\bcommissioner'?s? office",
            r"\binspectorate\b",
            r"\bombudsman\b",
        ),
    ),
    ("security", any_of(r"\bsecurity (?:team|contact|issues?)|\bvulnerabilit")),
    ("support", any_of(r"\b(?:customer )?support\b", r"\bhelp ?desk\b")),
    ("privacy office", any_of(r"\bprivacy\b", r"\bdata protection\b", r"\brights\b", r"\brequests?\b")),
)


def contacts_in(passage: Passage) -> Iterator[Commitment]:
    """Yield each way of reaching somebody that a clause gives. A placeholder's value is None."""
    yield from _emails(passage)
    yield from _phones(passage)
    yield from _posts(passage)


def role_of(passage: Passage, start: int) -> str:
    """Return whose contact stands at `start`: the role that the sentence, the line above or the heading names."""
    near = passage.sentence_at(start).text
    is_bare = bool(passage.label and _CHANNEL_LABEL.search(passage.label))
    around = (passage.heading, passage.lead, passage.section)
    named = _local_part(passage.text[start : start + _LONGEST_MAIL])
    for text in (named, *around, near) if is_bare else (named, near, *around):
        told = next((role for role, pattern in ROLES if pattern.search(EMAIL.sub(" ", text))), None)
        if told and not (told == "privacy office" and text in (named, *around)):
            return told
    return "privacy office"


def _local_part(text: str) -> str:
    found = EMAIL.match(text)
    return found[0].split("@")[0].replace("-", " ").replace(".", " ") + " " if found else ""


def _emails(passage: Passage) -> Iterator[Commitment]:
    seen: set[str] = set()
    for start, address in _addresses(passage):
        if address.lower() not in seen:
            seen.add(address.lower())
            yield Contact(
                **passage.at(start, start + len(address), 0.95),
                role=role_of(passage, start),
                channel="email",
                value=address,
            )
    if passage.label and _MAIL_LABEL.search(passage.label) and not seen and has_blank(passage.body):
        yield Contact(**passage.whole(0.8), role=role_of(passage, 0), channel="email", value=None)


def _addresses(passage: Passage) -> Iterator[tuple[int, str]]:
    for part in passage.stretches:
        for found in EMAIL.finditer(part.text):
            yield part.start + found.start(), found[0]


def _numbers(passage: Passage, region: str | None) -> Iterator[tuple[int, phonenumbers.PhoneNumberMatch]]:
    for part in passage.stretches:
        for match in phonenumbers.PhoneNumberMatcher(part.text, region):
            yield part.start, match


def _phones(passage: Passage) -> Iterator[Commitment]:
    is_labelled = bool(passage.label and _PHONE_LABEL.search(passage.label))
    if not is_labelled and not (_PHONE_WORDS.search(passage.text) or Topic.CONTACT in passage.topics):
        return
    found = False
    region = "US" if is_labelled or _PHONE_WORDS.search(passage.text) else None
    for offset, match in _numbers(passage, region):
        found = True
        value = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        start, end = offset + match.start, offset + match.end
        yield Contact(**passage.at(start, end, 0.9), role=role_of(passage, start), channel="phone", value=value)
    written = _DIGITS.search(passage.text)
    if not found and is_labelled and (written or has_blank(passage.body)):
        value_as_written = written[0].strip() if written and not has_blank(passage.body) else None
        yield Contact(**passage.whole(0.5), role=role_of(passage, 0), channel="phone", value=value_as_written)


def _posts(passage: Passage) -> Iterator[Commitment]:
    if passage.label and _POST_LABEL.search(passage.label):
        if not EMAIL.search(passage.body):
            value = None if has_blank(passage.body) else passage.body.strip().rstrip(".")
            yield Contact(**passage.whole(0.9 if value else 0.8), role=role_of(passage, 0), channel="post", value=value)
        return
    for part in passage.stretches:
        yield from _written_to(passage, part)


def _written_to(passage: Passage, part: Sentence) -> Iterator[Commitment]:
    for found in _POST.finditer(part.text):
        if not EMAIL.search(found["address"]) and _POSTCODE.search(found["address"]):
            start, end = (part.start + place for place in found.span("address"))
            yield Contact(
                **passage.at(start, end, 0.7),
                role=role_of(passage, start),
                channel="post",
                value=found["address"].strip(),
            )


_POSTCODE = re.compile(r"\b(?:\d{4,6}|[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|\d{3}\s\d{2}|\d{4}\s?[A-Z]{2})\b")
