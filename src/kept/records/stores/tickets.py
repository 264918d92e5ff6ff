"""What opens a door once: links, codes and hand-overs, by their digests alone."""

import hashlib
import hmac
from collections.abc import Collection
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet

from kept.records.models import TicketRow

TRIES = 5
"""How often somebody may guess at a code."""


class Tickets:
    """One-time tickets. One that was used, is past its time, or is another's, does not say which of these it is."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def issue(self, secret: str, *, purpose: str, request: str, at: datetime, until: datetime) -> None:
        """Let `secret` open `purpose` of a request once until then; the ones for it before are void."""
        with transaction.atomic():
            TicketRow.objects.filter(request_id=request, purpose=purpose, used_at=None).delete()
            TicketRow.objects.create(
                digest=self._digest(purpose, request, secret),
                request_id=request,
                purpose=purpose,
                made_at=at,
                expires_at=until,
            )

    def is_open(self, secret: str, *, purpose: str, request: str, now: datetime) -> bool:
        """Whether `secret` would open `purpose`; nothing is used up."""
        return self._open(secret, purpose, request, now).exists()

    def use(self, secret: str, *, purpose: str, request: str, now: datetime) -> bool:
        """Use a ticket up, and say whether it was good: of two who come at once, one is told that it was.

        A wrong guess is counted; after the fifth the ticket is void.
        """
        if self._open(secret, purpose, request, now).update(used_at=now):
            return True
        TicketRow.objects.filter(purpose=purpose, request_id=request, used_at=None).update(tries=F("tries") + 1)
        return False

    def spend(self, secret: str, *, purpose: str, now: datetime, until: datetime) -> bool:
        """Remember that something signed elsewhere was used, until it is past its time; False where it was before."""
        try:
            with transaction.atomic():
                TicketRow.objects.create(
                    digest=self._digest(purpose, "", secret),
                    purpose=purpose,
                    made_at=now,
                    expires_at=until,
                    used_at=now,
                )
        except IntegrityError:
            return False
        return True

    def sweep(self, *, now: datetime) -> int:
        """Take away what is past its time; return how many."""
        return TicketRow.objects.filter(expires_at__lte=now).delete()[0]

    def _open(self, secret: str, purpose: str, request: str, now: datetime) -> QuerySet[TicketRow]:
        digest = self._digest(purpose, request, secret)
        return TicketRow.objects.filter(digest=digest, used_at=None, expires_at__gt=now, tries__lt=TRIES)

    def _digest(self, purpose: str, request: str, secret: str) -> bytes:
        # A code of six digits is found from its plain digest in a moment; the key lies outside the records.
        said = f"{purpose}\n{request}\n{secret}"
        return hmac.new(self._key, said.encode(), hashlib.sha256).digest()


def void_tickets(requests: Collection[str], *, purpose: str) -> None:
    """Let what was issued for `purpose` of these requests, and not used, open nothing any more."""
    if requests:
        TicketRow.objects.filter(request_id__in=requests, purpose=purpose, used_at=None).delete()
