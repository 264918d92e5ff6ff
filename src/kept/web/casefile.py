"""A request as pages set it out: its steps, its systems, what was said and what happened."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from kept.estate.titles import Titles
from kept.rights import history as h
from kept.rights.asked import Actor, Role
from kept.rights.due import noon
from kept.rights.happened import Happened
from kept.rights.recipients import Recipient
from kept.rights.requests import Request
from kept.rights.stages import Stage
from kept.rights.state import State
from kept.rights.verifying import needed
from kept.terms import Message
from kept.terms.message import Parameter
from kept.terms.wording import say


class Progress(StrEnum):
    """How far a step of a request is."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step on a request's way."""

    stage: Stage
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemLine:
    """What one system in scope said so far; `answer` is `waiting` before it was asked."""

    system: str
    answer: str
    count: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientLine:
    """A recipient that must hear of it, and how it was told; None for one that was not yet."""

    name: str
    told: Recipient | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A sentence whose parameters may have to be put into words themselves: `named` is, `plain` stays as it is.

    `system` goes by what people call it.
    """

    code: str
    plain: Mapping[str, Parameter] = field(default_factory=dict)
    named: Mapping[str, Message] = field(default_factory=dict)
    system: str = ""

    def spoken(self, language: str, titles: Titles) -> str:
        """Return it in words."""
        inner = {name: say(message, language) for name, message in self.named.items()}
        place = {"system": titles.system(self.system)} if self.system else {}
        return say(Message(f"case-event-{self.code}", {**self.plain, **inner, **place}), language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that happened. `words` is what somebody wrote; `letter` the letter that went out with it."""

    at: datetime
    by: Actor
    what: str
    says: Saying
    words: str = field(default="", repr=False)
    letter: str = ""

    @property
    def is_ours(self) -> bool:
        """Whether staff or the program did it. What was asked is the person's, whoever wrote it down."""
        return self.what != "received" and self.by.role in {Role.STAFF, Role.KEPT}


def steps_of(request: Request, stage: Stage) -> tuple[Step, ...]:
    """Return the way that a request goes, and where it is; what it never needs is left out."""
    way = list(_way(request.state))
    if stage.is_last:
        passed = [one for one in way if one is Stage.RECEIVED or _was_at(request, one)]
        return tuple(Step(stage=one, progress=Progress.DONE) for one in (*passed, stage))
    if stage not in way:
        way.insert(len(way) - 2, stage)
    at = way.index(stage)
    return tuple(
        Step(stage=one, progress=Progress.DONE if place < at else Progress.NOW if place == at else Progress.AHEAD)
        for place, one in enumerate(way)
    )


def systems_of(state: State) -> tuple[SystemLine, ...]:
    """Return every system in scope with its answer, those that failed or are silent first."""
    names = () if state.plan is None else state.plan.systems
    lines = (_system(name, state.answers.get(name)) for name in names)
    return tuple(sorted(lines, key=lambda one: (one.answer not in {"failed", "waiting"}, one.system)))


def recipients_of(state: State) -> tuple[RecipientLine, ...]:
    """Return every recipient that must hear of it, those that were not told first."""
    names = (*sorted(state.untold), *sorted(state.recipients))
    return tuple(RecipientLine(name=name, told=state.recipients.get(name)) for name in names)


def timeline_of(request: Request) -> tuple[Line, ...]:
    """Return everything that happened, the newest first."""
    return tuple(line_of(event) for event in reversed(request.events))


def thread_of(request: Request) -> tuple[Line, ...]:
    """Return what person and staff wrote to each other, the oldest first, beginning with what was asked."""
    return tuple(line for line in map(line_of, request.events) if line.what in _SPOKEN and line.words)


def settled_at(request: Request) -> datetime | None:
    """Return when a member of staff last read out of a person's words what is meant; None where nobody did."""
    return next((one.at for one in reversed(request.events) if isinstance(one, h.Settled)), None)


