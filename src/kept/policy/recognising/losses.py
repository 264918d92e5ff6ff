"""The times that a clause gives and no rule took: each is asked about, so that none is lost in silence."""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from kept.policy.commitments import Answers, Commitment
from kept.policy.recognising.amounts import Amount, amounts_in
from kept.policy.recognising.passages import Passage, Sentence
from kept.policy.recognising.patterns import any_of
from kept.terms import Period

_PAST = any_of(
    r"^\s*(?:ago|earlier|old|of (?:experience|service|age)|in business)\b",
    r"^,? we(?: have|['’]ve)\b",
    r"^['’]?s? (?:experience|old)\b",
)
_HISTORY = any_of(
    r"\b(?:founded|established|experience|anniversary|began|started out)\b",
    r"\b(?:we|our \w+) (?:have|has) (?:\w+ ){0,4}$",
)
_PRICE = any_of(
    r"[$€£]|\b(?:EUR|USD|GBP|prices?|pric(?:ed|ing)|costs?|fees?|discounts?|trials?|refund\w*|warrant\w+)\b"
)
_AROUND = 60


def lost_times(passage: Passage, commitments: Sequence[Commitment]) -> Iterator[str]:
    """Yield the words of each length of time that no commitment of the clause holds; not history, not prices."""
    for sentence in passage.sentences:
        for amount in amounts_in(sentence.text):
            words = sentence.text[amount.start : amount.end]
            is_asked = amount.is_doubtful or amount.is_working
            if not is_asked and not _is_told(sentence, amount) and not _is_held(words, amount, commitments):
                yield words


def _is_told(sentence: Sentence, amount: Amount) -> bool:
    """Whether the time only tells of the past, or of what something costs."""
    before = sentence.text[max(0, amount.start - _AROUND) : amount.start]
    after = sentence.text[amount.end : amount.end + _AROUND]
    return bool(_PAST.search(after) or _HISTORY.search(before) or _PRICE.search(before) or _PRICE.search(after))


def _is_held(words: str, amount: Amount, commitments: Sequence[Commitment]) -> bool:
    return any(words in one.quote and _holds(one, amount) for one in commitments)


def _holds(one: Commitment, amount: Amount) -> bool:
    if isinstance(one, Answers) and one.extends_to is not None:
        return True
    values = [getattr(one, field.name) for field in fields(one)]
    return any(value in (amount.low, amount.high) for value in values if isinstance(value, Period))
