"""Carrying out a plan that reads: every record of the people given, once, with evidence of what (Art. 15, 20)."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from kept.estate.change import Read
from kept.estate.keydigest import key_digest
from kept.estate.ports import Row
from kept.plans.applying import Ground
from kept.plans.errand import Errand
from kept.plans.errors import BlockedPlanError, StalePlanError
from kept.plans.journal import Event, Given, Intended, Journal, Progress
from kept.plans.plan import Plan, Step
from kept.rights.executing import refuse, refuse_less
from kept.rights.planning import Basis, Counting, mark, mark_of, plan_of
from kept.rights.sorting import Piece
from kept.rights.trail import Traced
from kept.rights.working import Stores, WorkedOut, work_out


class Taker(Protocol):
    """Whoever is given records."""

    def receive(self, piece: Piece, rows: list[Row]) -> None:
        """Take records as they are given, in pieces."""
        ...

    def seal(self, plan: Plan) -> None:
        """Make what was received last. It is handed to nobody before the evidence is durable, which comes next."""
        ...


@dataclass(slots=True, kw_only=True)
class Giving:
    """Hands records on, and notes what was given of which kind of step: counts, and a digest over the keys."""

    salt: bytes
    taker: Taker
    counting: Counting = field(default_factory=Counting)
    _digests: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def take(self, piece: Piece, traced: Traced) -> None:
        """Give a piece."""
        assert isinstance(piece.change, Read)
        fields = piece.change.fields
        self.taker.receive(piece, [{name: row[name] for name in fields} for row in traced.rows])
        place = self.counting.note(piece)
        self._digests.setdefault(place, []).append(key_digest(piece.keys, salt=self.salt))

    def count(self, step: Step) -> int:
        """Return how many records of a step were given."""
        tally = self.counting.marks.get(mark_of(step))
        return tally.count if tally is not None else 0

    def outcomes(self, steps: Iterable[Step], *, resumed: bool = False) -> Iterator[Event]:
        """Yield what came of each step."""
        for step in steps:
            place = mark_of(step)
            digests = self._digests.get(place, [])
            whole = digests[0] if len(digests) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()
            yield Given(step=step.id, count=self.count(step), digest=whole, resumed=resumed)


def give(plan: Plan, *, journal: Journal, stores: Stores, ground: Ground, taker: Taker) -> WorkedOut | None:
    """Give what a plan says to `taker`, and note that it was given; None where that was done before.

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
    giving = Giving(salt=bytes.fromhex(plan.salt), taker=taker)
    known = {mark_of(step) for step in plan.steps}

    def take(piece: Piece, traced: Traced) -> None:
        if mark(piece.dataset, piece.change, mention=piece.mention) not in known:
            raise StalePlanError(f"Of {piece.dataset}, something is to be given that the plan did not show")
        giving.take(piece, traced)

    out = work_out(plan.errand, stores=stores, take=take)
    if out.silent or out.problems:
        raise BlockedPlanError(f"Plan {plan.id} may not be carried out any more: what it rests on has changed")
    refuse_less(plan, out, giving.count)
    taker.seal(plan)
    journal.write(*giving.outcomes(plan.steps, resumed=progress.is_begun))
    return out


def give_at_once(
    errand: Errand, *, stores: Stores, basis: Basis, taker: Taker
) -> tuple[Plan, tuple[Event, ...], WorkedOut]:
    """Plan a reading and give what it finds in one go; return the plan and what came of its steps.

    Whoever took the records hands them to nobody before the plan and its outcomes are kept, and to nobody at all where
    the plan says what blocks it: then nothing came of it, and nothing is sealed.
    """
    giving = Giving(salt=bytes.fromhex(basis.salt), taker=taker)
    out = work_out(errand, stores=stores, take=giving.take)
    plan = plan_of(errand, out, giving.counting.marks, stores=stores, basis=basis)
    if plan.blocks:
        return plan, (), out
    taker.seal(plan)
    return plan, tuple(giving.outcomes(plan.steps)), out
