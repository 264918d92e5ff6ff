"""What happened to a request, as far as its clocks are concerned."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kept.rights.errors import MomentsError
from kept.rights.law import ClockKind, Condition, Doubt, ExtensionReason


class MomentKind(StrEnum):
    """Something that starts, stops, holds or moves a clock.

    `MINOR_CONFIRMED` is when a member of staff confirmed that who was reported is a child; `EXTENDED` and
    `APPEAL_EXTENDED` when the person was told of it; `ANSWERED` when the whole answer was; `CANCELLED` when the
    person took the request back; `REOPENED` when a closed one was answered back, from where its clocks begin anew.
    """

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    IDENTITY_ASKED = "identity-asked"
    IDENTITY_PROVED = "identity-proved"
    MINOR_CONFIRMED = "minor-confirmed"
    CLARIFICATION_ASKED = "clarification-asked"
    CLARIFICATION_ANSWERED = "clarification-answered"
    EXTENDED = "extended"
    ANSWERED = "answered"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    REOPENED = "reopened"
    APPEALED = "appealed"
    APPEAL_EXTENDED = "appeal-extended"
    APPEAL_DECIDED = "appeal-decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing that happened, and when.

    `automatic`: a machine did it by itself; it stops no clock. `by_letter`: it is done once the letter that says it
    has left, at `left_at` (None: it still waits). `reason` is why the request was extended. `met` are the conditions
    that a person affirmed when asking a question, without which most laws' clocks run on.
    """

    kind: MomentKind
    at: datetime
    automatic: bool = False
    by_letter: bool = False
    left_at: datetime | None = None
    reason: ExtensionReason | None = None
    met: frozenset[Condition] = frozenset()

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise MomentsError(f"The time of “{self.kind}” has no time zone")

    @property
    def done_at(self) -> datetime | None:
        """When it was done, so that a clock may stop for it; None while its letter waits."""
        return self.left_at if self.by_letter else self.at


ASKED = {Doubt.IDENTITY: MomentKind.IDENTITY_ASKED, Doubt.CLARIFICATION: MomentKind.CLARIFICATION_ASKED}
REPLIED = {Doubt.IDENTITY: MomentKind.IDENTITY_PROVED, Doubt.CLARIFICATION: MomentKind.CLARIFICATION_ANSWERED}
LENGTHENED = {ClockKind.ACT: MomentKind.EXTENDED, ClockKind.APPEAL: MomentKind.APPEAL_EXTENDED}
DONE = frozenset({MomentKind.ANSWERED, MomentKind.REFUSED, MomentKind.CANCELLED})


_ORDER = {kind: place for place, kind in enumerate(MomentKind)}


def in_order(moments: Iterable[Moment]) -> tuple[Moment, ...]:
    """Return moments by their time; those of one instant, in the order of a request's life."""
    return tuple(sorted(moments, key=lambda one: (one.at, _ORDER[one.kind])))


def first_done(moments: Iterable[Moment], kinds: Collection[MomentKind]) -> tuple[datetime, MomentKind] | None:
    """Return when the first of these kinds was done by a person, and which it was; None where none was."""
    found = ((one.done_at, one.kind) for one in moments if one.kind in kinds and not one.automatic)
    return min(((at, kind) for at, kind in found if at is not None), default=None)


def first(moments: Iterable[Moment], *kinds: MomentKind) -> Moment | None:
    """Return the earliest moment of these kinds that was a person's doing, or None."""
    found = (one for one in moments if one.kind in kinds and not one.automatic)
    return min(found, key=lambda one: one.at, default=None)
