"""Selections as SQL: one expression each, in which null never spreads."""

from dataclasses import dataclass, replace

import sqlalchemy as sa
from sqlalchemy.sql.selectable import FromClause

from kept.connectors.relational.catalog import Catalog, Column
from kept.connectors.relational.dialect import Condition, Dialect, Expression, constant
from kept.connectors.relational.spellings import Spellings
from kept.estate import Dataset, System
from kept.estate.errors import CannotError, MissingError
from kept.estate.model import FieldKind, Reference
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
from kept.estate.values import comparable, holds

Comparison = Before | NotBefore | Equals | OneOf | Below | Names | IsNull
_NUMBERS = (sa.Integer, sa.Numeric, sa.Float)
_PLAIN = {FieldKind.INTEGER, FieldKind.TEXT}


@dataclass(frozen=True, slots=True)
class Place:
    """A dataset in a statement: its declaration and the table, or alias of it, that stands for it."""

    dataset: Dataset
    rows: FromClause


@dataclass(frozen=True, slots=True)
class Compiler:
    """Turns selections on the datasets of one system into conditions on its tables."""

    system: System
    catalog: Catalog
    dialect: Dialect
    spellings: Spellings

    def where(self, place: Place, selection: Selection) -> Condition:
        """Return the condition that a row of `place` is in `selection`; null stands for false.

        Inside "and", "or" and a WHERE a null does as false would, so that indexes stay in use; only `Not` has to
        make it false first.
        """
        match selection:
            case Everything():
                condition: Condition = sa.true()
            case Keys():
                condition = self._keys(place, selection)
            case Has():
                condition = self._has(place, selection)
            case Not():
                condition = sa.not_(sa.func.coalesce(self.where(place, selection.of), sa.false()))
            case AllOf():
                condition = sa.and_(sa.true(), *(self.where(place, one) for one in selection.of))
            case AnyOf():
                condition = sa.or_(sa.false(), *(self.where(place, one) for one in selection.of))
            case _:
                condition = self._compared(place, selection)
        return condition

    def value(self, place: Place, path: str) -> tuple[Expression, Column]:
        """Return what stands at `path`, null where a reference leads to no record, and the column it stands in."""
        hop, dot, rest = path.partition(".")
        if not dot:
            return self.column(place, path)
        there, joined = self._follow(place, hop)
        inner, live = self.value(there, rest)
        query = sa.select(inner).select_from(there.rows).where(joined).limit(1)
        return query.correlate(place.rows).scalar_subquery(), live

    def column(self, place: Place, name: str) -> tuple[Expression, Column]:
        """Return a column of `place`, and what it is."""
        live = self.catalog.column(place.dataset, name)
        return place.rows.c[name], live

    def _compared(self, place: Place, selection: Comparison) -> Condition:
        hop, dot, rest = selection.path.partition(".")
        if not dot:
            column, live = self.column(place, selection.path)
            return self._test(place, column, live, selection)
        there, joined = self._follow(place, hop)
        inner = replace(selection, path=rest)
        if isinstance(inner, IsNull):
            return sa.not_(_exists(there, joined, self.where(there, Not(inner)), outer=place))
        return _exists(there, joined, self._compared(there, inner), outer=place)

    def _test(self, place: Place, column: Expression, live: Column, selection: Comparison) -> Condition:
        match selection:
            case IsNull():
                found: Condition = column.is_(None)
            case Before():
                found = self.dialect.instant(column, live) < self.dialect.bound(selection.instant, live)
            case NotBefore():
                found = self.dialect.instant(column, live) >= self.dialect.bound(selection.instant, live)
            case Below():
                found = self._number(column, live) < constant(selection.value)
            case Equals():
                found = self._equals(column, live, selection.value)
            case OneOf():
                found = self._one_of(place, column, live, selection)
            case _:
                found = sa.and_(column.is_not(None), self.dialect.named(column, live, selection.texts))
        return found

    def _one_of(self, place: Place, column: Expression, live: Column, selection: OneOf) -> Condition:
        values = [one for one in (comparable(value, live.kind) for value in selection.values) if one is not None]
        if live.kind not in _PLAIN:
            return sa.or_(sa.false(), *(self._equals(column, live, one) for one in selection.values))
        if selection.fold and live.kind is FieldKind.TEXT:
            spelled = self.spellings.of(place.dataset, column, live, [str(one) for one in values])
            if spelled is None:
                small = [str(one).lower() for one in values]
                return self.dialect.among([self.dialect.small(column)], [live], [(one,) for one in small])
            values = list(spelled)
        if not values:
            return sa.false()
        keys = [(one,) for one in values if isinstance(one, str | int)]
        return self.dialect.among([column], [live], keys)

    def _number(self, column: Expression, live: Column) -> Expression:
        # A text that is declared a number would be compared letter by letter.
        if live.kind not in {FieldKind.INTEGER, FieldKind.DECIMAL} or not isinstance(live.type, _NUMBERS):
            raise CannotError(f"The column “{live.name}” in the system “{self.system.name}” holds no numbers")
        return column

    def _equals(self, column: Expression, live: Column, wanted: Scalar) -> Condition:
        value = comparable(wanted, live.kind)
        return sa.false() if value is None else self.dialect.equals(column, live, value)

    def _keys(self, place: Place, selection: Keys) -> Condition:
        names = place.dataset.key
        if selection.reference is not None:
            names = self._reference(place.dataset, selection.reference).fields
        columns, lives = zip(*(self.column(place, name) for name in names), strict=True) if names else ((), ())
        kinds = [live.kind for live in lives]
        keys = [one for one in (_fitted(key, kinds) for key in selection.keys) if one is not None]
        if not keys or not names:
            return sa.false()
        if _PLAIN.issuperset(kinds):
            return self.dialect.among(columns, lives, keys)
        pairs = list(zip(columns, lives, strict=True))
        each = (
            sa.and_(*(self._equals(column, live, part) for (column, live), part in zip(pairs, key, strict=True)))
            for key in keys
        )
        return sa.or_(*each)

    def _has(self, place: Place, selection: Has) -> Condition:
        other = self._dataset(selection.dataset)
        there = self.alias(other)
        reference = self._reference(other, selection.reference)
        if reference.to != place.dataset.full_name:
            raise MissingError(f"{other.full_name} points at {reference.to} by “{reference.name}”, not at this dataset")
        joined = self._joined(there, reference, place)
        return _exists(there, joined, self.where(there, selection.where), outer=place)

    def alias(self, dataset: Dataset) -> Place:
        """Return a dataset under a name of its own in the statement."""
        return Place(dataset, self.catalog.table(dataset).clause().alias())

    def _follow(self, place: Place, hop: str) -> tuple[Place, Condition]:
        reference = self._reference(place.dataset, hop)
        there = self.alias(self._dataset(reference.to))
        return there, self._joined(place, reference, there)

    def _joined(self, here: Place, reference: Reference, there: Place) -> Condition:
        pairs = zip(reference.fields, there.dataset.key, strict=True)
        return sa.and_(*(self.column(here, one)[0] == self.column(there, other)[0] for one, other in pairs))

    def _reference(self, dataset: Dataset, name: str) -> Reference:
        reference = dataset.reference(name)
        if reference is None:
            raise MissingError(f"{dataset.full_name} has no reference “{name}”")
        return reference

    def _dataset(self, name: str) -> Dataset:
        found = next((one for one in self.system.datasets if name in {one.name, one.full_name}), None)
        if found is None:
            raise CannotError(
                f"The system “{self.system.name}” cannot look into “{name}”, which is not one of its datasets"
            )
        return found


def _exists(there: Place, *conditions: Condition, outer: Place) -> Condition:
    one: Expression = sa.literal_column("1")
    query = sa.select(one).select_from(there.rows).where(*conditions)
    return sa.exists(query.correlate(outer.rows))


def _fitted(key: Key, kinds: list[FieldKind]) -> Key | None:
    """Return a key as its columns would hold it; None for one that they cannot hold."""
    if len(key) != len(kinds):
        return None
    if all(map(holds, key, kinds)):
        return key
    if not _PLAIN.issuperset(kinds):
        return key
    parts = [comparable(part, kind) for part, kind in zip(key, kinds, strict=True)]
    fitting = tuple(part for part in parts if isinstance(part, str | int))
    return fitting if len(fitting) == len(key) else None
