"""What a sentence speaks of: the thing kept, asked or answered, in the words of the text."""

import re

from kept.policy.recognising.passages import Passage
from kept.policy.recognising.topics import topic_of

_ARTICLES = re.compile(
    r"^(?:(?:and use|and|or|also|that|which|all|any|such|the|your|our|this|these|some of|an?|certain of)\s+)+",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|be|been|will|would|shall|may|might|can|could|must|should|has|have|gets?)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r"\b(?:that|which|who|when|where)\b", re.IGNORECASE)
_BREAK = re.compile(
    r"[,;:(]|\b(?:we|you|which|that|when|where|if|after|because|unless|for|only|no|in|as|until|while|up|within|at|beyond|"
    r"exceeding|(?:longer|more|later) than)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:it|they|them|we|us|this|that|these|those|which|who|you|there|and|or|to|the|a|an)?$", re.IGNORECASE
)
_STATES = re.compile(
    r"^(?:(?P<closed>closed|cancell?ed|terminated|deleted|deactivated|inactive|expired|dormant|former|suspended)\s+"
    r"(?P<thing>accounts?|customers?|users?|members?|subscriptions?|contracts?))$",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 3, 90


def thing_of(passage: Passage, *, before: str, verb: str, after: str) -> str:
    """Return what a verb speaks of: what is before it in “logs are kept”, after it in “we keep logs”."""
    is_passive = verb.lower().endswith(("ed", "ept", "eld", "tion", "al", "ure"))
    return what_of(passage, named_subject(before) if is_passive else named_object(after))


def account_state(label: str | None) -> str | None:
    """Return the event that a label such as “Closed accounts” names (`closed account`), or None."""
    found = _STATES.match(label or "")
    return f"{found['closed'].lower()} {found['thing'].lower().rstrip('s')}" if found else None


def named_subject(before: str) -> str | None:
    """Return the thing named before a passive verb: “In most cases, server logs are | kept” names the server logs."""
    part = re.split(r"[;:]", before)[-1]
    part = _AUXILIARY.split(part, maxsplit=1)[0] if _AUXILIARY.search(part) else part
    part = re.split(r",\s+", part.strip(" ,"))[-1]
    return _trimmed(_RELATIVE.split(part)[0])


def named_object(after: str) -> str | None:
    """Return the thing named after an active verb (“we keep | server logs for”), or None."""
    found = _BREAK.search(after)
    return _trimmed(after[: found.start()] if found else after)


def _trimmed(words: str) -> str | None:
    text = _ARTICLES.sub("", words.strip(" \t\"'“”*_|-")).strip()
    if not _SHORTEST <= len(text) <= _LONGEST or _PRONOUN.match(text):
        return None
    return text


def what_of(passage: Passage, named: str | None) -> str:
    """Return the thing a clause speaks of: what the sentence names, with the label of the bullet, or the heading."""
    label = None if account_state(passage.label) or _is_state(passage.label) else passage.label
    if named and label and named.lower() not in label.lower():
        return f"{lowered(named)} ({lowered(label)})"
    return lowered(named or label or (passage.heading if topic_of(passage.heading) is None else "") or "personal data")


def _is_state(label: str | None) -> bool:
    return bool(label and re.match(r"^(?:active|current|open)\s+\w+$", label, re.IGNORECASE))


def lowered(text: str) -> str:
    """Return the text with a small first letter, unless its first word is a name or an abbreviation."""
    first, _, rest = text.partition(" ")
    is_name = any(letter.isupper() for letter in first.strip("()")[1:]) or rest[:1].isupper()
    return text if is_name or first == "I" else text[:1].lower() + text[1:]
