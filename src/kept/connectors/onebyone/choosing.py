"""Which records a selection means, decided for each from its own fields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kept.estate import Dataset
from kept.estate.errors import CannotError, MissingError
from kept.estate.model import FieldKind
from kept.estate.naming import names
from kept.estate.ports import Row, Value
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
    Scalar,
    Selection,
)
from kept.estate.values import comparable, instant_of

Comparison = Before | NotBefore | Equals | OneOf | Below | Names | IsNull
PointsAt = Callable[[Has, Row], bool]
"""Says whether some record that `Has` speaks of points at this one."""

_TIMES = (FieldKind.INSTANT, FieldKind.DATE)


@dataclass(frozen=True, slots=True)
class Chooser:
    """Decides for records of `dataset` with the fields `kinds`; paths through references are among those fields.

    Without `points_at`, what other records point at these cannot be asked.
    """

    dataset: Dataset
    kinds: Mapping[str, FieldKind]
    points_at: PointsAt | None = None
    _sought: dict[int, set[tuple[Value, ...]]] = field(default_factory=dict)
    _wanted: dict[int, set[Value]] = field(default_factory=dict)

    def check(self, path: str) -> str:
        """Return `path`; raise an estate error where the records have no such field."""
        if path in self.kinds:
            return path
        if "." in path:
            raise CannotError(f"The path “{path}” leads out of {self.dataset.full_name}, where no path leads out")
        raise MissingError(f"{self.dataset.full_name} has no field “{path}”")

    def time(self, path: str) -> str:
        """Return `path`; raise `CannotError` where it is no time."""
        if self.kinds[self.check(path)] not in _TIMES:
            raise CannotError(f"“{path}” of {self.dataset.full_name} is no time")
        return path

    def number(self, path: str) -> str:
        """Return `path`; raise `CannotError` where it is no number."""
        if self.kinds[self.check(path)] not in {FieldKind.INTEGER, FieldKind.DECIMAL}:
            raise CannotError(f"“{path}” of {self.dataset.full_name} is no number")
        return path

    def key(self, reference: str | None = None) -> tuple[str, ...]:
        """Return the fields of the key, or those of a reference; raise `CannotError` where no key is declared."""
        found = self.dataset.reference(reference) if reference else None
        if reference and found is None:
            raise MissingError(f"{self.dataset.full_name} has no reference “{reference}”")
        names = found.fields if found else self.dataset.key
        if not names:
            raise CannotError(f"{self.dataset.full_name} has no key that tells its records apart")
        return tuple(self.check(name) for name in names)

    def needed(self, selection: Selection) -> frozenset[str]:
        """Return the fields that `selection` looks at; raise an estate error where it asks what cannot be said."""
        match selection:
            case Everything():
                found = frozenset[str]()
            case Keys():
                found = frozenset(self.key(selection.reference))
            case Has():
                found = frozenset(self._pointed_at())
            case Not():
                found = self.needed(selection.of)
            case AllOf() | AnyOf():
                found = frozenset[str]().union(*(self.needed(one) for one in selection.of))
            case Before() | NotBefore():
                found = frozenset((self.time(selection.path),))
            case Below():
                found = frozenset((self.number(selection.path),))
            case _:
                found = frozenset((self.check(selection.path),))
        return found

    def _pointed_at(self) -> tuple[str, ...]:
        if self.points_at is None:
            raise CannotError(f"{self.dataset.full_name} cannot say what other records point at its own")
        return self.key()

    def picks(self, selection: Selection, row: Row) -> bool:
        """Whether the record, of which at least the `needed` fields are given, is in `selection`."""
        match selection:
            case Everything():
                found = True
            case Not():
                found = not self.picks(selection.of, row)
            case AllOf():
                found = all(self.picks(one, row) for one in selection.of)
            case AnyOf():
                found = any(self.picks(one, row) for one in selection.of)
            case Keys():
                found = tuple(row[name] for name in self.key(selection.reference)) in self._keys(selection)
            case Has():
                found = self.points_at is not None and self.points_at(selection, row)
            case _:
                found = self._compares(selection, row[selection.path])
        return found

    def _compares(self, selection: Comparison, value: Value) -> bool:
        kind = self.kinds[selection.path]
        match selection:
            case IsNull():
                found = value is None
            case Before():
                found = (instant := _instant(value)) is not None and instant < selection.instant
            case NotBefore():
                found = (instant := _instant(value)) is not None and instant >= selection.instant
            case Below():
                found = isinstance(value, int | float) and value < selection.value
            case Equals():
                found = _same(value, selection.value, kind)
            case OneOf():
                found = value is not None and _folded(value, selection) in self._values(selection)
            case _:
                found = isinstance(value, str) and names(value, selection.texts)
        return found

    def _keys(self, selection: Keys) -> set[tuple[Value, ...]]:
        if id(selection) not in self._sought:
            kinds = [self.kinds[name] for name in self.key(selection.reference)]
            fitting = (key for key in selection.keys if len(key) == len(kinds))
            keys = (tuple(map(comparable, key, kinds)) for key in fitting)
            self._sought[id(selection)] = {key for key in keys if None not in key}
        return self._sought[id(selection)]

    def _values(self, selection: OneOf) -> set[Value]:
        if id(selection) not in self._wanted:
            kind = self.kinds[selection.path]
            self._wanted[id(selection)] = {_folded(comparable(one, kind), selection) for one in selection.values}
        return self._wanted[id(selection)]


def _folded(value: Value, selection: OneOf) -> Value:
    return value.lower() if selection.fold and isinstance(value, str) else value


def _instant(value: Value) -> datetime | None:
    """Return the instant a time stands for; a date stands for its first."""
    return value if isinstance(value, datetime) else None if value is None else instant_of(str(value))


def _same(value: Value, wanted: Scalar, kind: FieldKind) -> bool:
    return value is not None and value == comparable(wanted, kind)
