"""Working an errand out against the stores: who is who, which records are theirs, and what becomes of each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kept.estate import Connector, Estate
from kept.estate.belonging import Belonging, belonging
from kept.estate.change import Change
from kept.estate.errors import EstateError
from kept.holds import Hold
from kept.plans.errand import Errand, Standing
from kept.policy.reviewed import Reviewed
from kept.retention import schedule
from kept.rights.aside import count_shared, pass_on, speak_of
from kept.rights.chart import Chart, chart_of
from kept.rights.correcting import Correcting
from kept.rights.erasing import Erasing
from kept.rights.errors import UnknownClassError
from kept.rights.exempting import Exempting
from kept.rights.fates import Deciding
from kept.rights.finding import Found, find
from kept.rights.jointly import Others
from kept.rights.kinds import RequestKind
from kept.rights.marking import marked_in
from kept.rights.reading import Reading
from kept.rights.restraining import Objecting, Restraining
from kept.rights.scope import Scope
from kept.rights.shells import Shells
from kept.rights.sorting import Piece, Pieces, Sorting, Staying
from kept.rights.tracing import Tracer, Walk
from kept.rights.trail import Traced
from kept.terms import Message

PLANNED = (
    RequestKind.ACCESS,
    RequestKind.PORTABILITY,
    RequestKind.ERASURE,
    RequestKind.RECTIFICATION,
    RequestKind.RESTRICTION,
    RequestKind.OBJECTION,
)
"""Rights that are carried out as a plan."""

READ_ONLY = frozenset({RequestKind.ACCESS, RequestKind.PORTABILITY})
"""Rights that change nothing: a record is given to everybody who has a claim on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    """What an errand is worked out from: the estate with its open systems, the policy, the holds, and the time.

    `closed` has the reason for each system that could not be opened.
    """

    estate: Estate
    connectors: Mapping[str, Connector]
    policy: Reviewed
    now: datetime
    holds: Sequence[Hold] = ()
    closed: Mapping[str, str] = field(default_factory=dict)
    _charts: dict[str, Chart] = field(default_factory=dict)

    def chart(self, whose: str) -> Chart:
        """Return the chart of a class; raise `UnknownClassError` for one that the estate has not."""
        if whose not in self._charts:
            known = belonging(self.estate, whose)
            if not known.datasets:
                classes = sorted({one.whose for one in self.estate.datasets() if one.whose})
                raise UnknownClassError(f"The estate has no class of people “{whose}”; it has: {', '.join(classes)}")
            self._charts[whose] = chart_of(known)
        return self._charts[whose]


@dataclass(slots=True, kw_only=True)
class WorkedOut:
    """What came of it.

    `usual` has what is done by default to each dataset in scope, `stays` how many records stay and why, `silent` the
    datasets that could not be looked into with the reason, `passed_on` the controllers for whom records are held.
    `problems` say why nothing may be carried out. `stand` has, for each of the people, the records that stand for them.
    `counts` has how many records concern each of the people, `people`
    who was found. `since` are the datasets in which a record came since under the address of one that stood.
    """

    belonging: Belonging
    usual: dict[str, Change] = field(default_factory=dict)
    stays: Counter[Staying] = field(default_factory=Counter)
    silent: dict[str, str] = field(default_factory=dict)
    passed_on: dict[str, int] = field(default_factory=dict)
    problems: list[Message] = field(default_factory=list)
    counts: dict[int, int] = field(default_factory=dict)
    people: frozenset[int] = frozenset()
    stand: dict[int, list[Standing]] = field(default_factory=dict)
    since: frozenset[str] = frozenset()


def work_out(errand: Errand, *, stores: Stores, take: Pieces) -> WorkedOut:
    """Find the people and their records, decide about each, and hand the work to `take`, piece by piece.

    Raises `UnknownClassError` and `UnknownIdentifierError` for what the estate does not know.
    """
    chart = stores.chart(errand.whose)
    out = WorkedOut(belonging=chart.belonging)
    _Working(errand=errand, stores=stores, chart=chart, take=take, out=out).run()
    return out


