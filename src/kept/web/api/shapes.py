"""How a request looks in questions and answers."""

from enum import StrEnum
from typing import Annotated

from ninja import Schema
from pydantic import Field

from kept.app.rights.access import Come, Grade, grant
from kept.app.rights.clerk import Clerk
from kept.records.stores.inbox import ListedRequest
from kept.records.stores.requests import OpenRequest
from kept.rights.asked import Ask, Asker, Correction, Identifier, Scope
from kept.rights.clocks import Standing
from kept.rights.kinds import RequestKind
from kept.rights.law import ClockKind
from kept.rights.proofs import Point
from kept.rights.stages import Party, Stage, Way
from kept.web.api.texts import Address, Instant, Line, Name, Place, Prose, Question, Word


class Language(StrEnum):
    """The languages that letters are written in."""

    EN = "en"
    DE = "de"
    FR = "fr"
    ES = "es"


class Behalf(StrEnum):
    """In what part somebody asks for somebody else."""

    AGENT = "agent"
    PARENT = "parent"


class KnownBy(Question):
    """Something that a person is known by: `email`, `phone`, `account`, or another kind of the company's own."""

    kind: Word
    value: Line

    def identifier(self) -> Identifier:
        """Return it as requests have it."""
        return Identifier(kind=self.kind, value=self.value)


class OnBehalf(Question):
    """Who asks in the person's name. The person is asked by a link of their own whether that is so."""

    part: Behalf
    address: Address


class Corrected(Question):
    """A value that should be another, wherever the records of a category hold it."""

    category: Name
    old: Line
    new: Line


class Part(Question):
    """Which of the data is meant; with nothing named, all of it. `purposes` are those objected to or withdrawn from:
    the ids of clauses, `marketing`, or `calls`.
    """

    categories: Annotated[tuple[Name, ...], Field(max_length=50)] = ()
    systems: Annotated[tuple[Name, ...], Field(max_length=50)] = ()
    records: Annotated[tuple[Name, ...], Field(max_length=200)] = ()
    purposes: Annotated[tuple[Name, ...], Field(max_length=50)] = ()
    corrections: Annotated[tuple[Corrected, ...], Field(max_length=50)] = ()

    def scope(self) -> Scope:
        """Return it as requests have it."""
        return Scope(
            categories=self.categories,
            systems=self.systems,
            records=self.records,
            purposes=self.purposes,
            corrections=tuple(Correction(category=c.category, old=c.old, new=c.new) for c in self.corrections),
        )


class Asked(Question):
    """What a person asks, and what they are known by."""

    kind: RequestKind
    known_by: Annotated[list[KnownBy], Field(min_length=1, max_length=10)]
    whose: Word = "customer"
    part: Part = Part()
    text: Prose | None = None
    contact: Address | None = None
    language: Language = Language.EN
    place: Place | None = None

    def ask(self, *, asker: Asker = Asker.SUBJECT, agent: str = "") -> Ask:
        """Return it as requests have it."""
        return Ask(
            kind=self.kind,
            whose=self.whose,
            identifiers=tuple(one.identifier() for one in self.known_by),
            asker=asker,
            scope=self.part.scope(),
            contact=self.contact or "",
            agent=agent,
            text=self.text or "",
            language=self.language,
            place=self.place,
        )


class AskedByAnybody(Asked):
    """What anybody asks, for themselves or for somebody else."""

    on_behalf: OnBehalf | None = None

    def by_anybody(self) -> Ask:
        """Return it as requests have it."""
        if self.on_behalf is None:
            return self.ask()
        return self.ask(asker=Asker(self.on_behalf.part.value), agent=self.on_behalf.address)


class ClockShown(Schema):
    """One date by which something must be done, and where it stands in the law or the policy that sets it."""

    clock: ClockKind
    due: Instant
    by: str
    section: str
    standing: Standing


class RequestShown(Schema):
    """How a request stands. `may` is what whoever asks may do now, `shows` what is still to be shown."""

    reference: str
    kind: RequestKind
    stage: Stage
    waits_for: Party
    received_at: Instant
    clocks: list[ClockShown]
    shows: list[Point]
    may: list[Way]


class RequestMade(RequestShown):
    """A request that came in, and the token by which whoever made it comes back to it. It is shown this once."""

    token: str


class RequestListed(Schema):
    """A request in a list."""

    reference: str
    kind: RequestKind
    stage: Stage
    waits_for: Party
    received_at: Instant
    due: Instant | None

    @classmethod
    def of(cls, one: ListedRequest) -> "RequestListed":
        """Return a listed request as it is shown."""
        return cls(
            reference=one.id,
            kind=one.kind,
            stage=one.stage,
            waits_for=one.waits_for,
            received_at=one.received_at,
            due=one.due_at,
        )


def shown(clerk: Clerk, opened: OpenRequest, grade: Grade | None = None) -> RequestShown:
    """Return how a request stands now, to whoever came so far. It names nobody and repeats nothing that was said."""
    request, state = opened.request, opened.request.state
    standing = request.standing(clerk.now)
    return RequestShown(
        reference=opened.id,
        kind=state.ask.kind,
        stage=standing.stage,
        waits_for=standing.waits_for,
        received_at=request.received.at,
        clocks=[
            ClockShown(
                clock=one.clock,
                due=one.binding.at,
                by=one.binding.name,
                section=one.binding.section,
                standing=one.standing,
            )
            for one in clerk.clocks(request).deadlines
        ],
        shows=sorted(state.missing),
        may=[] if grade is None else sorted(Come(opened=opened, grade=grade).ways(clerk.now)),
    )


def made(clerk: Clerk, opened: OpenRequest, grade: Grade) -> RequestMade:
    """Return a request that came in, with a token of that grade for whoever made it."""
    return RequestMade(token=grant(clerk, opened, grade), **shown(clerk, opened, grade).model_dump())
