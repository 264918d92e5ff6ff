"""A system in memory: a stand-in that keeps the whole contract of a connector."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from kept.estate import Dataset, System
from kept.estate.change import Change, Erase, Redact, written_by
from kept.estate.errors import CannotError, MissingError
from kept.estate.keydigest import key_digest
from kept.estate.model import FieldKind
from kept.estate.naming import names, redacted
from kept.estate.ports import (
    Acted,
    Count,
    Days,
    LiveDataset,
    LiveField,
    LiveReference,
    Measure,
    Newest,
    Oldest,
    Row,
    Value,
)
from kept.estate.selection import Key, Selection
from kept.estate.values import comparable
from kept.testing.matching import Matcher, as_instant, key_of, kind_of

_SPAN = 100
"""Records in a span: few, so that tests see several."""


class InMemoryConnector:
    """Rows in lists, by dataset name. It keeps copies; `rows` shows what it holds now."""

    def __init__(self, system: System, rows: Mapping[str, Sequence[Row]]) -> None:
        self._system = system
        self.rows: dict[str, list[dict[str, Value]]] = {
            name: [dict(one) for one in held] for name, held in rows.items()
        }

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return the declared datasets that are held, with the fields of their rows beside the declared ones.

        Their keys, and their references within the system, are those declared.
        """
        held = (one for one in self._system.datasets if one.name in self.rows)
        return tuple(
            LiveDataset(
                location=one.location,
                fields=self._live_fields(one),
                key=one.key,
                references=tuple(self._live_references(one)),
            )
            for one in held
        )

    def _live_references(self, dataset: Dataset) -> Iterator[LiveReference]:
        targets = {one.full_name: one for one in self._system.datasets}
        for one in dataset.references:
            if target := targets.get(one.to):
                yield LiveReference(fields=one.fields, to=target.location, to_fields=target.key)

    def _live_fields(self, dataset: Dataset) -> tuple[LiveField, ...]:
        kinds = {one.name: one.kind for one in dataset.fields}
        seen = dict.fromkeys(name for row in self.rows[dataset.name] for name in row)
        return tuple(LiveField(name=name, kind=kinds.get(name, FieldKind.TEXT)) for name in {**kinds, **seen})

    def measure(self, dataset: Dataset, measures: Sequence[Measure]) -> list[int | datetime | None]:
        """Answer each measure from a walk through the rows."""
        return [self._answer(dataset, measure) for measure in measures]

    def _answer(self, dataset: Dataset, measure: Measure) -> int | datetime | None:
        selected = self._selected(dataset, measure.of)
        if isinstance(measure, Count):
            return len(selected)
        kind_of(self._system, dataset, measure.path)
        found = (as_instant(self._matcher.value(dataset, row, measure.path)) for row in selected)
        instants = [instant.astimezone(UTC) for instant in found if instant is not None]
        match measure:
            case Oldest():
                return min(instants, default=None)
            case Newest():
                return max(instants, default=None)
            case Days():
                return len({instant.date() for instant in instants})

    def read(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row]:
        """Yield the named fields of the selected rows."""
        for path in fields:
            kind_of(self._system, dataset, path)
        for row in self._selected(dataset, selection):
            yield {path: self._matcher.value(dataset, row, path) for path in fields}

    def keys(self, dataset: Dataset, selection: Selection) -> Iterator[Key]:
        """Yield the keys of the selected rows."""
        for row in self._selected(dataset, selection):
            yield key_of(dataset, row)

    def spans(self, dataset: Dataset, selection: Selection, *, after: str | None = None) -> Iterator[str]:  # noqa: ARG002 - covers every selection
        """Yield ranges of key digests' first hexadecimal digits: one span for few rows, sixteen for many."""
        few = len(self._held(dataset)) <= _SPAN
        for span in ("all",) if few else (f"{digit:x}" for digit in range(16)):
            if after is None or (after != "all" and span != "all" and span > after):
                yield span

    def act(self, dataset: Dataset, selection: Selection, change: Change, *, span: str, salt: bytes) -> Acted:
        """Change the selected rows of the span that are not yet changed."""
        chosen = [row for row in self._selected(dataset, selection) if span in {"all", _bucket(dataset, row)}]
        values = self._new_values(dataset, change)
        changed = [row for row in chosen if not values or any(row.get(name) != values[name] for name in values)]
        if isinstance(change, Redact):
            changed = [row for row in chosen if any(names(str(row.get(name)), change.texts) for name in change.fields)]
        digest = key_digest((key_of(dataset, row) for row in changed), salt=salt)
        if isinstance(change, Redact):
            for row in changed:
                row.update({name: _redacted(row.get(name), change) for name in change.fields})
        elif values:
            for row in changed:
                row.update(values)
        else:
            gone = {id(row) for row in changed}
            self.rows[dataset.name] = [row for row in self._held(dataset) if id(row) not in gone]
        return Acted(count=len(changed), digest=digest)

    def close(self) -> None:
        """Do nothing: there is nothing open."""

    @property
    def _matcher(self) -> Matcher:
        return Matcher(self._system, self.rows)

    def _held(self, dataset: Dataset) -> list[dict[str, Value]]:
        if dataset.name not in self.rows:
            raise MissingError(f"{self._system.name} has no “{dataset.location}”")
        return self.rows[dataset.name]

    def _selected(self, dataset: Dataset, selection: Selection) -> list[dict[str, Value]]:
        return [row for row in self._held(dataset) if self._matcher.matches(dataset, row, selection)]

    def _new_values(self, dataset: Dataset, change: Change) -> dict[str, Value]:
        if isinstance(change, Erase):
            return {}
        wanted = dict.fromkeys(change.fields) if isinstance(change, Redact) else written_by(change, dataset=dataset)
        values: dict[str, Value] = {}
        for name, value in wanted.items():
            kind = kind_of(self._system, dataset, name)
            values[name] = None if value is None else comparable(value, kind)
            if name in dataset.key:
                raise CannotError(f"“{name}” is part of the key of {dataset.full_name}")
        return values


def _bucket(dataset: Dataset, row: Row) -> str:
    return key_digest([key_of(dataset, row)], salt=b"")[0]


def _redacted(value: Value, change: Redact) -> Value:
    return redacted(value, change.texts) if isinstance(value, str) else value
