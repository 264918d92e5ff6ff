"""A retention plan: what is due today, dataset by dataset, and what is kept although it is due."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from kept.estate import Connector, Dataset, Estate
from kept.estate.ports import Count
from kept.estate.selection import Selection
from kept.plans.plan import Plan, Step
from kept.plans.reach import crosses, leads_elsewhere, within_reach
from kept.policy.reviewed import Reviewed
from kept.retention.due import disposition, due
from kept.retention.schedule import Line, schedule
from kept.terms import Message


def plan_disposition(
    *,
    estate: Estate,
    estate_revision: str,
    policy: Reviewed,
    connectors: Mapping[str, Connector],
    now: datetime,
    new_id: Callable[[], str],
    new_salt: Callable[[], bytes],
    lines: Callable[[Line], bool] = lambda _line: True,
) -> Plan:
    """Plan the disposition of everything that is due at `now` under the chosen lines of the schedule.

    Records that point at others come before those they point at, so that no step leaves a dangling reference.
    """
    chosen = [line for line in schedule(estate=estate, policy=policy) if lines(line)]
    ordered = sorted(chosen, key=lambda line: _depth(line.dataset, estate), reverse=True)
    found = _overdue(ordered, estate=estate, connectors=connectors, now=now)
    steps = tuple(
        _step(str(number), line, selection, count, estate)
        for number, (line, selection, count) in enumerate(found, start=1)
    )
    return Plan(
        id=new_id(),
        purpose="retention",
        made_at=now,
        policy_digest=policy.digest,
        estate_revision=estate_revision,
        salt=new_salt().hex(),
        steps=steps,
    )


def _overdue(
    lines: list[Line], *, estate: Estate, connectors: Mapping[str, Connector], now: datetime
) -> Iterator[tuple[Line, Selection, int]]:
    for line in lines:
        selection = due(line, now=now)
        if selection is None:
            continue
        dataset = line.dataset
        reachable = within_reach(selection, dataset=dataset, estate=estate, connectors=connectors)
        (count,) = connectors[dataset.system].measure(dataset, [Count(reachable)])
        if isinstance(count, int) and count:
            yield line, selection, count


def _step(step_id: str, line: Line, selection: Selection, count: int, estate: Estate) -> Step:
    crossing = crosses(selection, dataset=line.dataset, estate=estate)
    return Step(
        id=step_id,
        dataset=line.dataset.full_name,
        selection=selection,
        change=disposition(line),
        clause=line.rule.clause,
        because=Message("retention-step", {"clause": line.rule.clause}),
        count=count,
        traced=crossing or leads_elsewhere(selection),
    )


def _depth(dataset: Dataset, estate: Estate, seen: frozenset[str] = frozenset()) -> int:
    """Return how many references lead on from `dataset`, one behind the other, within its system."""
    if dataset.full_name in seen:
        return 0
    targets = (estate.dataset(reference.to) for reference in dataset.references)
    depths = [
        1 + _depth(target, estate, seen | {dataset.full_name})
        for target in targets
        if target is not None and target.full_name != dataset.full_name
    ]
    return max(depths, default=0)
