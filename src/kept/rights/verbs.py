"""What a person wants, in a plain verb: how the privacy centre calls what may be asked of us."""

from collections.abc import Mapping
from enum import StrEnum

from kept.rights.kinds import RequestKind


class Verb(StrEnum):
    """What a person wants, in a plain verb: the address of its form."""

    COPY = "copy"
    TAKE = "take"
    CORRECT = "correct"
    DELETE = "delete"
    PAUSE = "pause"
    OBJECT = "object"
    STOP_SALE = "stop-sale"
    LIMIT = "limit"
    WITHDRAW = "withdraw"
    REVIEW = "review"
    COMPLAIN = "complain"
    ASK = "ask"

    @property
    def kind(self) -> RequestKind:
        """The kind of request that it makes."""
        return _KINDS[self]


_KINDS: Mapping[Verb, RequestKind] = {
    Verb.COPY: RequestKind.ACCESS,
    Verb.TAKE: RequestKind.PORTABILITY,
    Verb.CORRECT: RequestKind.RECTIFICATION,
    Verb.DELETE: RequestKind.ERASURE,
    Verb.PAUSE: RequestKind.RESTRICTION,
    Verb.OBJECT: RequestKind.OBJECTION,
    Verb.STOP_SALE: RequestKind.OPT_OUT,
    Verb.LIMIT: RequestKind.LIMIT,
    Verb.WITHDRAW: RequestKind.WITHDRAWAL,
    Verb.REVIEW: RequestKind.CONTEST,
    Verb.COMPLAIN: RequestKind.COMPLAINT,
    Verb.ASK: RequestKind.INQUIRY,
}


def verb_of(kind: RequestKind) -> Verb | None:
    """Return the verb by which a kind of request is asked for, or None where it has none of its own."""
    return next((verb for verb, known in _KINDS.items() if known is kind), None)
