"""What comes of a request: what systems say, why one is refused, what a person decides."""

from enum import StrEnum


class Answer(StrEnum):
    """What a system in scope said. Each says something, and none has failed, before a request is answered."""

    FOUND = "found"
    NONE = "none"
    HELD = "held"
    FAILED = "failed"


class Ground(StrEnum):
    """Why a request is refused. That it is, is always a person's decision."""

    UNFOUNDED = "unfounded"  # Art. 12(5): manifestly unfounded
    EXCESSIVE = "excessive"  # Art. 12(5): manifestly excessive
    NOT_IDENTIFIED = "not-identified"  # Art. 11(2), 12(2)
    EXEMPT = "exempt"  # an exemption of a law, named
    NO_RIGHT = "no-right"  # no law that applies, and no promise, gives this right
    NOT_OURS = "not-ours"  # held as a processor: the controller is named
    NOT_A_MINOR = "not-a-minor"  # what was reported of an account was looked at, and not confirmed
    SPAM = "spam"


class Decision(StrEnum):
    """What a person decided on the merits, or on an appeal."""

    GRANTED = "granted"
    PARTLY = "partly"
    REJECTED = "rejected"
