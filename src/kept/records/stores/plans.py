"""Plans and their journals in our tables, sealed, each journal line together with its entry in the ledger."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
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
from kept.records.inserting import insert
from kept.records.models import ErasureRow, FrozenKeysRow, PlanEventRow, PlanRow
from kept.safeguards.sealing import Sealer
from kept.terms import Clock, KeptError

_PLAN: TypeAdapter[Plan] = TypeAdapter(Plan)
_EVENT: TypeAdapter[Event] = TypeAdapter(Event)
_FROZEN: TypeAdapter[Frozen] = TypeAdapter(Frozen)
_KEYS = ("plan_id", "step", "chunk", "sealed")
_Line = tuple[bool, int | None, bytes | memoryview]
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
        self._insert(plan, finished_at=None)

    def keep_done(self, plan: Plan, events: Sequence[Event], *, at: datetime) -> None:
        """Keep a plan together with all that was done of it, in a transaction of the caller's."""
        self._insert(plan, finished_at=at)
        _insert_events(self._sealer, plan.id, events, start=0)

    def _insert(self, plan: Plan, *, finished_at: datetime | None) -> None:
        sealed = self._sealer.seal(_PLAN.dump_json(plan), context=f"plan:{plan.id}")
        row = (plan.id, plan.purpose, plan.made_at, plan.count, sealed, finished_at)
        insert(PlanRow, ("id", "purpose", "made_at", "records", "sealed", "finished_at"), [row])

    def find(self, plan_id: str) -> Plan:
        """Return the plan of that id; raise `UnknownPlanError`."""
        row = PlanRow.objects.filter(id=plan_id).first()
        if row is None:
            raise UnknownPlanError(f"There is no plan {plan_id}")
        return _PLAN.validate_json(self._sealer.open(bytes(row.sealed), context=f"plan:{plan_id}"))

    def finish(self, plan: Plan, at: datetime) -> bool:
        """Note that every step of the plan was confirmed; False where that was noted before.

        Its frozen keys go, unless it is an erasure that a backup could undo: in a store that was restored alone,
        nothing else leads to the records any more.
        """
        with transaction.atomic(savepoint=False):
            if not PlanRow.objects.filter(id=plan.id, finished_at=None).update(finished_at=at):
                return False
            kept = ErasureRow.objects.filter(plan=OuterRef("plan_id"))
            FrozenKeysRow.objects.filter(plan_id=plan.id).exclude(Exists(kept)).delete()
        return True

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
            for row in PlanRow.objects.order_by("-made_at", "id")
        )


