"""Where data goes beyond the border, and on what footing (GDPR Art. 44-49)."""

import re
from collections.abc import Iterator

from kept.policy.commitments import Commitment, Mechanism, Transfers
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import any_of, is_denied
from kept.policy.recognising.subjects import lowered
from kept.policy.recognising.topics import Topic

MECHANISMS: tuple[tuple[Mechanism, re.Pattern[str]], ...] = (
    (
        Mechanism.SCC,
        any_of(
            r"\b(?:standard|model)\s+(?:contractual|contract|data protection)\s+clauses?\b",
            r"\bmodel clauses\b",
            r"\bSCCs?\b",
            r"\bInternational Data Transfer (?:Agreement|Addendum)\b",
        ),
    ),
    (Mechanism.ADEQUACY, any_of(r"\badequacy\b", r"\badequate (?:level of )?(?:data )?protection\b")),
    (Mechanism.BCR, any_of(r"\bbinding corporate rules\b", r"\bBCRs?\b")),
    (Mechanism.DPF, any_of(r"\b(?-i:Data Privacy Framework|DATA PRIVACY FRAMEWORK)\b", r"\bDPFs?\b")),
    (
        Mechanism.DEROGATION,
        any_of(
            r"\bderogations?\b",
            r"\bart(?:icle|\.) 49\b",
            r"\bexplicit consent\b[^.]{0,60}\btransfer",
            r"\btransfer\b[^.]{0,80}\bexplicit consent\b",
        ),
    ),
)
CERTIFICATION = any_of(r"\bcertification (?:programs?|programmes?|schemes?|mechanisms?)\b")
_NAMED = (
    "United States|U\\.S\\.A?|USA|US|United Kingdom|UK|European Union|EU|European Economic Area|EEA|Europe|"
    "Switzerland|Asia|Africa|Oceania|North America|South America"
    "|Latin America|Canada|Australia|India|Japan|Singapore|Ireland|Germany|France|Spain|Italy|Netherlands|Sweden|"
    "Norway|Denmark|Finland|Poland|Belgium|Austria"
    "|Portugal|Brazil|Mexico|China|Hong Kong|South Korea|Philippines|Israel|New Zealand|South Africa|Ukraine"
)
PLACE = re.compile(rf"\b(?:{_NAMED})(?!\w|-)(?!['’]s? (?:law|data))")
_SOMEWHERE = re.compile(
    r"\b(?:(?:multiple|several|various|many|different|other|more than one|"
    r"a number of)\s+(?:\w+\s+){0,2}?(?:regions?|countries|locations|jurisdictions|places|continents)"
    r"(?:\s+(?:other than|outside)\s+(?:your own|yours|where you live|your country)\b)?"
    r"|countries (?:other than|outside)\s+(?:your own|yours|the one (?:where )?you live(?: in)?|your home country)|"
    r"outside (?:of )?your (?:own |home )?country"
    r"|globally|worldwide|around the world|across the (?:world|globe)|all over the world)\b",
    re.IGNORECASE,
)
_MOVES = any_of(
    r"\b(?:transfer\w*|process(?:ed|ing|es)?|stor(?:e|ed|es|ing)|sent|host(?:ed|s)?|locat(?:ed|ions?)|access(?:ed)?|"
    r"held|kept|hold|keep|servers?|cent(?:ers?|res?)|teams?|facilit\w+|providers?|maintain\w*)\b",
)
_FROM = re.compile(
    r"\b(?:from|out of|leav(?:es?|ing)|outside(?: of)?)\s+(?:the\s+)?(?P<place>EU/EEA|EEA|EU|European Economic Area|"
    r"European Union|UK|United Kingdom|Switzerland|Europe)\b"
    r"|\b(?P<place2>EU|EEA|European|UK|Swiss)\s+(?:personal\s+)?data(?:\s+transfers?)?\b|\b(?:for|"
    r"of)\s+(?P<place3>EU|EEA|UK|Swiss)\s+(?:data\s+)?transfers?\b"
)
_PLAIN = {
    "U.S.": "United States",
    "U.S.A": "United States",
    "USA": "United States",
    "US": "United States",
    "UK": "United Kingdom",
    "EU": "European Union",
    "EEA": "European Economic Area",
}
_LOCATION_LABEL = any_of(
    r"^(?:data )?(?:processing|storage|hosting|server|data) locations?$", r"^(?:country|location)(?: of \w+)?$"
)
_RULES_OF = re.compile(
    r"^(?:-U\.?S|['’]s)|^\s+(?:residents?|law|representative|extension|citizens|users|individuals|visitors|"
    r"data subjects|"
    r"persons|Commission|Department|based)\b",
    re.IGNORECASE,
)


