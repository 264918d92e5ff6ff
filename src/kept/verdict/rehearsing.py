"""Trying a right on a made-up person: planned in every system, as for anybody, and then left alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from kept.estate import Connector, Dataset, Estate
from kept.estate.abilities import cannot
from kept.estate.canaries import Canary
from kept.estate.change import Change, Erase, Read
from kept.estate.restricting import Restricting
from kept.plans.errand import Amended, Errand, Known, Sought
from kept.rights.kinds import RequestKind
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.rights.working import Stores, WorkedOut, work_out
from kept.verdict.findings import Finding, Rehearsed
from kept.verdict.lines import named, number_in, written

_NARROWED = frozenset({RequestKind.RESTRICTION})
"""Rights that are tried on a part of the data alone: on all of it they would stop the service."""
_AMENDED = "Rehearsal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What came of trying a right: how many `people` were found, on how many `records` of how many datasets it would
    act, how many `systems` answered, which were `silent`, what `blocked` it, and which datasets are `unable`.
    """

    people: int
    records: int
    datasets: int
    systems: int
    silent: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    unable: tuple[str, ...] = ()

    @classmethod
    def of(cls, finding: Finding) -> "Rehearsal":
        """Read the value of a finding."""
        return cls(
            people=number_in(finding, "people"),
            records=number_in(finding, "records"),
            datasets=number_in(finding, "datasets"),
            systems=number_in(finding, "systems"),
            silent=tuple(named(finding, "silent")),
            blocked=tuple(named(finding, "blocked")),
            unable=tuple(named(finding, "unable")),
        )

    def lines(self) -> tuple[str, ...]:
        """Return it as the value of a finding."""
        numbers = {name: getattr(self, name) for name in ("people", "records", "datasets", "systems")}
        names = {name: getattr(self, name) for name in ("silent", "blocked", "unable")}
        return written(numbers, names)


def rehearsed(probe: Rehearsed, stores: Stores) -> Rehearsal:
    """Try a right on its canary. Nothing is kept of it, and nothing in any system is changed.

    Raises `UnknownClassError` and `UnknownIdentifierError` for what the estate does not know.
    """
    touched: dict[str, int] = {}

    def take(piece: Piece, _traced: Traced) -> None:
        if not piece.mention:
            touched[piece.dataset] = touched.get(piece.dataset, 0) + len(piece.keys)

    out = work_out(errand_of(probe.right, stores.estate.canaries[probe.canary]), stores=stores, take=take)
    asked = {name.partition(".")[0] for name in out.belonging.datasets}
    silent = sorted({name.partition(".")[0] for name in out.silent})
    return Rehearsal(
        people=len(out.people),
        records=sum(touched.values()),
        datasets=len(touched),
        systems=len(asked) - len(silent),
        silent=tuple(silent),
        blocked=tuple(dict.fromkeys(one.code for one in out.problems)),
        unable=tuple(_unable(probe, out, stores)),
    )


def errand_of(right: RequestKind, canary: Canary) -> Errand:
    """Return what a canary would ask."""
    known = tuple(Known(kind=kind, value=value) for kind, value in canary.known_by.items())
    part = canary.corrects
    narrow = (part.category,) if part is not None and right in _NARROWED else ()
    amended = Amended(category=part.category, old=part.value, new=_AMENDED) if part is not None else None
    return Errand(
        right=right,
        whose=canary.whose,
        people=(Sought(known_by=known, mark="rehearsal"),),
        categories=narrow,
        amended=(amended,) if amended is not None and right is RequestKind.RECTIFICATION else (),
    )


def _unable(probe: Rehearsed, out: WorkedOut, stores: Stores) -> Iterator[str]:
    """Yield the datasets of the company's own systems whose store could not do it.

    Another company is told, and does it itself (Art. 19). What goes whole, by its age, goes later and not never.
    """
    for name, dataset in out.belonging.datasets.items():
        system, connector = stores.estate.system(dataset.system), stores.connectors.get(dataset.system)
        if system is None or system.holder is not None or connector is None:
            continue
        if probe.right is RequestKind.RESTRICTION:
            able = not _is_somebodys(dataset) or _restricts(connector, dataset)
        else:
            able = _carries_out(connector, dataset, out.usual.get(name), stores.estate)
        if not able:
            yield name


def _is_somebodys(dataset: Dataset) -> bool:
    return dataset.is_personal and dataset.belongs != () and dataset.held_for is None


def _restricts(connector: object, dataset: Dataset) -> bool:
    # Whichever data somebody names: a store that cannot hide its records cannot hide those either.
    return isinstance(connector, Restricting) and connector.way(dataset) is not None


def _carries_out(connector: Connector, dataset: Dataset, change: Change | None, estate: Estate) -> bool:
    if change is None or isinstance(change, Read) or (isinstance(change, Erase) and _has_an_end(dataset, estate)):
        return True
    return cannot(connector, dataset, change) is None


def _has_an_end(dataset: Dataset, estate: Estate) -> bool:
    """Whether its records go by their age, or with the records they point at."""
    if any(rule.starts or rule.until for rule in dataset.retention):
        return True
    ends = (estate.dataset(one.to) for one in dataset.references)
    return any(one is not None and any(rule.starts or rule.until for rule in one.retention) for one in ends)
