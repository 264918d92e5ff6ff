"""What our own records and the stores tell of rights that were used, and of cases, as the values of findings."""

from collections import Counter
from collections.abc import Collection, Sequence

from kept.holds import Hold
from kept.holds.accounting import Accounted, Lack
from kept.holds.undone import Undone
from kept.rights.copied import Lying
from kept.rights.objecting import Ignored, Objector
from kept.rights.treating import Treated
from kept.rights.tried import Tried
from kept.safeguards.glances import Glance
from kept.verdict.findings import Disclosures, Fetchable, Holding
from kept.verdict.lines import written


def of_copies(probe: Fetchable, lying: Lying) -> tuple[str, ...]:
    """Return what those copies hold that a probe is about."""
    about = [one for one in lying.copies if one.is_about(probe.about)]
    strange = Counter[str]()
    for one in about:
        strange.update(one.strange or {})
    numbers = {
        "count": len(about),
        "records": sum(one.records or 0 for one in about),
        "strange": strange.total(),
        "untold": sum(one.strange is None for one in about),
        "left": lying.left,
    }
    return written(numbers, {"dataset": sorted(strange)})


def of_holds(probe: Holding, holds: Collection[Hold], undone: Collection[Undone]) -> tuple[str, ...]:
    """Return how many holds there are by a clause, and what is gone in spite of them."""
    own = [one for one in holds if one.clause == probe.clause]
    gone = [one for one in undone if one.clause == probe.clause]
    numbers = {
        "count": len(own),
        "endless": sum(one.ends is None for one in own),
        "gone": sum(one.count or 0 for one in gone),
    }
    names = {
        "gone_from": sorted({one.dataset for one in gone if one.count is not None}),
        "silent": sorted({one.dataset for one in gone if one.count is None}),
    }
    return written(numbers, names)


def of_disclosures(probe: Disclosures, found: Collection[Accounted]) -> tuple[str, ...]:
    """Return what was handed over that a probe is about, and what it lacks."""
    filed = [one for one in found if one.clause is not None and probe.clause in (None, one.clause)]
    about = [*filed, *(one for one in found if one.clause is None and probe.unfiled)]
    numbers = {"count": len(about)}
    numbers |= {str(lack): sum(lack in one.lacks for one in about) for lack in Lack}
    ends = sorted({one.silent_until.isoformat() for one in about if one.silent_until is not None})
    return written(numbers, {"silent_until": ends})


def of_looks(found: Collection[Glance]) -> tuple[str, ...]:
    """Return how many looks there were, and what was wrong with them."""
    return written(
        {
            "count": len(found),
            "hidden": sum(not one.is_shown for one in found),
            "purposeless": sum(not one.has_purpose for one in found),
        }
    )


def of_objections(people: Collection[Objector], found: Sequence[Ignored]) -> tuple[str, ...]:
    """Return how many objected, and what was done in spite of it."""
    numbers = {
        "people": len({(one.dataset, one.key) for one in people}),
        "objected": sum(one.objected for one in found),
        "opted_out": sum(one.opted_out for one in found),
    }
    names = {
        "objected_in": [one.dataset for one in found if one.objected],
        "opted_out_in": [one.dataset for one in found if one.opted_out],
    }
    return written(numbers, names)


def of_restrictions(found: Collection[Tried]) -> tuple[str, ...]:
    """Return how many records are restricted, and which of them are seen through whose connection."""
    numbers = {"count": sum(one.count for one in found), "seen": sum(one.seen for one in found)}
    untried = [one.dataset for one in found if one.count and not one.doors]
    names = {
        "dataset": sorted({one.dataset for one in found if one.seen}),
        "through": sorted({name for one in found for name in one.through}),
        "shut": sorted({*untried, *(name for one in found for name in one.shut)}),
    }
    return written(numbers, names)


def of_treatment(found: Sequence[Treated]) -> tuple[str, ...]:
    """Return what was compared of those who used a right, and where they stand apart."""
    counts = ("people", "records", "others", "alone", "apart")
    numbers = {name: sum(getattr(one, name) for one in found) for name in counts}
    names = {
        "dataset": sorted({one.dataset for one in found if one.records}),
        "apart_in": sorted({one.dataset for one in found if one.apart}),
    }
    return written(numbers, names)
