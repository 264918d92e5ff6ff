"""What a legal hold keeps from a sweep: left out of its steps, and looked for once more before it is carried out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kept.estate import Connector, Dataset, Estate
from kept.estate.ports import Count
from kept.estate.selection import AllOf, AnyOf, Keys, Not, Selection
from kept.plans.plan import Keep, Step
from kept.plans.reach import within_reach
from kept.retention.errors import HeldError
from kept.terms import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Spared:
    """What one hold keeps: `records` by the full names of their datasets, what they point at among them.

    Of the datasets in `unclear` that cannot be told now, since a system (one of the `silent`) does not answer.
    """

    case: str
    clause: str
    until: datetime | None = None
    records: Mapping[str, Selection] = field(default_factory=dict)
    unclear: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()


def without(selection: Selection, spared: Sequence[Spared], dataset: str) -> Selection:
    """Return what of a selection nobody holds; the very same where there is no hold on the dataset."""
    held = tuple(one.records[dataset] for one in spared if dataset in one.records)
    return AllOf((selection, Not(AnyOf(held)))) if held else selection


def keeps(
    selection: Selection,
    spared: Sequence[Spared],
    dataset: Dataset,
    *,
    estate: Estate,
    connectors: Mapping[str, Connector],
) -> Iterator[Keep]:
    """Yield how many records of a selection each case keeps; what two cases keep is counted for the first."""
    before: list[Spared] = []
    for one in spared:
        held = one.records.get(dataset.full_name)
        if held is None:
            continue
        chosen = AllOf((without(selection, before, dataset.full_name), held))
        count = _counted(chosen, dataset, estate, connectors)
        before.append(one)
        if count:
            because = Message("retention-held", {"case": one.case, "count": count})
            yield Keep(dataset=dataset.full_name, count=count, clause=one.clause, because=because, until=one.until)


def check_steps(
    steps: Iterable[tuple[Step, Sequence[Keys]]],
    spared: Sequence[Spared],
    *,
    estate: Estate,
    connectors: Mapping[str, Connector],
) -> None:
    """Raise `HeldError` where a step would dispose of what is held: of its selection, and of keys frozen for it."""
    for step, frozen in steps:
        dataset = estate.dataset(step.dataset)
        if dataset is None or dataset.system not in connectors:
            continue
        for one in spared:
            if step.dataset in one.unclear:
                raise HeldError(
                    f"What {one.case} holds of {step.dataset} cannot be told while a system does not answer"
                )
            held = one.records.get(step.dataset)
            chosen = () if held is None else (AllOf((part, held)) for part in (step.selection, *frozen))
            if any(_counted(part, dataset, estate, connectors) for part in chosen):
                raise HeldError(f"{one.case} holds records of {step.dataset} that step {step.id} would dispose of")


def _counted(selection: Selection, dataset: Dataset, estate: Estate, connectors: Mapping[str, Connector]) -> int:
    reachable = within_reach(selection, dataset=dataset, estate=estate, connectors=connectors)
    (count,) = connectors[dataset.system].measure(dataset, [Count(reachable)])
    return count if isinstance(count, int) else 0
