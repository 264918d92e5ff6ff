"""What a field seems to hold, by the words of its name and by sampled values: a guess with its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from kept.estate.looks import EMAIL, LOOKS, NUMBERS, is_person, may_be
from kept.estate.model import FieldKind
from kept.estate.ports import Classifier, Guess, LiveField, Value
from kept.estate.tablenames import stem_of
from kept.estate.words import Meaning, meaning_of, plain
from kept.terms.categories import Category

ENOUGH = 0.6
"""The share of sampled values that must look alike before their look counts."""

_TIMES = frozenset({FieldKind.INSTANT, FieldKind.DATE})
_OF_TIME = frozenset({Category.BIRTH, Category.USAGE, Category.EMPLOYMENT})
_OF_FLAG = frozenset({Category.PROFILE_PREFERENCE, Category.HEALTH, Category.GENDER})
_WHO = (
    "name",
    "by",
    "contact",
    "person",
    "author",
    "judge",
    "attorney",
    "owner",
    "holder",
    "teacher",
    "doctor",
    "agent",
)


@dataclass(frozen=True, slots=True)
class ByName:
    """Goes by the words of the field's name, unless its kind or its values contradict them."""

    def classify(self, field: LiveField, values: Sequence[Value]) -> Guess | None:
        """Answer with the category whose words end the name, or are all of it."""
        meaning = meaning_of(field.name)
        if meaning is None or not _fits(meaning, field.kind):
            return None
        texts = _texts(values)
        if texts and sum(may_be(meaning.category, text) for text in texts) < len(texts) / 2:
            return None
        evidence = f"the name speaks of {meaning.meaning}"
        return Guess(category=meaning.category, evidence=evidence, of_people=meaning.of_people)


@dataclass(frozen=True, slots=True)
class ByValues:
    """Goes by what most of the sampled values look like."""

    def classify(self, field: LiveField, values: Sequence[Value]) -> Guess | None:
        """Answer with the first category that most values look like; the evidence counts them and shows none."""
        texts = _texts(values)
        if not texts:
            return None
        is_key = stem_of(field.name)[1] and meaning_of(field.name) is None
        for looks_so, category, what, of_people in LOOKS:
            if is_key and looks_so in NUMBERS:
                continue
            count = sum(looks_so(text) for text in texts)
            if count >= ENOUGH * len(texts):
                return Guess(category=category, evidence=_counted(count, texts, what), of_people=of_people)
        inside = sum(bool(EMAIL.search(text)) for text in texts)
        if inside:
            evidence = f"{inside} of {len(texts)} values mention an e-mail address"
            return Guess(category=Category.COMMUNICATION, evidence=evidence)
        return _people(field, texts)


def _people(field: LiveField, texts: Sequence[str]) -> Guess | None:
    """Names are recognised only where the field's own name leaves room for a person."""
    if plain(field.name).rpartition("_")[2] not in _WHO or meaning_of(field.name):
        return None
    count = sum(is_person(text) for text in texts)
    if count < ENOUGH * len(texts):
        return None
    evidence = _counted(count, texts, "names of persons")
    return Guess(category=Category.ACCOUNT_NAME, evidence=evidence, of_people=plain(field.name).endswith("name"))


def _fits(meaning: Meaning, kind: FieldKind) -> bool:
    if kind in _TIMES:
        return meaning.category in _OF_TIME
    if kind is FieldKind.BOOLEAN:
        return meaning.category in _OF_FLAG
    return kind is not FieldKind.DECIMAL or meaning.category in {
        Category.LOCATION,
        *_OF_TIME,
        Category.HEALTH,
        Category.EDUCATION,
    }


def _texts(values: Sequence[Value]) -> list[str]:
    return [text for value in values if isinstance(value, str | int) and (text := str(value).strip())]


def _counted(count: int, texts: Sequence[str], what: str) -> str:
    return f"{count} of {len(texts)} values look like {what}"


BUILT_IN: tuple[Classifier, ...] = (ByValues(), ByName())
"""The classifiers that come with Kept, in the order they are asked."""
