"""The cases of a workspace held against the ledger and the stores: what was handed over, and what is still there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kept.app.cases import home_of
from kept.app.declarations import backwards
from kept.app.holds import cases_of, holds_of
from kept.app.rights.errands import find_plan, journal_of
from kept.app.workspace import Workspace
from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import EstateError
from kept.estate.selection import Everything, Keys
from kept.holds import Hold
from kept.holds.accounting import UNFILED, Accounted, accounted
from kept.holds.events import STEPS
from kept.holds.undone import Undone
from kept.plans import Plan
from kept.plans.errors import UnknownPlanError
from kept.plans.journal import Done
from kept.records.stores.erasures import erasures_under
from kept.rights.scope import reference_to
from kept.rights.sparing import read_key


def disclosures(workspace: Workspace) -> Iterator[Accounted]:
    """Yield whatever was handed over under a demand: what case files say, and what the ledger alone knows of."""
    cases, home, now = cases_of(workspace), home_of(workspace), workspace.clock.now()
    for case in cases.every():
        yield from accounted(case, home=home, now=now)
    known = cases.digests()
    for _, entry in backwards(STEPS["disclosed"].name):
        if entry.digests["sealed"] not in known:
            yield UNFILED


def undone(workspace: Workspace, estate: Estate, connectors: Mapping[str, Connector]) -> Iterator[Undone]:
    """Yield what is gone although a hold in force keeps it: records it names, and what we erased in spite of it."""
    for hold in holds_of(workspace).in_force(at=workspace.clock.now()):
        gone = tuple(_gone(hold, estate, connectors))
        yield from gone
        # Of a store that is silent, our own records may tell still.
        counted = {one.dataset for one in gone if one.count is not None}
        yield from (one for one in _erased(workspace, hold) if one.dataset not in counted)


def _gone(hold: Hold, estate: Estate, connectors: Mapping[str, Connector]) -> Iterator[Undone]:
    named: dict[str, set[str]] = defaultdict(set)
    for person in hold.persons:
        dataset, _, key = person.partition("#")
        named[dataset].add(key)
    for name, written in named.items():
        if not _holds(hold, name):
            continue
        found = estate.dataset(name)
        missing = None if found is None else _missing(found, written, connectors)
        if missing is None or missing:
            yield Undone(clause=hold.clause, dataset=name, count=missing)


def _missing(dataset: Dataset, written: set[str], connectors: Mapping[str, Connector]) -> int | None:
    keys = {key for one in written if (key := read_key(dataset, one)) is not None}
    try:
        there = set(connectors[dataset.system].keys(dataset, Keys(tuple(sorted(keys, key=repr)))))
    except (KeyError, EstateError):
        return None
    return len(written) - len(keys & there)


def _erased(workspace: Workspace, hold: Hold) -> Iterator[Undone]:
    """Yield the records of a hold that an erasure acted on which was begun after it."""
    for erasure in erasures_under(workspace.root_key()).since(hold.begins):
        plan = _plan(workspace, erasure.plan)
        if plan is None or not _is_about(plan, hold):
            continue
        heeded = {one.dataset for one in plan.keeps if one.because.parameters.get("case") == hold.case}
        datasets = {
            one.id: one.dataset for one in plan.steps if _holds(hold, one.dataset) and one.dataset not in heeded
        }
        for event in journal_of(workspace, plan).events():
            if isinstance(event, Done) and event.count and event.step in datasets:
                yield Undone(clause=hold.clause, dataset=datasets[event.step], count=event.count)


def _plan(workspace: Workspace, name: str) -> Plan | None:
    try:
        return find_plan(workspace, name)
    except UnknownPlanError:
        return None


def _holds(hold: Hold, dataset: str) -> bool:
    return not hold.datasets or dataset in hold.datasets


def _is_about(plan: Plan, hold: Hold) -> bool:
    """Whether all that a plan erases is held: of a hold on some records, or some people of many, it cannot be told."""
    if plan.errand is None or hold.where != Everything():
        return False
    held = frozenset(hold.persons)
    stood = [{reference_to(each.dataset, each.key) for each in one.stood} for one in plan.errand.people]
    return not held or all(not held.isdisjoint(one) for one in stood)
