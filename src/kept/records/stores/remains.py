"""What erasures without a request left behind for a time, until nothing keeps it any more."""

from dataclasses import dataclass
from datetime import datetime

from kept.records.models import RemainRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Remain:
    """The plan that left something behind, and the one that carries on with it, empty while there is none."""

    plan: str
    going_on: str = ""


class Remains:
    """The plans that left something behind."""

    def note(self, plan: str, *, resumes_at: datetime | None) -> None:
        """Note that a plan leaves something until then (None: until a case ends); once more changes nothing."""
        RemainRow.objects.get_or_create(plan_id=plan, defaults={"resumes_at": resumes_at})

    def due(self, *, now: datetime) -> tuple[Remain, ...]:
        """Return what may go by now, what waits longest first."""
        rows = RemainRow.objects.filter(resumes_at__lte=now).order_by("resumes_at", "plan_id")
        return tuple(Remain(plan=row.plan_id, going_on=row.going_on) for row in rows)

    def every(self) -> tuple[str, ...]:
        """Return every plan that left something."""
        return tuple(RemainRow.objects.order_by("plan_id").values_list("plan_id", flat=True))

    def wake(self, plan: str, *, at: datetime) -> None:
        """Let it be looked at then."""
        RemainRow.objects.filter(plan_id=plan).update(resumes_at=at)

    def go_on(self, plan: str, *, by: str) -> None:
        """Note which plan carries on with it; none where that one did not hold."""
        RemainRow.objects.filter(plan_id=plan).update(going_on=by)

    def end(self, plan: str) -> None:
        """Note that another plan has it: what that one had to leave is noted under its own name."""
        RemainRow.objects.filter(plan_id=plan).delete()
