"""A look of staff at a person's data: who, in which roles, for which purpose of the policy, and why."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kept.safeguards.roles import Role
from kept.terms import KeptError, Personal

LASTS = timedelta(minutes=30)
"""How long one purpose and one reason let somebody look."""


class NoPurposeError(KeptError):
    """Somebody would look at a person's data for no purpose of the policy, or without saying why."""

    code = "safeguards.no-purpose"
    advice = "Choose a purpose that the policy lists, and say why in a sentence: the person can read it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A look. `purpose` is the clause of the policy that lists it; `staff` the reference of who looked."""

    at: datetime
    staff: str
    roles: tuple[Role, ...]
    purpose: str
    reason: Personal

    @property
    def until(self) -> datetime:
        """When it has to be said anew."""
        return self.at + LASTS


def look(
    *, at: datetime, staff: str, roles: tuple[Role, ...], purpose: str, reason: str, listed: frozenset[str]
) -> Look:
    """Return a look for one of the `listed` purposes; raise `NoPurposeError` for any other, or without a reason."""
    if purpose not in listed or not reason.strip():
        raise NoPurposeError("A look at a person's data has no purpose or no reason")
    return Look(at=at, staff=staff, roles=roles, purpose=purpose, reason=Personal(reason.strip()))
