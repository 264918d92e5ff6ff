"""Trying the restrictions in force: are their records seen by the company's own programs?"""

from collections.abc import Iterator, Mapping

from kept.app.rights.errands import find_plan
from kept.app.rights.restrictions import applications_of, vault_of
from kept.app.workspace import Workspace
from kept.estate import Connector, Estate
from kept.estate.change import Flag, Seal
from kept.plans.errors import UnknownPlanError
from kept.plans.plan import Plan, Step
from kept.rights.tried import Door, Tried, tried


def try_restrictions(workspace: Workspace, estate: Estate, connectors: Mapping[str, Connector]) -> Iterator[Tried]:
    """Look for every record that is restricted, through the connections that the estate declares of applications.

    Where it declares none for a system, records that were taken out of it are looked for through its own; for those
    that the store itself hides there is no door then.
    """
    steps = [(plan, step) for plan in _in_force(workspace) for step in plan.steps if _restricts(step)]
    systems = {step.dataset.partition(".")[0] for _, step in steps}
    if not steps:
        return
    vault = vault_of(workspace)
    with applications_of(workspace, estate, systems) as applications:
        for plan, step in steps:
            dataset, kept = estate.dataset(step.dataset), vault.kept(plan.id, step.id)
            if dataset is None:
                # Taken out of the estate since: nobody can look for what is restricted of it.
                yield Tried(dataset=step.dataset, count=sum(map(len, kept)), seen=0, doors=0)
            elif isinstance(step.change, Seal | Flag):
                doors = applications.get(dataset.system) or _own(dataset.system, step, connectors)
                yield tried(dataset, step.change, kept, doors)


def _in_force(workspace: Workspace) -> Iterator[Plan]:
    for name in vault_of(workspace).plans():
        try:
            yield find_plan(workspace, name)
        except UnknownPlanError:
            continue


def _restricts(step: Step) -> bool:
    return isinstance(step.change, Seal) or (isinstance(step.change, Flag) and step.change.hidden)


def _own(system: str, step: Step, connectors: Mapping[str, Connector]) -> list[Door]:
    own = connectors.get(system) if isinstance(step.change, Seal) else None
    return [Door(name=system, connector=own)] if own is not None else []
