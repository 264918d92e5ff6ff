"""Passing through one dataset: the records that are somebody's, in pieces, and what in them leads on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain, islice

from kept.estate import Connector
from kept.estate.belonging import Belonging
from kept.estate.keyed import Question, keyed_rows
from kept.estate.model import Dataset
from kept.estate.ports import Row
from kept.estate.selection import AllOf, AnyOf, Key, Keys, Selection
from kept.estate.ways import IP
from kept.rights.chart import Track
from kept.rights.claims import Claim, together
from kept.rights.pointing import pointing
from kept.rights.readers import Reader, readers, values_in
from kept.rights.trail import Spell, Traced, Trail

PIECE = 1_000
"""Records that are looked at together."""

_MOMENT = timedelta(microseconds=1)
MOST = 5_000
"""Values that are asked for together."""


@dataclass(slots=True, kw_only=True)
class Passage:
    """One dataset of a trace, gone along its `track`.

    `wanted` are the fields that whoever asked wants read. `keeps`: what was found is remembered.
    """

    track: Track
    connector: Connector
    trail: Trail
    belonging: Belonging
    wanted: tuple[str, ...]
    now: datetime
    keeps: bool = field(init=False)
    dataset: Dataset = field(init=False)
    ways: tuple[Reader, ...] = field(init=False)
    fields: tuple[str, ...] = field(init=False)
    may_repeat: bool = False

    def __post_init__(self) -> None:
        self.keeps = self.track.keeps
        dataset = self.dataset = self.track.dataset
        self.ways = readers(dataset, belonging=self.belonging, trail=self.trail)
        held_for = dataset.reference(dataset.held_for) if dataset.held_for else None
        looked_at = (
            *(way.fields for way in self.ways),
            *(one.fields for one in self.track.leads),
            *(one.fields for one in self.track.leading),
            held_for.fields if held_for else (),
        )
        self.fields = tuple(dict.fromkeys((*dataset.key, *chain.from_iterable(looked_at), *self.wanted)))

    @property
    def expected(self) -> int:
        """How many values are asked for next."""
        return sum(way.fresh for way in self.ways)

    def asks(self) -> list[Selection]:
        """Return what to ask for what is new on its ways: it counts as asked from now on."""
        self.may_repeat = self._may_repeat()
        return list(_selections(self.ways))

    def question(self, selection: Selection) -> Question:
        """Return the question for a selection, with all the fields that are needed."""
        return Question(self.dataset, selection, self.fields)

    def found(self, selections: Iterable[Selection]) -> Iterator[Traced]:
        """Yield the records that are somebody's, of what was asked for; each is judged by all the ways."""
        once: set[Key] | None = set() if self.may_repeat else None
        for selection in selections:
            rows = keyed_rows(self.connector, self.dataset, selection, self.fields)
            while piece := list(islice(rows, PIECE)):
                if once is not None:
                    piece = [(key, row) for key, row in piece if key not in once]
                    once.update(key for key, _ in piece)
                judged = self.judged(piece)
                if judged.keys:
                    yield judged

    def _may_repeat(self) -> bool:
        asking = [one for one in self.ways if one.fresh]
        return len(asking) > 1 and any(one.fresh > MOST for one in asking)

    def judged(self, piece: Sequence[tuple[Key, Row]]) -> Traced:
        """Return those of some records that are somebody's."""
        inside = [self._inside(way, piece) for way in self.ways]
        keys, rows, claims = [], [], []
        for key, row in piece:
            claim = self._claim(key, row, inside)
            if claim is not None:
                keys.append(key)
                rows.append(row)
                claims.append(claim)
        return Traced(dataset=self.dataset, keys=keys, rows=rows, claims=claims)

    def _claim(self, key: Key, row: Row, inside: Sequence[frozenset[Key] | None]) -> Claim | None:
        if len(self.ways) == 1:
            return self.ways[0].claim(row, key)
        return together(
            [
                claim
                for way, those in zip(self.ways, inside, strict=True)
                if (way.decides(row) if way.decides else those is None or key in those)
                and (claim := way.claim(row, key)) is not None
            ]
        )

    def inside(self, place: int, traced: Traced) -> list[bool]:
        """Return which of some records are in the `where` of the way at `place`."""
        way = self.ways[place]
        if way.decides is not None:
            return [way.decides(row) for row in traced.rows]
        chosen = AllOf((Keys(tuple(traced.keys)), way.way.where))
        those = frozenset(self.connector.keys(self.dataset, chosen))
        return [key in those for key in traced.keys]

    def _inside(self, way: Reader, piece: Sequence[tuple[Key, Row]]) -> frozenset[Key] | None:
        """Return which of some records are in the way's `where`, by their store; None where that need not be asked."""
        if way.decides is not None or len(self.ways) == 1:
            return None
        chosen = AllOf((Keys(tuple(key for key, _ in piece)), way.way.where))
        return frozenset(self.connector.keys(self.dataset, chosen))

    def remember(self, traced: Traced) -> Traced:
        """Note what leads on from records; return those that are new, or whose claim has changed."""
        if not self.keeps:
            return traced
        held = self.trail.records(self.dataset.full_name)
        new = [
            place
            for place, (key, claim) in enumerate(zip(traced.keys, traced.claims, strict=True))
            if held.take(key, claim)
        ]
        for reference in self.track.leads:
            read = pointing(reference.fields, self.dataset, self.belonging.datasets[reference.to])
            ends = self.trail.ends_of(self.dataset.full_name, reference.name)
            for place in new:
                end = read(traced.rows[place])
                if end is not None:
                    ends.take(end, held.of[traced.keys[place]])
        if len(new) == len(traced.keys):
            return traced
        return Traced(
            dataset=self.dataset,
            keys=[traced.keys[one] for one in new],
            rows=[traced.rows[one] for one in new],
            claims=[held.of[traced.keys[one]] for one in new],
        )

    def names(self, traced: Traced) -> Iterator[tuple[str, str, Claim]]:
        """Yield what records say that people are known by: kind, value, whose."""
        for one in self.track.leading:
            if one.kind != IP:
                for row, claim in zip(traced.rows, traced.claims, strict=True):
                    yield from ((one.kind, value, claim) for value in values_in(row, (one.field,), one.kind))

    def spells(self, traced: Traced) -> Iterator[tuple[str, Spell]]:
        """Yield the addresses that were theirs for a time."""
        for row, claim in zip(traced.rows, traced.claims, strict=True):
            yield from ((address, spell) for address, spell in self.spells_in(row, claim))

    def spells_in(self, row: Row, claim: Claim) -> Iterator[tuple[str, Spell]]:
        """Yield the addresses that a record says were somebody's, with the time; an open end is now."""
        for one in self.track.leading:
            if one.kind != IP or one.from_ is None:
                continue
            address, begins, ends = row[one.field], row[one.from_], row[str(one.until)]
            if address is not None and isinstance(begins, datetime):
                until = ends if isinstance(ends, datetime) else self.now
                # A session of one moment was somebody's at that moment.
                yield str(address), Spell(begins=begins, ends=max(until, begins + _MOMENT), claim=claim)


def _selections(ways: Sequence[Reader]) -> Iterator[Selection]:
    """Yield what to ask for: all of it at once where that is little, else way by way and piece by piece."""
    asking = [one for one in ways if one.fresh]
    if any(one.fresh > MOST for one in asking):
        for one in asking:
            yield from one.pieces(MOST)
    elif asking:
        parts = tuple(part for one in asking for part in one.pieces(MOST))
        yield parts[0] if len(parts) == 1 else AnyOf(parts)
