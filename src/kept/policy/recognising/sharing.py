"""Who receives data, and whether it is sold (GDPR Art. 13(1)(e); CCPA §1798.120)."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Commitment, Sells, Shares
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import NOT, any_of
from kept.policy.recognising.subjects import lowered
from kept.policy.recognising.topics import Topic

# A recipient as it is called here, and the words that others use for it.
RECIPIENTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("courts", any_of(r"\bcourts?(?: orders?)?\b", r"\bsubpoenas?\b")),
    ("law enforcement", any_of(r"\blaw enforcement\b", r"\bpolice\b")),
    ("regulators", any_of(r"\bregulators?\b", r"^regulatory\b")),
    ("government", any_of(r"\bgovernment(?:al)?\b", r"\bpublic authorit\w+|\bpublic bodies")),
    (
        "public authorities",
        any_of(
            r"\brequired (?:to do so )?by (?:\w+ )?law\b",
            r"\bcompelled by\b",
            r"\blegal process\b",
            r"\bpublic authorit\w+",
        ),
    ),
    (
        "acquiring entity",
        any_of(
            r"\bmergers?\b",
            r"\bbe acquired\b",
            r"\btakes? (?:us )?over\b",
            r"\bacquisition",
            r"\bacquir(?:er|ing)\b",
            r"\bsale of (?:\w+ ){0,3}assets\b",
            r"\bsuccessor",
            r"\bbankruptcy\b",
        ),
    ),
    ("payment processors", any_of(r"\bpayment (?:service )?(?:processors?|providers?|processing)\b")),
    ("analytics providers", any_of(r"\banalytics (?:service )?(?:providers?|services?|partners?|compan\w+)\b")),
    (
        "advertising partners",
        any_of(
            r"\badvertis(?:ing|ers?)\b[^.]{0,20}(?:partners?|networks?|compan\w+)?", r"\bad (?:networks?|partners?)\b"
        ),
    ),
    ("affiliates", any_of(r"\baffiliat\w+", r"\bsubsidiar\w+", r"\bparent compan\w+|\bgroup compan\w+")),
    (
        "professional advisers",
        any_of(r"\b(?:lawyers|auditors|accountants|professional advis[eo]rs|legal advis[eo]rs)\b"),
    ),
    ("business partners", any_of(r"\b(?:business|marketing|trusted|integration|reseller) partners?\b")),
    ("service providers", any_of(r"\b(?:service providers?|sub-?processors?|vendors?|contractors?|processors)\b")),
)
_SHARE = any_of(
    r"\bwe (?:may |will |also |might |only |sometimes |do )*(?:share|disclose|transfer|provide|pass|give|release)\b",
    r"\b(?:may|will|is|are|be) (?:also )?(?:be )?(?:shared|disclosed|transferred|provided|passed|"
    r"released)\b(?: \w+)? (?:with|to)\b",
    r"\b(?:share|disclose)s?\b[^.]{0,60}\bwith\b",
)
_LEGAL = any_of(r"\blegal\b", r"\brequired by law\b", r"\bresponse to\b", r"\blaw enforcement\b")
_ABOUT_RECIPIENT = any_of(
    r"^(?:(?:data |processing )*(?:purposes?|locations?|country|categories|retention)|guarantees?|safeguards?|"
    r"legal bas\w+|website|address|contact|role"
    r"|note|example|more information)\b",
)
_SELL = r"(?:sell|sells|sold|selling|rent|rents|rented|trade|traded|lease|monetiz\w+)"
_NEVER = any_of(
    rf"\b(?:do(?:es)? not|will not|never|won['’]t|don['’]t|doesn['’]t|shall not|have not|has not|are not|is not|"
    rf"not)\s+(?:\w+,?\s+){{0,4}}?{_SELL}\b(?P<rest>[^.;]*)",
    r"\bno (?:sale|selling|rental)\b(?P<rest2>[^.;]*)",
)
_OF_DATA = any_of(r"\b(?:data|information|address(?:es)?|details|pii|it|them)\b")
_NARROWED = any_of(
    r"\b(?:under (?:the age of )?\d+|minors?|children|unless|except|without (?:your|first)|sensitive|vault|"
    r"conventional|traditional|monetary|for money|to (?:you|customers)|license)\b",
)
_LINK = any_of(r"\bdo not sell(?: or share)? my\b[^.\"”]*")
_MAY_SELL = any_of(
    r"\bwe (?:may |do |also )*[\"“]?sell[\"”]?\s+(?:\w+\s+){0,3}?(?:personal|information|data)\b",
    r"\b(?:may|could|might|can) (?:be )?(?:constitute|considered|deemed|qualify|regarded)\b[^.]{0,40}\bsale",
)


def shares_in(passage: Passage) -> Iterator[Commitment]:
    """Yield the recipients that a clause names: the label of a bullet, or a class of them that others name as well."""
    if passage.is_preamble and not (passage.topic is Topic.SHARING and _LEGAL.search(passage.text)):
        return
    if Topic.SHARING in passage.topics and passage.topic is Topic.SHARING and passage.is_item:
        yield from _listed(passage)
        return
    if passage.topic not in {Topic.SHARING, Topic.TRANSFERS, Topic.PURPOSES, None}:
        return
    yield from _prose(passage)


def sells_in(passage: Passage) -> Iterator[Commitment]:
    """Yield whether data is sold: never, or with a way to opt out of it."""
    for sentence in passage.sentences:
        never = _NEVER.search(_LINK.sub(" ", sentence.text))
        if never and _OF_DATA.search(sentence.text) and not _NARROWED.search(sentence.text):
            yield Sells(**passage.at(sentence.start, sentence.start + len(sentence.text), 0.95), sells="never")
            return
        if not never and _MAY_SELL.search(sentence.text) and not NOT.search(sentence.text):
            yield Sells(**passage.at(sentence.start, sentence.start + len(sentence.text), 0.6), sells="with-opt-out")
            return


def _listed(passage: Passage) -> Iterator[Commitment]:
    is_legal = bool(_LEGAL.search(passage.lead) or _LEGAL.search(passage.heading))
    told = _recipient(passage.text)
    if passage.label and _ABOUT_RECIPIENT.match(passage.label):
        if passage.label.lower().startswith("purpose") and passage.heading:
            yield Shares(**passage.whole(0.8), recipient=passage.heading, purpose=_purpose(passage.body))
    elif passage.label and not NOT.search(passage.lead):
        yield Shares(**passage.whole(0.9), recipient=_named(passage.label), purpose=_purpose(passage.body))
    elif is_legal and (told or passage.lead) and not _SHARE.search(passage.text):
        yield Shares(
            **passage.whole(0.8 if told else 0.6),
            recipient=told or "third parties",
            purpose=lowered(passage.text.rstrip(" .;")),
        )
    else:
        yield from _prose(passage)


def _prose(passage: Passage) -> Iterator[Commitment]:
    seen: set[str] = set()
    for sentence in passage.sentences:
        for recipient in _receiving(passage, sentence):
            if recipient not in seen:
                seen.add(recipient)
                yield Shares(
                    **passage.at(sentence.start, sentence.start + len(sentence.text), 0.7), recipient=recipient
                )


def _receiving(passage: Passage, sentence: Sentence) -> Iterator[str]:
    text = sentence.text[passage.body_start :] if sentence.start == 0 else sentence.text
    share = _SHARE.search(text)
    if share is not None and not NOT.search(text[max(0, share.start() - 30) : share.end() + 10]):
        yield from (recipient for recipient, pattern in RECIPIENTS if pattern.search(text))


def _named(label: str) -> str:
    return re.sub(r"^(?:sharing|disclosures?|sharing data) (?:with|to)\s+", "", label, flags=re.IGNORECASE)


def _recipient(text: str) -> str | None:
    return next((recipient for recipient, pattern in RECIPIENTS if pattern.search(text)), None)


def _purpose(body: str) -> str | None:
    plain = re.sub(r"^to\s+", "", body.rpartition(" — ")[2].strip().rstrip(" .;"), flags=re.IGNORECASE)
    return None if "://" in plain else lowered(plain)[:160] or None
