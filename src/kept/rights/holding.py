"""What is held about somebody, dataset by dataset: counted at first, then read a page at a time."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from kept.estate import Dataset
from kept.estate.errors import EstateError
from kept.estate.ports import Row, Value
from kept.estate.selection import Key
from kept.plans.errand import Errand
from kept.retention import Line, schedule
from kept.rights.exempting import Exempting
from kept.rights.finding import Found, find
from kept.rights.scope import reference_to
from kept.rights.sorting import Piece
from kept.rights.tracing import Tracer, Walk
from kept.rights.trail import Traced
from kept.rights.working import Stores, work_out
from kept.terms import Message

PAGE = 25
"""How many records are read at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """How many records of a dataset are somebody's."""

    dataset: Dataset
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Everything that is held about somebody; `silent` are the systems that did not answer.

    `problems` say why somebody cannot be told from somebody else: then nothing is shown.
    """

    holdings: tuple[Holding, ...]
    silent: tuple[str, ...]
    problems: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRecord:
    """One record as its person sees it: its name, its fields, and when it is to go by which clause.

    `until` is None where nothing says when.
    """

    name: str
    row: Row = field(repr=False)
    until: datetime | None
    clause: str


def held(errand: Errand, *, stores: Stores) -> Held:
    """Count what is held about the person of an errand. Keys are read, and no contents.

    Raises `UnknownClassError` and `UnknownIdentifierError` for what the estate does not know.
    """
    chart = stores.chart(errand.whose)
    known = chart.belonging
    counts: Counter[str] = Counter()
    found = Found()
    closed = {one.system for one in known.datasets.values() if one.system not in stores.connectors}
    persons = {known.datasets[one].system for one in known.persons}
    try:
        if persons & closed:
            return Held(holdings=(), silent=tuple(sorted(closed)), problems=())
        find(errand.people, belonging=known, connectors=stores.connectors, wants=_nothing, found=found)
    except EstateError:
        return Held(holdings=(), silent=tuple(sorted(persons | closed)), problems=())
    if found.problems:
        return Held(holdings=(), silent=tuple(sorted(closed)), problems=tuple(found.problems))

    def count(traced: Traced) -> None:
        if traced.dataset.held_for is None:
            counts[traced.dataset.full_name] += len(traced.keys)

    walk = Walk(chart=chart, connectors=stores.connectors, wants=_nothing, now=stores.now)
    heard = Tracer.prepared(found, walk=walk).run(count)
    silent = closed | {known.datasets[one].system for one in heard.unanswered}
    holdings = (Holding(dataset=one, count=counts[name]) for name, one in known.datasets.items())
    return Held(holdings=tuple(holdings), silent=tuple(sorted(silent)), problems=())


def records(errand: Errand, dataset: Dataset, *, stores: Stores, page: int) -> tuple[tuple[HeldRecord, ...], bool]:
    """Return a page of somebody's records in one dataset, the first being 0, and whether there are more."""
    taking = _Taking(start=page * PAGE)
    with suppress(_EnoughError):
        work_out(replace(errand, places=(dataset.full_name,)), stores=stores, take=taking.take)
    keys, rows = taking.keys[:PAGE], taking.rows[:PAGE]
    ends = _ends(dataset, keys, stores)
    shown = tuple(
        HeldRecord(
            name=reference_to(dataset.full_name, key),
            row=row,
            until=ends[key][1] if key in ends else None,
            clause=ends[key][0] if key in ends else "",
        )
        for key, row in zip(keys, rows, strict=True)
    )
    return shown, len(taking.keys) > PAGE


def lines_of(dataset: Dataset, stores: Stores) -> tuple[Line, ...]:
    """Return the lines of the retention schedule that a dataset falls under, in order of precedence."""
    lines = schedule(estate=stores.estate, policy=stores.policy)
    return tuple(one for one in lines if one.dataset.full_name == dataset.full_name and not one.rule.masks)


class _EnoughError(Exception):
    """A page is full: what comes after it need not be read."""


@dataclass(slots=True, kw_only=True)
class _Taking:
    """Takes one page, and one record more that tells whether there is another."""

    start: int
    seen: int = 0
    keys: list[Key] = field(default_factory=list)
    rows: list[Mapping[str, Value]] = field(default_factory=list)

    def take(self, piece: Piece, traced: Traced) -> None:
        """Take what falls on the page; end the trace where it is full."""
        if piece.mention:
            return
        first = max(0, self.start - self.seen)
        self.seen += len(piece.keys)
        fields = getattr(piece.change, "fields", ())
        for key, row in list(zip(piece.keys, traced.rows, strict=True))[first:]:
            if len(self.keys) > PAGE:
                break
            self.keys.append(key)
            self.rows.append({name: row[name] for name in fields})
        if len(self.keys) > PAGE:
            raise _EnoughError


def _nothing(_dataset: Dataset) -> Sequence[str]:
    return ()


def _ends(dataset: Dataset, keys: Sequence[Key], stores: Stores) -> dict[Key, tuple[str, datetime | None]]:
    """Return the clause that each record is kept by, and when its period ends; the first line that fits decides."""
    ends: dict[Key, tuple[str, datetime | None]] = {}
    if not keys:
        return ends
    asking = Exempting(estate=stores.estate, connectors=stores.connectors, lines={}, now=stores.now)
    for line in lines_of(dataset, stores):
        for key, until in asking.ends(line, dataset, keys):
            ends.setdefault(key, (line.rule.clause, until))
    return ends
