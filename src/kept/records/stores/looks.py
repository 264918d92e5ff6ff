"""Looks in our tables: sealed under the key of the request that was looked at, and forgotten with it."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from kept.records.models import LookRow
from kept.records.stores.requests import OpenRequest
from kept.safeguards.looks import LASTS, Look
from kept.safeguards.roles import Role
from kept.terms import Personal


@dataclass(frozen=True, slots=True)
class _Body:
    roles: tuple[Role, ...]
    purpose: str
    reason: str


_BODY: TypeAdapter[_Body] = TypeAdapter(_Body)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLook:
    """What may be told of a look without opening it."""

    request: str
    staff: str
    email: str
    at: datetime


def keep_look(opened: OpenRequest, look: Look) -> bytes:
    """Keep a look, and return it as it was sealed."""
    body = _BODY.dump_json(_Body(look.roles, look.purpose, look.reason.reveal()))
    sealed = opened.sealer.seal(body, context=_context(opened, look.staff))
    LookRow.objects.create(request_id=opened.id, staff_id=_number(look.staff), at=look.at, sealed=sealed)
    return sealed


def may_look(request: str, staff: str, *, now: datetime) -> bool:
    """Whether somebody said lately enough why they look at a request."""
    rows = LookRow.objects.filter(request_id=request, staff_id=_number(staff), at__gt=now - LASTS, at__lte=now)
    return rows.exists()


def looks_at(opened: OpenRequest) -> tuple[Look, ...]:
    """Return every look at a request, the newest first."""
    return tuple(_look(opened, row) for row in LookRow.objects.filter(request_id=opened.id).order_by("-at", "-id"))


def newest_looks(*, limit: int = 200) -> tuple[ListedLook, ...]:
    """Return the newest looks at any request; nothing is opened."""
    rows = LookRow.objects.select_related("staff").order_by("-at", "-id")[:limit]
    return tuple(
        ListedLook(request=row.request_id, staff=f"staff:{row.staff_id}", email=row.staff.email, at=row.at)
        for row in rows
    )


def _look(opened: OpenRequest, row: LookRow) -> Look:
    staff = f"staff:{row.staff_id}"
    body = _BODY.validate_json(opened.sealer.open(bytes(row.sealed), context=_context(opened, staff)))
    return Look(at=row.at, staff=staff, roles=body.roles, purpose=body.purpose, reason=Personal(body.reason))


def _context(opened: OpenRequest, staff: str) -> str:
    return f"look:{opened.id}:{staff}"


def _number(staff: str) -> int:
    return int(staff.removeprefix("staff:"))
