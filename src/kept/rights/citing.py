"""What a clause is said to be: one of the policy, or an article or a recital of the GDPR, cited in full."""

import re

from kept.terms import Message

_ARTICLE = re.compile(r"\d+(?:\(.*)?")
_RECITAL = re.compile(r"recital (\d+)")


def cited(clause: str) -> Message | None:
    """Return how an article (`17(3)(b)`, `16`), or a recital, is cited; None for a clause of the policy."""
    recital = _RECITAL.fullmatch(clause)
    if recital is not None:
        return Message("cited-recital", {"article": recital[1]})
    return Message("cited-article", {"article": clause}) if _ARTICLE.fullmatch(clause) else None
