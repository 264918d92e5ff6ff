"""What was erased: kept so that a system restored from a backup can be made to forget it again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max, Min, QuerySet

from kept.records.models import ErasureRow, FrozenKeysRow, PlanRow
from kept.safeguards.sealing import RootKey, Sealer


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """One erasure. `replay` is what carrying it out again needs; `until` is when no backup holds it any more."""

    plan: str
    request: str | None
    erased_at: datetime
    until: datetime | None
    replay: bytes


class Erasures:
    """The erasures that a backup could still undo."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def add(self, erasure: Erasure) -> None:
        """Note an erasure; the same plan once more changes nothing."""
        sealed = self._sealer.seal(erasure.replay, context=f"erasure:{erasure.plan}")
        ErasureRow.objects.get_or_create(
            plan=erasure.plan,
            defaults={
                "request_id": erasure.request,
                "erased_at": erasure.erased_at,
                "until": erasure.until,
                "sealed": sealed,
            },
        )

    def since(self, instant: datetime) -> Iterator[Erasure]:
        """Yield what was erased since the instant a backup was made, in the order in which it was."""
        for row in ErasureRow.objects.filter(erased_at__gte=instant).iterator(chunk_size=500):
            yield Erasure(
                plan=row.plan,
                request=row.request_id,
                erased_at=row.erased_at,
                until=row.until,
                replay=self._sealer.open(bytes(row.sealed), context=f"erasure:{row.plan}"),
            )

    def withdraw(self, plan: str) -> None:
        """Take back an erasure of which nothing was carried out: its plan did not hold any more."""
        _forget(ErasureRow.objects.filter(plan=plan))

    def whole_until(self) -> datetime | None:
        """Return the instant of the last erasure before the first that is not carried out yet; None where none is."""
        running = PlanRow.objects.filter(finished_at=None).values("id")
        first = ErasureRow.objects.filter(plan__in=running).aggregate(at=Min("erased_at"))["at"]
        done = ErasureRow.objects.all() if first is None else ErasureRow.objects.filter(erased_at__lt=first)
        found: datetime | None = done.aggregate(at=Max("erased_at"))["at"]
        return found

    def forget(self, *, now: datetime) -> int:
        """Let go of those that no backup holds any more; return how many."""
        return _forget(ErasureRow.objects.filter(until__lte=now))


def erasures_under(key: RootKey) -> Erasures:
    """Return the erasures that are sealed under the root key of a workspace."""
    return Erasures(key.sealer("erasures"))


def _forget(rows: QuerySet[ErasureRow]) -> int:
    """Let go of erasures, and of the keys of their records, which were kept for them."""
    with transaction.atomic():
        plans = list(rows.values_list("plan", flat=True))
        FrozenKeysRow.objects.filter(plan_id__in=plans).delete()
        ErasureRow.objects.filter(plan__in=plans).delete()
    return len(plans)
