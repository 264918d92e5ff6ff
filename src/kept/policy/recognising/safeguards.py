"""How data is protected (GDPR Art. 25, 32): technical, administrative and physical safeguards by name."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Commitment, Protects
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import NOT, any_of, is_denied
from kept.policy.recognising.subjects import lowered
from kept.policy.recognising.topics import Topic

_ENCRYPT = r"(?:encrypt\w*|\bTLS\b|\bSSL\b|\bHTTPS\b(?!:)|secure socket)"
SAFEGUARDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "encryption in transit",
        any_of(
            _ENCRYPT + r"[^.]{0,80}\b(?:transit|transmission|transfer|transmitted|travel\w*|moves?|sent|way)\b",
            r"\b(?:transit|transmission|transmitted|travels?|transfer)\b[^.]{0,60}" + _ENCRYPT,
            r"\b(?:TLS|SSL|HTTPS|secure socket\w*|transport layer)\b(?!:)",
        ),
    ),
    (
        "encryption at rest",
        any_of(
            _ENCRYPT + r"[^.]{0,100}\b(?:at rest|stored|on disk|in our databases?)\b",
            r"\b(?:at rest|stored)\b[^.]{0,40}" + _ENCRYPT,
        ),
    ),
    ("end-to-end encryption", any_of(r"\bend-to-end encrypt\w*", r"\bzero[- ](?:knowledge|access) encrypt\w*")),
    ("multi-factor authentication", any_of(r"\b(?:multi|two)[- ]factor\b", r"\b2FA\b|\bMFA\b")),
    (
        "role-based access control",
        any_of(
            r"\brole[- ]based\b",
            r"\baccess\b[^.]{0,40}\b(?:by|to their|depends on (?:the|their)) roles?\b",
            r"\bneed[- ]to[- ]know\b",
            r"\bleast privilege\b",
        ),
    ),
    (
        "secure servers",
        any_of(r"\bsecured? servers?\b", r"\bhardened servers?\b", r"\bservers?\b[^.]{0,30}\b(?:hardened|secured?)\b"),
    ),
    (
        "restricted access",
        any_of(
            r"\b(?:restrict|limit)(?:ed|s|ing)?\b(?! to)[^.]{0,60}\baccess\b(?! controls)",
            r"\baccess\b[^.]{0,60}\b(?:restricted|limited)\b",
            r"\bonly (?:authori[sz]ed )?(?:employees|staff|personnel|people)\b[^.]{0,60}\baccess\b",
        ),
    ),
    ("firewalls", any_of(r"\bfire-?walls?\b")),
    (
        "security audits",
        any_of(
            r"\b(?:security|third[- ]party|independent|regular|periodic)\b[^.]{0,20}\b(?:audits?|assessments?|"
            r"reviews? of our security)\b(?![^.]{0,20}transfer)",
            r"\baudit(?:s|ed)?\b[^.]{0,30}\bsecurity\b",
            r"\bassess\w*\b[^.]{0,20}\bsecurity measures\b",
        ),
    ),
    ("penetration testing", any_of(r"\bpenetration test\w*|\bpen[- ]?tests?\b")),
    (
        "vulnerability management",
        any_of(
            r"\bvulnerabilit(?:y|ies)\b[^.]{0,30}\b(?:scan\w*|manage\w*|monitor\w*|test\w*)|"
            r"\bmonitor\b[^.]{0,60}\bvulnerabilit",
            r"\bbug bounty\b",
        ),
    ),
    (
        "staff training",
        any_of(
            r"\b(?:train(?:ing|ed|s)?)\b[^.]{0,60}\b(?:privacy|security|data protection|data)\b",
            r"\b(?:employee|staff|security awareness) training\b",
        ),
    ),
    ("background checks", any_of(r"\bbackground (?:checks?|screening|checked)\b", r"\bvetted\b")),
    (
        "confidentiality agreements",
        any_of(
            r"\bconfidentiality (?:agreements?|obligations?|undertakings?|duties|clauses?)\b",
            r"\bnon-?disclosure agreements?\b",
            r"\bsign\w*\b[^.]{0,30}\bconfidential",
        ),
    ),
    (
        "incident response",
        any_of(
            r"\bincident[- ](?:response|management)\b",
            r"\b(?:respond|procedures?|plan|playbooks?)\b[^.]{0,40}\b(?:security )?(?:breach(?:es)?|incidents?)\b",
        ),
    ),
    (
        "security policy updates",
        any_of(
            r"\b(?:updat\w+|review\w*|revis\w+|refresh\w*)\b[^.]{0,40}\bsecurity\b[^.]{0,20}\b(?:policies|"
            r"procedures|rules)\b",
            r"\bsecurity (?:policies|procedures|rules)\b[^.]{0,60}\b(?:updat\w+|review\w*|revis\w+|refresh\w*|"
            r"up to date|current)\b",
        ),
    ),
    ("pseudonymisation", any_of(r"\bpseudonymi[sz]\w+")),
    (
        "password hashing",
        any_of(
            r"\bpasswords?\b[^.]{0,40}\b(?:hash\w*|salted|bcrypt|argon2|scrypt|encrypted)\b",
            r"\bhash(?:ed|ing)?\b[^.]{0,20}\bpasswords?\b",
        ),
    ),
    (
        "data centre security",
        any_of(
            r"\b(?:secured?|guarded|protected|monitored|watched)\b[^.]{0,20}\bdata ?(?:centers?|centres?)\b",
            r"\bdata ?(?:centers?|centres?)\b[^.]{0,60}\b(?:24/7|monitor\w*|secur\w*|clock|guard\w*|watch\w*)",
        ),
    ),
    (
        "biometric access control",
        any_of(r"\bbiometric\b[^.]{0,30}\b(?:access|controls?|locks?|readers?|entry)\b|\bbiometric\w*\b"),
    ),
    ("security cameras", any_of(r"\b(?:security |surveillance )?cameras?\b", r"\bCCTV\b", r"\bvideo surveillance\b")),
    (
        "environmental controls",
        any_of(
            r"\benvironmental (?:controls?|protections?|safeguards?)\b",
            r"\b(?:climate|fire|humidity|flood)\b[^.]{0,40}\b(?:control\w*|suppression|protect\w*|detect\w*)\b",
        ),
    ),
    (
        "redundant power and cooling",
        any_of(
            r"\bredundant\b[^.]{0,30}\b(?:power|cooling)\b",
            r"\b(?:back-?up|spare|duplicate\w*|second)\b[^.]{0,20}\b(?:power|cooling)\b",
            r"\bpower and cooling\b",
        ),
    ),
    (
        "secure disposal of media",
        any_of(
            r"\b(?:dispos\w+|destr\w+|shred\w*|wip\w+)\b[^.]{0,60}\b(?:hardware|media|disks?|drives?|storage)\b",
            r"\b(?:hardware|media|disks?|drives?)\b[^.]{0,50}\b(?:dispos\w+|destroyed|shredded|wiped)\b",
        ),
    ),
    ("security certification", any_of(r"\bISO(?:/IEC)? ?27\d{3}\b", r"\bSOC ?[123]\b", r"\bPCI[- ]DSS\b")),
    (
        "identity verification",
        any_of(
            r"\bverif(?:y|ying|ied|ication)\b[^.]{0,60}\b(?:identit(?:y|ies)|parent\w*|who you are|guardian)\b",
            r"\bidentity verification\b",
        ),
    ),
    (
        "transfer assessment",
        any_of(
            r"\b(?:assess\w*|review\w*|evaluat\w*|re-?examin\w*)\b[^.]{0,40}\btransfer (?:mechanisms?|safeguards?|"
            r"tools?|impact)\b",
            r"\btransfer (?:mechanisms?|safeguards?|tools?)\b[^.]{0,60}\b(?:assess\w*|review\w*)\b",
            r"\btransfer impact assessment",
        ),
    ),
    (
        "cookie review",
        any_of(
            r"\b(?:review|clean\w*|audit|check)\b[^.]{0,50}\bcookies?\b|\bcookies?\b[^.]{0,50}\b(?:reviewed|cleaned|"
            r"cleared out|audited|tid(?:y|ied))\b"
        ),
    ),
)
_OWN = any_of(r"\bwe\b", r"\bour\b", r"\bis\b|\bare\b", r"\buses?\b|\butili[sz]es?\b")
_ABROAD = {
    "identity verification": (Topic.CHILDREN, Topic.RIGHTS),
    "transfer assessment": (Topic.TRANSFERS,),
    "cookie review": (Topic.COOKIES,),
}
_ANYWHERE = frozenset(
    {
        "encryption in transit",
        "encryption at rest",
        "end-to-end encryption",
        "password hashing",
        "penetration testing",
    }
)
_WORDS_OF_A_BULLET = 10
_ADVICE = any_of(r"\b(?:recommend|encourage|advise|you (?:should|can|must|may))\b")
_POINTS = any_of(r"^(?:see|read|learn|visit|for more)\b")
_SUBJECT_ACTS = any_of(
    r"\b(?:you|your|customers?|users?)\b (?:should|must|can|may|are|enable)",
    r"\bcannot (?:guarantee|ensure)\b",
    r"\bno (?:method|system|security)\b",
    r"\bnot (?:have|track|be able)\b",
)


def protects_in(passage: Passage) -> Iterator[Commitment]:
    """Yield the safeguards a clause names, by their common names; any other bullet, in its own words."""
    if passage.is_preamble:
        return
    seen: set[str] = set()
    for sentence in passage.sentences:
        for safeguard in _named(passage, sentence):
            if safeguard not in seen:
                seen.add(safeguard)
                yield Protects(
                    **passage.at(sentence.start, sentence.start + len(sentence.text), 0.9), safeguard=safeguard
                )
    if not seen and passage.topic is Topic.SECURITY and _is_short(passage) and not _SUBJECT_ACTS.search(passage.text):
        words = passage.label or passage.text
        yield Protects(**passage.whole(0.6), safeguard=lowered(words.rstrip(" .;"))[:120])


def _is_short(passage: Passage) -> bool:
    """Whether the clause is a bullet that names a thing, not a sentence about something else, nor advice."""
    if _ADVICE.search(passage.lead) or NOT.search(passage.text) or _POINTS.match(passage.text):
        return False
    return passage.is_item and (bool(passage.label) or len(passage.text.split()) <= _WORDS_OF_A_BULLET)


def _named(passage: Passage, sentence: Sentence) -> Iterator[str]:
    if _SUBJECT_ACTS.search(sentence.text):
        return
    for safeguard, pattern in SAFEGUARDS:
        found = pattern.search(sentence.text)
        if found and not is_denied(sentence.text, found.start()) and _belongs(safeguard, passage, sentence):
            yield safeguard


def _belongs(safeguard: str, passage: Passage, sentence: Sentence) -> bool:
    if safeguard in _ABROAD:
        places = _ABROAD[safeguard]
        return passage.topic in places and (
            passage.is_item
            or bool(re.search(r"\bwe (?:will|may|must|need|regularly|also)?\b", sentence.text, re.IGNORECASE))
        )
    if passage.topic is Topic.SECURITY:
        return passage.is_item or bool(passage.label) or bool(_OWN.search(sentence.text))
    return (
        safeguard in _ANYWHERE
        and passage.topic not in {Topic.COOKIES, Topic.SHARING}
        and bool(_OWN.search(sentence.text))
    )
