"""How a request stands, in the words of the Data Rights Protocol (sections 3.02, 3.03)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kept.rights.history import Event, Extended
from kept.rights.outcomes import Decision, Ground
from kept.rights.replaying import after
from kept.rights.state import State


class Status(StrEnum):
    """How far a request has come."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    FULFILLED = "fulfilled"
    REVOKED = "revoked"
    DENIED = "denied"
    EXPIRED = "expired"


class Reason(StrEnum):
    """Why a request is where it is."""

    NEED_USER_VERIFICATION = "need_user_verification"
    SUSPECTED_FRAUD = "suspected_fraud"
    INSUF_VERIFICATION = "insuf_verification"
    NO_MATCH = "no_match"
    CLAIM_NOT_COVERED = "claim_not_covered"
    OUTSIDE_JURISDICTION = "outside_jurisdiction"
    TOO_MANY_REQUESTS = "too_many_requests"
    OTHER = "other"


GROUNDS: Mapping[Ground, Reason] = MappingProxyType(
    {
        Ground.SPAM: Reason.SUSPECTED_FRAUD,
        Ground.NOT_IDENTIFIED: Reason.INSUF_VERIFICATION,
        Ground.EXEMPT: Reason.CLAIM_NOT_COVERED,
        Ground.NO_RIGHT: Reason.OUTSIDE_JURISDICTION,
        Ground.EXCESSIVE: Reason.TOO_MANY_REQUESTS,
        Ground.UNFOUNDED: Reason.OTHER,
        Ground.NOT_OURS: Reason.OTHER,
        Ground.NOT_A_MINOR: Reason.OTHER,
    }
)
"""The protocol's reason for each ground of a refusal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Status and reason. `extensions` counts how often more time was taken: an agent hears of that as well."""

    status: Status
    reason: Reason | None = None
    extensions: int = 0

    @property
    def is_final(self) -> bool:
        """Whether nothing follows."""
        return self.status not in {Status.OPEN, Status.IN_PROGRESS}


EXPIRED = Standing(status=Status.EXPIRED)
"""Of a request whose own retention is over: nothing of it is known any more."""


def standings(events: Iterable[Event]) -> tuple[Standing, ...]:
    """Return every standing that a request has had, in order: each is news for its agent."""
    state, extensions, found = State(), 0, list[Standing]()
    for event in events:
        state, extensions = after(state, event), extensions + isinstance(event, Extended)
        now = _standing(state, extensions)
        if not found or found[-1] != now:
            found.append(now)
    return tuple(found)


def _standing(state: State, extensions: int) -> Standing:
    status, reason = _status(state)
    return Standing(status=status, reason=reason, extensions=extensions)


def _status(state: State) -> tuple[Status, Reason | None]:
    if state.is_appealed:
        return Status.IN_PROGRESS, None
    if state.is_cancelled:
        return Status.REVOKED, None
    if state.refused is not None:
        return Status.DENIED, GROUNDS[state.refused.ground]
    if state.answered is not None:
        return _answered(state)
    if not state.acknowledged:
        return Status.OPEN, None
    return Status.IN_PROGRESS, Reason.NEED_USER_VERIFICATION if state.missing else None


def _answered(state: State) -> tuple[Status, Reason | None]:
    if state.decision is Decision.REJECTED:
        return Status.DENIED, Reason.CLAIM_NOT_COVERED
    if state.plan is not None and not state.plan.people:
        return Status.DENIED, Reason.NO_MATCH
    return Status.FULFILLED, None