class RecordedJournal:
    """The journal of one plan. Whoever has read it holds its place; who comes second is refused, and has not acted."""

    def __init__(self, plan: Plan, *, sealer: Sealer, ledger: Ledger, clock: Clock) -> None:
        self._plan = plan
        self._sealer = sealer
        self._ledger = ledger
        self._clock = clock
        self._known: list[Event] | None = None
        self._laid: dict[str, int] = {}
        self._has_keys = True

    def events(self) -> Iterator[Event]:
        """Return what was written, in order: read once, since nobody else may write after that."""
        if self._known is None:
            keys = FrozenKeysRow.objects.filter(plan_id=OuterRef("id"))
            rows = PlanRow.objects.filter(id=self._plan.id).annotate(has_keys=Exists(keys)).order_by("events__place")
            # A plan without lines is one row without a place.
            found: Iterable[_Line] = rows.values_list("has_keys", "events__place", "events__sealed")
            lines = list(found)
            self._has_keys = any(has_keys for has_keys, _, _ in lines)
            self._known = [self._opened(place, bytes(sealed)) for _, place, sealed in lines if place is not None]
        return iter(tuple(self._known))

    def check_evidence(self) -> None:
        """Raise `EvidenceMissingError` where the ledger does not hold, in order, an entry for each line written."""
        self._known = None
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
        with self._refusing(), transaction.atomic():
            self._append(events)
        self._note(events)

    def freeze(self, step: str, keys: Iterable[Key]) -> int:
        """Keep the keys of a step, sealed in chunks."""
        count = 0
        self._has_keys = True
        with transaction.atomic():
            self._place()
            FrozenKeysRow.objects.filter(plan_id=self._plan.id, step=step).delete()
            for chunk, group in enumerate(_chunks(keys)):
                insert(FrozenKeysRow, _KEYS, [self._frozen_row(step, chunk, Frozen(keys=group))])
                count += len(group)
        return count

    def lay(self, pieces: Sequence[tuple[str, Frozen]], *events: Event, anew: bool) -> None:
        """Keep pieces of several steps, each sealed, and events."""
        if anew:
            self._laid.clear()
        rows = []
        for step, piece in pieces:
            chunk = self._laid.get(step, 0)
            self._laid[step] = chunk + 1
            rows.append(self._frozen_row(step, chunk, piece))
        with self._refusing(), transaction.atomic():
            if events:
                self._append(events)
            else:
                self._place()
            # What another laid since the lines were read was traced for this plan too; they are refused from now on.
            if anew and self._has_keys:
                FrozenKeysRow.objects.filter(plan_id=self._plan.id).delete()
            insert(FrozenKeysRow, _KEYS, rows)
        self._has_keys = True
        self._note(events)

    def frozen(self, step: str) -> Iterator[Frozen]:
        """Yield the frozen keys of a step, piece by piece."""
        for row in FrozenKeysRow.objects.filter(plan_id=self._plan.id, step=step).order_by("chunk").iterator():
            yield _FROZEN.validate_json(self._sealer.open(bytes(row.sealed), context=self._chunk(step, row.chunk)))

    def _frozen_row(self, step: str, chunk: int, piece: Frozen) -> tuple[str, str, int, bytes]:
        sealed = self._sealer.seal(_FROZEN.dump_json(piece), context=self._chunk(step, chunk))
        return self._plan.id, step, chunk, sealed

    def _append(self, events: Sequence[Event]) -> None:
        """Insert lines and their entries; the table itself refuses a second line at one place."""
        place = self._place() if self._known is None else len(self._known)
        _insert_events(self._sealer, self._plan.id, events, start=place)
        now = self._clock.now()
        self._ledger.append(*(entry_of(event, plan=self._plan, at=now) for event in events))

    def _note(self, events: Sequence[Event]) -> None:
        if self._known is None:
            self.events()
        else:
            self._known.extend(events)

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as error:
            raise self._refusal() from error

    def _place(self) -> int:
        """Return where the next line goes, inside the transaction that writes it."""
        place = PlanEventRow.objects.filter(plan_id=self._plan.id).count()
        if self._known is not None and len(self._known) != place:
            raise self._refusal()
        return place

    def _refusal(self) -> KeptError:
        if not PlanRow.objects.filter(id=self._plan.id).exists():
            return UnknownPlanError(f"There is no plan {self._plan.id}")
        return BusyPlanError(f"Plan {self._plan.id} is being carried out by somebody else")

    def _opened(self, place: int, sealed: bytes) -> Event:
        return _EVENT.validate_json(self._sealer.open(sealed, context=_event_context(self._plan.id, place)))

    def _chunk(self, step: str, chunk: int) -> str:
        return f"plan:{self._plan.id}:keys:{step}:{chunk}"


def _insert_events(sealer: Sealer, plan_id: str, events: Sequence[Event], *, start: int) -> None:
    rows = [
        (plan_id, place, sealer.seal(_EVENT.dump_json(event), context=_event_context(plan_id, place)))
        for place, event in enumerate(events, start=start)
    ]
    insert(PlanEventRow, ("plan_id", "place", "sealed"), rows)


def _event_context(plan_id: str, place: int) -> str:
    return f"plan:{plan_id}:event:{place}"


def _chunks(keys: Iterable[Key]) -> Iterator[tuple[Key, ...]]:
    rest = iter(keys)
    while group := tuple(islice(rest, CHUNK)):
        yield group
