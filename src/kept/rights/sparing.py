"""What holds keep of each dataset, found as for a right: the records of the people they name, and what those need."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kept.estate import Connector, Dataset, Estate
from kept.estate.belonging import Belonging, belonging
from kept.estate.errors import EstateError
from kept.estate.keyed import scalar
from kept.estate.model import FieldKind
from kept.estate.selection import AllOf, AnyOf, Everything, Key, Keys, Selection
from kept.estate.values import comparable
from kept.holds import Hold
from kept.plans.errand import Known, Sought, Standing
from kept.plans.reach import within_reach
from kept.retention.sparing import Spared
from kept.rights.chart import chart_of
from kept.rights.finding import Found, find
from kept.rights.pointing import pointing
from kept.rights.tracing import Tracer, Walk


def spared_by(hold: Hold, *, estate: Estate, connectors: Mapping[str, Connector], now: datetime) -> Spared:
    """Work out what a hold keeps, dataset by dataset. Keys and references are read, and no contents.

    A record that is kept keeps what it points at: without that it would dangle, or its store take it along. Where a
    system that would know does not answer, its datasets and those they point at are `unclear`.
    """
    sparing = _Sparing(hold=hold, estate=estate, connectors=connectors, now=now)
    if hold.persons:
        for person in hold.persons:
            sparing.trace(person)
    else:
        for dataset in estate.datasets():
            if sparing.names(dataset):
                sparing.own[dataset.full_name] = hold.where
    sparing.lean()
    records = {name: sparing.selection(name) for name in sparing.own.keys() | sparing.keys.keys()}
    return Spared(
        case=hold.case,
        clause=hold.clause,
        until=hold.ends,
        records=records,
        unclear=frozenset(sparing.unclear),
        silent=frozenset(sparing.silent),
    )


@dataclass(slots=True, kw_only=True)
class _Sparing:
    hold: Hold
    estate: Estate
    connectors: Mapping[str, Connector]
    now: datetime
    own: dict[str, Selection] = field(default_factory=dict)
    keys: dict[str, dict[Key, None]] = field(default_factory=dict)
    unclear: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)

    def names(self, dataset: Dataset) -> bool:
        return not self.hold.datasets or dataset.full_name in self.hold.datasets

    def selection(self, name: str) -> Selection:
        keys = Keys(tuple(self.keys.get(name, ())))
        if name not in self.own:
            return keys
        return AnyOf((self.own[name], keys)) if keys.keys else self.own[name]

    def trace(self, person: str) -> None:
        """Take the records of a person in every class in which the record named stands for one."""
        name, _, written = person.partition("#")
        dataset = self.estate.dataset(name)
        if dataset is None:
            return
        key = read_key(dataset, written)
        traced = False
        for whose in dict.fromkeys(one.whose for one in self.estate.datasets() if one.whose):
            known = belonging(self.estate, whose)
            if name in known.persons:
                traced = True
                self._trace_in(known, dataset, key)
        if not traced and key is not None:
            self._take(dataset, [key])

    def _trace_in(self, known: Belonging, dataset: Dataset, key: Key | None) -> None:
        closed = {one.full_name: one.system for one in known.datasets.values() if one.system not in self.connectors}
        self.silent.update(closed.values())
        if closed or key is None:
            self._note_unclear(known.datasets)
            return
        fields = zip(dataset.key, key, strict=True)
        person = Sought(
            known_by=tuple(Known(kind=f"{dataset.full_name}.{one}", value=str(part)) for one, part in fields),
            stood=(Standing(dataset=dataset.full_name, key=key),),
        )
        found = Found()
        try:
            find((person,), belonging=known, connectors=self.connectors, wants=_nothing, found=found)
        except EstateError:
            self._note_unclear(known.datasets)
            return
        walk = Walk(chart=chart_of(known), connectors=self.connectors, wants=_nothing, now=self.now)
        heard = Tracer.prepared(found, walk=walk).run(lambda one: self._take(one.dataset, one.keys))
        if found.problems or heard.unanswered:
            self.silent.update(known.datasets[one].system for one in heard.unanswered)
            self._note_unclear(known.datasets)

    def _note_unclear(self, datasets: Mapping[str, Dataset]) -> None:
        self.unclear.update(name for name, one in datasets.items() if self.names(one))

    def _take(self, dataset: Dataset, keys: Sequence[Key]) -> None:
        if not self.names(dataset) or not keys:
            return
        chosen = list(keys)
        if self.hold.where != Everything():
            where = AllOf((Keys(tuple(chosen)), self.hold.where))
            chosen = list(self.connectors[dataset.system].keys(dataset, self._reachable(where, dataset)))
        self.keys.setdefault(dataset.full_name, {}).update(dict.fromkeys(chosen))

    def lean(self) -> None:
        """Take what the records taken point at, and what that points at, until nothing is new."""
        waiting = [(name, self.selection(name)) for name in self.own.keys() | self.keys.keys()]
        while waiting:
            name, selection = waiting.pop()
            for target, keys in self._targets(name, selection):
                new = [key for key in keys if key not in self.keys.get(target, {})]
                if new:
                    self.keys.setdefault(target, {}).update(dict.fromkeys(new))
                    waiting.append((target, Keys(tuple(new))))
        self._lean_unclear()

    def _targets(self, name: str, selection: Selection) -> Iterator[tuple[str, dict[Key, None]]]:
        dataset = self.estate.dataset(name)
        leading = (
            [(one, there) for one in dataset.references if (there := self.estate.dataset(one.to))] if dataset else []
        )
        if dataset is None or not leading:
            return
        found: dict[str, dict[Key, None]] = {there.full_name: {} for _, there in leading}
        readers = [(there.full_name, pointing(one.fields, dataset, there)) for one, there in leading if there.key]
        fields = tuple(dict.fromkeys(one for reference, _ in leading for one in reference.fields))
        try:
            rows = self.connectors[dataset.system].read(dataset, self._reachable(selection, dataset), fields)
            pointed = {(target, key) for row in rows for target, read in readers if (key := read(row)) is not None}
        except (KeyError, EstateError):
            self.silent.add(dataset.system)
            self.unclear.add(name)
            return
        for target, key in pointed:
            found[target][key] = None
        yield from found.items()

    def _lean_unclear(self) -> None:
        waiting = list(self.unclear)
        while waiting:
            dataset = self.estate.dataset(waiting.pop())
            new = {one.to for one in dataset.references} - self.unclear if dataset else set()
            self.unclear |= new
            waiting += new

    def _reachable(self, selection: Selection, dataset: Dataset) -> Selection:
        return within_reach(selection, dataset=dataset, estate=self.estate, connectors=self.connectors)


def read_key(dataset: Dataset, written: str) -> Key | None:
    """Return the key that a hold names; None where it cannot be one of the dataset's."""
    parts = written.split(",") if len(dataset.key) > 1 else [written]
    if len(parts) != len(dataset.key):
        return None
    kinds = [found.kind if (found := dataset.field(name)) else FieldKind.TEXT for name in dataset.key]
    read = [comparable(part, kind) for part, kind in zip(parts, kinds, strict=True)]
    return None if None in read else tuple(scalar(one) for one in read)


def _nothing(_dataset: Dataset) -> Sequence[str]:
    return ()
