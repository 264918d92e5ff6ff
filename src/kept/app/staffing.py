"""Who of the staff may sign in, and what they may do: invited, given roles, removed; each on record."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from kept.app.errors import NoSuchStaffError, NotAnAddressError
from kept.app.workspace import Workspace
from kept.records.stores.staff import (
    add_member,
    find_member,
    forget_ways_in,
    invited,
    keep_invitation,
    set_roles,
    shut_out,
    staff_members,
    use_invitation,
)
from kept.safeguards.events import removed_entry, roles_entry
from kept.safeguards.roles import Role
from kept.safeguards.staff import Member

INVITED_FOR = timedelta(days=3)
"""How long a link by which somebody comes in first stays open."""

_LONGEST = 254


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Whom a link lets in once, and where it leads: a path of the pages."""

    member: Member
    path: str


def invite(
    workspace: Workspace, email: str, *, roles: Sequence[Role] = (), lost_second_factor: bool = False
) -> Invitation:
    """Make a staff account, or open an existing one again, and return the link by which they come in once.

    Without `roles` an existing account keeps those it has. `lost_second_factor` takes its password, second factors
    and passkeys away, so that new ones are set up. Raises `NotAnAddressError`, and `NoSuchStaffError` for a new account
    without a role.
    """
    address = _address(email)
    token = secrets.token_urlsafe(32)
    now = workspace.clock.now()
    with workspace.recording() as ledger:
        known = find_member(email=address)
        wanted = tuple(dict.fromkeys(roles)) or (known.roles if known else ())
        if not wanted:
            raise NoSuchStaffError("There is no account with that address yet, so it needs a role")
        number = known.number if known else add_member(address)
        if lost_second_factor:
            forget_ways_in(number)
        set_roles(number, wanted, at=now)
        keep_invitation(number, digest=_digest(token), expires_at=now + INVITED_FOR)
        member = member_of(number)
        ledger.append(roles_entry(member.reference, wanted, is_new=known is None, at=now))
    return Invitation(member=member, path=f"/signin/join/{token}/")


def give_roles(workspace: Workspace, email: str, roles: Sequence[Role]) -> Member:
    """Give a member of staff these roles and no others; raise `NoSuchStaffError`."""
    now = workspace.clock.now()
    with workspace.recording() as ledger:
        number = _known(email).number
        set_roles(number, tuple(dict.fromkeys(roles)), at=now)
        member = member_of(number)
        ledger.append(roles_entry(member.reference, member.roles, is_new=False, at=now))
    return member


def remove(workspace: Workspace, email: str) -> Member:
    """Take everything from a member of staff that they sign in with; their name stays beside what they did."""
    with workspace.recording() as ledger:
        member = _known(email)
        shut_out(member.number)
        ledger.append(removed_entry(member.reference, at=workspace.clock.now()))
    return member_of(member.number)


def staff() -> tuple[Member, ...]:
    """Return everybody who has or had an account."""
    return staff_members()


def member_of(number: int) -> Member:
    """Return the member of staff of that number; raise `NoSuchStaffError`."""
    member = find_member(number=number)
    if member is None:
        raise NoSuchStaffError(f"There is no member of staff with the number {number}")
    return member


def whom_invites(workspace: Workspace, token: str) -> Member | None:
    """Return whom the link with `token` lets in; None where it is unknown, used or expired."""
    number = invited(_digest(token), now=workspace.clock.now())
    return None if number is None else member_of(number)


def accept_invitation(workspace: Workspace, token: str) -> Member | None:
    """As `whom_invites`, and the link lets nobody in again."""
    number = use_invitation(_digest(token), now=workspace.clock.now())
    return None if number is None else member_of(number)


def _known(email: str) -> Member:
    member = find_member(email=email.strip())
    if member is None:
        raise NoSuchStaffError("No member of staff has that address")
    return member


def _address(email: str) -> str:
    address = email.strip()
    name, at, host = address.rpartition("@")
    if not (name and at and "." in host) or len(address) > _LONGEST or any(sign.isspace() for sign in address):
        raise NotAnAddressError("What was given for a member of staff is no e-mail address")
    return address.lower()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
