"""The hands of a clerk in the workspace's own estate: plans for rights, and a package of what was read."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import TypeAdapter

from kept.app.errors import NoEstateError
from kept.app.estates import newest_estate
from kept.app.holds import holds_in_force
from kept.app.rights.backups import backups_until, kept_until
from kept.app.rights.bureau import working
from kept.app.rights.errands import carry_out_errand, find_plan, journal_of, outcomes_of, plan_errand, plans_of
from kept.app.rights.packing import packing, policy_or_none
from kept.app.workspace import Workspace
from kept.estate import Dataset
from kept.estate.belonging import identifiers_of
from kept.plans import Plan, certify
from kept.plans.certificate import StepOutcome
from kept.plans.errand import Amended, Errand, Known, Sought
from kept.plans.errors import BlockedPlanError, StalePlanError, UnfinishedError
from kept.retention.errors import HeldError
from kept.rights.aside import MENTIONS
from kept.rights.asked import Identifier, Stay
from kept.rights.carrying import Beside, Carried, Keep, Made, Replay, Said, Took
from kept.rights.comparing import compare
from kept.rights.errors import UnknownClassError, UnknownIdentifierError
from kept.rights.history import Planned, Reopened
from kept.rights.kinds import RequestKind
from kept.rights.outcomes import Answer
from kept.rights.requests import Request
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.rights.verifying import shown_by
from kept.rights.working import READ_ONLY, work_out

_ERRAND: TypeAdapter[Errand] = TypeAdapter(Errand)
_EMAIL = "account.email"


@dataclass(frozen=True, slots=True)
class EstateCarrier:
    """A `Carrier` over the declared estate. Where none is declared, plans are blocked: staff answer by hand."""

    workspace: Workspace

    def addresses(self, known_by: tuple[Identifier, ...], *, whose: str) -> tuple[str, ...]:
        """Return the addresses in the records of the one person who is known by all of these; none for none or two."""
        errand = Errand(
            right=RequestKind.ACCESS, whose=whose, people=(_sought(known_by, shown=known_by),), categories=(_EMAIL,)
        )
        found: dict[str, None] = {}

        def take(piece: Piece, traced: Traced) -> None:
            others = _others_in(traced.dataset)
            fields = [one.name for one in traced.dataset.fields if one.category == _EMAIL and one.name not in others]
            if not piece.mention:
                found.update(dict.fromkeys(str(row[name]) for row in traced.rows for name in fields if row.get(name)))

        try:
            with working(self.workspace) as (_, stores):
                out = work_out(errand, stores=stores, take=take)
        except (NoEstateError, UnknownClassError, UnknownIdentifierError):
            return ()
        return () if out.problems or len(out.people) != 1 else tuple(found)

    def plan(self, request: Request) -> Made:
        """Work out and keep a plan for a request."""
        try:
            plan = plan_errand(self.workspace, self._sought_before(request), holds=holds_in_force(self.workspace))
        except (NoEstateError, UnknownClassError, UnknownIdentifierError) as error:
            code = f"rights-plan-{error.code.replace('.', '-')}"
            return Made(plan=f"none-{request.id}-{len(request.events)}", records=0, systems=(), blocks=(code,))
        return Made(
            plan=plan.id,
            records=plan.count,
            systems=_systems(plan),
            people=plan.people,
            blocks=tuple(one.code for one in plan.blocks),
            stays=tuple(_stays(plan)),
            tells=plan.tells,
            mentions=sum(step.count for step in plan.steps if step.path == MENTIONS),
        )

    def carry_out(self, plan: str, request: Request, keep: Keep) -> Carried:
        """Carry out what of a plan is not done yet."""
        found = find_plan(self.workspace, plan)
        try:
            if found.purpose in READ_ONLY:
                return self._given(found, request, keep)
            done = carry_out_errand(self.workspace, found, holds=holds_in_force(self.workspace))
        except (StalePlanError, BlockedPlanError):
            return Carried(is_stale=True)
        except (UnfinishedError, HeldError) as error:
            return Carried(said=self._said(found, failed=error.code))
        said = self._said(found)
        until = self._backups_until() if found.purpose == RequestKind.ERASURE else None
        took = self._took(said) if done.remaining == 0 else ()
        return Carried(said=said, remaining=done.remaining, took=took, backups_until=until)

    def _sought_before(self, request: Request) -> Errand:
        """Return the errand of a request, with what stood for its people in the plans that it had before."""
        errand = _errand(request)
        if not request.state.again:
            return errand
        before = [one.plan for one in request.events if isinstance(one, Planned)]
        earlier = plans_of(self.workspace).find(before[-1]).errand
        if earlier is None:
            return errand
        pairs = zip(errand.people, earlier.people, strict=True)
        return replace(errand, people=tuple(replace(one, stood=known.stood) for one, known in pairs))

    def replay(self, plan: str) -> Replay:
        """Return the errand of a plan: who, and what of theirs."""
        errand = find_plan(self.workspace, plan).errand
        now = self.workspace.clock.now()
        body = b"" if errand is None else _ERRAND.dump_json(errand)
        return Replay(body=body, until=kept_until(self._backups_until(), now=now))

    def _backups_until(self) -> datetime | None:
        estate, _ = newest_estate()
        return backups_until(estate, policy_or_none(), now=self.workspace.clock.now())

    def _took(self, said: tuple[Said, ...]) -> tuple[Took, ...]:
        """Return the companies that hold systems in which something was found, and done."""
        estate, _ = newest_estate()
        done = {one.system for one in said if one.answer is Answer.FOUND}
        held: dict[str, list[str]] = {}
        for one in estate.systems:
            if one.holder and one.name in done:
                held.setdefault(one.holder, []).append(one.name)
        return tuple(Took(recipient=name, systems=tuple(systems)) for name, systems in held.items())

    def compare(self, plan: str, *, start: int, count: int) -> tuple[Beside, ...]:
        """Return what a plan blacks out beside what was written."""
        errand = find_plan(self.workspace, plan).errand
        if errand is None:
            return ()
        with working(self.workspace, holds_in_force(self.workspace)) as (_, stores):
            return compare(errand, stores=stores, start=start, count=count)

    def _given(self, plan: Plan, request: Request, keep: Keep) -> Carried:
        given = certify(plan, journal_of(self.workspace, plan).events()).steps
        if any(one.remaining == 0 for one in given):
            # It was given, and whoever gave it died before the request knew: it is read again, by a plan of its own.
            return Carried(is_stale=True)
        estate, _ = newest_estate()
        with packing(self.workspace, estate, plan, request, keep) as packed:
            carry_out_errand(self.workspace, plan, taker=packed)
        return Carried(said=self._said(plan), remaining=0)

    def _said(self, plan: Plan, *, failed: str = "") -> tuple[Said, ...]:
        outcomes = outcomes_of(self.workspace, plan)
        return tuple(_answer(system, plan, outcomes, failed) for system in _systems(plan))


def _answer(system: str, plan: Plan, outcomes: tuple[StepOutcome, ...], failed: str) -> Said:
    own = [one for one in outcomes if _system(one.dataset) == system]
    if failed and any(one.remaining != 0 for one in own):
        return Said(system=system, answer=Answer.FAILED, reason=failed)
    count = sum(one.planned if one.interrupted else one.counted for one in own)
    if count:
        return Said(system=system, answer=Answer.FOUND, count=count)
    held = sum(one.count for one in plan.keeps if _system(one.dataset) == system)
    return Said(system=system, answer=Answer.HELD if held else Answer.NONE, count=held)


def _errand(request: Request) -> Errand:
    ask = request.state.ask
    scope = ask.scope
    return Errand(
        right=ask.kind,
        whose=ask.whose,
        people=(_sought(ask.identifiers, shown=shown_by(ask, request.state.shown)),),
        categories=scope.categories,
        places=_left(request) or scope.systems,
        records=scope.records,
        amended=tuple(Amended(category=one.category, old=one.old, new=one.new) for one in scope.corrections),
        marking=request.state.marking,
    )


def _others_in(dataset: Dataset) -> set[str]:
    """Return the fields by which somebody is given a record that is another's: a parent's address in a child's."""
    given = {way.identifier for way in dataset.belongs or () if way.identifier and not way.owns}
    return {one.field for one in identifiers_of(dataset) if one.kind in given}


