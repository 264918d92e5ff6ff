"""Tracing: from the people found to all of their records, dataset by dataset along the ways (decision 0012)."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from kept.estate import Connector, Dataset
from kept.estate.belonging import Belonging
from kept.estate.errors import EstateError, RefusedError, UnreachableError
from kept.estate.keyed import FEW, LITTLE, Together, key_of
from kept.estate.ports import Row
from kept.estate.selection import Key, Selection
from kept.rights.alone import note_spells_of_others, publish_addresses, set_aside_shared
from kept.rights.chart import Chart
from kept.rights.finding import Found, Values, Wants
from kept.rights.passage import Passage
from kept.rights.trail import Claims, Sink, Traced, Trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """What a trace goes by: the class, the open systems, what is read along, and the time."""

    chart: Chart
    connectors: Mapping[str, Connector]
    wants: Wants
    now: datetime

    @property
    def belonging(self) -> Belonging:
        """The ways of the class."""
        return self.chart.belonging


@dataclass(slots=True)
class Heard:
    """What a trace ends with beside the records.

    `unanswered` has the reason for each dataset that could not be looked into, `shared` what of the people is
    somebody else's as well, `trail` what was found, as far as others hang on it.
    """

    unanswered: dict[str, EstateError] = field(default_factory=dict)
    shared: Values = field(default_factory=dict)
    trail: Trail = field(default_factory=Trail)
    passages: dict[str, Passage] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Tracer:
    """A trace from the people found. Once it is `prepared`, `heard` has a passage for each dataset that answers."""

    walk: Walk
    found: Found
    heard: Heard = field(default_factory=Heard)
    _sink: Sink = field(default=lambda _traced: None)
    _waiting: dict[str, dict[Key, Row]] = field(default_factory=dict)
    _late: dict[str, Claims[str]] = field(default_factory=dict)
    _is_published: bool = False

    @classmethod
    def prepared(cls, found: Found, *, walk: Walk) -> "Tracer":
        """Return a trace that has asked for nothing yet."""
        tracer = cls(walk=walk, found=found)
        tracer.prepare()
        return tracer

    def run(self, sink: Sink) -> Heard:
        """Hand every record of the people to `sink`, in pieces, each record once, with whose it is.

        1. From the persons, along references, dataset after dataset until nothing new is found.
        2. What those records say that a person is known by (cookies, addresses for a time) leads on, unless it is
           somebody else's too.
        3. From what that led to, along references again.
        """
        self._sink = sink
        self.begin()
        self.go_along()
        self.publish()
        self.go_along()
        self.hand_over()
        return self.heard

    def prepare(self) -> None:
        """Make the passages, in the order in which they are gone through."""
        self.heard.shared = {kind: dict(values) for kind, values in self.found.shared.items()}
        for name, track in self.walk.chart.tracks.items():
            connector = self.walk.connectors.get(track.dataset.system)
            if connector is None:
                self.heard.unanswered[name] = UnreachableError(f"{track.dataset.system} does not answer")
                continue
            if track.is_passed_again:
                self._waiting[name] = {}
            self.heard.passages[name] = Passage(
                track=track,
                connector=connector,
                trail=self.heard.trail,
                belonging=self.walk.belonging,
                wanted=tuple(self.walk.wants(track.dataset)),
                now=self.walk.now,
            )

    def begin(self) -> None:
        """Take the persons, and what they are known by, as found."""
        for kind, values in self.found.names.items():
            for value, claim in values.items():
                self.heard.trail.values(kind).take(value, claim)
        for name, seeds in self.found.seeds.items():
            passage = self.heard.passages[name]
            passage.keeps = True
            rows = self.found.rows.get(name, {})
            there = [key for key in seeds if key in rows]
            for key in seeds.keys() - rows.keys():
                self.heard.trail.records(name).take(key, seeds[key])
            self._take(
                passage,
                Traced(
                    dataset=passage.dataset,
                    keys=there,
                    rows=[rows[key] for key in there],
                    claims=[seeds[key] for key in there],
                ),
            )

    def go_along(self) -> None:
        """Pass through the datasets until nothing is new: together those that do not hang on one another."""
        while fresh := self._fresh():
            apart = [name for name, passage in fresh.items() if not fresh.keys() & passage.track.starts]
            # Where all hang on one another, in a ring, one of them goes first.
            self._pass([fresh[name] for name in apart or list(fresh)[:1]])

    def _fresh(self) -> dict[str, Passage]:
        return {
            name: passage
            for name, passage in self.heard.passages.items()
            if name not in self.walk.belonging.persons
            and name not in self.heard.unanswered
            and any(way.fresh for way in passage.ways)
        }

    def _pass(self, passages: Sequence[Passage]) -> None:
        asked = [(passage, passage.expected, passage.asks()) for passage in passages]
        together = self._asked_together([(one, asks[0]) for one, values, asks in asked if values <= LITTLE])
        for passage, _, selections in asked:
            try:
                rows = together.get(passage.dataset.full_name)
                if rows is not None:
                    self._take(passage, passage.judged([(key_of(passage.dataset, row), row) for row in rows]))
                    continue
                for piece in passage.found(selections):
                    self._take(passage, piece)
            except EstateError as error:
                self._unanswered(passage.dataset, error)

    def _asked_together(self, small: Sequence[tuple[Passage, Selection]]) -> dict[str, Sequence[Row]]:
        """Ask what is little of each system in one go; whatever that does not answer is asked alone."""
        found: dict[str, Sequence[Row]] = {}
        for system in dict.fromkeys(one.dataset.system for one, _ in small):
            connector: object = self.walk.connectors[system]
            questions = [
                one.question(selection) for one, selection in small if one.dataset.system == system and one.dataset.key
            ]
            if isinstance(connector, Together):
                with suppress(EstateError):
                    answers = zip(questions, connector.together(questions, FEW), strict=True)
                    found.update((one.dataset.full_name, rows) for one, rows in answers if rows is not None)
        return found

    def _unanswered(self, dataset: Dataset, error: EstateError) -> None:
        self.heard.unanswered[dataset.full_name] = error
        if isinstance(error, UnreachableError | RefusedError):
            for other in self.walk.belonging.datasets.values():
                if other.system == dataset.system:
                    self.heard.unanswered.setdefault(other.full_name, error)

    def _take(self, passage: Passage, traced: Traced) -> None:
        traced = passage.remember(traced)
        if not traced.keys:
            return
        if not self._is_published:
            self._collect(passage, traced)
        waiting = self._waiting.get(passage.dataset.full_name)
        if waiting is None:
            self._sink(traced)
        else:
            waiting.update(zip(traced.keys, traced.rows, strict=True))

    def _collect(self, passage: Passage, traced: Traced) -> None:
        """Collect what people are known by in records that hang on theirs; what they were found by leads nowhere."""
        if not passage.track.leading:
            return
        hanging = {way.place for way in passage.ways if way.way.identifier is None}
        places = [place for place, one in enumerate(traced.claims) if not one.ways or hanging.intersection(one.ways)]
        rows, claims = [traced.rows[one] for one in places], [traced.claims[one] for one in places]
        chosen = Traced(dataset=traced.dataset, keys=[traced.keys[one] for one in places], rows=rows, claims=claims)
        for kind, value, claim in passage.names(chosen):
            self._late.setdefault(kind, Claims()).take(value, claim)
        for address, spell in passage.spells(chosen):
            self.heard.trail.spells.setdefault(address, []).append(spell)

    def publish(self) -> None:
        """Let lead on what the records say, as far as it is somebody's alone."""
        self._is_published = True
        belonging, trail = self.walk.belonging, self.heard.trail
        answering = {name: one for name, one in self.heard.passages.items() if name not in self.heard.unanswered}
        for kind, values in self._late.items():
            shared = set_aside_shared(kind, values, passages=answering, belonging=belonging, trail=trail)
            self.heard.shared.setdefault(kind, {}).update(shared)
            for value, claim in values.of.items():
                if value not in self.heard.shared[kind]:
                    trail.values(kind).take(value, claim)
        if trail.spells:
            note_spells_of_others(passages=answering, belonging=belonging, trail=trail)
            publish_addresses(trail)

    def hand_over(self) -> None:
        """Hand over the records that waited until all ways to them were known."""
        for name, waiting in self._waiting.items():
            passage = self.heard.passages[name]
            claims = self.heard.trail.records(name).of
            for keys in _pieces(list(waiting)):
                rows = [waiting[key] for key in keys]
                self._sink(Traced(dataset=passage.dataset, keys=keys, rows=rows, claims=[claims[key] for key in keys]))


def _pieces(keys: Sequence[Key], most: int = 1_000) -> Iterator[list[Key]]:
    for start in range(0, len(keys), most):
        yield list(keys[start : start + most])
