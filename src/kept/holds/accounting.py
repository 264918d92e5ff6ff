"""What was handed over under a demand, held against the file that must stand behind it: it names nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kept.holds.casefile import REVIEWERS, Case, Disclosed, Reviewed
from kept.holds.demand import check_demand
from kept.holds.errors import IncompleteDemandError


class Lack(StrEnum):
    """What a disclosure should have behind it, and has not."""

    FILE = "unfiled"  # no case file has it
    DEMAND = "incomplete"  # the file does not say who demands what, by which instrument, about whom
    REVIEW = "unreviewed"  # it went out before two others had agreed
    WORD = "untold"  # the person was not told, and nothing forbids it


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounted:
    """One disclosure: the clause that announces it (None where no file says), and what it lacks.

    `silent_until` is the end of what forbids to tell the person, while that is what excuses it.
    """

    clause: str | None
    lacks: frozenset[Lack] = frozenset()
    silent_until: datetime | None = None


UNFILED = Accounted(clause=None, lacks=frozenset({Lack.FILE}))
"""A disclosure that is on record and has no file."""


def accounted(case: Case, *, home: str, now: datetime) -> Iterator[Accounted]:
    """Yield each disclosure of a case. `home` is the country whose authorities need no agreement to ask."""
    gag = case.gagged(now)
    must_tell = bool(case.demand.persons) and case.told is None
    of_all = {Lack.DEMAND} if _is_incomplete(case, home) else set[Lack]()
    if must_tell and gag is None:
        of_all.add(Lack.WORD)
    silent_until = gag.until if gag is not None and must_tell else None
    for place, step in enumerate(case.steps):
        if isinstance(step, Disclosed):
            lacks = frozenset(of_all if _is_agreed(case, place) else {*of_all, Lack.REVIEW})
            yield Accounted(clause=case.demand.clause, lacks=lacks, silent_until=silent_until)


def _is_agreed(case: Case, place: int) -> bool:
    """Whether enough people had agreed before the step at a place, neither of them who opened the case."""
    said = [one for one in case.steps[:place] if isinstance(one, Reviewed)]
    agreed = {one.by for one in said if one.agrees} - {case.opened.by}
    return len(agreed) >= REVIEWERS and all(one.agrees for one in said)


def _is_incomplete(case: Case, home: str) -> bool:
    try:
        check_demand(case.demand, home=home)
    except IncompleteDemandError:
        return True
    return False
