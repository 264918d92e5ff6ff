"""A plan for a right: what is read or changed, what stays, who is told, what blocks (decision 0013)."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeGuard

from kept.estate import Estate
from kept.estate.change import Change, Erase, Redact
from kept.estate.selection import Everything
from kept.plans.errand import Errand, Sought
from kept.plans.ordering import depths
from kept.plans.plan import Keep, Plan, Step
from kept.policy.commitments import Commitment, Shares
from kept.policy.reviewed import Reviewed
from kept.rights.aside import MENTIONS
from kept.rights.kinds import RequestKind
from kept.rights.letters.grounds import worded
from kept.rights.sorting import Piece, Staying
from kept.rights.trail import Traced
from kept.rights.working import READ_ONLY, Stores, WorkedOut, work_out
from kept.terms import Message

_ARTICLES = {
    RequestKind.ACCESS: "15",
    RequestKind.RECTIFICATION: "16",
    RequestKind.ERASURE: "17",
    RequestKind.RESTRICTION: "18",
    RequestKind.PORTABILITY: "20",
    RequestKind.OBJECTION: "21",
}
_TOLD = frozenset({RequestKind.RECTIFICATION, RequestKind.ERASURE, RequestKind.RESTRICTION})
"""Art. 19: each recipient is told of these."""

_IN_A_CASE = re.compile(
    r"(?i)authorit|court|government|law enforcement|regulat|police|acquir|acquisition|merger|successor|buyer|third part"
)

Marks = dict[tuple[str, str], "Tally"]


@dataclass(slots=True, kw_only=True)
class Tally:
    """How many records one change is made to in one dataset."""

    change: Change
    mention: bool
    count: int = 0


@dataclass(slots=True)
class Counting:
    """Counts pieces of work, by dataset and change."""

    marks: Marks = field(default_factory=dict)

    def take(self, piece: Piece, _traced: Traced) -> None:
        """Count a piece."""
        self.note(piece)

    def note(self, piece: Piece) -> tuple[str, str]:
        """Count a piece, and return its mark."""
        place = mark(piece.dataset, piece.change, mention=piece.mention)
        tally = self.marks.setdefault(place, Tally(change=piece.change, mention=piece.mention))
        tally.count += len(piece.keys)
        return place


def mark(dataset: str, change: Change, *, mention: bool = False) -> tuple[str, str]:
    """Return what tells steps apart: the dataset, and what is done."""
    # Whom a text speaks of is no part of what is done to it: one step blacks out everybody who goes.
    said = "redact" if isinstance(change, Redact) else repr(change)
    return dataset, f"mention {said}" if mention else said


def mark_of(step: Step) -> tuple[str, str]:
    """Return what tells a step of a plan apart."""
    return mark(step.dataset, step.change, mention=step.path == MENTIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a plan is made from beside the stores: its id and salt, the policy and the revision of the estate."""

    id: str
    salt: str
    policy_digest: str
    estate_revision: str


def plan_right(errand: Errand, *, stores: Stores, basis: Basis) -> Plan:
    """Plan how a right is carried out for the people of an errand. Nothing is changed; every system in scope is asked.

    There is a step for each dataset in scope, with the count 0 where it holds nothing of theirs: that it was asked is
    part of the answer. Where a system is silent, or somebody cannot be told from another, the plan says so in `blocks`
    and may not be carried out.
    """
    counting = Counting()
    out = work_out(errand, stores=stores, take=counting.take)
    return plan_of(errand, out, counting.marks, stores=stores, basis=basis)


def plan_of(errand: Errand, out: WorkedOut, marks: Marks, *, stores: Stores, basis: Basis) -> Plan:
    """Return the plan for what was worked out."""
    touched = {name for (name, _), tally in marks.items() if tally.count}
    return Plan(
        id=basis.id,
        purpose=errand.right,
        made_at=stores.now,
        policy_digest=basis.policy_digest,
        estate_revision=basis.estate_revision,
        salt=basis.salt,
        steps=tuple(_steps(errand, out, marks, stores.estate)),
        keeps=tuple(_keeps(out.stays)),
        silent=tuple(sorted({name.partition(".")[0] for name in out.silent})),
        left_out=tuple(sorted(out.silent)),
        errand=replace(errand, people=tuple(_people(errand, out))),
        people=len(out.people),
        tells=_tells(errand, out, stores.policy, stores.estate, touched),
        blocks=tuple(_blocks(errand, out)),
    )


