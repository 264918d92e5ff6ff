"""Which rows in memory a selection means: the words of `kept.estate.selection`, spelled out one record at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.estate import Dataset, Estate, System
from kept.estate.errors import CannotError, MissingError
from kept.estate.model import FieldKind
from kept.estate.naming import names
from kept.estate.paths import follow
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
    Key,
    Keys,
    Names,
    Not,
    NotBefore,
    OneOf,
    Scalar,
    Selection,
)
from kept.estate.values import comparable, instant_of


@dataclass(frozen=True, slots=True)
class Matcher:
    """One system's rows, by the names of its datasets."""

    system: System
    rows: Mapping[str, Sequence[Row]]

    def matches(self, dataset: Dataset, row: Row, selection: Selection) -> bool:
        """Whether `row` of `dataset` is in `selection`."""
        match selection:
            case Everything():
                found = True
            case Keys():
                found = self._listed(dataset, row, selection)
            case Has():
                found = self._has(dataset, row, selection)
            case Not():
                found = not self.matches(dataset, row, selection.of)
            case AllOf():
                found = all(self.matches(dataset, row, one) for one in selection.of)
            case AnyOf():
                found = any(self.matches(dataset, row, one) for one in selection.of)
            case _:
                found = self._compares(dataset, row, selection)
        return found

    def value(self, dataset: Dataset, row: Row, path: str) -> Value:
        """Return what stands at `path`; None also where a reference leads to no record."""
        kind_of(self.system, dataset, path)
        *hops, last = path.split(".")
        at, found = dataset, row
        for hop in hops:
            wanted = self._key_of(at, found, hop)
            reference = at.reference(hop)
            at = next(one for one in self.system.datasets if reference and one.full_name == reference.to)
            there = [one for one in self.rows.get(at.name, ()) if self._key_of(at, one, None) == wanted]
            if not there:
                return None
            found = there[0]
        return found.get(last)

    def _key_of(self, dataset: Dataset, row: Row, hop: str | None) -> tuple[Value, ...]:
        reference = dataset.reference(hop) if hop else None
        if hop and reference is None:
            raise MissingError(f"{dataset.full_name} has no reference “{hop}”")
        fields = reference.fields if reference else dataset.key
        return tuple(row.get(name) for name in fields)

    def _listed(self, dataset: Dataset, row: Row, selection: Keys) -> bool:
        reference = dataset.reference(selection.reference) if selection.reference else None
        kinds = [kind_of(self.system, dataset, name) for name in (reference.fields if reference else dataset.key)]
        own = self._key_of(dataset, row, selection.reference)
        return any(len(key) == len(own) and all(map(_same, own, key, kinds)) for key in selection.keys)

    def _has(self, dataset: Dataset, row: Row, selection: Has) -> bool:
        other = next((one for one in self.system.datasets if one.name == selection.dataset), None)
        if other is None:
            raise CannotError(f"{self.system.name} has no dataset “{selection.dataset}”")
        key = self._key_of(dataset, row, None)
        return any(
            self._key_of(other, one, selection.reference) == key and self.matches(other, one, selection.where)
            for one in self.rows.get(other.name, ())
        )

    def _compares(
        self, dataset: Dataset, row: Row, selection: Before | NotBefore | Equals | OneOf | Below | Names | IsNull
    ) -> bool:
        value = self.value(dataset, row, selection.path)
        kind = kind_of(self.system, dataset, selection.path)
        match selection:
            case IsNull():
                found = value is None
            case Before():
                instant = as_instant(value)
                found = instant is not None and instant < selection.instant
            case NotBefore():
                instant = as_instant(value)
                found = instant is not None and instant >= selection.instant
            case Below():
                if kind not in {FieldKind.INTEGER, FieldKind.DECIMAL}:
                    raise CannotError(f"“{selection.path}” of {dataset.full_name} is no number")
                found = isinstance(value, int | float) and value < selection.value
            case Equals():
                found = _same(value, selection.value, kind)
            case OneOf():
                found = any(_same(value, one, kind, fold=selection.fold) for one in selection.values)
            case _:
                found = isinstance(value, str) and names(value, selection.texts)
        return found


def _same(value: Value, wanted: Scalar, kind: FieldKind, *, fold: bool = False) -> bool:
    sought = comparable(wanted, kind)
    if fold and isinstance(value, str) and isinstance(sought, str):
        return value.lower() == sought.lower()
    return value is not None and sought is not None and value == sought


def as_instant(value: Value) -> datetime | None:
    """Return a stored value as an instant in UTC; None for null."""
    return value if isinstance(value, datetime) else None if value is None else instant_of(str(value))


def kind_of(system: System, dataset: Dataset, path: str) -> FieldKind:
    """Return the kind of the field at `path`; raise an estate error where there is none."""
    if "." in path:
        return follow(Estate(systems=(system,)), dataset, path).field.kind
    field = dataset.field(path)
    if field is None:
        raise MissingError(f"{dataset.full_name} has no field “{path}”")
    return field.kind


def key_of(dataset: Dataset, row: Row) -> Key:
    """Return the key of a row as texts and numbers."""
    values = (row.get(name) for name in dataset.key)
    return tuple(value if isinstance(value, str | int) else str(value) for value in values)
