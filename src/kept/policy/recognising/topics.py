"""What a section of a policy is about, told from its headings."""

import re
from enum import StrEnum

from kept.policy.recognising.patterns import any_of


class Topic(StrEnum):
    """A part of a privacy policy, in the order most of them follow (GDPR Art. 13-14)."""

    COLLECTION = "collection"
    PURPOSES = "purposes"
    SHARING = "sharing"
    SECURITY = "security"
    RETENTION = "retention"
    RIGHTS = "rights"
    COOKIES = "cookies"
    TRANSFERS = "transfers"
    CHILDREN = "children"
    CHANGES = "changes"
    ANSWERING = "answering"
    CONTACT = "contact"


# The first that matches decides: the narrow words come before the wide ones.
_HEADINGS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        Topic.ANSWERING,
        any_of(
            r"response times?|time ?frames?|(?:how|when) (?:soon|quickly|fast|long)\b.*\b(?:respond|reply|answer)|"
            r"\banswer(?:ing)? times?",
        ),
    ),
    (
        Topic.RETENTION,
        any_of(
            r"\bretention|\bretain|how long|storage periods?|\bkeep(?:ing)? (?:your|it|the)\b(?!.*\b(?:safe|secure|"
            r"private|confidential))|data lifecycle"
        ),
    ),
    (
        Topic.CHILDREN,
        any_of(r"child|minors?\b|\bkids\b|parent|\bcoppa\b|age (?:limit|restriction|requirement)|young people"),
    ),
    (Topic.COOKIES, any_of(r"\bcookie|\btracking|tracker|pixels?\b|\bbeacons?\b|similar technolog")),
    (
        Topic.TRANSFERS,
        any_of(
            r"international|cross-border|\bborders?\b|overseas|transfer (?:safeguard|mechanism)|data transfers?|"
            r"transferring (?:information|data|personal)",
            r"transfers? (?:of|outside|abroad|to (?:other|third) countr)|(?:processing|data|storage) locations?|"
            r"\babroad\b|other countries",
            r"where (?:we|your|is|the)\b.*\b(?:store|process|kept|transfer|live|stored)|data privacy framework",
        ),
    ),
    (
        Topic.CHANGES,
        any_of(
            r"(?:changes?|updates?|amendments?|revisions?|modifications?)\b.*\b(?:this|the|our|to|privacy|policy|"
            r"notice|statement)",
            r"(?:policy|notice|statement|notice of|notification of) (?:changes|updates)|when (?:this|the|"
            r"we) .*chang|(?:policy|notice|statement) is (?:updated|changed)",
        ),
    ),
    (
        Topic.RIGHTS,
        any_of(
            r"\brights?\b|\bchoices?\b|your (?:privacy )?controls?|opt(?:ing)?[- ]?out|\bgdpr\b|\bccpa\b|\bcpra\b|"
            r"california",
            r"access,? |deletion of|managing your|correction|deleting|unsubscrib",
        ),
    ),
    (
        Topic.SHARING,
        any_of(
            r"\bshar(?:e|es|ed|ing)\b|\bdisclos|\brecipients?\b|\bwho (?:else )?(?:we|has|can|receives|gets|may)\b|"
            r"\bsell\b",
            r"with third[- ]part|business transfer|(?:sub-?|service |\b)processors|service providers|"
            r"legal requirements",
        ),
    ),
    (
        Topic.PURPOSES,
        any_of(
            r"(?:how|why|ways|what) (?:and why )?(?:we|and|do we|does|your data|\w+ uses?)\b.*\b(?:use|process|"
            r"do with|is used|for)\b|\bwe use\b(?!.*\bcollect)",
            r"legal bas[ie]s",
        ),
    ),
    (
        Topic.COLLECTION,
        any_of(
            r"\bcollect|(?:information|data) (?:we|you|from|about)\b|we (?:gather|obtain|receive)|automatically",
            r"(?:information|data) .*\b(?:provide|give)\b|categories of personal|\bwe (?:hold|record)\b",
        ),
    ),
    (Topic.PURPOSES, any_of(r"\buses? of\b|\bpurposes?\b|\bwe use\b")),
    (
        Topic.SECURITY,
        any_of(
            r"^\W*(?:[\d.]+\s*)?security\W*$|(?:data|information|account|our|your|of) security",
            r"security (?:of|measures|practices|safeguards)|\bsafeguards?\b|\b(?:protect|secure) (?:your|my|the|it|"
            r"data|information|personal)",
            r"(?:keep|keeping|kept)\b.*\b(?:safe|secure)\b",
        ),
    ),
    (
        Topic.CONTACT,
        any_of(r"\bcontact|\breach (?:us|out)|data protection officer|\bdpo\b|representative|get in touch|questions"),
    ),
)
_DENYING = any_of(r"\b(?:not|never|don['’]t|doesn['’]t)\b.*\b(?:collect|share|use)")


def topic_of(heading: str) -> Topic | None:
    """Return what one heading announces, or None where it does not say, or says what is not done."""
    if _DENYING.search(heading):
        return None
    return next((topic for topic, pattern in _HEADINGS if pattern.search(heading)), None)


def topics_of(section: str) -> tuple[Topic, ...]:
    """Return the topics of a section path (`A › B`), innermost first."""
    told = (topic_of(heading) for heading in reversed(section.split(" › ")))
    return tuple(topic for topic in told if topic is not None)
