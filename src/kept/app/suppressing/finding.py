"""Who was erased and stands in a store again: found by the marks that are left of them, and planned to be erased."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kept.app.holds import holds_in_force
from kept.app.rights.bureau import working
from kept.app.rights.errands import plan_errand
from kept.app.suppressing.listing import list_of
from kept.app.suppressing.persons import known_by, names_of, persons_of
from kept.app.workspace import Workspace
from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import MissingError
from kept.estate.selection import Key
from kept.gate import Suppression
from kept.plans import Plan
from kept.plans.errand import Errand, Known, Sought
from kept.records.stores.suppression import SuppressionList
from kept.rights.kinds import RequestKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Records of one dataset of persons that stand for somebody who was erased."""

    dataset: str
    whose: str
    keys: tuple[Key, ...]


def returned(estate: Estate, connectors: Mapping[str, Connector], suppressed: SuppressionList) -> tuple[Returned, ...]:
    """Return whoever of those on the list of the erased stands in a dataset of persons again, set by set.

    Only records that stand for a person are looked at, since an import makes such. Whoever writes to us again is in a
    mailbox, and not back for it. Raises `MissingError` where nobody is found and a system is not open in which they
    may stand.
    """
    kinds = suppressed.kinds(Suppression.IMPORT)
    telling = [(whose, one) for whose, one in persons_of(estate) if names_of(one, kinds)]
    found = (
        Returned(dataset=dataset.full_name, whose=whose, keys=keys)
        for whose, dataset in telling
        if dataset.system in connectors and (keys := tuple(_again(dataset, connectors[dataset.system], suppressed)))
    )
    again = tuple(found)
    closed = next((one.system for _, one in telling if one.system not in connectors), None)
    if closed is not None and not again:
        raise MissingError(f"The estate has no open system “{closed}”")
    return again


def find_returned(workspace: Workspace) -> tuple[Returned, ...]:
    """Look through every system for people who were erased; raise `MissingError` as `returned` does."""
    with working(workspace) as (_, stores):
        return returned(stores.estate, stores.connectors, list_of(workspace))


def plan_returned(workspace: Workspace) -> tuple[Plan, ...]:
    """Plan the erasure of whoever is back without having come back knowingly; nothing is changed before it is applied.

    One plan for each dataset of persons in which anybody was found.
    """
    holds = holds_in_force(workspace)
    return tuple(plan_errand(workspace, _errand(one, workspace), holds=holds) for one in find_returned(workspace))


def _errand(found: Returned, workspace: Workspace) -> Errand:
    with working(workspace) as (_, stores):
        dataset = stores.estate.dataset(found.dataset)
    assert dataset is not None, "it was looked through a moment ago"
    people = tuple(
        Sought(
            known_by=tuple(
                Known(kind=f"{found.dataset}.{name}", value=str(part))
                for name, part in zip(dataset.key, key, strict=True)
            )
        )
        for key in found.keys
    )
    return Errand(right=RequestKind.ERASURE, whose=found.whose, people=people)


def _again(dataset: Dataset, connector: Connector, suppressed: SuppressionList) -> Iterator[Key]:
    for known in known_by(dataset, connector, suppressed.kinds(Suppression.IMPORT)):
        there = set(suppressed.holds(Suppression.IMPORT, [one for _, one in known]))
        yield from dict.fromkeys(key for key, one in known if one in there)
