"""Lengths of time in English prose: `thirty (30) days`, `18-month`, `30 to 90 days`, `two years`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kept.terms import Period

_ONES = (
    "one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}


def _number_words() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_ONES.split(), start=1)}
    for ten, value in _TENS.items():
        words[ten] = value
        words |= {f"{ten}-{one}": value + unit for unit, one in enumerate(_ONES.split()[:9], start=1)}
    return words | {"a hundred and eighty": 180, "one hundred and eighty": 180, "one hundred eighty": 180}


WORDS = _number_words()
WORD = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
NUMBER = rf"(?:\d{{1,4}}|{WORD})"
_UNIT = r"(?:hours?|days?|weeks?|months?|years?)"
_KIND = r"(?:calendar|consecutive|full|business|working|banking|further|additional|extra|more)"
AMOUNT = re.compile(
    rf"(?<![\w.,$€£/])(?P<low>{NUMBER}|(?<=for )an?|(?<=within )an?|(?<=after )an?|(?<=of )an?|(?<=than )an?|"
    rf"(?<=least )an?)"
    rf"(?:\s*\((?P<again>{NUMBER})\))?"
    rf"(?:(?:[\s-]*(?P<first>{_UNIT}))?\s*(?P<joint>-|–|—|to|and)\s*(?P<high>{NUMBER})(?:\s*\({NUMBER}\))?)?"
    rf"[\s-]*(?P<kind>{_KIND})?[\s-]*(?P<unit>{_UNIT})\b(?!['’]?s?[\s-]+(?:old|of age)\b)",
    re.IGNORECASE,
)
_WORKING = ("business", "working", "banking")
_RECURRING = re.compile(r"\b(?:last|past|previous|preceding|prior|every|each|per|first|next)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A length of time at a place in a text; `high` is the longer end of a range.

    `is_working` marks business days, which no ISO 8601 duration can say; `is_doubtful` a number whose words and
    digits differ, or two amounts that “and” joins.
    """

    start: int
    end: int
    low: Period
    high: Period | None = None
    is_working: bool = False
    is_doubtful: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether the value can stand as it is."""
        return not self.is_working and not self.is_doubtful


def number_of(text: str) -> int:
    """Return the value of digits or a number word; `a` and `an` are one."""
    lowered = text.lower()
    if lowered in {"a", "an"}:
        return 1
    return int(lowered) if lowered.isdigit() else WORDS[lowered]


def period_of(count: int, unit: str) -> Period:
    """Return `count` of hours, days, weeks, months or years."""
    name = unit.lower().rstrip("s")
    if name == "week":
        return Period(days=7 * count)
    return Period(**{f"{name}s": count})


def amounts_in(text: str) -> Iterator[Amount]:
    """Yield the lengths of time in `text` from left to right; not ages, and not “the last 12 months”."""
    for found in AMOUNT.finditer(text):
        if not _RECURRING.search(text, max(0, found.start() - 12), found.start()):
            yield from _amount(found, text)


def _amount(found: re.Match[str], text: str) -> Iterator[Amount]:
    unit, high, joint = found["unit"], found["high"], found["joint"]
    is_split = False
    if joint == "and" and not re.search(r"\bbetween\s+$", text[: found.start()], re.IGNORECASE):
        high = None
        if found["first"] is None:
            return
        is_split = True
    low = number_of(found["low"])
    again = found["again"]
    yield Amount(
        start=found.start(),
        end=found.end(),
        low=period_of(low, found["first"] or unit),
        high=period_of(number_of(high), unit) if high else None,
        is_working=(found["kind"] or "").lower() in _WORKING,
        is_doubtful=is_split or (again is not None and number_of(again) != low),
    )


def sum_of(first: Period, second: Period) -> Period | None:
    """Return the two periods as one where they count the same unit, else None."""
    for unit in ("years", "months", "days", "hours"):
        if period_units(first) == period_units(second) == (unit,):
            return Period(**{unit: getattr(first, unit) + getattr(second, unit)})
    return None


def in_words(period: Period) -> str:
    """Return a period as one says it: `90 days`, `2 years`."""
    counts = ((getattr(period, unit), unit) for unit in period_units(period))
    return " and ".join(f"{count} {unit if count != 1 else unit[:-1]}" for count, unit in counts) or "no time"


def period_units(period: Period) -> tuple[str, ...]:
    """Return the names of the units that `period` counts in."""
    return tuple(unit for unit in ("years", "months", "days", "hours") if getattr(period, unit))
