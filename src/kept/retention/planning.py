"""A retention plan: what is due today, dataset by dataset, and what is kept although it is due."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import RefusedError, UnreachableError
from kept.estate.ports import Count
from kept.estate.selection import Selection
from kept.plans.ordering import depths
from kept.plans.plan import Keep, Plan, Step
from kept.plans.reach import crosses, leads_elsewhere, leaned_on, needed_systems, within_reach
from kept.policy.reviewed import Reviewed
from kept.retention.due import disposition, due
from kept.retention.schedule import Line, schedule
from kept.retention.sparing import Spared, keeps, without
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
    spared: Sequence[Spared] = (),
) -> Plan:
    """Plan the disposition of everything that is due at `now` under the chosen lines of the schedule.

    Records that point at others come before those they point at, so that no step leaves a dangling reference. Where
    a system is not among `connectors`, or does not answer, the lines that need it are left out, and so are those on
    datasets they lean on: what is due there could no longer be found by the next plan. What is `spared` stays, and
    the plan says by which case.
    """
    chosen = [line for line in schedule(estate=estate, policy=policy) if lines(line)]
    deep = depths(estate)
    ordered = sorted(chosen, key=lambda line: deep[line.dataset.full_name], reverse=True)
    survey = _Survey(estate=estate, connectors=connectors, spared=spared)
    asked = [survey.ask(line, selection) for line in ordered if (selection := due(line, now=now)) is not None]
    left_out = _left_out(asked, estate)
    found = [one for one in asked if one.count and one.line.dataset.full_name not in left_out]
    return Plan(
        id=new_id(),
        purpose="retention",
        made_at=now,
        policy_digest=policy.digest,
        estate_revision=estate_revision,
        salt=new_salt().hex(),
        steps=tuple(_step(str(number), one, estate) for number, one in enumerate(found, start=1)),
        keeps=tuple(keep for one in asked if one.count is not None for keep in one.keeps),
        silent=tuple(sorted(survey.silent)),
        left_out=left_out,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is due under a line, and how many records that is; None where nobody answered. `keeps`: what is held."""

    line: Line
    selection: Selection
    count: int | None
    keeps: tuple[Keep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Survey:
    """Asks the systems, and remembers which did not answer."""

    estate: Estate
    connectors: Mapping[str, Connector]
    spared: Sequence[Spared] = ()
    silent: set[str] = field(default_factory=set)

    def ask(self, line: Line, selection: Selection) -> _Asked:
        dataset = line.dataset
        free = without(selection, self.spared, dataset.full_name)
        needed = needed_systems(free, dataset=dataset, estate=self.estate)
        self.silent.update(needed - self.connectors.keys())
        unclear = [one for one in self.spared if dataset.full_name in one.unclear]
        self.silent.update(*(one.silent for one in unclear))
        count = None if unclear or needed & self.silent else self._counted(dataset, free, needed - {dataset.system})
        kept = self._kept(dataset, selection) if count is not None else ()
        return _Asked(line=line, selection=free, count=count, keeps=kept)

    def _kept(self, dataset: Dataset, selection: Selection) -> tuple[Keep, ...]:
        return tuple(keeps(selection, self.spared, dataset, estate=self.estate, connectors=self.connectors))

    def _counted(self, dataset: Dataset, selection: Selection, others: frozenset[str]) -> int | None:
        asking = others
        try:
            reachable = within_reach(selection, dataset=dataset, estate=self.estate, connectors=self.connectors)
            asking = frozenset({dataset.system})
            (count,) = self.connectors[dataset.system].measure(dataset, [Count(reachable)])
        except (UnreachableError, RefusedError):
            self.silent.update(asking)
            return None
        return count if isinstance(count, int) else 0


def _left_out(asked: list[_Asked], estate: Estate) -> tuple[str, ...]:
    """Return the datasets of the lines that nobody answered for, and of those that must wait for them."""
    names = {one.line.dataset.full_name for one in asked if one.count is None}
    while True:
        waiting = [one for one in asked if one.line.dataset.full_name in names]
        leaned = (leaned_on(one.selection, dataset=one.line.dataset, estate=estate) for one in waiting)
        ruled = {one.line.dataset.full_name for one in asked}
        more = ruled & frozenset[str]().union(*leaned) - names
        if not more:
            return tuple(sorted(names))
        names |= more


def _step(step_id: str, asked: _Asked, estate: Estate) -> Step:
    line, selection = asked.line, asked.selection
    crossing = crosses(selection, dataset=line.dataset, estate=estate)
    return Step(
        id=step_id,
        dataset=line.dataset.full_name,
        selection=selection,
        change=disposition(line),
        clause=line.rule.clause,
        because=Message("retention-step", {"clause": line.rule.clause}),
        count=asked.count or 0,
        traced=crossing or leads_elsewhere(selection),
    )
