"""What a backup can bring back: until when one holds a copy of what was erased, and erasing again what one restored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import TypeAdapter

from kept.app.holds import holds_in_force
from kept.app.rights.clerk import Clerk
from kept.app.rights.errands import carry_out_again, carry_out_errand, plan_errand
from kept.app.rights.fencing import fences, raise_replayed
from kept.estate import Estate
from kept.plans import Plan
from kept.plans.errand import Errand
from kept.plans.errors import UnfinishedError
from kept.policy.reviewed import Reviewed
from kept.retention.schedule import schedule
from kept.terms import Period

BACKUPS = "archives"
"""The kind of system that holds backups."""

_AT_LEAST = Period(years=1)
"""How long an erasure can be carried out again where no backups are declared: somebody keeps them somewhere."""

_ERRAND: TypeAdapter[Errand] = TypeAdapter(Errand)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """An erasure that was carried out again: the plan it was first, the plan it is now, and how many records went."""

    erasure: str
    plan: str
    records: int


def backups_until(estate: Estate, policy: Reviewed, *, now: datetime) -> datetime | None:
    """Return when the last backup that is made up to now is gone, by the periods kept for; None without backups."""
    systems = {one.name for one in estate.systems if one.kind == BACKUPS}
    lines = (line for line in schedule(estate=estate, policy=policy) if line.dataset.system in systems)
    periods = [
        period for line in lines for period in (line.ceiling, *(one for _, one in line.by_value)) if period is not None
    ]
    return max((period.after(now) for period in periods), default=None)


def kept_until(until: datetime | None, *, now: datetime) -> datetime:
    """Return until when it is remembered who was erased, so that a restored system can be made to forget them again."""
    return until or _AT_LEAST.after(now)


def replay_erasures(clerk: Clerk, *, since: datetime, system: str | None = None) -> tuple[Replayed, ...]:
    """Erase again, on a system that was restored from a backup made at `since` (on all, without one), what went since.

    1. Each is planned anew on what is there now, with the holds in force now, and carried out; nobody approves it a
       second time.
    2. In a system that is named, the very records go besides that went the first time, by their keys: where it was
       restored alone, the account that leads to them is gone elsewhere. What a hold covers now is left.
    3. The system's fence is raised: it may serve again.

    Raises `UnfinishedError` where a system does not answer, or still has what was to go: it must not serve anybody
    before this ends well.
    """
    until = clerk.erasures.whole_until()
    done = tuple(
        replayed
        for erasure in list(clerk.erasures.since(since))
        for errand in _within(erasure.replay, system)
        for replayed in _all_of(clerk, erasure.plan, errand, system)
    )
    if system is not None:
        raise_replayed(clerk.workspace, system, to=until)
    return done


def replay_behind(clerk: Clerk) -> tuple[Replayed, ...]:
    """Erase again what every fenced system lacks whose store a backup turned back; raise where one does not answer."""
    behind = [one for one in fences(clerk.workspace) if one.is_behind]
    return tuple(done for one in behind for done in replay_erasures(clerk, since=one.since, system=one.system))


def _all_of(clerk: Clerk, erasure: str, errand: Errand, system: str | None) -> Iterator[Replayed]:
    yield _replayed(clerk, erasure, errand)
    if system is not None:
        again = carry_out_again(clerk.workspace, erasure, system=system, holds=holds_in_force(clerk.workspace))
        records = sum(one.counted for one in again.steps) if again is not None else 0
        if again is not None and records:
            yield Replayed(erasure=erasure, plan=again.plan, records=records)


def _within(replay: bytes, system: str | None) -> Iterable[Errand]:
    if not replay:
        return
    errand = _ERRAND.validate_json(replay)
    if system is None:
        yield errand
        return
    places = tuple(one for one in errand.places if one.partition(".")[0] == system)
    if places or not errand.places:
        yield replace(errand, places=places or (system,))


def _replayed(clerk: Clerk, erasure: str, errand: Errand) -> Replayed:
    holds = holds_in_force(clerk.workspace)
    plan: Plan = plan_errand(clerk.workspace, errand, holds=holds)
    done = carry_out_errand(clerk.workspace, plan, holds=holds)
    if done.remaining:
        raise UnfinishedError(f"Plan {plan.id} is done, and {done.remaining} records that it erases are still there")
    return Replayed(erasure=erasure, plan=plan.id, records=sum(one.counted for one in done.certificate.steps))
