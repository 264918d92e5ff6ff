"""Who keeps the requests of a workspace: its stores, the laws and promises that its clocks run by, and the hands."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from kept.app.errors import NoPolicyError
from kept.app.house import House
from kept.app.policies import recorded_policy, reviewed
from kept.app.workspace import Workspace
from kept.plans.ports import Channel
from kept.records.stores.bearings import Bearings
from kept.records.stores.documents import destroy_documents
from kept.records.stores.erasures import Erasures, erasures_under
from kept.records.stores.ledger import RecordedLedger
from kept.records.stores.letters import KeptLetter, Letters
from kept.records.stores.packages import Packages
from kept.records.stores.partners import Partners
from kept.records.stores.persons import Person, Persons
from kept.records.stores.pointers import Pointers
from kept.records.stores.requests import OpenRequest, Requests
from kept.records.stores.seen import SeenMails
from kept.records.stores.suppression import SuppressionList
from kept.records.stores.tickets import Tickets
from kept.rights.asked import Ask, Identifier
from kept.rights.carrying import Carrier
from kept.rights.clocks import Clocks
from kept.rights.history import DocumentsDestroyed, Event
from kept.rights.law import Law
from kept.rights.lawbook import FOLDER as LAWS
from kept.rights.lawbook import LawBook, lawbook
from kept.rights.minors import deletion_promises
from kept.rights.promises import Promise, promises_of
from kept.rights.requests import Request
from kept.rights.stages import NotNowError, Stage, Way, require, stage_of
from kept.rights.summary import Summary, summarise
from kept.rights.timing import clocks_at

POST = "post"
"""The kind of address of a letter that no channel takes: a member of staff sends it by hand."""

PACKAGES = "packages"
"""The folder of the workspace in which packages lie, sealed."""


def packages_of(workspace: Workspace) -> Packages:
    """Return the packages of a workspace."""
    return Packages(workspace.home / PACKAGES, workspace.root_key().finder("packages"))


@dataclass(frozen=True)
class Clerk:
    """Reads and writes the requests of one workspace. `channel` is None where nothing can be sent.

    `name` is the worker's that it works for: what it took on is let go of when the worker is lost.
    """

    workspace: Workspace
    carrier: Carrier
    channel: Channel | None = None
    name: str = ""

    @property
    def now(self) -> datetime:
        """This instant."""
        return self.workspace.clock.now()

    @property
    def house(self) -> House:
        """How requests are dealt with here."""
        return self.workspace.settings.house

    def find(self, request: str) -> OpenRequest:
        """Return a request as it is now; raise `UnknownRequestError`."""
        return self.requests.find(request)

    @contextmanager
    def holding(self, request: str, way: Way | None = None, *, at: Stage | None = None) -> Iterator[OpenRequest]:
        """Yield a request that nobody else adds to in the block; what is kept in it is kept together, or not at all.

        Raises `UnknownRequestError`, and `NotNowError` where `way` is not open, or the program does not carry on at
        stage `at` any more: two workers, or a worker and a person, may have seen it there at once. It stops every other
        writer: nothing but our own records may be asked in it.
        """
        with RecordedLedger().writing():
            opened = self.find(request)
            state = opened.request.state
            if way is not None:
                require(state, way, now=self.now)
            if at is not None:
                require(state, Way.CARRY_ON, now=self.now)
                if (stage := stage_of(state, now=self.now)) is not at:
                    raise NotNowError(Way.CARRY_ON, stage)
            yield opened

    def sign(self) -> None:
        """Sign the state of the ledger."""
        self.workspace.ledger().checkpoint()

    def add(self, request: Request, *, marks: Iterable[Identifier]) -> OpenRequest:
        """Keep a new request."""
        return self.requests.add(request, summary=self.summary(request), marks=marks)

    def record(
        self, opened: OpenRequest, *events: Event, person: Person | None = None, letters: Iterable[KeptLetter] = ()
    ) -> OpenRequest:
        """Add what happened to a request, with the letters that it causes: the worker sends them.

        Documents go with the check that they came in for, and with the request. Raises `BusyRequestError` where
        something else happened in between.
        """
        events = (*events, *self._checked(opened, events))
        for letter in letters:
            self.letters.keep(opened, letter, at=self.now, by_hand=letter.to.kind == POST)
        summary = self.summary(opened.request.with_events(*events))
        return self.requests.append(opened, *events, summary=summary, person=person)

    def _checked(self, opened: OpenRequest, events: Sequence[Event]) -> Iterator[Event]:
        state = opened.request.with_events(*events).state
        if state.documents and not state.documentable:
            yield DocumentsDestroyed(at=self.now, count=destroy_documents(opened, at=self.now))

    def clocks(self, request: Request) -> Clocks:
        """Return the clocks of a request now."""
        return clocks_at(
            request,
            laws=self.laws(request.received.ask),
            promises=self.promises,
            office=self.house.office,
            now=self.now,
        )

    def summary(self, request: Request) -> Summary:
        """Return what lists need of a request now."""
        return summarise(request, self.clocks(request), now=self.now)

    def laws(self, ask: Ask) -> Sequence[Law]:
        """Return the laws under which something was asked."""
        found = (self.book.law(one) for one in ask.laws)
        return tuple(one for one in found if one is not None)

    @cached_property
    def book(self) -> LawBook:
        """Every law that is known here."""
        return lawbook(self.workspace.home / LAWS)

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """What the policy promises about answering; nothing where there is no policy."""
        try:
            policy = reviewed(recorded_policy())
        except NoPolicyError:
            return ()
        return (*promises_of(policy.commitments, laws=self.book.laws).understood, *deletion_promises(policy))

    @cached_property
    def persons(self) -> Persons:
        """The people who asked something of us."""
        return Persons(self.workspace.root_key())

    @cached_property
    def requests(self) -> Requests:
        """Every request."""
        return Requests(root=self.workspace.root_key(), ledger=self.workspace.ledger(), persons=self.persons)

    @cached_property
    def letters(self) -> Letters:
        """Every letter."""
        return Letters(self.persons)

    @cached_property
    def tickets(self) -> Tickets:
        """What opens a door once."""
        return Tickets(self.workspace.root_key().finder("tickets").mark("key", ""))

    @cached_property
    def packages(self) -> Packages:
        """Copies that lie ready."""
        return packages_of(self.workspace)

    @cached_property
    def pointers(self) -> Pointers:
        """Records in which somebody seems to ask for something."""
        return Pointers(self.workspace.root_key())

    @cached_property
    def suppressed(self) -> SuppressionList:
        """Who is on a list for good."""
        return SuppressionList(self.persons)

    @cached_property
    def seen(self) -> SeenMails:
        """The mails that were taken in."""
        return SeenMails(self.workspace.root_key())

    @cached_property
    def erasures(self) -> Erasures:
        """What was erased, for a restored system."""
        return erasures_under(self.workspace.root_key())

    @cached_property
    def partners(self) -> Partners:
        """What agents and controllers asked."""
        return Partners(self.workspace.root_key().sealer("partners"))

    @cached_property
    def bearings(self) -> Bearings:
        """What people restricted, and what they object to."""
        return Bearings(self.persons)
