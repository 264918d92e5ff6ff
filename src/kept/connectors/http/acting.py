"""Erasing and changing records at a firm: one request for a span, its outcome awaited, and then a second look."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kept.connectors.http.asking import Asking
from kept.connectors.http.caller import Answer
from kept.connectors.http.description import Deed, Shelf
from kept.connectors.http.following import Following
from kept.connectors.http.narrowing import filled
from kept.connectors.http.records import key_of
from kept.connectors.http.wanting import Values, Wanting, differs
from kept.estate.errors import CannotError, ContradictedError, PendingError
from kept.estate.ports import Row, Value
from kept.estate.selection import Key

_LATER = 202


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """A change to records of one dataset. `base` is the folder of the estate."""

    asking: Asking
    wanting: Wanting
    base: Path

    def carry_out(self, rows: Iterable[Row]) -> list[Key]:
        """Change these records and return the keys of those that were changed by it.

        All that are to have the same values are asked for in as few requests as the firm allows: in one, where they
        are no more than a span holds. Raises `PendingError` where the firm does not say in time that it is done,
        `ContradictedError` where it says so and a second look finds otherwise.
        """
        changed: list[Key] = []
        for values, keys in self._alike(rows):
            deed = self._deed(values)
            for batch in _batches(keys, deed.most):
                answer = self._request(deed, batch, values)
                if not answer.is_gone:
                    self._look_again(batch, values)
                    changed += batch
        return changed

    @property
    def _shelf(self) -> Shelf:
        return self.asking.form.shelf

    @property
    def _firm(self) -> str:
        return f"The system “{self.asking.firm.system.name}”"

    def _alike(self, rows: Iterable[Row]) -> Iterator[tuple[Values | None, list[Key]]]:
        """Yield what records are to become with the keys of all that become so, but for those that are so already."""
        found: dict[str, tuple[Values | None, list[Key]]] = {}
        for row in rows:
            values = self.wanting.of(row)
            if differs(row, values):
                alike = json.dumps(None if values is None else _sent(values), sort_keys=True)
                found.setdefault(alike, (values, []))[1].append(key_of(self._shelf.key, row))
        yield from found.values()

    def _deed(self, values: Values | None) -> Deed:
        deed = self._shelf.erase if values is None else self._shelf.change
        assert deed is not None, "what cannot be asked for was refused before"
        return deed

    def _request(self, deed: Deed, keys: Sequence[Key], values: Values | None) -> Answer:
        names = self._shelf.key
        body: dict[str, object] = dict(deed.body)
        path = filled(deed.path, names, keys[0]) if deed.keys is None else deed.path
        if deed.keys is not None:
            body[deed.keys] = [key[0] if len(names) == 1 else dict(zip(names, key, strict=True)) for key in keys]
        if values is not None:
            new = {deed.fields[name]: value for name, value in _sent(values).items()}
            body |= {deed.values: new} if deed.values else new
        answer = self.asking.firm.caller.tell(deed.method, path, body or None, about=deed.path)
        if not answer.is_gone:
            self._await(deed, answer)
        elif deed.keys is not None:
            raise CannotError(f"{self._firm} has nothing at {deed.path}")
        return answer

    def _await(self, deed: Deed, answer: Answer) -> None:
        if deed.job is not None:
            following = Following(caller=self.asking.firm.caller, job=deed.job, base=self.base)
            following.to_its_end(answer, about=deed.path)
        elif answer.status == _LATER:
            raise PendingError(
                f"{self._firm} will do later what was asked at {deed.path}, and its description does not say how one"
                " learns of it"
            )

    def _look_again(self, keys: Sequence[Key], values: Values | None) -> None:
        form = self.asking.form
        found = (form.row(item) for item in self.asking.sent_with_keys(keys))
        # What cannot be read any more is not gone, and nobody can say that it is as it is to be.
        left = sum(row is None or differs(row, values) for row in found)
        if left:
            done = "erased" if values is None else "changed"
            raise ContradictedError(
                f"{self._firm} says that records of {self.asking.dataset.full_name} are {done}, and"
                f" {left} of {len(keys)} are there as before"
            )


def _batches(keys: Sequence[Key], size: int) -> Iterator[Sequence[Key]]:
    return (keys[first : first + size] for first in range(0, len(keys), size))


def _sent(values: Values) -> dict[str, Value]:
    """Return values as they stand in a request."""
    return {name: _written(value) for name, value in values.items()}


def _written(value: Value) -> Value:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
