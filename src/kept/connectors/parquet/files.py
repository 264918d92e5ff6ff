"""A folder of Parquet files: which belong together, what columns each has, and what is wrong with one."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from kept.connectors.folders import files_under, plainly, told
from kept.estate import Dataset
from kept.estate.errors import CannotError, MissingError, UnreadableError

_SUFFIX = ".parquet"
_DAY = re.compile(r"[-_.](?:\d{4}-?\d{2}(?:-?\d{2})?(?:[-_T]?\d{2,6})?|\d{1,10}|part[-_]\w+)$")
_ERROR = re.compile(r"\(os error (\d+)\)")

Schema = Mapping[str, pl.DataType]
Signature = tuple[int, int, int]


def family(name: str) -> str:
    """Return what the files of a dataset have in common: `events` for `events-2026-11-22.parquet`.

    Files in a folder belong to the folder: `events` for `events/day=2026-11-22/0.parquet`.
    """
    *folders, last = name.split("/")
    own = [one for one in folders if "=" not in one]
    if own:
        return "/".join(own)
    stem = last.removesuffix(_SUFFIX)
    while (shorter := _DAY.sub("", stem)) != stem:
        stem = shorter
    return stem


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of one system, with the name that errors call it by."""

    path: Path
    system: str
    _schemas: dict[str, tuple[Signature, Schema]] = field(default_factory=dict)

    def names(self) -> list[str]:
        """Return every file, by its place in the folder, sorted; what begins with a dot or `_` is none of ours."""
        return files_under(self.path, system=self.system, hidden=(".", "_"))

    def of(self, location: str) -> list[str]:
        """Return the files of one dataset."""
        return [one for one in self.names() if one.endswith(_SUFFIX) and family(one) == location]

    def file(self, dataset: Dataset, span: str) -> Path:
        """Return the file that a span names; raise `CannotError` where it names none of the dataset."""
        if ".." in span.split("/") or not span.endswith(_SUFFIX) or family(span) != dataset.location:
            raise CannotError(f"“{span}” is no file of {dataset.full_name}")
        return self.path / span

    def schema(self, name: str) -> Schema:
        """Return the columns of a file with their types; raise `FileNotFoundError` where it has gone."""
        with self.reading(name):
            status = (self.path / name).stat()
            signature = (status.st_ino, status.st_mtime_ns, status.st_size)
            known = self._schemas.get(name)
            if known is None or known[0] != signature:
                known = self._schemas[name] = signature, pl.read_parquet_schema(self.path / name)
        return known[1]

    def schemas(self, dataset: Dataset) -> dict[str, Schema]:
        """Return the columns of each file of a dataset; raise `MissingError` where it has none."""
        found = {}
        for name in self.of(dataset.location):
            try:
                found[name] = self.schema(name)
            except FileNotFoundError:
                continue
        if not found:
            raise MissingError(f"The system “{self.system}” has no Parquet files “{dataset.location}”")
        return found

    def scan(self, name: str) -> pl.LazyFrame:
        """Return a file to be read lazily, under its own columns alone."""
        return pl.scan_parquet(self.path / name, glob=False, hive_partitioning=False)

    @contextmanager
    def reading(self, name: str) -> Iterator[None]:
        """Turn what goes wrong with a file into an error of the estate that repeats none of its values."""
        try:
            with plainly(name, system=self.system):
                yield
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
            number = _ERROR.search(str(error))
            if number:
                raise told(name, system=self.system, number=int(number[1])) from None
            raise UnreadableError(
                f"{name}, in the system “{self.system}”, cannot be read: it is cut off, damaged, still being written, "
                "or a value in it is not of its declared kind"
            ) from None
