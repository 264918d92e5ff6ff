"""What a carried-out plan can show: counts and digests, step by step, with where each number is from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kept.plans.journal import Confirmed, Done, Event, Given, Traced
from kept.plans.plan import Plan, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOutcome:
    """One step's numbers.

    `planned` was counted when the plan was made, `counted` is the sum over the spans as the stores answered,
    `interrupted` is how many spans were cut off between the act and its outcome. Only where there is one can
    `planned` and `counted` differ for that reason; the records of such a span are in neither a count nor a digest.
    `remaining` is the independent count afterwards, None while the step is not finished; 0 for one that only reads.
    `spared` is how many records were traced and stay, because at the step's turn they were no longer due.
    """

    step: str
    dataset: str
    change: str
    clause: str
    planned: int
    counted: int
    spans: int
    interrupted: int
    remaining: int | None
    spared: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """The outcome of a plan as far as it has come."""

    plan: str
    steps: tuple[StepOutcome, ...]

    @property
    def is_finished(self) -> bool:
        """Whether every step was confirmed with nothing left over."""
        return all(step.remaining == 0 for step in self.steps)


def certify(plan: Plan, events: Iterable[Event]) -> Certificate:
    """Add up `events`, the journal of `plan`."""
    written: dict[str, list[Event]] = {}
    for event in events:
        written.setdefault(event.step, []).append(event)
    return Certificate(plan=plan.id, steps=tuple(_outcome(step, written.get(step.id, [])) for step in plan.steps))


def _outcome(step: Step, events: Sequence[Event]) -> StepOutcome:
    acted = [event for event in events if isinstance(event, Done | Given)]
    traced = [event.count for event in events if isinstance(event, Traced)]
    confirmed = [event for event in events if isinstance(event, Confirmed)]
    remaining = 0 if any(isinstance(event, Given) for event in acted) else None
    return StepOutcome(
        step=step.id,
        dataset=step.dataset,
        change=step.change.op,
        clause=step.clause,
        planned=traced[-1] if traced else step.count,
        counted=sum(event.count for event in acted),
        spans=len(acted),
        interrupted=sum(event.resumed for event in acted),
        remaining=confirmed[-1].remaining if confirmed else remaining,
        spared=confirmed[-1].spared if confirmed else 0,
    )
