"""Which second factors somebody has, and whether this session passed one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

CODE, PASSKEY, RECOVERY = (
    str(one) for one in (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN, Authenticator.Type.RECOVERY_CODES)
)
DEMO = "demo"
"""The kind that stands for no proof at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """A second factor or passkey that is set up."""

    id: int
    kind: str
    name: str
    made_at: datetime
    used_at: datetime | None


def factors_of(user: Any) -> tuple[Factor, ...]:  # noqa: ANN401 - a member of staff or nobody, by the framework's types
    """Return the second factors and passkeys of somebody, recovery codes among them."""
    rows = Authenticator.objects.filter(user_id=user.pk).order_by("created_at")
    return tuple(
        Factor(
            id=row.pk,
            kind=str(row.type),
            name=str(row.data.get("name", "")),
            made_at=row.created_at,
            used_at=row.last_used_at,
        )
        for row in rows
    )


def has_factor(user: Any) -> bool:  # noqa: ANN401 - as above
    """Whether somebody has a second factor or a passkey; recovery codes alone do not count."""
    rows = Authenticator.objects.filter(user_id=user.pk)
    return bool(rows.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


def kinds_of(user: Any) -> frozenset[str]:  # noqa: ANN401 - as above
    """Return the kinds of second factors that somebody has, recovery codes among them."""
    return frozenset(str(kind) for kind in Authenticator.objects.filter(user_id=user.pk).values_list("type", flat=True))


def passed_factor(request: HttpRequest) -> bool:
    """Whether whoever is signed in here proved a second factor or a passkey in this session."""
    return any(one.get("method") == "mfa" for one in get_authentication_records(request, request.user))


def note_factor(request: HttpRequest, kind: str) -> None:
    """Note that whoever is signed in proved a factor just now, by setting it up."""
    record_authentication(request, request.user, method="mfa", type=kind, reauthenticated=True)


def signed_in_at(request: HttpRequest) -> float:
    """Return when whoever is signed in proved who they are first in this session, in seconds of the machine."""
    return min((float(one["at"]) for one in get_authentication_records(request, request.user)), default=0.0)


def passed_demo(request: HttpRequest) -> bool:
    """Whether this session came in by the door that demonstrations have."""
    return any(one.get("type") == DEMO for one in get_authentication_records(request, request.user))
