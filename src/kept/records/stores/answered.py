"""Answers under idempotency keys: the same question under the same key is answered once, and then read out again."""

from dataclasses import dataclass
from datetime import datetime

from kept.records.models import AnsweredRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer as it was given, sealed, and the keyed hash of what was asked."""

    asked: bytes
    status: int
    sealed: bytes


def find_answered(digest: bytes, *, now: datetime) -> Answered | None:
    """Return what was answered under a key that has not expired."""
    row = AnsweredRow.objects.filter(digest=digest, expires_at__gt=now).first()
    return None if row is None else Answered(asked=bytes(row.asked), status=row.status, sealed=bytes(row.sealed))


def keep_answered(digest: bytes, answered: Answered, *, until: datetime) -> None:
    """Keep an answer until then; one that expired under the same key goes."""
    AnsweredRow.objects.update_or_create(
        digest=digest,
        defaults={"asked": answered.asked, "status": answered.status, "sealed": answered.sealed, "expires_at": until},
    )


def sweep_answered(*, now: datetime) -> int:
    """Take away what has expired; return how many."""
    return AnsweredRow.objects.filter(expires_at__lte=now).delete()[0]