def for_the_person(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines without the names of staff, and without what staff wrote for one another."""
    return tuple(
        replace(line, by=Actor(line.by.role), words="" if line.what in _AMONG_STAFF else line.words) for line in lines
    )


def line_of(event: h.Event) -> Line:
    """Return one event as a line."""
    return Line(
        at=event.at,
        by=event.by,
        what=event.what,
        says=_said(event),
        words=_words(event),
        letter=str(getattr(event, "letter", "")),
    )


_SPOKEN = frozenset(
    {"received", "clarification-asked", "clarification-answered", "message", "refused", "answered", "appealed"}
    | {"appeal-decided", "weighed", "extended", "restriction-ends"}
)


_AMONG_STAFF = frozenset(
    {"identity-proved", "redaction-marked", "approved", "declined", "paused", "recipient-acknowledged"}
)


def _way(state: State) -> Iterator[Stage]:
    course = state.course
    yield Stage.RECEIVED
    if needed(state.ask):
        yield Stage.VERIFYING
    if course.plans:
        yield Stage.PLANNING
    if course.approvals or course.weighs or (state.plan is not None and state.plan.mentions):
        yield Stage.DECIDING
    if course.cooling is not None:
        yield Stage.COOLING
    if course.plans or course.effects:
        yield Stage.RUNNING
    yield Stage.ANSWERING
    yield Stage.CLOSED


_REACHED: Mapping[Stage, tuple[type[Happened], ...]] = {
    Stage.VERIFYING: (h.IdentityAsked, h.IdentityProved),
    Stage.PLANNING: (h.Planned,),
    Stage.DECIDING: (h.Approved, h.Declined, h.Weighed, h.RedactionMarked, h.RedactionApproved),
    Stage.COOLING: (h.CoolingBegan,),
    Stage.RUNNING: (h.Began, h.TookEffect),
    Stage.ANSWERING: (h.Answered,),
}


def _was_at(request: Request, stage: Stage) -> bool:
    return any(isinstance(event, _REACHED.get(stage, ())) for event in request.events)


def _system(name: str, said: h.StepAnswered | None) -> SystemLine:
    if said is None:
        return SystemLine(system=name, answer="waiting", count=0)
    return SystemLine(system=name, answer=said.answer, count=said.count, reason=said.reason)


def _words(event: h.Event) -> str:
    if isinstance(event, h.Received):
        return event.ask.text
    return next((str(getattr(event, name)) for name in ("text", "reason", "note") if _writes(event, name)), "")


def _writes(event: h.Event, name: str) -> bool:
    """Whether a field of an event holds what somebody wrote: such fields hide themselves."""
    return any(one.name == name and not one.repr for one in fields(event))


def _said(event: h.Event) -> Saying:
    if isinstance(event, h.Planned) and event.blocks:
        return Saying(code="planned-blocked")
    return _SAYINGS.get(type(event), lambda one: Saying(code=one.what))(event)


_SAYINGS: Mapping[type[Happened], Callable[[Any], Saying]] = {
    h.Received: lambda one: Saying(code="received", named={"channel": Message(f"channel-{one.channel}")}),
    h.Acknowledged: lambda one: Saying(code=one.what if one.letter else "acknowledged-quietly"),
    h.IdentityAsked: lambda one: Saying(code=one.what, plain={"how": str(one.how)}),
    h.IdentityProved: lambda one: Saying(
        code=one.what, plain={"how": str(one.how)}, named={"point": Message(f"point-{one.point}")}
    ),
    h.DocumentsDestroyed: lambda one: Saying(code=one.what, plain={"count": one.count}),
    h.DuplicateFound: lambda one: Saying(code=one.what, plain={"of": one.of}),
    h.Planned: lambda one: Saying(code=one.what, plain={"count": one.records}),
    h.Weighed: lambda one: Saying(code=one.what, named={"decision": Message(f"decision-{one.decision}")}),
    h.CoolingBegan: lambda one: Saying(code=one.what, plain={"until": one.until}),
    h.StepAnswered: lambda one: Saying(
        code=one.what,
        system=one.system,
        named={"answer": Message(f"answer-{one.answer}", {"count": one.count})},
    ),
    h.Confirmed: lambda one: Saying(code=one.what, plain={"count": one.remaining}),
    h.PackageReady: lambda one: Saying(code=one.what, plain={"until": one.expires}),
    h.RecipientTold: lambda one: Saying(
        code="recipient-took" if one.systems else one.what, plain={"recipient": one.recipient}
    ),
    h.RecipientReminded: lambda one: Saying(code=one.what, plain={"recipient": one.recipient}),
    h.RecipientAcknowledged: lambda one: Saying(code=one.what, plain={"recipient": one.recipient}),
    h.Extended: lambda one: Saying(code=one.what, plain={"until": one.until}),
    h.Refused: lambda one: Saying(code=one.what, named={"ground": Message(f"ground-{one.ground}")}),
    h.Settled: lambda one: Saying(code=one.what if one.letter else "settled-quietly"),
    h.AppealDecided: lambda one: Saying(code=one.what, named={"decision": Message(f"decision-{one.decision}")}),
    h.RestrictionEnds: lambda one: Saying(code=one.what, plain={"until": noon(one.on)}),
    h.Reopened: lambda one: Saying(code=one.what, plain={"why": one.why}),
}
"""What an event says besides its name. Any, since each stands beside the type that it is looked up by."""
