"""Lists of people in files, read and written row by row: CSV, or JSON with an object a line."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO, Protocol

from kept.app.errors import PeopleFileError

_SAMPLE = 8_192
_DELIMITERS = ",;\t|"
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Line:
    """One person of a file: what its columns say, and the line as it came, to be handed on unchanged."""

    said: Mapping[str, str] = field(repr=False)
    text: str = field(repr=False)


class PeopleFile(Protocol):
    """A file of people: its columns, its heading as it came (empty where there is none), and its lines."""

    columns: Sequence[str] | None
    heading: str

    def lines(self) -> Iterator[Line]:
        """Yield each person, once; raise `PeopleFileError`, which repeats no value."""
        ...


def read_stream(stream: IO[str]) -> PeopleFile:
    """Return the people in a stream, of whichever of the two kinds it is; memory does not grow with it."""
    first = ""
    while not first.strip():
        first = stream.readline()
        if not first:
            raise PeopleFileError("The file names nobody")
    first = first.removeprefix(_MARK)
    if first.lstrip()[:1] == "{":
        return _JsonLines(stream, first)
    return _Csv(stream, first)


class _JsonLines:
    columns: Sequence[str] | None = None
    heading = ""

    def __init__(self, stream: IO[str], first: str) -> None:
        self._stream = stream
        self._first = first

    def lines(self) -> Iterator[Line]:
        for number, text in enumerate(self._texts(), start=1):
            if not text.strip():
                continue
            try:
                said = json.loads(text)
            except ValueError:
                raise PeopleFileError(f"Line {number} is not JSON, though the file begins like it") from None
            if not isinstance(said, dict):
                raise PeopleFileError(f"Line {number} is no JSON object")
            known = {name: str(value) for name, value in said.items() if isinstance(value, str | int)}
            yield Line(known, text if text.endswith("\n") else f"{text}\n")

    def _texts(self) -> Iterator[str]:
        yield self._first
        yield from self._stream


class _Csv:
    def __init__(self, stream: IO[str], first: str) -> None:
        self._delimiter = max(_DELIMITERS, key=first[:_SAMPLE].count)
        self._rows = csv.reader(_rest(first, stream), delimiter=self._delimiter, strict=True)
        self.columns: Sequence[str] | None = tuple(one.strip() for one in self._next() or ())
        self.heading = self._written(self.columns)

    def lines(self) -> Iterator[Line]:
        columns = self.columns or ()
        while (row := self._next()) is not None:
            if row and len(row) != len(columns):
                raise PeopleFileError(f"Line {self._rows.line_num} has {len(row)} columns, not {len(columns)}")
            if row:
                yield Line(dict(zip(columns, row, strict=True)), self._written(row))

    def _next(self) -> list[str] | None:
        try:
            return next(self._rows, None)
        except csv.Error:
            raise PeopleFileError(f"Line {self._rows.line_num} cannot be read as CSV") from None

    def _written(self, row: Sequence[str]) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=self._delimiter, lineterminator="\n").writerow(row)
        return out.getvalue()


def _rest(first: str, stream: IO[str]) -> Iterator[str]:
    yield first
    yield from stream
