"""What agents and controllers asked, and the news that they are owed, in our tables."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F, Q

from kept.records.models import AgentTokenRow, CallbackRow, PartnerRequestRow
from kept.safeguards.sealing import Sealer


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRequest:
    """A request that a partner made, by its protocol and the name by which it is known there."""

    protocol: str
    partner: str
    name: uuid.UUID
    request: str
    called: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback:
    """An address that is owed news of a request: how many were taken there, and how often the next one failed."""

    id: int
    of: PartnerRequest
    url: str = field(repr=False)
    told: int
    failures: int


class Partners:
    """Every request that a partner made."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def keep(self, one: PartnerRequest, callbacks: Iterable[str]) -> bool:
        """Keep whose a request is and where news of it goes; False where the partner used that name before."""
        try:
            with transaction.atomic():
                row = PartnerRequestRow.objects.create(
                    protocol=one.protocol,
                    partner=one.partner,
                    name=one.name,
                    called=one.called,
                    request_id=one.request,
                )
        except IntegrityError:
            return False
        CallbackRow.objects.bulk_create(
            [CallbackRow(partner_request=row, sealed=self._sealed(row, url)) for url in callbacks]
        )
        return True

    def find(self, protocol: str, name: uuid.UUID, *, partner: str | None = None) -> PartnerRequest | None:
        """Return the request of that name: of one partner, or whose ever it is."""
        rows = PartnerRequestRow.objects.filter(protocol=protocol, name=name)
        row = (rows if partner is None else rows.filter(partner=partner)).first()
        return None if row is None else _told(row)

    def owed(self, *, now: datetime, limit: int = 100) -> tuple[Callback, ...]:
        """Return the addresses to which something may have to be told: more has happened since they were."""
        new = ~Q(seen=F("partner_request__request__events"))
        rows = CallbackRow.objects.filter(new, Q(again_at=None) | Q(again_at__lte=now))
        return tuple(
            Callback(
                id=row.pk,
                of=_told(row.partner_request),
                url=self._opened(row),
                told=row.told,
                failures=row.failures,
            )
            for row in rows.select_related("partner_request").order_by("again_at", "id")[:limit]
        )

    def told(self, callback: Callback, *, told: int, seen: int) -> None:
        """Note that so many news were taken, and how many events they came of."""
        CallbackRow.objects.filter(pk=callback.id).update(told=told, seen=seen, failures=0, again_at=None)

    def failed(self, callback: Callback, *, told: int, again_at: datetime) -> None:
        """Note that so many news were taken, and when the next one is tried again."""
        failures = callback.failures + 1
        CallbackRow.objects.filter(pk=callback.id).update(told=told, failures=failures, again_at=again_at)

    def _sealed(self, row: PartnerRequestRow, url: str) -> bytes:
        return self._sealer.seal(url.encode(), context=f"callback:{row.pk}")

    def _opened(self, row: CallbackRow) -> str:
        context = f"callback:{row.partner_request_id}"
        return self._sealer.open(bytes(row.sealed), context=context).decode()


def keep_agent_token(agent: str, *, digest: bytes, key: bytes, at: datetime) -> None:
    """Let an agent come in with this token, as long as its key is this one; the token before is void."""
    values = {"digest": digest, "key": key, "made_at": at}
    AgentTokenRow.objects.update_or_create(agent=agent, defaults=values)


def agent_of_token(digest: bytes) -> tuple[str, bytes] | None:
    """Return which agent comes in with a token, and the digest of the key that it had when the token was made."""
    row = AgentTokenRow.objects.filter(digest=digest).first()
    return None if row is None else (row.agent, bytes(row.key))


def _told(row: PartnerRequestRow) -> PartnerRequest:
    return PartnerRequest(
        protocol=row.protocol, partner=row.partner, name=row.name, called=row.called, request=row.request_id
    )
