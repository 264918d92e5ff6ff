"""Carrying out a plan that changes records: traced anew and frozen, acted on, and asked again by the ways (0013)."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kept.estate.abilities import left_undone
from kept.estate.ports import Count
from kept.estate.selection import AllOf, Keys
from kept.plans.applying import Ground, Trace, apply_plan
from kept.plans.errors import BlockedPlanError, StalePlanError
from kept.plans.journal import Event, Frozen, Journal, Progress, Tracing
from kept.plans.plan import Plan, Step
from kept.rights.planning import mark, mark_of
from kept.rights.sorting import Piece
from kept.rights.trail import Traced as Records
from kept.rights.working import Stores, WorkedOut, work_out

AT_ONCE = 200
"""Pieces that are kept in memory before they are laid into the journal."""


@dataclass(slots=True, kw_only=True)
class Freezing:
    """Lays the pieces of a trace into a journal, step by step."""

    steps: dict[tuple[str, str], Step]
    journal: Journal
    counts: dict[str, int] = field(default_factory=dict)
    _pieces: list[tuple[str, Frozen]] = field(default_factory=list)
    _is_anew: bool = True

    def take(self, piece: Piece, _records: Records) -> None:
        """Freeze a piece; raise `StalePlanError` where the plan has no step for it."""
        step = self.steps.get(mark(piece.dataset, piece.change, mention=piece.mention))
        if step is None:
            raise StalePlanError(f"Of {piece.dataset}, something is to be done that the plan did not show")
        self.counts[step.id] = self.counts.get(step.id, 0) + len(piece.keys)
        self._pieces.append((step.id, Frozen(keys=piece.keys, standing=piece.standing)))
        if len(self._pieces) >= AT_ONCE:
            self.lay()

    def lay(self) -> None:
        """Keep what was frozen so far; what is kept first keeps out whoever traces the same plan at the same time."""
        begun = (Tracing(step=self._pieces[0][0]),) if self._is_anew else ()
        self.journal.lay(self._pieces, *begun, anew=self._is_anew)
        self._is_anew = False
        self._pieces = []

    def trace(self) -> Trace:
        """Return what was traced, with the pieces that are not kept yet."""
        return Trace(counts=self.counts, pieces=self._pieces, is_whole=self._is_anew)


def execute(
    plan: Plan,
    *,
    journal: Journal,
    stores: Stores,
    ground: Ground,
    notice: Callable[[Event], None] = lambda _event: None,
) -> WorkedOut | None:
    """Carry out what of a right's plan its journal does not yet say is done.

    1. A plan with blocks, or made from another policy or estate, is refused, unless it was already begun.
    2. The people and their records are traced anew, and the keys frozen, before the first act: what came since the
       plan was shown is theirs as well. What the plan did not show is not done: it is refused as stale.
    3. The steps are carried out as those of any plan.

    Returns what was worked out in this call; None where an earlier one had done so.
    """
    assert plan.errand is not None
    if Progress.of(journal.events()).is_begun:
        apply_plan(plan, journal=journal, ground=ground, notice=notice)
        return None
    refuse(plan, ground)
    trace, out = _traced(plan, journal, stores)
    apply_plan(plan, journal=journal, ground=ground, trace=trace, notice=notice)
    return out


def _traced(plan: Plan, journal: Journal, stores: Stores) -> tuple[Trace, WorkedOut]:
    assert plan.errand is not None
    steps = {mark_of(step): step for step in plan.steps}
    freezing = Freezing(steps=steps, journal=journal)
    out = work_out(plan.errand, stores=stores, take=freezing.take)
    if out.silent or out.problems:
        raise BlockedPlanError(f"Plan {plan.id} may not be carried out any more: what it rests on has changed")
    refuse_less(plan, out, lambda step: freezing.counts.get(step.id, 0))
    return freezing.trace(), out


def refuse(plan: Plan, ground: Ground) -> None:
    """Raise where a plan may not be begun."""
    if plan.blocks:
        raise BlockedPlanError(f"Plan {plan.id} is blocked, for {len(plan.blocks)} reasons")
    if plan.policy_digest != ground.policy_digest:
        raise StalePlanError(f"Plan {plan.id} was made from another text of the policy")
    if plan.estate_revision != ground.estate_revision:
        raise StalePlanError(f"Plan {plan.id} was made from another revision of the estate")


def refuse_less(plan: Plan, out: WorkedOut, found: Callable[[Step], int]) -> None:
    """Raise `StalePlanError` where less is found than a plan showed, and somebody stands under another key by now.

    A store that is written anew each night gives new keys: then nothing was erased yet, and the one who stands there is
    no stranger who came after. Whoever looks at another plan sees who it is about.
    """
    if out.since and any(found(step) < step.count for step in plan.steps):
        raise StalePlanError(f"Of {', '.join(sorted(out.since))}, others stand for the people of plan {plan.id} by now")


def confirm(plan: Plan, *, stores: Stores) -> int:
    """Ask for the people's records once more, by the ways; return on how many the plan was not carried out.

    Whoever is erased is found no longer: their records are asked for by what the errand says they are known by.
    """
    assert plan.errand is not None
    left = 0

    def take(piece: Piece, records: Records) -> None:
        nonlocal left
        connector = stores.connectors[records.dataset.system]
        undone_ones = AllOf((Keys(piece.keys), left_undone(connector, records.dataset, piece.change)))
        (count,) = connector.measure(records.dataset, [Count(undone_ones)])
        left += count if isinstance(count, int) else 0

    work_out(plan.errand, stores=stores, take=take)
    return left
