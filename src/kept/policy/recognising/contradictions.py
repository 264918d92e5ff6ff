"""Where two clauses cannot both be kept as they are written."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kept.policy.commitments import (
    Answers,
    Asks,
    Commitment,
    Guards,
    Honours,
    Question,
    Retains,
    Right,
    Sells,
    Sets,
    Shares,
)
from kept.policy.recognising.amounts import in_words
from kept.policy.recognising.passages import Passage
from kept.policy.recognising.patterns import any_of
from kept.terms import Period

_ADVERTISERS = any_of(
    r"\b(?:advertis\w+|ad)\s+(?:networks?|partners?|compan\w+|platforms?|technolog\w+)\b", r"\bdata brokers?\b"
)
_CLOSED = any_of(r"\b(?:clos\w+|terminat\w+|cancel\w*|delet\w+|end(?:s|ed|ing)?|deactivat\w+|leav\w+|former)\b")
_ENTIRE = any_of(r"\b(?:complete(?:ly)?|all|entire(?:ly)?|everything|whole|permanent(?:ly)?|fully)\b")
_ACCESS = any_of(r"\baccess\b", r"\bcopy of\b", r"\bdata requests?\b", r"\bsubject requests?\b")
_BY_LAW = any_of(r"\b(?:GDPR|CCPA|CPRA|LGPD|PIPEDA|European|EU|EEA|UK|Californian?)\b")


def contradictions_in(passages: Sequence[Passage], commitments: Sequence[Commitment]) -> Iterator[Question]:
    """Yield a question for each pair of promises that cannot both hold, on the first clause, naming the other."""
    words = {passage.clause.id: passage.text for passage in passages}
    yield from _sale(commitments)
    yield from _children(commitments)
    yield from _deletion(commitments, words)
    yield from _answer_times(commitments)


def _question(clause: str, asks: str) -> Question:
    return Question(clause=clause, about="contradiction", asks=asks)


def _sale(commitments: Sequence[Commitment]) -> Iterator[Question]:
    never = next((one for one in commitments if isinstance(one, Sells) and one.sells == "never"), None)
    if never is None:
        return
    for one in commitments:
        if isinstance(one, Sells) and one.sells != "never":
            yield _question(
                never.clause,
                f"Data is never sold here, yet {one.clause} speaks of a sale that one may opt out of: which holds?",
            )
            return
    for one in commitments:
        name = (one.provider or "") if isinstance(one, Sets) else one.recipient if isinstance(one, Shares) else ""
        if name and _ADVERTISERS.search(name):
            yield _question(
                never.clause,
                f"Data is never sold here, yet {one.clause} lets {name.lower()} have it, which counts as a sale in "
                f"some places:"
                " under which contract does it not?",
            )
            return


def _children(commitments: Sequence[Commitment]) -> Iterator[Question]:
    guard = next((one for one in commitments if isinstance(one, Guards)), None)
    asked = next((one for one in commitments if isinstance(one, Asks) and one.of == "parent"), None)
    if guard and asked and guard.clause != asked.clause:
        yield _question(
            guard.clause,
            f"The service is not for people under {guard.age}, yet {asked.clause} speaks of {asked.purpose} with a "
            f"parent's consent:"
            " may children have accounts?",
        )


def _deletion(commitments: Sequence[Commitment], words: Mapping[str, str]) -> Iterator[Question]:
    erasure = next((one for one in commitments if _deletes_all(one, words)), None)
    if erasure is None:
        return
    for one in commitments:
        if isinstance(one, Retains) and isinstance(one.period, Period) and one.trigger and _CLOSED.search(one.trigger):
            yield _question(
                one.clause,
                f"{one.what[0].upper() + one.what[1:]} is kept for {in_words(one.period)} after the account is "
                f"closed, yet {erasure.clause}"
                " promises that all of it is deleted on request: what stays after such a request, and on which "
                "legal ground?",
            )
            return


def _deletes_all(one: Commitment, words: Mapping[str, str]) -> bool:
    if not isinstance(one, Honours) or one.right not in {Right.ERASURE, Right.DELETE}:
        return False
    said = words.get(one.clause, "")
    return bool(_ENTIRE.search(said)) and bool(re.search(r"\baccount\b|\ball\b|\beverything\b", said, re.IGNORECASE))


def _answer_times(commitments: Sequence[Commitment]) -> Iterator[Question]:
    """One person's request can fall under a promise by kind (access) and one by law (GDPR) with different times."""
    timed = [one for one in commitments if isinstance(one, Answers)]
    by_kind = next((one for one in timed if _ACCESS.search(one.what) and not _BY_LAW.search(one.what)), None)
    if by_kind is None:
        return
    others = [
        one
        for one in timed
        if _BY_LAW.search(one.what) and (one.within, one.extends_to) != (by_kind.within, by_kind.extends_to)
    ]
    if others:
        clauses = " and ".join(dict.fromkeys(one.clause for one in others))
        yield _question(
            by_kind.clause,
            f"The same request for access can fall under this clause and under {clauses}, which give other times: "
            f"which of them holds?",
        )
