"""Whether a paragraph binds anybody, or only introduces and describes.

The rule reads who does what: *we* (or a named party) collect, keep or share; something *is done* to information;
*you* agree or may. A sentence that leads into a list (it ends in a colon) binds by itself only where it also
limits: to purposes, cases, a time, or by a denial. The list under it binds by its own items in any case.
"""

import re

from kept.policy.clauses import ClauseKind, normalised

_SENTENCE = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[\"'(]*[A-Z])")
_ACTS = (
    "access|aggregate|allow|anonymi[sz]e|answer|apply|appoint|ask|assess|back up|collect|combine|commit|comply|"
    "conduct|delete|disclose|employ|encrypt|ensure|erase|follow|gather|give|grant|hand|honou?r|hold|host|implement|"
    "indicate|inform|investigate|keep|limit|log|maintain|monitor|need|notify|obtain|offer|pass|perform|post|process|"
    "protect|provide|publish|put|purge|receive|record|rely|remove|rent|request|require|respect|respond|restrict|retain|"
    "review|save|secure|sell|send|set|share|show|store|take (?:\\w+ ){0,3}(?:steps|measures)|tell|track|trade|train|"
    "transfer|transmit|use|verify"
)
_DONE = (
    "accessed|aggregated|anonymi[sz]ed|backed up|collected|deleted|disclosed|encrypted|erased|gathered|held|hosted|"
    "kept|limited|logged|maintained|obtained|processed|protected|pseudonymi[sz]ed|purged|removed|retained|saved|sent|"
    "shared|sold|stored|transferred|transmitted|used"
)
_HELD = (
    "information|data|details|messages|content|records?|logs?|cookies|passwords?|backups?|accounts?|files|"
    "address(?:es)?|numbers?|histor(?:y|ies)"
)
_AUX = (
    r"(?:do|does|did|will|shall|would|may|might|can|could|must|should)(?: not|n't)?|never|cannot|can't|won't|don't|"
    r"doesn't|only"
)
_ADVERBS = r"(?:(?:\w{1,20}ly|not|never|only|also|always|then|do|be|as described above,) ){0,3}"
_OPENS = r"(?:^|[,;:(-] ?|\b(?:and|but|or|then|so|because|however|therefore|also) )[\"']?"
_NAMED = r"(?:[A-Z][\w.&'-]{0,40}(?: [A-Z][\w.&'-]{0,40}){0,4})"

_WE_ACT = re.compile(rf"{_OPENS}(?i:we) {_ADVERBS}(?:{_ACTS})\b", re.IGNORECASE)
_WE_MUST = re.compile(rf"{_OPENS}we (?:also )?(?:{_AUX})\b", re.IGNORECASE)
_NAMED_ACT = re.compile(rf"\b{_NAMED} (?:(?:{_AUX}) )?{_ADVERBS}(?:(?:{_ACTS})(?:s|es)?|complies)\b")
_IS_DONE = re.compile(
    rf"\b(?:{_HELD})\b[^.;]{{0,120}}?\b(?:is|are|be|been)(?: not|n't)? {_ADVERBS}(?:{_DONE})\b", re.IGNORECASE
)
_YOU = re.compile(
    r"\byou (?:also |hereby )?(?:consent|agree|acknowledge|accept|authori[sz]e|may|can|have (?:the|a) right|"
    r"are entitled|(?:give|provide|send) us)\b|\b(?:to|may|can) opt[- ]?out\b|\byour right to\b",
    re.IGNORECASE,
)
_REACHED_AT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")
_TEXT_ITSELF = re.compile(
    r"\b(?:may|might|can|will|reserves? the right to) (?:from time to time )?(?:\w{1,20} ){0,3}"
    r"(?:update|change|modify|revise|amend|make changes)\b[^.]{0,60}\b(?:policy|notice|statement)\b",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(
    r"^(?:this|the following|our|the) (?:\w{1,20} ){0,4}(?:policy|notice|statement|section|page|document|table|list)"
    r" (?:is|are|has|describes?|explains?|outlines?|covers?|sets? out|tells?|details?|summari[sz]es|contains?|was)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"\b(?:do not|don't|will not|won't|never|cannot|only|solely|limited to|unless|until|without|as long as|"
    r"no longer than|(?:by|a|the) law|for the following (?:\w{1,20} ){0,2}(?:purposes?|reasons?)|in response to|"
    r"with your (?:\w+ )?consent|"
    r"(?:if|where|when|as) (?:\w{1,20} ){0,2}(?:required|necessary|permitted|legally)|"
    r"\d+ (?:hours?|days?|months?|years?))\b",
    re.IGNORECASE,
)
_VOW = re.compile(r"^we (?:do not|don't|never|will|won't|only|cannot|can't)\b", re.IGNORECASE)
_SHORTEST_VOW = 4


def kind_of(text: str) -> ClauseKind:
    """Return whether a paragraph promises or is preamble."""
    sentences = _SENTENCE.split(normalised(text))
    *told, last = sentences
    leads = last.rstrip("\"')").endswith(":")
    bound = any(_binds(one) for one in told) or (_limits(last) if leads else _binds(last))
    return ClauseKind.PROMISE if bound else ClauseKind.PREAMBLE


def is_vow(heading: str) -> bool:
    """Whether a heading is itself a promise, in a sentence that begins with *we* and denies or undertakes."""
    plain = normalised(heading)
    return len(plain.split()) >= _SHORTEST_VOW and not plain.endswith("?") and bool(_VOW.match(plain))


def _binds(sentence: str) -> bool:
    if _DESCRIBES.match(sentence) or _TEXT_ITSELF.search(sentence):
        return False
    return any(rule.search(sentence) for rule in (_WE_ACT, _WE_MUST, _NAMED_ACT, _IS_DONE, _YOU, _REACHED_AT))


def _limits(sentence: str) -> bool:
    return _binds(sentence) and bool(_LIMITS.search(sentence))
