"""What data is used for, and the legal basis where the text names one (GDPR Art. 6(1), 13(1)(c))."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Commitment, Uses
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import any_of, is_denied
from kept.policy.recognising.subjects import lowered
from kept.policy.recognising.topics import Topic

BASES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "consent",
        any_of(
            r"\bwith your\b[^.]{0,30}\bconsent",
            r"\b(?:if|where|when) you (?:have )?(?:consent|agree|opt(?:ed)? in)",
            r"\bbas(?:ed|is)\b[^.]{0,30}\bconsent\b",
            r"\b(?:rely|relying) on your consent",
            r"\bif you opt in\b",
            r"\bonly after you agree\b",
        ),
    ),
    ("legitimate interests", any_of(r"\blegitimate (?:\w+ )?interests?\b")),
    (
        "contract",
        any_of(
            r"\b(?:perform(?:ance|ing)?|fulfil\w*|necessary for) (?:of )?(?:a|our|the|your) contract",
            r"\bcontractual (?:necessity|obligations?)\b",
        ),
    ),
    (
        "legal obligation",
        any_of(
            r"\bcompl(?:y|iance|ying) with (?:a |our |applicable )*(?:legal|law)\w*|\b(?:meet|fulfil\w*|"
            r"meeting) (?:our |its )?(?:legal )?(?:duties|obligations)\b"
        ),
    ),
    ("vital interests", any_of(r"\bvital interests?\b")),
    ("public interest", any_of(r"\bpublic interest\b")),
)
_LONGEST = 320
_GERUND = re.compile(
    r"^\W*(?!Depending|According|During|Regarding|Concerning|Following|Including|"
    r"Considering)(?P<verb>[A-Z][a-z]+ing)\b(?!s)"
)
_TO = re.compile(r"^\W*to\s+(?=[a-z]{2,})", re.IGNORECASE)
_IMPERATIVE = re.compile(r"^\W*(?!We\b|You\b|If\b|The\b|This\b|Your\b|For\b|In\b|Our\b|When\b)[A-Z][a-z]+\s+(?=\w)")
_USED_TO = re.compile(
    r"\b(?:we|and)\s+(?:may\s+|will\s+|also\s+|only\s+|then\s+)*(?:use|process|analy[sz]e)\s+(?P<data>[^.;:]{0,80}?)"
    r"(?:(?<!how )\b(?:in order\s+|only\s+)?to(?:,? for (?:example|instance),)?\s+(?!(?:our|the|your|a|an|us|this|"
    r"that|these|those|any|third|other|you)\b)"
    r"|\bfor\s+(?!(?:example|instance|in|which|how)\b))(?P<purpose>[a-z][^.;:]{6,160})",
    re.IGNORECASE,
)
_DATA = re.compile(r"\b(?:information|data|it|this|these|them|e-?mail|address|cookies|details|name)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"(?:(?:the|these|those|any|other|our|that|this|each|a variety of|achieve|specific|such) )*(?:following|"
    r"purposes?|reasons?|ways)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")


def uses_in(passage: Passage) -> Iterator[Commitment]:
    """Yield the purposes a clause names: an item of a list of purposes, or what “we use … to …” says."""
    if passage.is_preamble or not _is_about_use(passage):
        return
    item = _item(passage)
    if item is not None:
        yield Uses(**passage.whole(0.9), purpose=item, basis=basis_of(passage.text) or basis_of(passage.lead))
        return
    for sentence in passage.sentences:
        yield from _said(passage, sentence)


def basis_of(text: str) -> str | None:
    """Return the legal basis that words name, or None."""
    return next((basis for basis, pattern in BASES if pattern.search(text)), None)


def _is_about_use(passage: Passage) -> bool:
    return passage.topic in {Topic.PURPOSES, Topic.COLLECTION, None} and not re.search(r"\|.*\|", passage.text)


def _item(passage: Passage) -> str | None:
    if passage.topic is not Topic.PURPOSES or len(passage.text) > _LONGEST or not (passage.is_item or passage.label):
        return None
    body = passage.body if passage.label and _names_purpose(passage.body) else (passage.label or passage.text)
    body = body.strip(" *_•-").rstrip(".;, ")
    body = re.sub(r"[;,]?\s+(?:and|or)$", "", body)
    is_purpose = (
        _GERUND.match(body) or _TO.match(body) or passage.label or (_leads(passage) and _IMPERATIVE.match(body))
    )
    return _said_plainly(body) if is_purpose else None


def _names_purpose(body: str) -> bool:
    return bool(_GERUND.match(body) or _TO.match(body))


def _leads(passage: Passage) -> bool:
    return bool(re.search(r"\b(?:to|use|purposes?|following)\b[^.]*:\s*$", passage.lead, re.IGNORECASE))


def _said_plainly(text: str) -> str:
    plain = _TO.sub("", _BRACKETS.sub("", text.split(" — ", maxsplit=1)[0])).strip()
    return lowered(re.split(r"(?<=[.!?])\s", plain)[0].rstrip("."))


def _said(passage: Passage, sentence: Sentence) -> Iterator[Commitment]:
    for found in _USED_TO.finditer(sentence.text):
        if (
            _POINTING.match(found["purpose"])
            or not _DATA.search(found["data"])
            or is_denied(sentence.text, found.end("data"))
            or is_denied(sentence.text, found.start("data"))
        ):
            continue
        yield Uses(
            **passage.at(sentence.start + found.start(), sentence.start + found.end(), 0.7),
            purpose=_said_plainly(found["purpose"].strip()),
            basis=basis_of(sentence.text),
        )
