"""From what a firm sends to records: each field at its place and of its kind, and what there is besides."""

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from kept.connectors.http.description import Place, Shelf
from kept.connectors.http.pages import Item, at
from kept.estate import Dataset
from kept.estate.model import FieldKind
from kept.estate.ports import Row, Value
from kept.estate.selection import Key
from kept.estate.values import comparable, instant_of

_DEEPEST = 6


class _UnfitError(Exception):
    """A value is not of the kind that is described."""


@dataclass(frozen=True, slots=True)
class Form:
    """How records of one shelf are read: the fields that are described, and those that the estate declares besides."""

    shelf: Shelf
    fields: Mapping[str, Place]

    @classmethod
    def of(cls, shelf: Shelf, dataset: Dataset) -> "Form":
        """Return the form for a dataset. A field that is not described stands at its name, `/` between the steps."""
        besides = {
            one.name: Place(at=tuple(one.name.split("/")), kind=one.kind)
            for one in dataset.fields
            if one.name not in shelf.fields
        }
        return cls(shelf, {**shelf.fields, **besides})

    def of_key(self) -> "Form":
        """Return the form that reads of a record its key alone."""
        return Form(self.shelf, {name: self.fields[name] for name in self.shelf.key})

    @property
    def kinds(self) -> Mapping[str, FieldKind]:
        """The kind of each field."""
        return {name: place.kind for name, place in self.fields.items()}

    def row(self, item: Item) -> Row | None:
        """Return the record, None where a value is not of its kind or the key is not whole: nobody can read that."""
        try:
            row = {name: _READERS[place.kind](at(item, place.at)) for name, place in self.fields.items()}
        except _UnfitError:
            return None
        return None if any(row[name] is None for name in self.shelf.key) else row


def key_of(names: tuple[str, ...], row: Row) -> Key:
    """Return the values of these fields as a key: texts and whole numbers."""
    return tuple(value if isinstance(value := row[name], str | int) else str(value) for name in names)


def leaves(
    item: Mapping[str, object], described: frozenset[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], object]]:
    """Yield each value of an answer with its place.

    What is described is yielded whole, also where it has parts; a part of the answer that is null says that all that
    is described in it is.
    """
    yield from _leaves(item, (), described)


def _leaves(
    part: Mapping[str, object], place: tuple[str, ...], described: frozenset[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], object]]:
    for name, value in part.items():
        here = (*place, name)
        within = [one for one in described if one[: len(here)] == here and one != here]
        if value is None and within:
            yield from ((one, None) for one in within)
        elif isinstance(value, dict) and (value or within) and here not in described and len(here) < _DEEPEST:
            yield from _leaves(value, here, described)
        else:
            yield here, value


def kind_of(value: object) -> FieldKind | None:
    """Return the kind that a value seems to be of, None for one that says nothing."""
    match value:
        case None:
            return None
        case bool():
            return FieldKind.BOOLEAN
        case int():
            return FieldKind.INTEGER
        case float():
            return FieldKind.DECIMAL
        case str():
            return FieldKind.TEXT
        case _:
            return FieldKind.JSON


def _text(value: object) -> Value:
    if isinstance(value, str) and not _lone(value):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise _UnfitError


def _lone(text: str) -> bool:
    """Whether half of a pair of code units stands in a text, which no file or digest could hold."""
    return any("\ud800" <= letter <= "\udfff" for letter in text)


def _comparable(kind: FieldKind, *allowed: type) -> Callable[[object], Value]:
    def read(value: object) -> Value:
        if isinstance(value, bool) or not isinstance(value, allowed):
            raise _UnfitError
        found = comparable(str(value), kind)
        if found is None or (isinstance(found, float) and not math.isfinite(found)):
            raise _UnfitError
        return found

    return read


def _boolean(value: object) -> Value:
    if isinstance(value, bool):
        return value
    raise _UnfitError


def _instant(value: object) -> Value:
    """Read an ISO 8601 text, or a number of seconds since 1970."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        found = instant_of(value) if isinstance(value, str) else None
    except (ValueError, OverflowError, OSError):
        found = None
    if found is None:
        raise _UnfitError
    return found


def _json(value: object) -> Value:
    return json.dumps(value, sort_keys=True, ensure_ascii=True)


def _or_nothing(read: Callable[[object], Value]) -> Callable[[object], Value]:
    return lambda value: None if value is None else read(value)


_READERS: dict[FieldKind, Callable[[object], Value]] = {
    kind: _or_nothing(read)
    for kind, read in {
        FieldKind.TEXT: _text,
        FieldKind.INTEGER: _comparable(FieldKind.INTEGER, int, str),
        FieldKind.DECIMAL: _comparable(FieldKind.DECIMAL, int, float, str, Decimal),
        FieldKind.BOOLEAN: _boolean,
        FieldKind.INSTANT: _instant,
        FieldKind.DATE: _comparable(FieldKind.DATE, str),
        FieldKind.JSON: _json,
        FieldKind.BYTES: _text,
    }.items()
}
