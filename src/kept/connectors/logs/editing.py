"""Putting other values into the fields of a log line, leaving the rest of it byte for byte."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kept.connectors.logs.layouts import Layout, pattern
from kept.estate import Dataset
from kept.estate.change import Change, written_by
from kept.estate.errors import CannotError, MissingError

NOTHING = b"-"
"""What logs write where there is nothing."""


_LINE = re.compile(rb"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Edited:
    """Lines as they are to be, and those that differ as they were."""

    lines: bytes
    changed: bytes
    count: int


@dataclass(frozen=True, slots=True)
class Editor:
    """Writes `values` into the fields of lines. A field that a line does not have stays away."""

    layout: Layout
    values: Mapping[str, bytes]

    @classmethod
    def of(cls, change: Change, *, dataset: Dataset, layout: Layout) -> "Editor":
        """Return the editor for a change; raise `CannotError` for what no line of this layout can hold."""
        values = {}
        for name, value in written_by(change, dataset=dataset).items():
            if name not in layout.fields:
                raise MissingError(f"{dataset.full_name} has no field “{name}”")
            written = NOTHING if value is None else str(value).encode()
            forbidden = layout.maskable.get(name)
            if forbidden is None or not written or any(byte in forbidden for byte in written):
                raise CannotError(f"“{name}” of {dataset.full_name} cannot be rewritten to that in a log line")
            values[name] = written
        return cls(layout, values)

    def edit(self, lines: bytes) -> Edited:
        """Return the lines with the values in them."""
        pairs = [(line, self._line(line)) for line in _LINE.findall(lines)]
        changed = [old for old, new in pairs if old != new]
        return Edited(lines=b"".join(new for _, new in pairs), changed=b"".join(changed), count=len(changed))

    def _line(self, line: bytes) -> bytes:
        found = pattern(self.layout.name, frozenset(), spans=True).match(line)
        if found is None:
            return line
        spans = sorted((found.span(name), value) for name, value in self.values.items() if found.start(name) >= 0)
        parts, end = [], 0
        for (start, stop), value in spans:
            if start < end:
                continue
            parts += [line[end:start], value]
            end = stop
        return b"".join((*parts, line[end:]))
