"""Records together with their keys, also where no field of theirs is the key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from kept.estate.errors import CannotError
from kept.estate.model import Dataset
from kept.estate.ports import Connector, Row, Value
from kept.estate.selection import Key, Scalar, Selection


@runtime_checkable
class Keyed(Protocol):
    """A connector whose records have keys that are none of their fields (the lines of a log)."""

    def keyed(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[tuple[Key, Row]]:
        """Stream the keys and the named fields of the selected records."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """Which fields of which records of a dataset are wanted."""

    dataset: Dataset
    selection: Selection
    fields: tuple[str, ...]


@runtime_checkable
class Together(Protocol):
    """A connector that answers several small questions in one round trip."""

    def together(self, questions: Sequence[Question], most: int) -> Sequence[Sequence[Row] | None]:
        """Return the rows for each question; None where there are more than `most`, or where it must be asked alone."""
        ...


FEW = 500
"""Records of one dataset that are asked for together with those of others."""

LITTLE = 50
"""Values that few records are expected to have."""


def keyed_few(
    connector: Connector, dataset: Dataset, selection: Selection, fields: Sequence[str]
) -> Iterator[tuple[Key, Row]]:
    """Do as `keyed_rows` does, in one round trip where that will do: for what is expected to be little."""
    answer = None
    if isinstance(connector, Together) and dataset.key:
        wanted = tuple(dict.fromkeys((*dataset.key, *fields)))
        (answer,) = connector.together([Question(dataset, selection, wanted)], FEW)
    if answer is None:
        return keyed_rows(connector, dataset, selection, fields)
    return ((key_of(dataset, row), row) for row in answer)


def keyed_rows(
    connector: Connector, dataset: Dataset, selection: Selection, fields: Sequence[str]
) -> Iterator[tuple[Key, Row]]:
    """Stream the keys of the selected records, each with its fields; those of the key are among them.

    Raises `CannotError` for a dataset that declares no key and whose connector knows none.
    """
    if isinstance(connector, Keyed):
        yield from connector.keyed(dataset, selection, fields)
        return
    if not dataset.key:
        raise CannotError(f"{dataset.full_name} declares no key, which tells its records apart")
    wanted = tuple(dict.fromkeys((*dataset.key, *fields)))
    for row in connector.read(dataset, selection, wanted):
        yield key_of(dataset, row), row


_SCALARS = (str, int)


def key_of(dataset: Dataset, row: Row) -> Key:
    """Return the key of a record out of its fields."""
    if len(dataset.key) == 1:
        return (scalar(row[dataset.key[0]]),)
    return tuple(scalar(row[name]) for name in dataset.key)


def scalar(value: Value) -> Scalar:
    """Return one part of a key: a whole number, or a text."""
    if isinstance(value, _SCALARS):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat() if isinstance(value, datetime) else str(value)
