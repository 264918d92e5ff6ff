"""Plans and their journals in our tables, sealed, each journal line together with its entry in the ledger."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from pydantic import TypeAdapter

from kept.estate.selection import Key
from kept.ledger import Ledger
from kept.plans.errors import BusyPlanError, EvidenceMissingError, UnknownPlanError
from kept.plans.events import entry_of
from kept.plans.journal import Event, Frozen
from kept.plans.plan import Plan
from kept.records.models import ErasureRow, FrozenKeysRow, PlanEventRow, PlanRow
from kept.safeguards.sealing import Sealer
from kept.terms import Clock, KeptError

_PLAN: TypeAdapter[Plan] = TypeAdapter(Plan)
_EVENT: TypeAdapter[Event] = TypeAdapter(Event)
_FROZEN: TypeAdapter[Frozen] = TypeAdapter(Frozen)
CHUNK = 1000
"""How many frozen keys are sealed together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPlan:
    """What may be told of a plan without opening it."""

    id: str
    purpose: str
    made_at: datetime
    records: int
    finished_at: datetime | None

    def document(self) -> dict[str, str | int | None]:
        """Return it for `--json`."""
        finished = self.finished_at.isoformat() if self.finished_at else None
        made = self.made_at.isoformat()
        return {
            "plan": self.id,
            "purpose": self.purpose,
            "made_at": made,
            "records": self.records,
            "finished_at": finished,
        }


class Plans:
    """The plans we made."""

    def __init__(self, sealer: Sealer) -> None:
        self._sealer = sealer

    def keep(self, plan: Plan) -> None:
        """Keep a plan as it was shown."""
        sealed = self._sealer.seal(_PLAN.dump_json(plan), context=f"plan:{plan.id}")
        PlanRow.objects.create(
            id=plan.id, purpose=plan.purpose, made_at=plan.made_at, records=plan.count, sealed=sealed
        )

    def find(self, plan_id: str) -> Plan:
        """Return the plan of that id; raise `UnknownPlanError`."""
        row = PlanRow.objects.filter(id=plan_id).first()
        if row is None:
            raise UnknownPlanError(f"There is no plan {plan_id}")
        return _PLAN.validate_json(self._sealer.open(bytes(row.sealed), context=f"plan:{plan_id}"))

    def finish(self, plan: Plan, at: datetime) -> None:
        """Note that every step of the plan was confirmed.

        Its frozen keys go, unless it is an erasure that a backup could undo: in a store that was restored alone,
        nothing else leads to the records any more.
        """
        with transaction.atomic():
            PlanRow.objects.filter(id=plan.id).update(finished_at=at)
            kept = ErasureRow.objects.filter(plan=OuterRef("plan_id"))
            FrozenKeysRow.objects.filter(plan_id=plan.id).exclude(Exists(kept)).delete()

    def is_finished(self, plan_id: str) -> bool:
        """Whether every step of the plan was confirmed."""
        return PlanRow.objects.filter(id=plan_id).exclude(finished_at=None).exists()

    def listed(self) -> tuple[ListedPlan, ...]:
        """Return every plan, newest first."""
        return tuple(
            ListedPlan(
                id=row.id,
                purpose=row.purpose,
                made_at=row.made_at,
                records=row.records,
                finished_at=row.finished_at,
            )
            for row in PlanRow.objects.order_by("-made_at")
        )


