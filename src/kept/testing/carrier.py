"""A stand-in for whoever plans and acts on the estate: a few people, what each system holds of them, and its moods."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from kept.plans.errand import Marking
from kept.rights.alike import Traits
from kept.rights.asked import Identifier, Stay
from kept.rights.carrying import Beside, Carried, Keep, Made, Replay, Said, Took
from kept.rights.kinds import RequestKind
from kept.rights.marking import marked
from kept.rights.outcomes import Answer
from kept.rights.redacting import Span, Spoken
from kept.rights.requests import Request

_CHANGES = frozenset({RequestKind.ERASURE})
_SAID = "Ben said so."
_PACKED = frozenset({RequestKind.ACCESS, RequestKind.PORTABILITY})


@dataclass(slots=True, kw_only=True)
class PretendCarrier:
    """An estate in memory. `holds` has, by e-mail address, how many records each system holds.

    `down` are the systems that do not answer just now; `stays`, `tells`, `mentions` and `blocks` go into every plan.
    The recipients in `takes` do the same in systems of their own. `markings` has what staff marked by hand, by plan.
    `acts` lists what was really done, in order, for a test to look at; plans in `stale` do not hold any more.
    """

    holds: dict[str, dict[str, int]] = field(default_factory=dict)
    down: set[str] = field(default_factory=set)
    stays: tuple[Stay, ...] = ()
    tells: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    mentions: int = 0
    blocks: tuple[str, ...] = ()
    acts: list[str] = field(default_factory=list)
    plans: dict[str, tuple[str, RequestKind]] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)
    markings: dict[str, Marking] = field(default_factory=dict)

    @property
    def systems(self) -> tuple[str, ...]:
        """Every system of the estate, by name."""
        return tuple(sorted({system for held in self.holds.values() for system in held} | self.down))

    def addresses(self, known_by: tuple[Identifier, ...], *, whose: str) -> tuple[str, ...]:  # noqa: ARG002 - one class here
        """Return the address of the person whose account number is `account:ADDRESS`."""
        found = (one.value.removeprefix("account:") for one in known_by)
        return tuple(one for one in found if one in self.holds)

    def plan(self, request: Request) -> Made:
        """Make a plan for the person at the request's address."""
        address = next((one.normal for one in request.received.ask.identifiers if one.normal in self.holds), "")
        plan = f"plan-{len(self.plans) + 1}"
        self.plans[plan] = (address, request.received.ask.kind)
        self.markings[plan] = request.state.marking
        return Made(
            plan=plan,
            records=sum(self.holds.get(address, {}).values()),
            systems=self.systems,
            people=1 if address else 0,
            blocks=self.blocks,
            stays=self.stays,
            tells=self.tells,
            mentions=self.mentions,
        )

    def carry_out(self, plan: str, request: Request, keep: Keep) -> Carried:  # noqa: ARG002 - a real one greets the person
        """Answer for each system; an erasure takes what is held, and a copy is packed once all have answered."""
        if plan in self.stale:
            return Carried(is_stale=True)
        address, kind = self.plans[plan]
        held = self.holds.get(address, {})
        said = tuple(self._said(plan, system, held, kind) for system in self.systems)
        if self.down:
            return Carried(said=said)
        if kind in _PACKED:
            whose = Traits(stands=frozenset(), said=frozenset({address}))
            keep((f"{system}: {count}\n".encode() for system, count in held.items()), whose)
        took = tuple(Took(recipient=one, systems=(one.lower(),)) for one in self.takes)
        return Carried(said=said, remaining=0, took=took)

    def replay(self, plan: str) -> Replay:
        """Return the address that a plan is about."""
        return Replay(body=self.plans[plan][0].encode(), until=datetime.max.replace(tzinfo=UTC))

    def compare(self, plan: str, *, start: int, count: int) -> tuple[Beside, ...]:
        """Return as many tickets as people are spoken of in, Ben by name in each."""
        said = marked(_SAID, (Span(start=0, end=3, kind=Spoken.NAME),), self.markings.get(plan, Marking()))
        return tuple(
            Beside(
                record=f"support.ticket#{number}",
                texts=(("body", said),),
            )
            for number in range(1, self.mentions + 1)[start : start + count]
        )

    def _said(self, plan: str, system: str, held: dict[str, int], kind: RequestKind) -> Said:
        if system in self.down:
            return Said(system=system, answer=Answer.FAILED, reason="estate.unreachable")
        act = f"{plan} {system}"
        count = held.get(system, 0)
        if act not in self.acts:
            self.acts.append(act)
            if kind in _CHANGES:
                held.pop(system, None)
        return Said(system=system, answer=Answer.FOUND if count else Answer.NONE, count=count)
