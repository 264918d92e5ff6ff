"""Several times in one sentence, as in “logs for 90 days and backups for 6 months”: which thing each belongs to."""

import re
from collections.abc import Sequence

from kept.policy.recognising.amounts import NUMBER, Amount, number_of, period_of
from kept.policy.recognising.subjects import named_object

_JOINED = re.compile(
    r"^\s*(?:[,;]\s*(?:(?:and|but|while|whereas)\s+)?|(?:and|but|while|whereas|as well as)\s+)"
    r"(?P<what>[^\d,;:()]{2,90}?)\s+"
    r"(?:(?:is|are|will be)\s+(?:(?:kept|stored|held|retained|deleted|erased|removed)\s+)?)?"
    r"(?P<limit>(?:for|after|within|in)(?:\s+(?:a|an|the|up to|at least|at most|another|about|approximately|"
    r"(?:minimum|maximum|period) of|no (?:longer|more|less) than))*)\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<=\bfor )(?P<count>{NUMBER})(?=\s*(?:[,;.]|$|(?:and|but)\b))", re.IGNORECASE)
_UNIT = re.compile(r"(?:hour|day|week|month|year)s?$", re.IGNORECASE)


def joined_thing(between: str) -> str | None:
    """Return the thing that a list goes on with between two times, or None where the words do not say plainly."""
    found = _JOINED.match(between)
    named = named_object(found["what"]) if found else None
    return named if found and named and found["what"].lower().endswith(named.lower()) else None


def with_bare_numbers(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Return the amounts with those whose unit another one says: “invoices for 10 years and tickets for 3”."""
    if not amounts:
        return []
    bare = [_bare(text, found, amounts) for found in _BARE.finditer(text)]
    return sorted((*amounts, *bare), key=lambda one: one.start)


def _bare(text: str, found: re.Match[str], amounts: Sequence[Amount]) -> Amount:
    earlier = [one for one in amounts if one.end <= found.start()]
    donor = earlier[-1] if earlier else amounts[0]
    unit = _UNIT.search(text[donor.start : donor.end])
    low = period_of(number_of(found["count"]), unit[0] if unit else "days")
    return Amount(start=found.start(), end=found.end(), low=low, is_working=donor.is_working)
