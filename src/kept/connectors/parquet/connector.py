"""A folder of Parquet files as a connector."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import polars as pl

from kept.connectors.parquet.columns import as_key, given, live_kind
from kept.connectors.parquet.compiling import Compiler
from kept.connectors.parquet.files import Folder, family
from kept.connectors.parquet.measuring import measure as measure_all
from kept.connectors.parquet.rewriting import Rewriter
from kept.estate import Dataset, System
from kept.estate.change import Change
from kept.estate.ports import Acted, LiveDataset, LiveField, Measure, Row
from kept.estate.selection import Key, Selection

_RECORDS = 20_000
"""Records that are held at once while they are streamed."""


@dataclass(frozen=True, slots=True)
class ParquetConnector:
    """The Parquet files under one folder. A dataset's `location` is what `kept.connectors.parquet.files.family` says.

    A span is a file. Every record's own values decide, never the name of its file. What a reference points at within
    the folder is held in memory while it is asked; nothing else grows with the files. Of a column with parts of its own
    (a list, a struct) only whether it is null can be asked; it is read as JSON, and can be masked but not set.
    """

    system: System
    path: Path
    folder: Folder = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folder", Folder(self.path, self.system.name))

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return every dataset with the columns of all its files; any other file is one that cannot be read."""
        found: dict[str, dict[str, LiveField]] = {}
        others: list[LiveDataset] = []
        for name in self.folder.names():
            if not name.endswith(".parquet"):
                others.append(LiveDataset(location=name, fields=(), unreadable=1))
                continue
            fields = found.setdefault(family(name), {})
            with suppress(FileNotFoundError):
                for column, of in self.folder.schema(name).items():
                    fields.setdefault(column, LiveField(name=column, kind=live_kind(of)))
        its = (LiveDataset(location=one, fields=tuple(fields.values())) for one, fields in sorted(found.items()))
        return (*its, *others)

    def measure(self, dataset: Dataset, measures: Sequence[Measure]) -> list[int | datetime | None]:
        """Answer all `measures` while reading every file once."""
        return measure_all(self._compiler(dataset), measures)

    def read(self, dataset: Dataset, selection: Selection, fields: Sequence[str]) -> Iterator[Row]:
        """Stream the fields of the selected records, file by file, in the order of each file."""
        compiler = self._compiler(dataset)
        columns = [compiler.column(name)[0].alias(str(place)) for place, name in enumerate(fields)]
        for values in self._streamed(compiler, selection, columns):
            yield {name: given(value) for name, value in zip(fields, values, strict=True)}

    def keys(self, dataset: Dataset, selection: Selection) -> Iterator[Key]:
        """Stream the keys of the selected records."""
        compiler = self._compiler(dataset)
        for values in self._streamed(compiler, selection, compiler.key()):
            yield as_key(values)

    def spans(self, dataset: Dataset, selection: Selection, *, after: str | None = None) -> Iterator[str]:
        """Yield the files, in the order of the alphabet."""
        compiler = self._compiler(dataset)
        compiler.expression(selection)
        yield from (name for name in compiler.schemas if after is None or name > after)

    def act(self, dataset: Dataset, selection: Selection, change: Change, *, span: str, salt: bytes) -> Acted:
        """Carry out `change` on one file; see `Rewriter.carry_out` for what becomes of it."""
        return Rewriter(self._compiler(dataset), selection, change, salt).carry_out(span)

    def close(self) -> None:
        """Do nothing: files are closed as soon as they are read."""

    def _compiler(self, dataset: Dataset) -> Compiler:
        return Compiler(self.folder, self.system, dataset)

    def _streamed(
        self, compiler: Compiler, selection: Selection, columns: Sequence[pl.Expr]
    ) -> Iterator[tuple[object, ...]]:
        chosen = compiler.expression(selection)
        for name in compiler.schemas:
            with suppress(FileNotFoundError), self.folder.reading(name):
                frame = compiler.prepare(name).filter(chosen).select(columns)
                for batch in frame.collect_batches(chunk_size=_RECORDS, maintain_order=True, engine="streaming"):
                    yield from batch.iter_rows()