class RecordedJournal:
    """The journal of one plan. Whoever has read it holds its place; who comes second is refused, and has not acted."""

    def __init__(self, plan: Plan, *, sealer: Sealer, ledger: Ledger, clock: Clock) -> None:
        self._plan = plan
        self._sealer = sealer
        self._ledger = ledger
        self._clock = clock
        self._next: int | None = None
        self._laid: dict[str, int] = {}

    def events(self) -> Iterator[Event]:
        """Return what was written, in order."""
        rows = list(PlanEventRow.objects.filter(plan_id=self._plan.id).order_by("place"))
        self._next = len(rows)
        return (self._opened(row) for row in rows)

    def check_evidence(self) -> None:
        """Raise `EvidenceMissingError` where the ledger does not hold, in order, an entry for each line written."""
        with transaction.atomic():
            events = list(self.events())
            entries = self._ledger.entries() if events else []
        written = [entry_of(event, plan=self._plan, at=self._clock.now()) for event in events]
        held = [entry for entry in entries if entry.about.startswith(f"{self._plan.id}/")]
        if [(one.kind, one.about) for one in held] != [(one.kind, one.about) for one in written]:
            raise EvidenceMissingError(
                f"Of plan {self._plan.id}, {len(written)} entries were written, and the ledger holds {len(held)}; "
                "they must be the same"
            )

    def write(self, *events: Event) -> None:
        """Keep `events` and their ledger entries in one transaction, durable when this returns."""
        try:
            with transaction.atomic():
                place = self._place()
                PlanEventRow.objects.bulk_create([self._row(event, at) for at, event in enumerate(events, start=place)])
                now = self._clock.now()
                self._ledger.append(*(entry_of(event, plan=self._plan, at=now) for event in events))
        except IntegrityError as error:
            raise self._refusal() from error
        self._next = place + len(events)

    def freeze(self, step: str, keys: Iterable[Key]) -> int:
        """Keep the keys of a step, sealed in chunks."""
        count = 0
        with transaction.atomic():
            self._place()
            FrozenKeysRow.objects.filter(plan_id=self._plan.id, step=step).delete()
            for chunk, group in enumerate(_chunks(keys)):
                self._frozen_row(step, chunk, Frozen(keys=group)).save(force_insert=True)
                count += len(group)
        return count

    def lay(self, pieces: Sequence[tuple[str, Frozen]], *, anew: bool) -> None:
        """Keep pieces of several steps, each sealed."""
        if anew:
            self._laid.clear()
        rows = []
        for step, piece in pieces:
            chunk = self._laid.get(step, 0)
            self._laid[step] = chunk + 1
            rows.append(self._frozen_row(step, chunk, piece))
        with transaction.atomic():
            self._place()
            if anew:
                FrozenKeysRow.objects.filter(plan_id=self._plan.id).delete()
            FrozenKeysRow.objects.bulk_create(rows)

    def frozen(self, step: str) -> Iterator[Frozen]:
        """Yield the frozen keys of a step, piece by piece."""
        for row in FrozenKeysRow.objects.filter(plan_id=self._plan.id, step=step).order_by("chunk").iterator():
            yield _FROZEN.validate_json(self._sealer.open(bytes(row.sealed), context=self._chunk(step, row.chunk)))

    def _row(self, event: Event, place: int) -> PlanEventRow:
        sealed = self._sealer.seal(_EVENT.dump_json(event), context=self._event(place))
        return PlanEventRow(plan_id=self._plan.id, place=place, sealed=sealed)

    def _frozen_row(self, step: str, chunk: int, piece: Frozen) -> FrozenKeysRow:
        sealed = self._sealer.seal(_FROZEN.dump_json(piece), context=self._chunk(step, chunk))
        return FrozenKeysRow(plan_id=self._plan.id, step=step, chunk=chunk, sealed=sealed)

    def _place(self) -> int:
        """Return where the next line goes, inside the transaction that writes it."""
        place = PlanEventRow.objects.filter(plan_id=self._plan.id).count()
        if self._next not in {None, place}:
            raise self._refusal()
        return place

    def _refusal(self) -> KeptError:
        if not PlanRow.objects.filter(id=self._plan.id).exists():
            return UnknownPlanError(f"There is no plan {self._plan.id}")
        return BusyPlanError(f"Plan {self._plan.id} is being carried out by somebody else")

    def _opened(self, row: PlanEventRow) -> Event:
        return _EVENT.validate_json(self._sealer.open(bytes(row.sealed), context=self._event(row.place)))

    def _event(self, place: int) -> str:
        return f"plan:{self._plan.id}:event:{place}"

    def _chunk(self, step: str, chunk: int) -> str:
        return f"plan:{self._plan.id}:keys:{step}:{chunk}"


def _chunks(keys: Iterable[Key]) -> Iterator[tuple[Key, ...]]:
    rest = iter(keys)
    while group := tuple(islice(rest, CHUNK)):
        yield group
