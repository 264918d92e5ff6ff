"""Carrying a plan out: trace, intent, act, outcome, and a count afterwards; safe to call again after any crash."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kept.estate import Connector, Dataset, Estate
from kept.estate.abilities import Scrubbing, left_undone
from kept.estate.change import Erase, Flag, Mask, Redact, Seal, Set, Unseal
from kept.estate.errors import CannotError, EstateError, UnreachableError
from kept.estate.ports import Count
from kept.estate.selection import AllOf, Keys, Selection
from kept.plans.errors import StalePlanError, UnfinishedError
from kept.plans.journal import Confirmed, Done, Event, Frozen, Intended, Journal, Progress, Traced
from kept.plans.plan import Plan, Step
from kept.plans.reach import leaned_on, within_reach
from kept.plans.restricting import Restrictor, frozen_keys, seen_by
from kept.plans.standing import still_due
from kept.plans.vault import Vault
from kept.terms import KeptError

_OVERWRITING = Erase | Mask | Set | Redact | Seal
"""The changes that leave something behind in a store which does not clear its files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a plan is carried out on: the estate, its open connectors by system, and what holds there now.

    `closed` has the reason for each system that could not be opened: the steps that need it fail with it. `vault` keeps
    what a restriction takes out, and `applications` has, by system, connections of the applications that use it: a
    restriction is tried from them.
    """

    estate: Estate
    connectors: Mapping[str, Connector]
    policy_digest: str
    estate_revision: str
    closed: Mapping[str, KeptError] = field(default_factory=dict)
    vault: Vault | None = None
    applications: Mapping[str, Sequence[Connector]] = field(default_factory=dict)

    def site(self, step: Step) -> tuple[Dataset, Connector]:
        """Return where a step acts; raise `StalePlanError` or `UnreachableError`."""
        dataset = self.estate.dataset(step.dataset)
        if dataset is None:
            raise StalePlanError(f"The dataset {step.dataset} is no longer in the estate")
        if dataset.system not in self.connectors:
            raise UnreachableError(str(self.closed.get(dataset.system, f"{dataset.system} is not open")))
        return dataset, self.connectors[dataset.system]

    def reachable(self, step: Step, selection: Selection) -> Selection:
        """Return `selection` as the step's own system can answer it, the keys of other systems read now."""
        dataset, _ = self.site(step)
        return within_reach(selection, dataset=dataset, estate=self.estate, connectors=self.connectors)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What was just traced of a plan: how many records of each step, and those pieces that its journal lacks yet.

    `is_whole`: nothing was laid before.
    """

    counts: Mapping[str, int]
    pieces: Sequence[tuple[str, Frozen]]
    is_whole: bool = True

    def spans(self) -> dict[str, Frozen] | None:
        """Return the one piece of each step that has any; None where a step has more, or some were laid before."""
        found = dict(self.pieces)
        return found if self.is_whole and len(found) == len(self.pieces) else None


def traced_in(pieces: Sequence[tuple[str, Frozen]]) -> Trace:
    """Return the trace that consists of these pieces."""
    counts: Counter[str] = Counter()
    for step, piece in pieces:
        counts[step] += len(piece.keys)
    return Trace(counts=counts, pieces=pieces)


def apply_plan(
    plan: Plan,
    *,
    journal: Journal,
    ground: Ground,
    trace: Trace | None = None,
    notice: Callable[[Event], None] = lambda _event: None,
) -> None:
    """Carry out what of `plan` its journal does not yet say is done.

    1. A plan made from another policy or estate is refused, unless it was already begun.
    2. The keys of traced steps are frozen, in every store, before the first act. Whoever begins a plan may give its
       `trace`; else each step is traced by its selection.
    3. Each step is cut into spans; each span's intent is kept, then it is acted on, then its outcome is kept. Of
       frozen keys, those are left alone that are no longer due.
    4. Each step is counted again through a fresh selection; what is left over is an error, and the next call begins
       that step anew.
       Of a `trace` in which every step is one span at most, all intents are kept together with the keys, and all
       outcomes together.
       Stores that keep what was erased readable in their files are made to clear them, once nothing is left to do.
    5. A step whose store refuses, does not answer or leaves something over does not stop the others, except those on
       datasets it leans on. At the end `UnfinishedError` names every step that failed or was not tried.

    `notice` is called after each event is durable, for progress bars.
    """
    progress = Progress.of(journal.events())
    if not progress.is_begun:
        _refuse_stale(plan, ground)
    work = _Work(plan=plan, journal=journal, ground=ground, progress=progress, notice=notice)
    for step in work.open_steps():
        if ground.estate.dataset(step.dataset) is None:
            raise StalePlanError(f"The dataset {step.dataset} is no longer in the estate")
    spans = work.begin(trace) if trace is not None else None
    if spans is not None:
        failed = _together(work, spans)
    else:
        failed = _attempted(work, work.trace, [step for step in work.open_steps() if work.is_untraced(step)], {})
        failed = _attempted(work, work.carry_out, [step for step in work.open_steps() if step.id not in failed], failed)
    failed = failed or work.scrubbed()
    if failed:
        said = (f"step {step.id} on {step.dataset}: {failed[step.id]}" for step in plan.steps if step.id in failed)
        raise UnfinishedError("; ".join(said)) from next(iter(failed.values()))


def _attempted(
    work: "_Work", act: Callable[[Step], None], steps: list[Step], failed: Mapping[str, KeptError]
) -> dict[str, KeptError]:
    """Return `failed` and what `act` raised besides; the datasets that a failed step leans on are left alone."""
    found = dict(failed)
    for step in steps:
        behind = work.first_leaning(step.dataset, found)
        if behind is not None:
            found[step.id] = UnfinishedError(f"not tried, because step {behind.id} must go before it")
            continue
        try:
            act(step)
        except (EstateError, UnfinishedError) as error:
            found[step.id] = error
    return found


def _together(work: "_Work", pieces: Mapping[str, Frozen]) -> dict[str, KeptError]:
    """Act on steps of one span each, whose intents are kept, then keep the outcomes of all of them.

    A process killed in between leaves intents without an outcome, each of which is acted on again.
    """
    steps = work.open_steps()
    outcomes: list[Event] = []

    def act(step: Step) -> None:
        outcomes.extend(work.outcome(step, pieces.get(step.id)))

    failed = _attempted(work, act, steps, {})
    work.write(*outcomes)
    for event in outcomes:
        if isinstance(event, Confirmed) and event.remaining:
            step = next(one for one in steps if one.id == event.step)
            failed[step.id] = _left_over(step, event.remaining)
    return failed


def _left_over(step: Step, remaining: int) -> UnfinishedError:
    return UnfinishedError(f"{remaining} records of {step.dataset} are still there after step {step.id}")


def _refuse_stale(plan: Plan, ground: Ground) -> None:
    if plan.policy_digest != ground.policy_digest:
        raise StalePlanError(f"Plan {plan.id} was made from another text of the policy")
    if plan.estate_revision != ground.estate_revision:
        raise StalePlanError(f"Plan {plan.id} was made from another revision of the estate")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """One call's work on a plan."""

    plan: Plan
    journal: Journal
    ground: Ground
    progress: Progress
    notice: Callable[[Event], None]

    def open_steps(self) -> list[Step]:
        return [step for step in self.plan.steps if self.progress.confirmed.get(step.id) != 0]

    def is_untraced(self, step: Step) -> bool:
        return step.traced and step.id not in self.progress.traced

    def first_leaning(self, dataset: str, failed: Mapping[str, KeptError]) -> Step | None:
        unsuccessful = (step for step in self.plan.steps if step.id in failed)
        return next((step for step in unsuccessful if dataset in self._leaned_on(step)), None)

    def trace(self, step: Step) -> None:
        dataset, connector = self.ground.site(step)
        keys = connector.keys(dataset, self.ground.reachable(step, step.selection))
        self.write(Traced(step=step.id, count=self.journal.freeze(step.id, keys)))

    def carry_out(self, step: Step) -> None:
        dataset, connector = self.ground.site(step)
        interrupted = self.progress.open_span.get(step.id)
        salt = bytes.fromhex(self.plan.salt)
        for span, selection in self._spans(step):
            resumed = span == interrupted
            if not resumed:
                self.write(Intended(step=step.id, span=span))
            if step.traced:
                count, digest = self._act_on_keys(dataset, connector, selection, step)
            else:
                acted = connector.act(dataset, selection, step.change, span=span, salt=salt)
                count, digest = acted.count, acted.digest
            self.write(Done(step=step.id, span=span, count=count, digest=digest, resumed=resumed))
        self._confirm(step)

    def _leaned_on(self, step: Step) -> frozenset[str]:
        dataset = self.ground.estate.dataset(step.dataset)
        return leaned_on(step.selection, dataset=dataset, estate=self.ground.estate) if dataset else frozenset()

    def write(self, *events: Event) -> None:
        """Keep events together, and take them in."""
        if events:
            self.journal.write(*events)
        self._take_in(events)

    def begin(self, trace: Trace) -> Mapping[str, Frozen] | None:
        """Keep what was traced; where every step is one span at most, keep the intents too and return the spans."""
        spans = trace.spans()
        traced = (Traced(step=step.id, count=trace.counts.get(step.id, 0)) for step in self.plan.steps)
        intended = (Intended(step=step.id, span="0") for step in self.plan.steps if step.id in (spans or ()))
        events: tuple[Event, ...] = (*traced, *intended)
        self.journal.lay(trace.pieces, *events, anew=trace.is_whole)
        self._take_in(events)
        return spans

    def outcome(self, step: Step, piece: Frozen | None) -> tuple[Event, ...]:
        """Act on the one span of a step, if it has any, and count what is left."""
        done: tuple[Event, ...] = ()
        if piece is not None:
            dataset, connector = self.ground.site(step)
            chosen = AllOf((Keys(piece.keys), piece.standing, self._standing(step)))
            count, digest = self._act_on_keys(dataset, connector, chosen, step)
            done = (Done(step=step.id, span="0", count=count, digest=digest),)
        remaining, spared = self._left_of([piece] if piece else [], step)
        return (*done, Confirmed(step=step.id, remaining=remaining, spared=spared))

    def _take_in(self, events: Iterable[Event]) -> None:
        for event in events:
            self.progress.note(event)
            self.notice(event)

    def scrubbed(self) -> dict[str, KeptError]:
        """Clear the files of every open store that was acted on; return the last step of each that would not."""
        acted = (step for step in self.plan.steps if step.id in self.progress.last_span)
        last = {step.dataset.partition(".")[0]: step for step in acted if isinstance(step.change, _OVERWRITING)}
        failed: dict[str, KeptError] = {}
        for system in last.keys() & self.ground.connectors.keys():
            connector = self.ground.connectors[system]
            try:
                if isinstance(connector, Scrubbing):
                    connector.scrub()
            except EstateError as error:
                failed[last[system].id] = error
        return failed

    def _standing(self, step: Step) -> Selection:
        begun = (one for one in self.plan.steps if self.progress.has_acted(one.id))
        return self.ground.reachable(step, still_due(step, begun=begun, estate=self.ground.estate))

    def _spans(self, step: Step) -> Iterator[tuple[str, Selection]]:
        """Yield the spans still to be acted on: first the one whose outcome is not known, then those after the last."""
        last = self.progress.last_span.get(step.id)
        if step.traced:
            standing = self._standing(step)
            for number, frozen in enumerate(self.journal.frozen(step.id)):
                if number > int(last or "-1"):
                    yield str(number), AllOf((Keys(frozen.keys), frozen.standing, standing))
            return
        dataset, connector = self.ground.site(step)
        interrupted = self.progress.open_span.get(step.id)
        if interrupted is not None:
            yield interrupted, step.selection
        for span in connector.spans(dataset, step.selection, after=interrupted or last):
            yield span, step.selection

    def _confirm(self, step: Step) -> None:
        if step.traced:
            remaining, spared = self._left_of(self.journal.frozen(step.id), step)
        else:
            dataset, connector = self.ground.site(step)
            (remaining,) = _counts(connector, dataset, step.selection)
            spared = 0
        self.write(Confirmed(step=step.id, remaining=remaining, spared=spared))
        if remaining:
            raise _left_over(step, remaining)

    def _left_of(self, pieces: Iterable[Frozen], step: Step) -> tuple[int, int]:
        """Count the frozen records on which the change did not take: those still due, and those no longer due."""
        dataset, connector = self.ground.site(step)
        standing = self._standing(step)
        remaining = spared = 0
        for frozen in pieces:
            left = AllOf((Keys(frozen.keys), left_undone(connector, dataset, step.change)))
            (every,), due = _counts(connector, dataset, left), 0
            if every:
                # Seldom, and then both are told of one and the same moment.
                every, due = _counts(connector, dataset, left, AllOf((left, frozen.standing, standing)))
            applications = self.ground.applications.get(dataset.system, ())
            seen = seen_by(applications, dataset, step.change, frozen.keys)
            remaining, spared = remaining + due + seen, spared + every - due
        return remaining, spared

    def _act_on_keys(self, dataset: Dataset, connector: Connector, keys: Selection, step: Step) -> tuple[int, str]:
        """Act on frozen keys: whatever spans the store cuts them into make one outcome, with a digest over theirs."""
        if isinstance(step.change, Seal | Unseal | Flag):
            return self._restrict(dataset, connector, keys, step)
        salt, count, digests = bytes.fromhex(self.plan.salt), 0, []
        for span in connector.spans(dataset, keys):
            acted = connector.act(dataset, keys, step.change, span=span, salt=salt)
            if acted.count:
                count += acted.count
                digests.append(acted.digest)
        if len(digests) == 1:
            return count, digests[0]
        return count, hashlib.sha256("".join(digests).encode()).hexdigest()

    def _restrict(self, dataset: Dataset, connector: Connector, keys: Selection, step: Step) -> tuple[int, str]:
        vault = self.ground.vault
        if vault is None or not isinstance(step.change, Seal | Unseal | Flag):
            raise CannotError(f"Nothing is there to keep what a restriction takes out of {dataset.full_name}")
        # What is to be laid back is in no store that could be asked for it.
        chosen = frozen_keys(keys) if isinstance(step.change, Unseal) else list(connector.keys(dataset, keys))
        restrictor = Restrictor(plan=self.plan, step=step, dataset=dataset, connector=connector, vault=vault)
        acted = restrictor.act(step.change, chosen)
        return acted.count, acted.digest


def _counts(connector: Connector, dataset: Dataset, *selections: Selection) -> list[int]:
    found = connector.measure(dataset, [Count(one) for one in selections])
    return [one if isinstance(one, int) else 0 for one in found]
