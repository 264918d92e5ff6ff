"""What a section of a policy is about, told from its headings."""

import re
from enum import StrEnum


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
_HEADINGS: tuple[tuple[Topic, str], ...] = (
    (
        Topic.ANSWERING,
        r"response times?|time ?frames?|(?:how|when) (?:soon|quickly|fast|long)\b.*\b(?:respond|reply|answer)",
    ),
    (Topic.RETENTION, r"\bretention|\bretain|how long|storage periods?|\bkeep (?:your|it|the)\b|data lifecycle"),
    (Topic.CHILDREN, r"child|minors?\b|\bkids\b|parent|\bcoppa\b|age (?:limit|restriction|requirement)"),
    (Topic.COOKIES, r"\bcookie|\btracking|tracker|pixels?\b|\bbeacons?\b|similar technolog"),
    (
        Topic.TRANSFERS,
        r"international|cross-border|overseas|transfer (?:safeguard|mechanism)|data transfers?|transfers? (?:of|outside|abroad|to (?:other|third) countr)"  # noqa: E501
        r"|processing locations?|where (?:we|your|is|the)\b.*\b(?:store|process|kept|transfer)|data privacy framework",
    ),
    (
        Topic.CHANGES,
        r"(?:changes?|updates?|amendments?|revisions?|modifications?)\b.*\b(?:this|the|our|to|privacy|policy|notice|statement)"
        r"|(?:policy|notice|notification of) (?:changes|updates)|when (?:this|the|we) .*chang",
    ),
    (
        Topic.RIGHTS,
        r"\brights?\b|\bchoices?\b|your (?:privacy )?controls?|opt(?:ing)?[- ]?out|\bgdpr\b|\bccpa\b|\bcpra\b|california"
        r"|access,? |deletion of|managing your|correction|deleting|unsubscrib",
    ),
    (
        Topic.SHARING,
        r"\bshar(?:e|es|ed|ing)\b|\bdisclos|\brecipients?\b|\bwho (?:else )?(?:we|has|can|receives|gets|may)\b|\bsell\b"
        r"|with third[- ]part|business transfer|(?:sub-?|service )(?:processors|providers)|legal requirements",
    ),
    (
        Topic.PURPOSES,
        r"(?:how|why|ways) (?:and why )?(?:we|and|do we|does|\w+ uses?)\b.*\b(?:use|process)|\buses? of\b|\bpurposes?\b|\bwe use\b|legal bas[ie]s"  # noqa: E501
        r"|what we (?:use|do with)",
    ),
    (
        Topic.COLLECTION,
        r"\bcollect|(?:information|data) (?:we|you|from|about)\b|we (?:gather|obtain|receive)|automatically"
        r"|(?:information|data) .*\b(?:provide|give)\b|categories of personal",
    ),
    (
        Topic.SECURITY,
        r"^\W*(?:[\d.]+\s*)?security\W*$|(?:data|information|account|our|your|of) security|security (?:of|measures|practices|safeguards)"
        r"|\bsafeguards?\b|\bprotect (?:your|the|it|data|information|personal)|(?:keep|kept)\b.*\b(?:safe|secure)\b",
    ),
    (
        Topic.CONTACT,
        r"\bcontact|\breach (?:us|out)|data protection officer|\bdpo\b|representative|get in touch|questions",
    ),
)
_COMPILED = tuple((topic, re.compile(pattern, re.IGNORECASE)) for topic, pattern in _HEADINGS)


def topic_of(heading: str) -> Topic | None:
    """Return what one heading announces, or None where it does not say."""
    return next((topic for topic, pattern in _COMPILED if pattern.search(heading)), None)


def topics_of(section: str) -> tuple[Topic, ...]:
    """Return the topics of a section path (`A › B`), innermost first."""
    told = (topic_of(heading) for heading in reversed(section.split(" › ")))
    return tuple(topic for topic in told if topic is not None)
