"""Which lines a selection means: by their time alone where that suffices, else by their fields."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from kept.connectors.logs.layouts import LINE, Layout
from kept.connectors.logs.stamps import Stamps, instant, micros
from kept.estate import Dataset
from kept.estate.errors import CannotError, MissingError
from kept.estate.model import FieldKind
from kept.estate.naming import names
from kept.estate.ports import Value
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Names,
    Not,
    NotBefore,
    OneOf,
    Selection,
)
from kept.estate.values import comparable, instant_of


def line_key(line: bytes) -> str:
    """Return what tells lines apart in whatever file they stand: 128 bits of a digest. Equal lines have equal keys."""
    return blake2b(line, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of the lines of a dataset: what they are called, and how their bytes are read."""

    dataset: Dataset
    layout: Layout
    stamps: Stamps

    def check(self, path: str) -> str:
        """Return `path`; raise an estate error where lines have no such field."""
        if "." in path:
            raise CannotError(f"The path “{path}” leads out of {self.dataset.full_name}, which lines of a log do not")
        if path not in self.layout.fields:
            raise MissingError(f"{self.dataset.full_name} has no field “{path}”")
        return path

    def value(self, name: str, raw: bytes) -> Value:
        """Return a field's value; null where there is nothing or a dash."""
        if raw in (b"", b"-"):
            return None
        kind = self.layout.fields[name]
        if kind is FieldKind.INSTANT:
            at = self.stamps.read(raw)
            return None if at is None else instant(at)
        return int(raw) if kind is FieldKind.INTEGER else raw.decode(errors="backslashreplace")

    def needed(self, selection: Selection) -> frozenset[str]:
        """Return the fields that `selection` looks at, its time included; raise where it asks what lines cannot say."""
        match selection:
            case Everything():
                needed: frozenset[str] = frozenset()
            case Keys():
                needed = frozenset(self.key_fields(selection.reference))
            case Has():
                raise CannotError(f"{self.dataset.full_name} cannot say what other datasets point at its lines")
            case Not():
                needed = self.needed(selection.of)
            case AllOf() | AnyOf():
                needed = frozenset().union(*(self.needed(one) for one in selection.of))
            case Before() | NotBefore():
                if self.layout.fields[self.check(selection.path)] is not FieldKind.INSTANT:
                    raise CannotError(f"“{selection.path}” of {self.dataset.full_name} is no time")
                needed = frozenset()
            case Below():
                if self.layout.fields[self.check(selection.path)] is not FieldKind.INTEGER:
                    raise CannotError(f"“{selection.path}” of {self.dataset.full_name} is no number")
                needed = frozenset((selection.path,))
            case _:
                needed = frozenset((self.check(selection.path),))
        return needed | {"at"}

    def key_fields(self, reference: str | None) -> tuple[str, ...]:
        """Return the fields that keys stand for: those of a reference, or the line as a whole."""
        if reference is None:
            return (LINE,)
        found = self.dataset.reference(reference)
        if found is None:
            raise MissingError(f"{self.dataset.full_name} has no reference “{reference}”")
        return tuple(self.check(name) for name in found.fields)


def within(selection: Selection, first: int, last: int) -> bool | None:
    """Say whether lines of the times from `first` to `last` are selected: all, none, or (None) it depends.

    It is for selections that look at the time alone, which every line has.
    """
    match selection:
        case Not():
            inner = within(selection.of, first, last)
            return None if inner is None else not inner
        case AllOf() | AnyOf():
            return _joined(selection, first, last)
        case Before() | NotBefore():
            bound = micros(selection.instant)
            earlier = True if last < bound else False if first >= bound else None
            return earlier if earlier is None or isinstance(selection, Before) else not earlier
        case Equals() | OneOf():
            return _at_one_of(selection, first, last)
        case _:
            return isinstance(selection, Everything)


def _at_one_of(selection: Equals | OneOf, first: int, last: int) -> bool | None:
    values = (selection.value,) if isinstance(selection, Equals) else selection.values
    instants = [instant_of(str(one)) for one in values]
    hit = any(first <= micros(one) <= last for one in instants if one is not None)
    return (True if first == last else None) if hit else False


def _joined(selection: AllOf | AnyOf, first: int, last: int) -> bool | None:
    decides = isinstance(selection, AnyOf)
    answers = {within(one, first, last) for one in selection.of}
    if decides in answers:
        return decides
    return None if None in answers else not decides


@dataclass(frozen=True, slots=True)
class Chooser:
    """One selection on lines taken apart into the fields `names`, in that order."""

    fields: Fields
    selection: Selection
    names: tuple[str, ...]
    _sought: dict[int, set[tuple[str, ...]]] = field(default_factory=dict)
    _wanted: dict[int, set[Value]] = field(default_factory=dict)

    def picks(self, parts: Sequence[bytes], at: int) -> bool:
        """Whether the line is selected."""
        return self._in(self.selection, parts, at)

    def _in(self, selection: Selection, parts: Sequence[bytes], at: int) -> bool:
        match selection:
            case Not():
                found = not self._in(selection.of, parts, at)
            case AllOf():
                found = all(self._in(one, parts, at) for one in selection.of)
            case AnyOf():
                found = any(self._in(one, parts, at) for one in selection.of)
            case Before():
                found = at < micros(selection.instant)
            case NotBefore():
                found = at >= micros(selection.instant)
            case Keys():
                found = self._key(selection, parts)
            case IsNull() | Equals() | OneOf() | Below() | Names():
                found = self._compares(selection, parts)
            case _:
                found = True
        return found

    def _compares(self, selection: IsNull | Equals | OneOf | Below | Names, parts: Sequence[bytes]) -> bool:
        name = selection.path
        value = self.fields.value(name, parts[self.names.index(name)])
        if isinstance(selection, IsNull) or value is None:
            return isinstance(selection, IsNull) and value is None
        if isinstance(selection, Below):
            return isinstance(value, int) and value < selection.value
        if isinstance(selection, Names):
            return isinstance(value, str) and names(value, selection.texts)
        if isinstance(selection, Equals):
            return value == comparable(selection.value, self.fields.layout.fields[name])
        return (value.lower() if selection.fold and isinstance(value, str) else value) in self._values(selection)

    def _values(self, selection: OneOf) -> set[Value]:
        if id(selection) not in self._wanted:
            found = (comparable(one, self.fields.layout.fields[selection.path]) for one in selection.values)
            folded = (one.lower() if selection.fold and isinstance(one, str) else one for one in found)
            self._wanted[id(selection)] = set(folded)
        return self._wanted[id(selection)]

    def _key(self, selection: Keys, parts: Sequence[bytes]) -> bool:
        sought = self._sought.get(id(selection))
        if sought is None:
            sought = self._sought[id(selection)] = {tuple(str(part) for part in key) for key in selection.keys}
        names = self.fields.key_fields(selection.reference)
        raw = [parts[self.names.index(name)] for name in names]
        if names == (LINE,):
            return (line_key(raw[0]),) in sought
        values = [self.fields.value(name, one) for name, one in zip(names, raw, strict=True)]
        return None not in values and tuple(str(one) for one in values) in sought
