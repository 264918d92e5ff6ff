"""Who of the staff may do what: roles, powers by chapter of the policy, and the one table between them."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from kept.safeguards.errors import UnknownRoleError


class Role(StrEnum):
    """What somebody is in the company, as far as it decides what they may do here."""

    OFFICER = "officer"
    SUPPORT = "support"
    APPROVER = "approver"
    COUNSEL = "counsel"
    ENGINEER = "engineer"
    AUDITOR = "auditor"


class Power(StrEnum):
    """Something that staff may see or do, `chapter:act`. What shows a person's data asks for a purpose besides."""

    RIGHTS_SEE = "rights:see"
    RIGHTS_READ = "rights:read"
    RIGHTS_ENTER = "rights:enter"
    RIGHTS_WRITE = "rights:write"
    RIGHTS_VERIFY = "rights:verify"
    RIGHTS_DECIDE = "rights:decide"
    RIGHTS_APPROVE = "rights:approve"
    RIGHTS_REDACT = "rights:redact"
    RIGHTS_RUN = "rights:run"
    HOLDS_SEE = "holds:see"
    HOLDS_PLACE = "holds:place"
    HOLDS_REVIEW = "holds:review"
    SAFEGUARDS_LOOKS = "safeguards:looks"

    @property
    def chapter(self) -> str:
        """The chapter that the power belongs to."""
        return self.partition(":")[0]


POWERS: Mapping[Role, frozenset[Power]] = MappingProxyType(
    {
        Role.OFFICER: frozenset(Power),
        Role.SUPPORT: frozenset(
            {Power.RIGHTS_SEE, Power.RIGHTS_READ, Power.RIGHTS_ENTER, Power.RIGHTS_WRITE, Power.RIGHTS_VERIFY}
        ),
        Role.APPROVER: frozenset(
            {Power.RIGHTS_SEE, Power.RIGHTS_READ, Power.RIGHTS_APPROVE, Power.HOLDS_SEE, Power.HOLDS_REVIEW}
        ),
        Role.COUNSEL: frozenset(
            {Power.RIGHTS_SEE, Power.RIGHTS_READ, Power.HOLDS_SEE, Power.HOLDS_PLACE, Power.HOLDS_REVIEW}
        ),
        Role.ENGINEER: frozenset({Power.RIGHTS_SEE, Power.RIGHTS_RUN}),
        Role.AUDITOR: frozenset({Power.RIGHTS_SEE, Power.HOLDS_SEE, Power.SAFEGUARDS_LOOKS}),
    }
)
"""The whole of what each role may do. An engineer and an auditor see no person's data."""


def powers_of(roles: Iterable[Role]) -> frozenset[Power]:
    """Return what somebody with these roles may do: everything that one of them may."""
    return frozenset().union(*(POWERS[role] for role in roles))


def read_role(name: str) -> Role:
    """Return the role of that name; raise `UnknownRoleError`."""
    try:
        return Role(name)
    except ValueError:
        raise UnknownRoleError(f"There is no role “{name}”; there are {', '.join(Role)}") from None
