"""What of a selection a firm can be asked for, so that it need not send everything; we leave out the rest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from kept.connectors.http.description import Shelf
from kept.estate import Dataset
from kept.estate.model import FieldKind
from kept.estate.ports import Value
from kept.estate.selection import AllOf, Before, Equals, Key, Keys, Selection
from kept.estate.values import comparable

FEW = 200
"""So many records are asked for one by one rather than looked for in the whole list."""


@dataclass(frozen=True, slots=True)
class Way:
    """How to get at records: by lists, each narrowed by its parameters, or one by one where `keys` are given."""

    lists: tuple[tuple[tuple[str, str], ...], ...] = ((),)
    keys: tuple[Key, ...] | None = None


EVERYTHING = Way()


def way_to(selection: Selection, *, dataset: Dataset, shelf: Shelf, kinds: Mapping[str, FieldKind]) -> Way:
    """Return a way to all records in `selection`, and as few others as the firm's parameters allow."""
    parts = tuple(_parts(selection))
    shared = tuple(sorted({name: value for part in parts for name, value in _shared(part, shelf, kinds)}.items()))
    for part in parts:
        if isinstance(part, Keys) and (found := _by_keys(part, dataset, shelf, kinds)) is not None:
            return found if found.keys is not None else Way(tuple((*one, *shared) for one in found.lists))
    return Way((shared,))


def way_to_keys(keys: Sequence[Key], *, shelf: Shelf) -> Way:
    """Return the way to the records with these keys."""
    if shelf.narrowing.keys is not None:
        texts = sorted({_written(key[0]) for key in keys if len(key) == 1})
        listable = [text for text in texts if "," not in text]
        if len(listable) == len(texts):
            step, name = shelf.narrowing.most, shelf.narrowing.keys
            slices = (texts[first : first + step] for first in range(0, len(texts), step))
            return Way(tuple(((name, ",".join(one)),) for one in slices))
    if shelf.one is not None and len(keys) <= FEW:
        return Way((), tuple(dict.fromkeys(keys)))
    return EVERYTHING


def _parts(selection: Selection) -> Iterator[Selection]:
    """Yield what must all hold."""
    if isinstance(selection, AllOf):
        for one in selection.of:
            yield from _parts(one)
    else:
        yield selection


def _shared(part: Selection, shelf: Shelf, kinds: Mapping[str, FieldKind]) -> Iterator[tuple[str, str]]:
    match part:
        case Equals() if part.path in shelf.narrowing.equals:
            value = comparable(part.value, kinds[part.path])
            if value is not None:
                yield shelf.narrowing.equals[part.path], _written(value)
        case Before() if part.path in shelf.narrowing.before:
            yield shelf.narrowing.before[part.path], _written(part.instant)


def _by_keys(selection: Keys, dataset: Dataset, shelf: Shelf, kinds: Mapping[str, FieldKind]) -> Way | None:
    if selection.reference is None:
        if dataset.key != shelf.key:
            return None
        found = way_to_keys(tuple(_fitting(selection.keys, shelf.key, kinds)), shelf=shelf)
        return None if found is EVERYTHING else found
    reference = dataset.reference(selection.reference)
    names = reference.fields if reference else ()
    parameter = shelf.narrowing.equals.get(names[0]) if len(names) == 1 else None
    if parameter is None or len(selection.keys) > FEW:
        return None
    values = sorted({_written(key[0]) for key in _fitting(selection.keys, names, kinds)})
    return Way(tuple(((parameter, value),) for value in values))


def _fitting(keys: Iterable[Key], names: Sequence[str], kinds: Mapping[str, FieldKind]) -> Iterator[Key]:
    """Yield the keys that a record can have, each part as its field holds it."""
    for key in keys:
        read = [comparable(part, kinds[name]) for part, name in zip(key, names, strict=False)]
        if len(key) == len(names) and None not in read:
            yield tuple(part if isinstance(part, str | int) else str(part) for part in read)


def _written(value: Value) -> str:
    """Return a value as it stands in an address."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z") if isinstance(value, datetime) else str(value)


def filled(path: str, names: Sequence[str], key: Key) -> str:
    """Return the path of one record, with its key in place of the names in braces."""
    for name, value in zip(names, key, strict=True):
        path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
    return path
