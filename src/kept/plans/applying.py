"""Carrying a plan out: trace, intent, act, outcome, and a count afterwards; safe to call again after any crash."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kept.estate import Connector, Dataset, Estate
from kept.estate.change import undone
from kept.estate.ports import Count
from kept.estate.selection import AllOf, Keys, Selection
from kept.plans.errors import StalePlanError, UnfinishedError
from kept.plans.journal import Confirmed, Done, Event, Intended, Journal, Progress, Traced
from kept.plans.plan import Plan, Step
from kept.plans.reach import within_reach


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a plan is carried out on: the estate, its open connectors by system, and what holds there now."""

    estate: Estate
    connectors: Mapping[str, Connector]
    policy_digest: str
    estate_revision: str


def apply_plan(
    plan: Plan, *, journal: Journal, ground: Ground, notice: Callable[[Event], None] = lambda _event: None
) -> None:
    """Carry out what of `plan` its journal does not yet say is done.

    1. A plan made from another policy or estate is refused, unless it was already begun.
    2. The keys of traced steps are frozen, in every store, before the first act.
    3. Each step is cut into spans; each span's intent is kept, then it is acted on, then its outcome is kept.
    4. Each step is counted again through a fresh selection; what is left over is an error, and the next call begins
       that step anew.

    `notice` is called after each event is durable, for progress bars.
    """
    progress = Progress.of(journal.events())
    if not progress.is_begun:
        _refuse_stale(plan, ground)

    def write(event: Event) -> None:
        journal.write(event)
        progress.note(event)
        notice(event)

    for step in plan.steps:
        if step.traced and step.id not in progress.traced:
            write(Traced(step=step.id, count=journal.freeze(step.id, _traced_keys(step, ground))))
    for step in plan.steps:
        if progress.confirmed.get(step.id) != 0:
            _carry_out(plan, step, journal=journal, ground=ground, progress=progress, write=write)
            _confirm(step, ground, journal, write)


def _refuse_stale(plan: Plan, ground: Ground) -> None:
    if plan.policy_digest != ground.policy_digest:
        raise StalePlanError(f"Plan {plan.id} was made from another text of the policy")
    if plan.estate_revision != ground.estate_revision:
        raise StalePlanError(f"Plan {plan.id} was made from another revision of the estate")


def _site(step: Step, ground: Ground) -> tuple[Dataset, Connector]:
    dataset = ground.estate.dataset(step.dataset)
    if dataset is None:
        raise StalePlanError(f"The dataset {step.dataset} is no longer in the estate")
    return dataset, ground.connectors[dataset.system]


def _traced_keys(step: Step, ground: Ground) -> Iterator[tuple[str | int, ...]]:
    dataset, connector = _site(step, ground)
    selection = within_reach(step.selection, dataset=dataset, estate=ground.estate, connectors=ground.connectors)
    return connector.keys(dataset, selection)


def _spans(step: Step, progress: Progress, journal: Journal, ground: Ground) -> Iterator[tuple[str, Selection]]:
    """Yield the spans still to be acted on: first the one whose outcome is not known, then those after the last."""
    if step.traced:
        last = int(progress.last_span.get(step.id, "-1"))
        for number, keys in enumerate(journal.frozen(step.id)):
            if number > last:
                yield str(number), Keys(keys)
        return
    dataset, connector = _site(step, ground)
    interrupted = progress.open_span.get(step.id)
    if interrupted is not None:
        yield interrupted, step.selection
    for span in connector.spans(dataset, step.selection, after=interrupted or progress.last_span.get(step.id)):
        yield span, step.selection


def _carry_out(
    plan: Plan, step: Step, *, journal: Journal, ground: Ground, progress: Progress, write: Callable[[Event], None]
) -> None:
    dataset, connector = _site(step, ground)
    interrupted = progress.open_span.get(step.id)
    salt = bytes.fromhex(plan.salt)
    for span, selection in _spans(step, progress, journal, ground):
        resumed = span == interrupted
        if not resumed:
            write(Intended(step=step.id, span=span))
        if step.traced:
            count, digest = _act_on_keys(dataset, connector, selection, step, salt)
        else:
            acted = connector.act(dataset, selection, step.change, span=span, salt=salt)
            count, digest = acted.count, acted.digest
        write(Done(step=step.id, span=span, count=count, digest=digest, resumed=resumed))


def _act_on_keys(dataset: Dataset, connector: Connector, keys: Selection, step: Step, salt: bytes) -> tuple[int, str]:
    """Act on frozen keys: whatever spans the connector cuts them into make one outcome, with a digest over theirs."""
    count, digests = 0, []
    for span in connector.spans(dataset, keys):
        acted = connector.act(dataset, keys, step.change, span=span, salt=salt)
        if acted.count:
            count += acted.count
            digests.append(acted.digest)
    if len(digests) == 1:
        return count, digests[0]
    return count, hashlib.sha256("".join(digests).encode()).hexdigest()


def _confirm(step: Step, ground: Ground, journal: Journal, write: Callable[[Event], None]) -> None:
    dataset, connector = _site(step, ground)
    remaining = 0
    if step.traced:
        # The path is gone by now: what can still be asked is whether the change took on the frozen keys.
        for keys in journal.frozen(step.id):
            remaining += _count(connector, dataset, AllOf((Keys(keys), undone(step.change))))
    else:
        remaining = _count(connector, dataset, step.selection)
    write(Confirmed(step=step.id, remaining=remaining))
    if remaining:
        raise UnfinishedError(f"{remaining} records of {step.dataset} are still there after step {step.id}")


def _count(connector: Connector, dataset: Dataset, selection: Selection) -> int:
    (found,) = connector.measure(dataset, [Count(selection)])
    return found if isinstance(found, int) else 0