_NO_TRANSFER = re.compile(
    r"(?:\b(?:not|never|nor)|n['’]t)\s+(?:\w+\s+){0,2}?(?:transfer|rely|use|send|export|store|process|host|move)\w*\b"
    r"(?:(?!\b(?:unless|except|without|other than|only|but|outside|solely|however)\b)[^.;:])*$",
    re.IGNORECASE,
)


def transfers_in(passage: Passage) -> Iterator[Commitment]:
    """Yield the mechanisms a clause relies on, and the places it says data goes to."""
    seen: set[object] = set()
    for sentence in passage.sentences:
        for one in (*_mechanisms(passage, sentence), *_places(passage, sentence)):
            if (key := (one.mechanism, one.to)) not in seen:
                seen.add(key)
                yield one


def _mechanisms(passage: Passage, sentence: Sentence) -> Iterator[Transfers]:
    place = _origin(sentence.text)
    for mechanism, pattern in MECHANISMS:
        found = pattern.search(sentence.text)
        denied = found and (is_denied(sentence.text, found.start(), 25) or _never(sentence.text, found.start()))
        if found and not denied and _relies(passage, sentence):
            span = _span(passage, sentence, found)
            yield Transfers(**passage.at(*span, 0.95), mechanism=mechanism, origin=place)
    certification = CERTIFICATION.search(sentence.text)
    if certification and passage.topic is Topic.TRANSFERS:
        span = _span(passage, sentence, certification)
        yield Transfers(**passage.at(*span, 0.5), mechanism=Mechanism.DPF, origin=place)


def _span(passage: Passage, sentence: Sentence, found: re.Match[str]) -> tuple[int, int]:
    if passage.is_item:
        return 0, len(passage.text)
    return sentence.start + found.start(), sentence.start + found.end()


def _never(text: str, start: int) -> bool:
    """Whether the words before `start` say that no transfer is made so: “we never transfer data under …”."""
    return bool(_NO_TRANSFER.search(text[max(0, start - 120) : start]))


def _relies(passage: Passage, sentence: Sentence) -> bool:
    """Whether the company itself leans on the mechanism here, or only names it."""
    if passage.topic is Topic.TRANSFERS and passage.is_item:
        return True
    return bool(
        re.search(
            r"\b(?:we|our|us|compl(?:y|ies)|certif\w+|adhere\w*|rely|relies|using|use|under|pursuant|through|by|"
            r"based|participat\w+)\b",
            sentence.text,
            re.IGNORECASE,
        )
    )


def _origin(text: str) -> str | None:
    found = _FROM.search(text)
    if found is None:
        return None
    return (
        next(part for part in found.groups() if part)
        .replace("European Economic Area", "EEA")
        .replace("European Union", "EU")
        .replace("European", "EU")
        .replace("Swiss", "Switzerland")
    )


def _places(passage: Passage, sentence: Sentence) -> Iterator[Transfers]:
    is_location = bool(passage.label and _LOCATION_LABEL.match(passage.label))
    if not is_location and (passage.topic is not Topic.TRANSFERS or not _MOVES.search(sentence.text)):
        return
    if any(pattern.search(sentence.text) for _, pattern in MECHANISMS):
        return
    named = [found for found in PLACE.finditer(sentence.text) if _is_goal(sentence.text, found)]
    named = [found for found in named if not _never(sentence.text, found.start())]
    for found in named:
        yield Transfers(**passage.at(*_span(passage, sentence, found), 0.9), to=_PLAIN.get(found[0], found[0]))
    if is_location and not named:
        yield Transfers(**passage.whole(0.8), to=passage.body.strip().rstrip("."))
        return
    vague = _SOMEWHERE.search(sentence.text)
    if vague and not named:
        yield Transfers(**passage.at(*_span(passage, sentence, vague), 0.8), to=lowered(vague[0]))


def _is_goal(text: str, found: re.Match[str]) -> bool:
    before, after = text[max(0, found.start() - 30) : found.start()], text[found.end() :]
    if re.search(
        r"\b(?:from|outside|outside of|out of|leav\w+|residents? of|originating in|individuals in|persons in|"
        r"residents in|"
        r"located in the EU|if you (?:are|live|reside) in|visiting from|"
        r"laws? of)\s+(?:the\s+)?(?:\w+,\s+)*(?:\w+ (?:or|and) (?:the )?)?$",
        before,
        re.IGNORECASE,
    ):
        return False
    return not _RULES_OF.match(after)
