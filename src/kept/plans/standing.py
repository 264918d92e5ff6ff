"""What a traced step may still act on: its selection asked again at its turn, less what the plan itself took away."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kept.estate import Dataset, Estate
from kept.estate.change import Erase, Mask, Redact, Set
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Names,
    Not,
    NotBefore,
    OneOf,
    Selection,
)
from kept.plans.plan import Step
from kept.plans.reach import Comparison, sibling, target_of


def still_due(step: Step, *, begun: Iterable[Step], estate: Estate) -> Selection:
    """Return the records that are due under `step` now, where the steps `begun` and `step` itself may have acted.

    Together with the frozen keys it means: traced as due, and nothing has changed since but by this plan. A record
    whose path leads to what the plan erased stays due, for the path stood when it was traced; so does one that was
    due because of records that pointed at it, once the plan has begun to erase those. A reference that was emptied
    since, by whomever, leads nowhere: that record is no longer due.
    """
    dataset = estate.dataset(step.dataset)
    if dataset is None:
        return step.selection
    return _Effects.of(step, begun, estate).relaxed(step.selection, dataset, grant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Effects:
    """Where the plan may have removed records, and which fields it may have changed."""

    estate: Estate
    erased: frozenset[str]
    changed: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, step: Step, begun: Iterable[Step], estate: Estate) -> "_Effects":
        others = [one for one in begun if one.id != step.id]
        erased = frozenset(one.dataset for one in (*others, step) if isinstance(one.change, Erase))
        changed = frozenset((one.dataset, name) for one in others for name in _fields(one))
        return cls(estate=estate, erased=erased, changed=changed)

    def relaxed(self, selection: Selection, dataset: Dataset, *, grant: bool) -> Selection:
        """Return `selection` made true (with `grant`; else false) where only the plan's own acts could have changed it.

        Under a `Not` the sense turns round, so that the whole only ever grows.
        """
        match selection:
            case Not():
                return Not(self.relaxed(selection.of, dataset, grant=not grant))
            case AllOf() | AnyOf():
                return replace(selection, of=tuple(self.relaxed(one, dataset, grant=grant) for one in selection.of))
            case Before() | NotBefore() | Equals() | OneOf() | Below() | Names() | IsNull():
                return self._compared(selection, dataset, grant=grant)
            case Has():
                other = sibling(dataset, selection, self.estate)
                if grant and other.full_name in self.erased:
                    return Everything()
                return replace(selection, where=self.relaxed(selection.where, other, grant=grant))
            case Everything() | Keys():
                return selection

    def _compared(self, selection: Comparison, dataset: Dataset, *, grant: bool) -> Selection:
        *hops, last = selection.path.split(".")
        lost: list[Selection] = []
        here, walked = dataset, ""
        for hop in hops:
            there = target_of(here, hop, self.estate)
            if there.full_name in self.erased:
                lost.append(_leads_to_nothing(here, hop, there, walked))
            here, walked = there, f"{walked}{hop}."
        if (here.full_name, last) in self.changed:
            lost.append(Everything())
        if not lost:
            return selection
        gone = AnyOf(tuple(lost))
        return AnyOf((selection, gone)) if grant else AllOf((selection, Not(gone)))


def _leads_to_nothing(here: Dataset, hop: str, there: Dataset, walked: str) -> Selection:
    """Return the records that hold a reference by `hop`, at the end of which there is no record."""
    reference = here.reference(hop)
    fields = reference.fields if reference else ()
    held = tuple(Not(IsNull(f"{walked}{name}")) for name in fields)
    return AllOf((*held, IsNull(f"{walked}{hop}.{there.key[0]}"))) if there.key else Everything()


def _fields(step: Step) -> tuple[str, ...]:
    match step.change:
        case Mask() | Redact():
            return step.change.fields
        case Set():
            return tuple(step.change.values)
        case _:
            return ()
