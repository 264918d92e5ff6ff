"""Questions about one dataset of a firm: its records with what stands beside them, chosen on our side."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from kept.connectors.http.beside import Beside
from kept.connectors.http.caller import Caller
from kept.connectors.http.narrowing import Way, filled, way_to, way_to_keys
from kept.connectors.http.pages import Item, Pages, at
from kept.connectors.http.records import Form, key_of
from kept.connectors.onebyone import Chooser
from kept.estate import Dataset, System
from kept.estate.errors import CannotError, MissingError, UnreadableError
from kept.estate.model import FieldKind, Reference
from kept.estate.ports import Row, Value
from kept.estate.selection import AllOf, AnyOf, Everything, Has, Key, Keys, Not, Selection
from kept.estate.values import instant_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """A firm that can be asked: its line, and the system that the estate declares it as."""

    system: System
    caller: Caller

    def form(self, dataset: Dataset) -> Form:
        """Return how the records of a dataset are read; raise `MissingError` where the firm has none described."""
        shelf = self.caller.description.shelves.get(dataset.location)
        if shelf is None:
            raise MissingError(
                f"The description of the system “{self.system.name}” has no dataset “{dataset.location}”"
            )
        return Form.of(shelf, dataset)

    def items(self, form: Form, way: Way) -> Iterator[Item]:
        """Yield what the firm sends on this way."""
        for parameters in way.lists:
            yield from Pages(caller=self.caller, shelf=form.shelf, parameters=dict(parameters)).items()
        for key in way.keys or ():
            found = self.one(form, key)
            if found is not None:
                yield found

    def one(self, form: Form, key: Key) -> Item | None:
        """Return one record as it is sent, None where there is none."""
        shelf = form.shelf
        assert shelf.one is not None, "a way leads over single records only where they can be asked for"
        answer = self.caller.ask(filled(shelf.one, shelf.key, key), {}, about=shelf.one)
        if answer.is_gone:
            return None
        found = at(answer.body, shelf.item)
        if not isinstance(found, dict):
            raise UnreadableError(f"What the system “{self.system.name}” answers to {shelf.one} has no record in it")
        return found

    def target(self, reference: Reference) -> Dataset | None:
        """Return the dataset that a reference leads to, None where it stands in another system."""
        return next((one for one in self.system.datasets if one.full_name == reference.to), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One question about the records of `dataset`; close it when it is answered.

    `paths` are those of the question that lead through references. With `few` what stands beside a record is asked
    for by itself, where the firm allows it; otherwise the whole list that it stands in is looked through once.
    """

    firm: Firm
    dataset: Dataset
    paths: frozenset[str] = frozenset()
    few: bool = False
    form: Form = field(init=False)
    chooser: Chooser = field(init=False)
    beside: Beside = field(default_factory=Beside)

    def __post_init__(self) -> None:
        object.__setattr__(self, "form", self.firm.form(self.dataset))
        through = {path: kind for path in self.paths if (kind := self._kind(self.dataset, path)) is not None}
        object.__setattr__(self, "chooser", Chooser(self.dataset, {**self.form.kinds, **through}, self._pointed_at))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.beside.close()

    def selected(self, selection: Selection) -> Iterator[Row]:
        """Yield the records in `selection`."""
        self.chooser.needed(selection)
        for row in self.rows(self.way(selection)):
            if self.chooser.picks(selection, row):
                yield row

    def way(self, selection: Selection) -> Way:
        """Return the way to all records in `selection`."""
        return way_to(selection, dataset=self.dataset, shelf=self.form.shelf, kinds=self.form.kinds)

    def with_keys(self, keys: Sequence[Key]) -> Iterator[Row]:
        """Yield the records with these keys, as they are now; those that nobody can read are left out."""
        return (row for row in map(self._read, self.sent_with_keys(keys)) if row is not None)

    def sent_with_keys(self, keys: Sequence[Key]) -> Iterator[Item]:
        """Yield what the firm sends now of the records with these keys, whether or not the rest can be read."""
        wanted, by_key = frozenset(keys), self.form.of_key()
        for item in self.firm.items(self.form, way_to_keys(keys, shelf=self.form.shelf)):
            found = by_key.row(item)
            if found is not None and key_of(self.form.shelf.key, found) in wanted:
                yield item

    def rows(self, way: Way) -> Iterator[Row]:
        """Yield the records on this way, with what stands at the `paths`; those that nobody can read are left out."""
        return (row for row in map(self._read, self.firm.items(self.form, way)) if row is not None)

    def _read(self, item: Item) -> Row | None:
        row = self.form.row(item)
        if row is None or not self.paths:
            return row
        return {**row, **{path: self._value(self.dataset, row, path) for path in self.paths}}

    def _kind(self, dataset: Dataset, path: str) -> FieldKind | None:
        """Return the kind of the field at the end of a path, None where it leads nowhere within the firm."""
        hop, _, rest = path.partition(".")
        if not rest:
            return self.firm.form(dataset).kinds.get(hop)
        reference = dataset.reference(hop)
        target = self.firm.target(reference) if reference else None
        return self._kind(target, rest) if target else None

    def _value(self, dataset: Dataset, row: Row, path: str) -> Value:
        hop, _, rest = path.partition(".")
        if not rest:
            return row[hop]
        reference = dataset.reference(hop)
        target = self.firm.target(reference) if reference else None
        if reference is None or target is None or any(row[name] is None for name in reference.fields):
            return None
        found = self._beside(target, key_of(reference.fields, row))
        return None if found is None else self._value(target, found, rest)

    def _beside(self, target: Dataset, key: Key) -> Row | None:
        """Return the record of another dataset under a key; what was looked up once stays known for this question."""
        form = self.firm.form(target)
        alone = self.few and form.shelf.one is not None and target.key == form.shelf.key
        name = f"one {target.name} {key}" if alone else target.name
        if not self.beside.has(name):
            way = Way((), (key,)) if alone else Way()
            rows = (row for item in self.firm.items(form, way) if (row := form.row(item)) is not None)
            self.beside.lay_down(
                name, ((key_of(target.key, row), _plain(row)) for row in rows if _whole(target.key, row))
            )
        record = self.beside.record(name, key)
        return _back(record, form.kinds) if isinstance(record, dict) else None

    def _pointed_at(self, selection: Has, row: Row) -> bool:
        other, reference = self._pointing(selection)
        key = key_of(self.dataset.key, row)
        name = f"has {id(selection)}"
        where, few = selection.where, False
        if self.few:
            closer = Keys((key,), reference=selection.reference)
            shelf = self.firm.form(other).shelf
            if way_to(closer, dataset=other, shelf=shelf, kinds=self.firm.form(other).kinds) != Way():
                name, where, few = f"has {id(selection)} {key}", AllOf((where, closer)), True
        if not self.beside.has(name):
            with Asking(firm=self.firm, dataset=other, paths=paths_in(where), few=few) as asking:
                rows = (row for row in asking.selected(where) if _whole(reference.fields, row))
                self.beside.lay_down(name, ((key_of(reference.fields, row), True) for row in rows))
        return self.beside.holds(name, key)

    def _pointing(self, selection: Has) -> tuple[Dataset, Reference]:
        other = next((one for one in self.firm.system.datasets if one.name == selection.dataset), None)
        if other is None:
            raise CannotError(f"{self.firm.system.name} has no dataset “{selection.dataset}”")
        reference = other.reference(selection.reference)
        if reference is None:
            raise MissingError(f"{other.full_name} has no reference “{selection.reference}”")
        return other, reference


def paths_in(*selections: Selection) -> frozenset[str]:
    """Return the paths through references at which selections look."""
    return frozenset(path for one in selections for path in _paths(one) if "." in path)


def _paths(selection: Selection) -> Iterator[str]:
    match selection:
        case Not():
            yield from _paths(selection.of)
        case AllOf() | AnyOf():
            for one in selection.of:
                yield from _paths(one)
        case Everything() | Keys() | Has():
            return
        case _:
            yield selection.path


def _whole(names: Iterable[str], row: Row) -> bool:
    return all(row[name] is not None for name in names)


def _plain(row: Row) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in row.items()}


def _back(record: dict[str, Value], kinds: Mapping[str, FieldKind]) -> Row:
    instants = {name for name, kind in kinds.items() if kind is FieldKind.INSTANT}
    return {name: instant_of(str(value)) if value and name in instants else value for name, value in record.items()}
