"""Workers and their heartbeats in our tables; and what is done from time to time, by one of them."""

from datetime import datetime, timedelta

from django.db import transaction

from kept.records.models import DailyRow, WorkerRow

SILENCE = timedelta(seconds=5)
"""How long a worker may be silent before its work is taken over."""


class Workers:
    """Everybody at work on the requests of this workspace."""

    def beat(self, worker: str, *, now: datetime) -> None:
        """Say that a worker is alive."""
        if not WorkerRow.objects.filter(id=worker, buried_at=None).update(beat_at=now):
            WorkerRow.objects.update_or_create(
                id=worker, defaults={"started_at": now, "beat_at": now, "buried_at": None}
            )

    def lost(self, *, now: datetime) -> tuple[str, ...]:
        """Return the workers that have been silent too long and whose work nobody took over."""
        rows = WorkerRow.objects.filter(buried_at=None, beat_at__lt=now - SILENCE).order_by("beat_at")
        return tuple(rows.values_list("id", flat=True))

    def bury(self, worker: str, *, now: datetime) -> None:
        """Note that a worker's work was taken over, or that it ended well; rows of last month go."""
        WorkerRow.objects.filter(id=worker).update(buried_at=now)
        WorkerRow.objects.filter(buried_at__lt=now - timedelta(days=30)).delete()

    def alive(self, *, now: datetime) -> int:
        """Count the workers that are alive."""
        return WorkerRow.objects.filter(buried_at=None, beat_at__gte=now - SILENCE).count()


class Rounds:
    """What is done from time to time. Of several workers one takes a round, and none takes it before its time."""

    def take(self, name: str, *, every: timedelta, now: datetime) -> bool:
        """Take a round where it is due, and say whether it was."""
        with transaction.atomic():
            row, is_new = DailyRow.objects.get_or_create(name=name, defaults={"done_at": now})
            if is_new:
                return True
            if row.done_at > now - every:
                return False
            return bool(DailyRow.objects.filter(name=name, done_at=row.done_at).update(done_at=now))

    def is_due(self, name: str, *, every: timedelta, now: datetime) -> bool:
        """Whether a round would be taken now."""
        done_at = self.last(name)
        return done_at is None or done_at <= now - every

    def last(self, name: str) -> datetime | None:
        """Return when a round was taken last."""
        return DailyRow.objects.filter(name=name).values_list("done_at", flat=True).first()

    def note(self, name: str, *, at: datetime) -> None:
        """Note that a round was taken."""
        DailyRow.objects.update_or_create(name=name, defaults={"done_at": at})