@dataclass(slots=True, kw_only=True)
class _Working:
    errand: Errand
    stores: Stores
    chart: Chart
    take: Pieces
    out: WorkedOut

    @property
    def belonging(self) -> Belonging:
        """The ways of the class."""
        return self.chart.belonging

    def run(self) -> None:
        found = Found()
        deciding = self._deciding(found)
        self._note_scope(deciding)
        if not self._find(found, deciding):
            return
        walk = Walk(chart=self.chart, connectors=self.stores.connectors, wants=deciding.wants, now=self.stores.now)
        tracer = Tracer.prepared(found, walk=walk)
        sorting = self._sorting(deciding, tracer)
        shells = self._shells(deciding, sorting)

        def sink(traced: Traced) -> None:
            if traced.dataset.held_for is not None:
                pass_on(traced, self.out.passed_on)
            else:
                sorting.sort(traced)

        heard = tracer.run(sink)
        self._note_silence({name: str(error) for name, error in heard.unanswered.items()})
        if not self.out.silent and shells is not None:
            shells.settle(sorting)
        speak_of(self.errand, self.stores.estate, self.stores.connectors, heard.trail, sorting)
        count_shared(heard, self.belonging, sorting)
        self.out.stays = sorting.stays
        for name, seeds in found.seeds.items():
            for key, claim in seeds.items():
                for number in claim.owners:
                    self.out.stand.setdefault(number, []).append(Standing(dataset=name, key=key))
        self.out.people = frozenset(self.out.stand.keys() | self.out.counts.keys())

    def _note_scope(self, deciding: Deciding) -> None:
        if self.errand.right == RequestKind.RESTRICTION and self.errand.is_whole:
            self.out.problems.append(Message("rights-plan-restrict-what"))
        if self.errand.right == RequestKind.RECTIFICATION and not self.errand.amended:
            self.out.problems.append(Message("rights-plan-correct-what"))
        for name, dataset in self.belonging.datasets.items():
            nobodys = dataset.held_for is not None or dataset.belongs == ()
            change = None if nobodys else deciding.usual(dataset)
            if change is not None:
                self.out.usual[name] = change
                if name in self.belonging.unreached:
                    self.out.problems.append(Message("rights-plan-unreached", {"dataset": name}))

    def _find(self, found: Found, deciding: Deciding) -> bool:
        """Find the people; False where those who would know do not answer."""
        closed = {
            one.full_name: self.stores.closed.get(one.system, "it does not answer")
            for one in self.belonging.datasets.values()
            if one.system not in self.stores.connectors
        }
        self._note_silence(closed)
        if any(name in closed for name in self.belonging.persons):
            return False
        try:
            find(
                self.errand.people,
                belonging=self.belonging,
                connectors=self.stores.connectors,
                wants=deciding.wants,
                found=found,
            )
        except EstateError as error:
            self._note_silence(dict.fromkeys(self.belonging.persons, str(error)))
            return False
        self.out.problems += found.problems
        self.out.since = frozenset(found.since)
        return True

    def _note_silence(self, reasons: Mapping[str, str]) -> None:
        self.out.silent.update(reasons)

    def _deciding(self, found: Found) -> Deciding:
        scope, right = Scope(errand=self.errand), self.errand.right
        if right in READ_ONLY:
            return Reading(belonging=self.belonging, scope=scope, ported=right == RequestKind.PORTABILITY)
        if right == RequestKind.RECTIFICATION:
            return Correcting(connectors=self.stores.connectors, scope=scope)
        if right == RequestKind.RESTRICTION:
            return Restraining(connectors=self.stores.connectors, scope=scope)
        if right == RequestKind.OBJECTION:
            return Objecting()
        lines = schedule(estate=self.stores.estate, policy=self.stores.policy)
        exempting = Exempting.of(
            lines,
            estate=self.stores.estate,
            connectors=self.stores.connectors,
            now=self.stores.now,
        )
        return Erasing(
            belonging=self.belonging,
            connectors=self.stores.connectors,
            scope=scope,
            schedule=lines,
            exempting=exempting,
            holds=self.stores.holds,
            found=found,
        )

    def _sorting(self, deciding: Deciding, tracer: Tracer) -> Sorting:
        others = Others(
            belonging=self.belonging,
            connectors=self.stores.connectors,
            passages=tracer.heard.passages,
            trail=tracer.heard.trail,
        )
        return Sorting(
            deciding=deciding,
            passages=tracer.heard.passages,
            others=None if self.errand.right in READ_ONLY else others,
            take=self._counted,
        )

    def _shells(self, deciding: Deciding, sorting: Sorting) -> Shells | None:
        if not isinstance(deciding, Erasing):
            return None
        shells = Shells(estate=self.stores.estate, connectors=self.stores.connectors, erasing=deciding)
        shells.prepare(sorting)
        return shells

    def _counted(self, piece: Piece, traced: Traced) -> None:
        counts = self.out.counts
        if len(self.errand.people) == 1:
            counts[0] = counts.get(0, 0) + len(piece.keys)
        else:
            for claim in piece.claims:
                for number in claim.owners:
                    counts[number] = counts.get(number, 0) + 1
        self.take(piece, marked_in(piece, traced, self.errand.marking))
