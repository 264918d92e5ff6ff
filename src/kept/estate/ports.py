"""The door through which a kind of system comes in: what a connector must do, always set-wise and streaming."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from kept.estate.change import Change
from kept.estate.model import Dataset, FieldKind
from kept.estate.selection import Everything, Key, Selection

Value = str | int | float | bool | bytes | datetime | None
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Count:
    """How many records are in `of`."""

    of: Selection = Everything()


@dataclass(frozen=True, slots=True)
class Oldest:
    """The earliest instant at `path` among the records in `of`; None where there is none."""

    path: str
    of: Selection = Everything()


@dataclass(frozen=True, slots=True)
class Newest:
    """The latest instant at `path` among the records in `of`; None where there is none."""

    path: str
    of: Selection = Everything()


@dataclass(frozen=True, slots=True)
class Days:
    """On how many different days (UTC) the instants at `path` fall, among the records in `of`."""

    path: str
    of: Selection = Everything()


Measure = Count | Oldest | Newest | Days


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveField:
    """A field as the store has it now."""

    name: str
    kind: FieldKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveReference:
    """A foreign key as the store declares it: these `fields` hold the `to_fields` of a record at `to`, a location."""

    fields: tuple[str, ...]
    to: str
    to_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveDataset:
    """A dataset as the store has it now, by the `location` a declaration would give.

    `key` and `references` are what the store itself declares; empty where it declares none.
    """

    location: str
    fields: tuple[LiveField, ...]
    key: tuple[str, ...] = ()
    references: tuple[LiveReference, ...] = ()
    unreadable: int = 0
    """Records that could not be read as this dataset's (log lines that do not parse)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysInside:
    """The paths of all keys inside the JSON of a field, how many values there are, and how many are no JSON."""

    values: int
    unreadable: int
    paths: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """What came of one span: how many records were changed, and a salted SHA-256 over their keys in key order."""

    count: int
    digest: str


class Connector(Protocol):
    """A system that can be reached. Paths lead through references within the same system only.

    Every method raises an error of `kept.estate.errors` when the system is unreachable, refuses, or lacks a dataset
    or field; it never returns a partial answer as if it were whole. Instants go in and come out aware, in UTC.
    """

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return every dataset and field that the system really has, declared or not."""
        ...

    def measure(self, dataset: Dataset, measures: Sequence[Measure]) -> list[int | datetime | None]:
        """Answer all `measures` of one dataset in one pass, in their order."""
        ...

    def read(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row]:
        """Stream the named fields of the selected records; memory does not grow with their number."""
        ...

    def keys(self, dataset: Dataset, selection: Selection) -> Iterator[Key]:
        """Stream the keys of the selected records."""
        ...

    def spans(self, dataset: Dataset, selection: Selection, *, after: str | None = None) -> Iterator[str]:
        """Cut the work on a selection into spans, in an order that a later call can take up `after` one of them.

        A span is an opaque text (a range of keys, a file's name) without personal data. The spans together cover the
        selection; each is small enough to be acted on without a long lock.
        """
        ...

    def act(self, dataset: Dataset, selection: Selection, change: Change, *, span: str, salt: bytes) -> Acted:
        """Carry out `change` on the selected records of one span, all or nothing, and say what was changed.

        Repeating a finished span changes nothing and answers a count of 0.
        """
        ...

    def close(self) -> None:
        """Let go of connections and files."""
        ...


@runtime_checkable
class TellsKeys(Protocol):
    """What a connector may do besides: tell the keys inside JSON set-wise, without handing its values out."""

    def keys_inside(self, dataset: Dataset, field: str) -> KeysInside | None:
        """Return them as `kept.estate.jsonkeys` names them; None where they have to be read value by value."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a field seems to hold: a data category, and the evidence, which repeats no value.

    With `of_people` the guess holds only where the records are about people: a city is personal data in a list of
    customers, and none in a list of warehouses.
    """

    category: str
    evidence: str
    of_people: bool = False


class Classifier(Protocol):
    """A way to recognise personal data (entry-point group `kept.classifiers`)."""

    def classify(self, field: LiveField, values: Sequence[Value]) -> Guess | None:
        """Answer with a category and the evidence for it, or None; `values` are a sample and may be empty."""
        ...
