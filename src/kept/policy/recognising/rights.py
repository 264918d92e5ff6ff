"""Which rights people are given (GDPR Art. 15-22, 77; US state law), told apart by what they let a person do."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Commitment, Honours, Right
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import any_of
from kept.policy.recognising.topics import Topic

_DATA = r"(?:personal|information|data|account|profile|record|detail|child|pii\b)"
_MAIL = (
    r"(?:marketing|promotion\w*|newsletters?|advertis\w+|e-?mails?|phone|calls?|telephone|communications?|messages"
    r"|direct mail)"
)

RIGHTS: tuple[tuple[Right, re.Pattern[str]], ...] = (
    (
        Right.PORTABILITY,
        any_of(
            r"\bportab\w+",
            r"\bport\b(?=[^.]{0,30}\bdata|,| or | it\b| them\b)",
            r"machine[- ]readable",
            r"\b(?:data )?export(?:s|ing)?\b[^.]{0,40}" + _DATA,
            r"^data export",
            r"\b(?:download|take away|carry)\b[^.]{0,40}\b(?:copy|archive|" + _DATA + r")",
            r"\btransfer(?:red)?\b[^.]{0,40}\bto (?:another|a different|you or another) (?:controller|provider|"
            r"service|company|organi[sz]ation)",
        ),
    ),
    (
        Right.KNOW,
        any_of(
            r"\bright to (?:know|be informed|request disclosure)\b",
            r"(?<!you )(?<!us )(?<!to )\bknow (?:what|which|whether)\b",
            r"^\W*(?:to )?know\b",
            r"\bdisclose\b[^.]{0,40}\b(?:what|which|the categories|specific)\b",
        ),
    ),
    (
        Right.ACCESS,
        any_of(
            r"\bright (?:to|of) (?:\w+ ){0,3}?access\b",
            r"\b(?:request|require|obtain|demand|get) (?:\w+ ){0,2}?access\b",
            r"(?<!we may )(?<!we can )\baccess\b(?!ing| (?:and|or) use| (?:controls?|logs?|times?))(?=,|[^.]{0,70}\b"
            + _DATA
            + r")",
            r"^\W*access\b(?=[^.]{0,60}\b" + _DATA + r")",
            r"\b(?:view|see|inspect|obtain a copy|review)\b[^.]{0,40}\b" + _DATA,
            r"\b(?:copy|copies) of\b[^.]{0,40}\b" + _DATA,
            r"\breports? on how your\b",
        ),
    ),
    (
        Right.RECTIFICATION,
        any_of(
            r"\brectif\w+",
            r"\bcorrect(?:ed|ing|ion|ions)?\b(?!ly)",
            r"\b(?:update|amend|modify|change|edit)\b[^.]{0,60}\b(?:account|profile|personal|your (?:details|data|"
            r"information)|inaccura\w+)",
            r"\b(?:update|amend|modify|edit)\b(?=(?:,| or | and )[^.]{0,60}\b" + _DATA + r")",
        ),
    ),
    (
        Right.ERASURE,
        any_of(
            r"\b" + _DATA + r"\b[^.]{0,60}\b(?:deleted|erased)\b",
            r"\beras(?:e[ds]?|ing|ure)\b",
            r"\bbe forgotten\b",
            r"\b(?:delet(?:e|ed|ing|ion)|remov(?:e|ed|al))\b(?=[^.]{0,80}\b(?:"
            + _DATA
            + r"|it\b))(?!\s+(?:cookies|from))",
            r"\b(?:delet(?:e|ion)|remov(?:e|al))\b(?=,| or | and )(?=[^.]{0,110}\b" + _DATA + r")",
        ),
    ),
    (
        Right.RESTRICTION,
        any_of(
            r"\brestrict(?:ed|ing|ion|ions)?\b(?=[^.]{0,60}\b(?:process\w*|use|uses|how|" + _DATA + r"))",
            r"\brestriction of processing",
            r"\blimit\b[^.]{0,30}\b(?:how we|processing|the use|our use)\b(?![^.]{0,40}\bsensitive)",
            r"\blimit(?:ed)? (?:treatment|processing)",
        ),
    ),
    (
        Right.OBJECTION,
        any_of(r"\bobject(?:s|ing|ions?)?\b(?=[^.]{0,20}\b(?:to|against|or|and|,))", r"\bright (?:to|of) object\w*"),
    ),
    (
        Right.AUTOMATED_DECISION,
        any_of(
            r"\bautomated[- ](?:individual )?(?:decision|processing|means)",
            r"\b(?:decisions?|profiling)\b[^.]{0,60}\b(?:solely|automated|automatic)",
        ),
    ),
    (
        Right.COMPLAINT,
        any_of(
            r"\b(?:complaints?|complain|appeal)\b[^.]{0,80}\b(?:authorit(?:y|ies)|regulator|commissioner|"
            r"inspectorate|ombudsman|\bDPA\b|\bICO\b|\bCNIL\b)",
            r"\b(?:contact|lodge|approach)\b[^.]{0,40}\b(?:data protection|supervisory) authorit\w+",
        ),
    ),
    (
        Right.OPT_OUT_SALE,
        any_of(
            r"\bopt(?:ing)?[- ]?out\b[^.]{0,80}\b(?:sale|sell\w*|sold|sharing|targeted advertis\w+|cross-context)",
            r"\bdo not sell\b(?: or share)?\s+my\b",
            r"\b(?:sale|selling)\b[^.]{0,60}\bopt(?:ing)?[- ]?out",
        ),
    ),
    (
        Right.NON_DISCRIMINATION,
        any_of(
            r"\bnon-?discriminat\w+",
            r"\bdiscriminat\w+\s+(?:against\s+)?(?:you|consumers?|for|because|treatment)",
            r"\b(?:not|free from|without)\b[^.]{0,40}\bdiscriminat\w+",
            r"\bretaliat\w+",
        ),
    ),
    (
        Right.LIMIT_SENSITIVE,
        any_of(
            r"\blimit\b[^.]{0,60}\bsensitive (?:personal|data|information)",
        ),
    ),
    (
        Right.WITHDRAW_CONSENT,
        any_of(
            r"\b(?:withdraw|revoke|revoking|withdrawing)\b[^.]{0,40}\bconsent",
            r"\bconsent\b[^.]{0,60}\b(?:withdrawn|revoked|withdraw it|revoke it)\b",
            r"\bopt(?:ing)?[- ]?out\b[^.]{0,60}\bcookies\b",
            r"\bbrowser\b[^.]{0,60}\b(?:control|block|refuse|reject|disable|manage|delete)\b[^.]{0,40}\bcookies?\b",
            r"\b(?:control|block|refuse|reject|disable|manage|turn off)\b[^.]{0,30}\bcookies?\b",
        ),
    ),
    (
        Right.OPT_OUT_MARKETING,
        any_of(
            r"\bunsubscribe\w*",
            r"\bdo not call\b",
            r"\bopt(?:ing)?[- ]?out (?:of|from)\b[^.]{0,60}\b" + _MAIL + r"\b",
            r"\b" + _MAIL + r"\b(?! us)[^.]{0,60}\bopt(?:ing)?[- ]?out",
            r"\b(?:stop|removal from|object to)\b[^.]{0,60}\b(?:marketing|promotional|phone|mailing|calling)\b",
            r"\b(?:choose|pick|select|control|decide|update|manage|change|set)\b[^.]{0,40}\b(?:which|what|your|"
            r"the)?\s*(?:communications?|marketing|e-?mails?|notification)\b"
            r"(?=[^.]{0,40}\b(?:you receive|preferences?|settings|we send|you get)|\s*$)",
            r"\b(?:communications?|marketing|e-?mail|contact)\b[^.]{0,30}\bpreferences\b",
        ),
    ),
    (
        Right.APPEAL,
        any_of(
            r"\bappeal\b(?![^.]{0,80}\b(?:authority|inspectorate|court|regulator|to you))[^.]{0,60}\b(?:decision|"
            r"denial|refus\w+|request|us)\b",
            r"\bright (?:to|of) appeal",
            r"\bto appeal\b",
        ),
    ),
)

_GRANT = any_of(
    r"\brights?\b",
    r"\bentitled\b",
    r"\byou (?:may|can|could|are (?:also )?(?:able|free)|have (?:the|an?) (?:option|ability|choice|opportunity)|"
    r"always)\b",
    r"\b(?:parents?|guardians?|residents?|individuals|consumers|users|customers|data subjects|"
    r"people)\b[^.]{0,30}\b(?:may|can|have|are able)\b",
    r"\bask us to\b",
    r"\bcontact us to\b",
    r"\bwe (?:also |will )?(?:let|allow|enable) you\b",
    r"\bif you (?:wish|want|would like) to\b",
)
_REFUSED = any_of(
    r"\b(?:you (?:may|can|do|will) not|you cannot|you can['’]t|no longer be able|do not have (?:the|a) right|"
    r"no right)\b",
    r"\b(?:we|our|us)\b[^.]{0,20}\bright to (?:change|modify|amend|refuse|update|terminate|delete|remove|suspend|edit)",
    r"\breserves? the right\b",
)
_STRICT = any_of(
    r"\brights? (?:to|of)\b",
    r"\b(?:you|to|may|can|and)\s+(?:\w+\s+){0,2}?request\b(?! from)",
    r"\b(?:through|in|via|from|by)\b[^.]{0,30}\b(?:account|profile)\b",
    r"\byou (?:may|can|are free to|are able to)\b[^.]{0,60}\b(?:access|correct|update|modify|edit|delete|export|"
    r"object|restrict)\b[^.]{0,60}"
    r"\b(?:personal|account|profile|your (?:data|information))",
)
_OF_THE_PERSON = frozenset(
    {
        Right.ACCESS,
        Right.KNOW,
        Right.RECTIFICATION,
        Right.ERASURE,
        Right.RESTRICTION,
        Right.OBJECTION,
        Right.PORTABILITY,
    }
)
_US = any_of(
    r"\bcalifornia\w*",
    r"\bccpa\b",
    r"\bcpra\b",
    r"\bvirginia\b",
    r"\bcolorado\b",
    r"\bconnecticut\b",
    r"\butah\b",
    r"\bnevada\b",
    r"\bu\.?s\.? state",
    r"\bstate privacy",
    r"\bshine the light\b",
)


def honours_in(passage: Passage) -> Iterator[Commitment]:
    """Yield the rights a clause grants, each once, with the sentence that grants it."""
    seen: set[Right] = set()
    for sentence in passage.sentences:
        if not _grants(passage, sentence):
            continue
        for right, start, end in _rights_of(passage, sentence):
            if right not in seen:
                seen.add(right)
                yield Honours(**passage.at(start, end, _confidence(passage)), right=right)


def _grants(passage: Passage, sentence: Sentence) -> bool:
    if passage.is_preamble or passage.topic is Topic.SECURITY or _REFUSED.search(sentence.text):
        return False
    if passage.topic is Topic.COOKIES:
        return passage.is_item and not sentence.text.startswith(("Regular", "Periodic"))
    if passage.is_item and _is_listed(passage):
        return True
    return bool(_GRANT.search(sentence.text))


def _is_listed(passage: Passage) -> bool:
    """Whether the clause is an item of a list of rights."""
    if passage.lead and passage.topic is not Topic.RIGHTS:
        return bool(_GRANT.search(passage.lead))
    return passage.topic is Topic.RIGHTS


def _rights_of(passage: Passage, sentence: Sentence) -> Iterator[tuple[Right, int, int]]:
    is_us = bool(_US.search(f"{passage.section} {passage.lead}") or _US.search(sentence.text))
    for right, pattern in RIGHTS:
        if pattern.search(sentence.text) and not _is_shadowed(right, passage, sentence.text):
            told = Right.DELETE if right is Right.ERASURE and is_us else right
            yield told, sentence.start, sentence.start + len(sentence.text)


def _is_shadowed(right: Right, passage: Passage, text: str) -> bool:
    """Whether a narrower right of the same sentence has taken the words that seem to name this one."""
    if right is Right.ACCESS and passage.is_item:
        return bool(re.search(r"\bcopy\b[^.]{0,40}\b(?:portable|machine)", text, re.IGNORECASE))
    if passage.topic is Topic.COOKIES:
        return right in _OF_THE_PERSON or right is Right.OPT_OUT_MARKETING
    if right is Right.WITHDRAW_CONSENT and not re.search(r"\bconsent", text, re.IGNORECASE):
        return True
    is_apart = not {Topic.RIGHTS, Topic.CHILDREN, Topic.ANSWERING} & set(passage.topics) and not _GRANT.search(
        passage.lead
    )
    return is_apart and right in _OF_THE_PERSON and not _STRICT.search(text)


def _confidence(passage: Passage) -> float:
    return 0.9 if {Topic.RIGHTS, Topic.CHILDREN} & set(passage.topics) else 0.7
