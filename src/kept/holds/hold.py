"""A legal hold: which records a case keeps from being erased, from when until when."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from kept.estate.selection import Everything, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A hold that a case places on records.

    `case` names the case, `clause` what in the policy (or which article) says that it may. `persons` are the records
    that stand for the people concerned, as `accounts.account#17`; with none, everybody's records are held. `datasets`
    are full names; with none, every dataset. `where` says which of their records, for a hold on one dataset. It is in
    force from `begins` until it is lifted at `ends`.
    """

    case: str
    clause: str
    begins: datetime
    ends: datetime | None = None
    persons: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    where: Selection = Everything()

    def is_in_force(self, at: datetime) -> bool:
        """Whether it binds at that moment."""
        return self.begins <= at and (self.ends is None or at < self.ends)


def held(holds: Iterable[Hold], *, dataset: str, persons: Collection[str], at: datetime) -> tuple[Hold, ...]:
    """Return the holds in force on records of `dataset` that belong to any of `persons`; `where` says on which."""
    return tuple(
        one
        for one in holds
        if one.is_in_force(at)
        and (not one.datasets or dataset in one.datasets)
        and (not one.persons or any(person in one.persons for person in persons))
    )
