"""What is published about the policy itself, and who is told of changes and breaches (GDPR Art. 12-13, 33-34)."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Commitment, Notifies, Publishes
from kept.policy.recognising.amounts import amounts_in
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import NOT, any_of
from kept.policy.recognising.topics import Topic
from kept.terms import Period

_POLICY = r"(?:polic(?:y|ies)|notice|statement|version|text|terms|revision|changes?|updates?)"
_PUBLISH = any_of(
    rf"\b(?:put|place|display|show)(?:s|ed|ing)?\b[^.]{{0,60}}\b{_POLICY}\b[^.]{{0,60}}\b(?:on|at) (?:our|the|this)\b",
    rf"\bmake\b[^.]{{0,40}}\b{_POLICY}\b[^.]{{0,20}}\bavailable\b",
    rf"\b(?:post|publish)(?:s|ed|ing)?\b[^.]{{0,40}}\b{_POLICY}\b",
    rf"\b{_POLICY}\b[^.]{{0,40}}\b(?:will be|is|are) (?:posted|published|available)\b",
)
_DATE = any_of(
    r"\b(?:updat\w+|chang\w+|revis\w+|set|show\w*|indicat\w+|amend\w*|tell\w*|refresh\w*|carr\w+|"
    r"stat\w+)\b[^.]{0,60}(?:[\"“'‘*]?\b(?:last (?:modified|updated|revised|changed)|effective)\b[\"”'’*]?|\bdate\b)",
)
_WHERE = any_of(
    r"\b(?:at|on|in|near) (?P<edge>(?:the |its )?(?:very )?(?:top|beginning|bottom|end|head|start)\b[^.,;:]{0,40})",
    r"\b(?:on|at|to|through|in) (?P<site>(?:our|the|this|your) (?:\w+ ){0,2}?(?:web ?site|site|web ?page|page|app|"
    r"homepage|home page|blog|services?|address|url)s?)\b",
)
_ARCHIVE = any_of(
    r"\b(?:archiv\w+|previous|prior|older|past|earlier|former|superseded)\b[^.]{0,40}\b(?:versions?|polic(?:y|ies)|"
    r"editions?)\b[^.]{0,60}\b(?:available|here|archive|keep|kept|maintain\w*|see|find|view|online|read)",
    r"\b(?:maintain|keep|provide|publish|make available|see|view|find)\b[^.]{0,40}\b(?:archiv\w+|previous|prior|"
    r"older|past|earlier|former|superseded)\b[^.]{0,30}\b(?:versions?|polic\w+|editions?)\b",
)
_TELL = any_of(
    r"\b(?:notif(?:y|ied|ication|ying)|inform(?:s|ed|ing)?|alert\w*|tell|let you know|(?:advance|prior|reasonable|"
    r"further|additional) notice|announce\w*|provide\b[^.]{0,30}\bnotice|e-?mail you|send you|"
    r"give\b[^.]{0,30}\bnotice|notice\b[^.]{0,30}\bwill be (?:posted|given|sent|provided))\b"
)
_CHANGE = any_of(r"\b(?:change[sd]?|updates?|updated|amend\w*|modif\w+|revis\w+|notice)\b")
_BREACH = any_of(
    r"\b(?:data|security|privacy|personal[- ]data)[ -]breach\w*",
    r"\bbreach(?:es)? of (?:security|personal|your)",
    r"\bunauthori[sz]ed (?:access|disclosure)\b",
)
_AHEAD = any_of(r"\b(?:advance|prior|before|ahead|in advance|beforehand|notice)\b")
_NEW_POLICY = any_of(r"\b(?:different|new|changed|amended|revised|another) privacy (?:policy|notice|statement)\b")
_OURS = any_of(r"\bwe\b", r"\bwill\b", r"\bour\b")
_YOURS = any_of(
    r"\byou (?:should|must|may|can|are encouraged)\b(?![^.]{0,60}\bwe\b)",
    r"\b(?:please )?(?:notify|inform|let) us\b|\bcontact us\b",
)


def publishes_in(passage: Passage) -> Iterator[Commitment]:
    """Yield what is published about the policy: itself, its date, its older versions."""
    if passage.topic is not Topic.CHANGES or passage.is_preamble:
        return
    for sentence in passage.sentences:
        if not _is_ours(passage, sentence):
            continue
        place = (sentence.start, sentence.start + len(sentence.text))
        if _ARCHIVE.search(sentence.text):
            yield Publishes(**passage.at(*place, 0.9), what="archive")
        elif _DATE.search(sentence.text):
            yield Publishes(**passage.at(*place, 0.9), what="date", where=_where(sentence.text))
        elif _PUBLISH.search(sentence.text):
            yield Publishes(**passage.at(*place, 0.9), what="policy", where=_where(sentence.text))


def notifies_in(passage: Passage) -> Iterator[Commitment]:
    """Yield whether people are told of changes to the policy, and of breaches, and how long before."""
    for sentence in passage.sentences:
        if passage.is_preamble or not _TELL.search(sentence.text) or not _is_ours(passage, sentence):
            continue
        place = (sentence.start, sentence.start + len(sentence.text))
        if _BREACH.search(sentence.text) and passage.topic is not Topic.CHANGES:
            yield Notifies(**passage.at(*place, 0.85), of="breaches")
        elif passage.topic is Topic.CHANGES and _CHANGE.search(sentence.text):
            yield Notifies(**passage.at(*place, 0.9), of="changes", lead=_lead(sentence.text))
        elif _NEW_POLICY.search(sentence.text) and _lead(sentence.text):
            yield Notifies(**passage.at(*place, 0.7), of="changes", lead=_lead(sentence.text))


def _is_ours(passage: Passage, sentence: Sentence) -> bool:
    if NOT.search(sentence.text) or _YOURS.search(sentence.text):
        return False
    return passage.is_item or bool(_OURS.search(sentence.text))


def _where(text: str) -> str | None:
    found = _WHERE.search(text)
    where = next((part for part in found.groups() if part), "") if found else ""
    return re.sub(r"^(?:the|its)\s+", "", where.strip(), flags=re.IGNORECASE) or None


def _lead(text: str) -> Period | None:
    return _only_amount(text) if _AHEAD.search(text) else None


def _only_amount(text: str) -> Period | None:
    found = [one for one in amounts_in(text) if one.is_exact and one.high is None]
    return found[0].low if len(found) == 1 else None
