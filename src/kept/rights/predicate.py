"""Whether a record is in a selection, as far as its own fields alone can tell: what need not be asked of its store."""

from collections.abc import Callable, Iterator

from kept.estate.keyed import scalar
from kept.estate.model import Dataset, FieldKind
from kept.estate.ports import Row
from kept.estate.selection import AllOf, AnyOf, Equals, Everything, IsNull, Not, OneOf, Selection
from kept.estate.values import comparable

Predicate = Callable[[Row], bool]

_PLAIN = frozenset({FieldKind.TEXT, FieldKind.INTEGER, FieldKind.BOOLEAN})


def fields_of(selection: Selection) -> Iterator[str]:
    """Yield the fields that `predicate` looks at."""
    match selection:
        case IsNull() | Equals() | OneOf():
            yield selection.path
        case Not(of=inner):
            yield from fields_of(inner)
        case AllOf(of=several) | AnyOf(of=several):
            for one in several:
                yield from fields_of(one)


def predicate(selection: Selection, dataset: Dataset) -> Predicate | None:
    """Return what decides about a record; None where its store must be asked."""
    found: Predicate | None = None
    match selection:
        case Everything():
            found = _always
        case IsNull(path=path) if "." not in path:
            found = _empty(path)
        case Equals(path=path, value=value):
            found = _among(dataset, path, (int(value) if isinstance(value, bool) else value,))
        case OneOf(path=path, values=values, fold=False):
            found = _among(dataset, path, values)
        case Not(of=inner):
            found = _negated(predicate(inner, dataset))
        case AllOf(of=several) | AnyOf(of=several):
            found = _joined(selection, [predicate(one, dataset) for one in several])
    return found


def _always(_row: Row) -> bool:
    return True


def _empty(path: str) -> Predicate:
    return lambda row: row[path] is None


def _negated(inner: Predicate | None) -> Predicate | None:
    return None if inner is None else lambda row: not inner(row)


def _among(dataset: Dataset, path: str, values: tuple[str | int, ...]) -> Predicate | None:
    field = dataset.field(path)
    if field is None or field.kind not in _PLAIN:
        return None
    sought = {comparable(one, field.kind) for one in values}
    kind = field.kind
    return lambda row: row[path] is not None and comparable(scalar(row[path]), kind) in sought


def _joined(selection: AllOf | AnyOf, parts: list[Predicate | None]) -> Predicate | None:
    known = [one for one in parts if one is not None]
    if len(known) < len(parts):
        return None
    every = isinstance(selection, AllOf)
    return lambda row: all(one(row) for one in known) if every else any(one(row) for one in known)