def _left(request: Request) -> tuple[str, ...]:
    """Return the datasets in which an erasure left something that goes now that nothing keeps it any more.

    All else is done. What came since, of somebody who is back, nobody asked to be erased.
    """
    found: dict[str, None] = {}
    plan: Planned | None = None
    for event in request.events:
        if isinstance(event, Planned):
            plan = event
        elif isinstance(event, Reopened) and event.why == "hold-ended" and plan is not None:
            found = dict.fromkeys(one.dataset for one in plan.stays)
    return tuple(found) if request.state.again and not request.state.ask.scope.records else ()


def _sought(known_by: tuple[Identifier, ...], *, shown: tuple[Identifier, ...]) -> Sought:
    return Sought(known_by=tuple(Known(kind=one.kind, value=one.value, is_shown=one in shown) for one in known_by))


def _stays(plan: Plan) -> Iterator[Stay]:
    for one in plan.keeps:
        yield Stay(
            dataset=one.dataset,
            count=one.count,
            clause=one.clause,
            because=one.because.code,
            until=one.until,
            case=str(one.because.parameters.get("case", "")),
        )


def _systems(plan: Plan) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(_system(step.dataset) for step in plan.steps), *plan.silent)))


def _system(dataset: str) -> str:
    return dataset.partition(".")[0]
