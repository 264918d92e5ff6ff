"""Carrying out a plan that reads: every record of the people given, once, with evidence of what (Art. 15, 20)."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kept.estate.change import Read
from kept.estate.keydigest import key_digest
from kept.estate.ports import Row
from kept.plans.applying import Ground
from kept.plans.errors import BlockedPlanError, StalePlanError
from kept.plans.journal import Confirmed, Done, Event, Intended, Journal, Progress
from kept.plans.plan import Plan, Step
from kept.rights.executing import refuse
from kept.rights.planning import mark
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.rights.working import Stores, WorkedOut, work_out

Receive = Callable[[Step, Piece, list[Row]], None]
"""Takes the records of a step as they are given, in pieces."""


@dataclass(slots=True, kw_only=True)
class Giving:
    """Hands records on, and notes what was given: counts, and a digest over the keys of each step."""

    steps: dict[tuple[str, str], Step]
    salt: bytes
    receive: Receive
    counts: dict[str, int] = field(default_factory=dict)
    _digests: dict[str, list[str]] = field(default_factory=dict)

    def take(self, piece: Piece, traced: Traced) -> None:
        """Give a piece."""
        step = self.steps.get(mark(piece.dataset, piece.change, mention=piece.mention))
        if step is None:
            raise StalePlanError(f"Of {piece.dataset}, something is to be given that the plan did not show")
        assert isinstance(piece.change, Read)
        fields = piece.change.fields
        self.receive(step, piece, [{name: row[name] for name in fields} for row in traced.rows])
        self.counts[step.id] = self.counts.get(step.id, 0) + len(piece.keys)
        self._digests.setdefault(step.id, []).append(key_digest(piece.keys, salt=self.salt))

    def outcomes(self, steps: tuple[Step, ...], *, resumed: bool) -> Iterator[Event]:
        """Yield what came of each step."""
        for step in steps:
            digests = self._digests.get(step.id, [])
            whole = digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()
            count = self.counts.get(step.id, 0)
            yield Done(step=step.id, span="0", count=count, digest=whole, resumed=resumed)
            yield Confirmed(step=step.id, remaining=0)


def give(plan: Plan, *, journal: Journal, stores: Stores, ground: Ground, receive: Receive) -> WorkedOut | None:
    """Give what a plan says to `receive`, and note that it was given; None where that was done before.

    A reading changes nothing: its keys are not frozen, and one that was cut off is done again from the beginning. The
    intent is durable before the first record is read, what was given before anybody is handed it.
    """
    assert plan.errand is not None
    progress = Progress.of(journal.events())
    if progress.confirmed:
        return None
    if not progress.is_begun:
        refuse(plan, ground)
        journal.write(*(Intended(step=step.id, span="0") for step in plan.steps))
    steps = {mark(step.dataset, step.change, mention=step.path == "mentions"): step for step in plan.steps}
    giving = Giving(steps=steps, salt=bytes.fromhex(plan.salt), receive=receive)
    out = work_out(plan.errand, stores=stores, take=giving.take)
    if out.silent or out.problems:
        raise BlockedPlanError(f"Plan {plan.id} may not be carried out any more: what it rests on has changed")
    journal.write(*giving.outcomes(plan.steps, resumed=progress.is_begun))
    return out
