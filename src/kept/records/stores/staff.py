"""Staff in our tables: who may sign in, with which roles, and the links by which they come in first."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast

from django.apps import apps

from kept.records.models import InvitationRow, Staff, StaffRoleRow
from kept.safeguards.roles import Role
from kept.safeguards.staff import Member


def staff_members() -> tuple[Member, ...]:
    """Return everybody, in the order in which they were invited."""
    ready = set(_factors().values_list("user_id", flat=True))
    rows = Staff.objects.prefetch_related("roles").order_by("pk")
    return tuple(_member(row, is_ready=row.pk in ready) for row in rows)


def find_member(*, email: str | None = None, number: int | None = None) -> Member | None:
    """Return the member of staff with that address or number."""
    wanted = {"email__iexact": email} if email is not None else {"pk": number}
    row = Staff.objects.prefetch_related("roles").filter(**wanted).first()
    return None if row is None else _member(row, is_ready=_factors().filter(user_id=row.pk).exists())


def add_member(email: str) -> int:
    """Make an account that nobody can sign in to yet, and return its number."""
    return Staff.objects.create_user(email).pk


def set_roles(number: int, roles: Iterable[Role], *, at: datetime) -> None:
    """Give a member of staff these roles and no others. Whoever was removed may sign in again."""
    StaffRoleRow.objects.filter(staff_id=number).exclude(role__in=list(roles)).delete()
    for role in roles:
        StaffRoleRow.objects.get_or_create(staff_id=number, role=role.value, defaults={"given_at": at})
    Staff.objects.filter(pk=number).update(is_active=bool(roles))


def shut_out(number: int) -> None:
    """Take everything away that one can sign in with: roles, password, second factors, open invitations."""
    forget_ways_in(number)
    row = Staff.objects.get(pk=number)
    row.is_active = False
    row.save()
    row.roles.all().delete()
    row.invitations.all().delete()


def forget_ways_in(number: int) -> None:
    """Take away password, second factors and passkeys of a member of staff, which ends every session of theirs."""
    row = Staff.objects.get(pk=number)
    row.set_unusable_password()
    row.save()
    _factors().filter(user_id=number).delete()


def keep_invitation(number: int, *, digest: str, expires_at: datetime) -> None:
    """Keep an invitation; those that were open before are void."""
    InvitationRow.objects.filter(staff_id=number, used_at=None).delete()
    InvitationRow.objects.create(staff_id=number, digest=digest, expires_at=expires_at)


def invited(digest: str, *, now: datetime) -> int | None:
    """Return whom an invitation lets in now, by number; None where it is unknown, used or expired."""
    row = _open(digest, now)
    return None if row is None else row.staff_id


def use_invitation(digest: str, *, now: datetime) -> int | None:
    """As `invited`, and the invitation lets nobody in again."""
    row = _open(digest, now)
    if row is None or not InvitationRow.objects.filter(pk=row.pk, used_at=None).update(used_at=now):
        return None
    return row.staff_id


def _open(digest: str, now: datetime) -> InvitationRow | None:
    return InvitationRow.objects.filter(digest=digest, used_at=None, expires_at__gt=now, staff__is_active=True).first()


def _factors() -> Any:  # noqa: ANN401 - a query of the library's own model, which has no types
    return cast("Any", apps.get_model("mfa", "Authenticator")).objects


def _member(row: Staff, *, is_ready: bool) -> Member:
    return Member(
        number=row.pk,
        email=row.email,
        roles=tuple(Role(one.role) for one in row.roles.all()),
        is_ready=is_ready,
        is_active=row.is_active,
    )