def _people(errand: Errand, out: WorkedOut) -> Iterator[Sought]:
    """Yield the people with what stands for them now: when it is gone, what had to stay is still found by it."""
    for number, one in enumerate(errand.people):
        yield replace(one, stood=tuple(dict.fromkeys((*one.stood, *out.stand.get(number, ())))))


def _steps(errand: Errand, out: WorkedOut, marks: Marks, estate: Estate) -> Iterator[Step]:
    """Yield a step for each change to each dataset: what changes records first to those that point at others."""
    counted = {name for name, _ in marks}
    for name, change in out.usual.items():
        if name not in counted and name not in out.silent:
            marks[mark(name, change)] = Tally(change=change, mention=False)
    turns = {name: turn for turn, name in enumerate(out.belonging.datasets)}
    reads = errand.right in READ_ONLY
    deep = {} if reads else depths(estate)

    def turn(one: tuple[tuple[str, str], Tally]) -> tuple[int, int, int]:
        (name, _), tally = one
        first = turns.get(name, len(turns))
        if reads:
            return first, 0, 0
        # Of one dataset, what is removed goes last: a text is blacked out and a field emptied while it is there.
        return -deep[name], first, 1 if isinstance(tally.change, Erase) else 0

    article = _ARTICLES.get(RequestKind(errand.right), "")
    for number, ((name, _), tally) in enumerate(sorted(marks.items(), key=turn), start=1):
        yield Step(
            id=str(number),
            dataset=name,
            selection=Everything(),
            change=tally.change,
            clause=article,
            because=Message("rights-plan-step", {"article": article}),
            count=tally.count,
            traced=True,
            path=MENTIONS if tally.mention else out.belonging.path(name),
        )


def _keeps(stays: Mapping[Staying, int]) -> Iterator[Keep]:
    """Yield what stays, dataset by dataset; records whose periods end on one day are counted together."""
    whole: dict[tuple[str, str, str, str], Keep] = {}
    for one, count in stays.items():
        stay = one.stay
        day = stay.until.date().isoformat() if stay.until else ""
        place = (one.dataset, stay.clause, repr(stay.because), day)
        known = whole.get(place)
        until = max(filter(None, (stay.until, known.until if known else None)), default=None)
        whole[place] = Keep(
            dataset=one.dataset,
            count=count + (known.count if known else 0),
            clause=stay.clause,
            because=stay.because,
            until=until,
        )
    yield from (whole[place] for place in sorted(whole))


def _tells(
    errand: Errand, out: WorkedOut, policy: Reviewed, estate: Estate, touched: Collection[str]
) -> tuple[str, ...]:
    """Return who is to be told: recipients of the data, and controllers for whom some of it is held."""
    if errand.right not in _TOLD:
        return tuple(sorted(out.passed_on))
    holders = {one.name: one.holder for one in estate.systems if one.holder}
    named = {holders[name.partition(".")[0]] for name in touched if name.partition(".")[0] in holders}
    # Where the estate names no company that holds data, the policy says at least of what kind they are.
    told = sorted(named) if holders else [one.recipient for one in policy.commitments if _is_regular(one)]
    return tuple(dict.fromkeys((*sorted(out.passed_on), *told)))


def _is_regular(one: Commitment) -> TypeGuard[Shares]:
    """Whether a clause names a recipient that has data all the time; an authority or a buyer gets it in a case."""
    return isinstance(one, Shares) and bool(one.recipient) and _IN_A_CASE.search(one.recipient) is None


def _blocks(errand: Errand, out: WorkedOut) -> Iterator[Message]:
    yield from out.problems
    if errand.right == RequestKind.ERASURE:
        # The letter says why each thing stays: what it could not say is found out before anything is erased.
        unsaid = {one.dataset for one in out.stays if not one.stay.clause and not worded(one.stay.because.code)}
        yield from (Message("rights-plan-unsaid", {"dataset": name}) for name in sorted(unsaid))
    for name in sorted(out.silent):
        yield Message("rights-plan-silent", {"dataset": name, "reason": out.silent[name]})
