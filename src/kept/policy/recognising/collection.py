"""Which categories of personal data are collected, and whether from the person, by machine or from others."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Collects, Commitment
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import NOT, any_of
from kept.policy.recognising.topics import Topic
from kept.terms.categories import Category

# A label that names a category as a whole; the items after it are then examples of that category.
LABELS: tuple[tuple[Category, re.Pattern[str]], ...] = (
    (Category.TRANSACTION, any_of(r"\bpayment (?:processors?|providers?|partners?)")),
    (Category.WHOIS, any_of(r"\bregistrars?\b", r"\bwhois\b", r"\bregistr(?:y|ies)\b")),
    (Category.SOCIAL, any_of(r"\bsocial (?:media|networks?|log-?in|platforms?|accounts?)")),
    (Category.ANALYTICS, any_of(r"\banalytics (?:services?|providers?|partners?|tools?)")),
    (Category.COOKIE, any_of(r"\bcookies?\b", r"\btracking\b", r"\btrackers?\b")),
    (Category.LOG, any_of(r"\blogs?\b")),
    (Category.PERFORMANCE, any_of(r"\bperformance\b", r"\bdiagnostic", r"\bcrash\b")),
    (Category.USAGE, any_of(r"\busage\b", r"\bactivity\b", r"\bhow you use\b")),
    (Category.COMMUNICATION, any_of(r"\bcommunications?\b", r"\bcorrespondence\b", r"\bmessages?\b", r"\bsupport\b", r"\bfeedback\b")),
    (Category.PROJECT, any_of(r"\bprojects?\b")),
    (Category.CONTENT, any_of(r"\b(?:user )?content\b")),
    (Category.LOCATION, any_of(r"\blocation\b", r"\bgeo-?location\b")),
)  # fmt: skip
# Single things, the longer phrase before the shorter: what one takes, the next does not see.
ITEMS: tuple[tuple[Category, re.Pattern[str]], ...] = (
    (Category.BUSINESS_ADDRESS, any_of(r"\b(?:business|company|work|office|registered) address(?:es)?\b")),
    (Category.BUSINESS_TAX, any_of(r"\b(?:tax|VAT|TIN|EIN)(?: payer)?(?:[ -](?:identification|registration|id))?(?: (?:numbers?|ids?|codes?|details))\b", r"\btax (?:information|ids?)\b")),
    (Category.BUSINESS_COMPANY, any_of(r"\b(?:company|business|organi[sz]ation|employer)(?:['’]?s)?(?: or \w+)? names?\b", r"\bname of your (?:company|business|employer|organi[sz]ation)\b")),
    (Category.DEVICE_IP, any_of(r"\b(?:internet protocol|ip)(?: \(ip\))?[- ]address(?:es)?\b", r"\bIPs?\b(?= address|,)")),
    (Category.ACCOUNT_EMAIL, any_of(r"\be-?mails?(?:[- ]addresses|[- ]address)?\b(?! (?:providers?|services?|messages?|you send))")),
    (Category.ACCOUNT_PHONE, any_of(r"\b(?:tele|mobile |cell )?phone(?: numbers?)?\b(?! (?:calls?|model|type))", r"\b(?:mobile|telephone|contact) numbers?\b")),
    (Category.ACCOUNT_ADDRESS, any_of(r"\b(?:billing|postal|mailing|home|street|shipping|delivery|physical|residential) address(?:es)?\b", r"(?<!mac )(?<!web )(?<!url )(?<!ip )(?<!e-mail )(?<!email )\baddress(?:es)?\b")),
    (Category.ACCOUNT_PAYMENT, any_of(r"\b(?:payment|billing|credit card|debit card|bank(?: account)?|financial|card)(?:[- ](?:and|or) \w+)?[- ](?:information|details|data|numbers?|methods?|account)\b", r"\b(?:credit|debit|payment) cards?\b")),
    (Category.PROFILE_USERNAME, any_of(r"\buser ?names?\b", r"\blog-?in (?:name|id|details|credentials)\b", r"\b(?:display|screen|nick) ?names?\b", r"\bhandles?\b")),
    (Category.PROFILE_PASSWORD, any_of(r"\bpass(?:words?|phrases?|codes?)\b(?! (?:recovery|reset|manage))", r"\blog-?in credentials\b")),
    (Category.PROFILE_PREFERENCE, any_of(r"\b(?:profile |language |communication |marketing |user |account |your )?(?:preferences|interests)\b", r"\bsettings\b")),
    (Category.PERFORMANCE, any_of(r"\b(?:load(?:ing)?|response) times?\b", r"\b(?:error|crash) (?:reports?|logs?|data)\b", r"\bperformance (?:metrics|data|information)\b", r"\bdiagnostic (?:data|information)\b")),
    (Category.LOG, any_of(r"\b(?:server|access|web|event|log)[- ](?:logs?|files?|data|information)\b", r"\baccess times?\b")),
    (Category.COOKIE, any_of(r"\bcookies?\b(?! (?:policy|notice|statement|settings|preferences))", r"\b(?:web )?beacons?\b", r"\btracking (?:technologies|pixels?)\b")),
    (Category.DEVICE_ID, any_of(r"\b(?:unique |mobile )?(?:device|advertising|hardware|online|unique)[- ](?:identifiers?|ids?)\b", r"\b(?:IDFA|IMEI|MAC address(?:es)?)\b")),
    (Category.DEVICE_AGENT, any_of(r"\bbrowsers?(?: (?:type|version|information|language|settings))?\b(?! window)", r"\boperating systems?\b", r"\bdevice (?:type|model|information|attributes)\b", r"\buser[- ]agents?\b")),
    (Category.USAGE, any_of(r"\b(?:usage|clickstream|interaction) (?:data|information)\b", r"\bpages? (?:you )?(?:viewed|visited|views)\b", r"\breferr(?:er|ing)\b(?: \w+)?", r"\bhow you (?:use|interact)\b", r"\bbrowsing (?:history|activity|behaviou?r)\b", r"\bclicks?\b")),
    (Category.LOCATION, any_of(r"\b(?:geo-?)?location(?: data| information)?\b(?! of the)", r"\bGPS\b", r"\bzip codes?\b", r"\bpost(?:al)? ?codes?\b")),
    (Category.BIRTH, any_of(r"\b(?:date of birth|birth ?dates?|birthdays?|year of birth)\b", r"\b(?:your )?age\b(?! (?:of|limit))")),
    (Category.GENDER, any_of(r"\bgender\b", r"\bsex\b")),
    (Category.GOVERNMENT_ID, any_of(r"\b(?:passport|social security|driver['’]?s?[- ]licen[sc]e|national id(?:entity|entification)?|government[- ]issued|identity document)\b")),
    (Category.EMPLOYMENT, any_of(r"\b(?:job titles?|employment (?:history|information)|resumes?|CVs?|occupation|work history)\b")),
    (Category.EDUCATION, any_of(r"\beducation(?:al)? (?:history|information|background|records)\b")),
    (Category.BIOMETRIC, any_of(r"\b(?:biometric(?:s| (?:data|information|identifiers))|fingerprints?|face ?prints?|voice ?prints?)\b")),
    (Category.HEALTH, any_of(r"\b(?:health|medical) (?:data|information|records|conditions?)\b")),
    (Category.IMAGE, any_of(r"\b(?:photos?|photographs?|avatars?|profile pictures?|images?|videos?|(?:voice|audio|call) recordings?)\b")),
    (Category.TRANSACTION, any_of(r"\b(?:transaction|purchase|order|billing|payment)s? (?:history|data|records|information|details)\b", r"\bpurchases\b")),
    (Category.WHOIS, any_of(r"\bwhois\b")),
    (Category.COMMUNICATION, any_of(r"\b(?:messages|correspondence|communications|support requests?|feedback|chat (?:logs?|transcripts?)|survey responses)\b")),
    (Category.CONTENT, any_of(r"\b(?:user[- ]generated content|content (?:you|that you) (?:upload|create|post|submit)|files you upload|comments|posts)\b")),
    (Category.ACCOUNT_NAME, any_of(r"(?<!user )(?<!domain )(?<!file )(?<!company )(?<!screen )(?<!display )(?<!host )\b(?:(?:your|full|first|last|first and last|legal|real|given|family) )*names?\b(?! (?:of|server|and \w+ of))")),
)  # fmt: skip
_CUE = any_of(
    r"\bwe (?:may |will |also |might |automatically |then |would |typically |generally |only |directly |and \w+ )*"
    r"(?:collect|receive|gather|obtain|log|record|capture|ask (?:you )?for|request|require|store|process)\b",
    r"\b(?:is|are|may be|information|data) (?:\w+ )?(?:collected|gathered|obtained|recorded|logged)\b", r"\bcollects?\b", r"\byou (?:may |choose to |will )?(?:provide|give|submit|enter)\b",
    r"\b(?:provide|give|supply|giving|providing) us\b",
)  # fmt: skip
_COLLECTS = any_of(r"\bcollect(?:s|ed)?\b(?! from children)")
_DENIED = any_of(
    r"\b(?:not|never|nor)\s+(?:\w+\s+){0,3}?(?:collect|receive|gather|obtain|log|record|store|ask|request|require|process|retain)\w*",
    r"n['’]t\s+(?:\w+\s+){0,3}?(?:collect|receive|gather|obtain|log|record|store|ask|request|require|process|retain)\w*",
    r"\bno (?:personal|other|such)\b", r"\bwithout (?:collecting|storing)\b",
)  # fmt: skip
_SOURCES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("third-party", any_of(r"\bfrom (?:other|third|our partners|outside|public|external|\w+ providers)", r"\bthird[- ]part(?:y|ies)\b", r"\bother sources\b")),
    ("automatic", any_of(r"\bautomatic", r"\bwhen you (?:use|visit|browse|access|interact)\b", r"\bautomated means\b", r"\bgenerated\b")),
    ("person", any_of(r"\byou (?:may |choose to |voluntarily |directly |knowingly )*(?:provide|give|submit|enter|share|supply|send)\b", r"\b(?:provide|give|providing|giving|supply) us\b", r"\bdirectly (?:to us|from you)\b", r"\bask you\b|\bwhen you (?:register|sign up|create|contact|purchase|order)\b")),
)  # fmt: skip


def collects_in(passage: Passage) -> Iterator[Commitment]:
    """Yield each data category that a clause says is collected, once, at the first words that name it."""
    if passage.topic not in {Topic.COLLECTION, None} and not _COLLECTS.search(passage.clause.section):
        return
    sentences = passage.sentences
    if passage.topic is not Topic.COLLECTION:
        sentences = tuple(one for one in sentences if _CUE.search(one.text) and _is_of_persons(one))
    seen: set[Category] = set()
    for sentence in sentences:
        if not _tells(passage, sentence):
            continue
        for category, start, end in _categories(passage, sentence):
            if category not in seen:
                seen.add(category)
                yield Collects(
                    **passage.at(start, end, 0.9 if passage.is_item else 0.8),
                    category=category.value,
                    source=source_of(passage, sentence),
                )


def source_of(passage: Passage, sentence: Sentence) -> str | None:
    """Return where data comes from: what the sentence says, or the heading, or the line above the list."""
    for text in (passage.heading, sentence.text, passage.lead):
        told = next((source for source, pattern in _SOURCES if pattern.search(text)), None)
        if told:
            return told
    return None


def _is_of_persons(sentence: Sentence) -> bool:
    return bool(
        re.search(r"\b(?:you|your|visitors?|users?|customers?|individuals?|personal)\b", sentence.text, re.IGNORECASE)
    )


def _tells(passage: Passage, sentence: Sentence) -> bool:
    if passage.is_preamble or _DENIED.search(sentence.text):
        return False
    if passage.topic is Topic.COLLECTION and (passage.is_item or passage.label):
        return not NOT.search(passage.lead)
    return bool(_CUE.search(sentence.text))


def _categories(passage: Passage, sentence: Sentence) -> Iterator[tuple[Category, int, int]]:
    label = passage.label
    whole = next((category for category, pattern in LABELS if label and pattern.search(label)), None)
    if whole is not None and passage.topic is Topic.COLLECTION:
        yield whole, 0, len(passage.text)
        return
    start = passage.body_start if sentence.start == 0 and label else 0
    yield from _items(sentence.text, start, sentence.start)


def _items(text: str, begin: int, offset: int) -> Iterator[tuple[Category, int, int]]:
    taken = [False] * len(text)
    for category, pattern in ITEMS:
        for found in pattern.finditer(text, begin):
            if not any(taken[found.start() : found.end()]):
                taken[found.start() : found.end()] = [True] * (found.end() - found.start())
                yield category, offset + found.start(), offset + found.end()
