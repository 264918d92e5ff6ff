"""The keys of the records that others point at, in the one form in which connectors take them."""

from collections.abc import Callable, Sequence

from kept.estate.keyed import scalar
from kept.estate.model import Dataset, FieldKind
from kept.estate.ports import Row
from kept.estate.selection import Key, Scalar
from kept.estate.values import comparable


def pointing(fields: Sequence[str], source: Dataset, target: Dataset) -> Callable[[Row], Key | None]:
    """Return what reads out of a record of `source` the key of the record in `target` that its `fields` point at.

    Where the kinds of the two differ (a number that a log writes as a text) it is read as the target's. None: nowhere.
    """
    kinds = [(_kind(source, one), _kind(target, key)) for one, key in zip(fields, target.key, strict=True)]
    if all(own == other for own, other in kinds):
        return _single(*fields) if len(kinds) == 1 else lambda row: _plain(row, fields)
    return lambda row: _converted(row, fields, [other for _, other in kinds])


def _single(name: str) -> Callable[[Row], Key | None]:
    def read(row: Row) -> Key | None:
        value = row[name]
        return None if value is None else (scalar(value),)

    return read


def _plain(row: Row, fields: Sequence[str]) -> Key | None:
    values = [row[name] for name in fields]
    return None if None in values else tuple(scalar(one) for one in values)


def _converted(row: Row, fields: Sequence[str], kinds: Sequence[FieldKind]) -> Key | None:
    parts: list[Scalar] = []
    for name, kind in zip(fields, kinds, strict=True):
        value = row[name]
        read = None if value is None else comparable(scalar(value), kind)
        if read is None:
            return None
        parts.append(scalar(read))
    return tuple(parts)


def _kind(dataset: Dataset, name: str) -> FieldKind:
    found = dataset.field(name)
    return found.kind if found else FieldKind.TEXT
