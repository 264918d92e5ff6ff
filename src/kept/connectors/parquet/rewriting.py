"""Taking records out of a Parquet file, or changing them: the whole file at once or not at all."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from kept.connectors.folders import clear_up, remove, replacing
from kept.connectors.parquet.columns import as_key, in_form, written
from kept.connectors.parquet.compiling import Compiler
from kept.connectors.parquet.files import Schema
from kept.estate.change import Change, Erase, Redact, written_by
from kept.estate.errors import CannotError, MissingError, UnreachableError, UnreadableError
from kept.estate.keydigest import key_digest
from kept.estate.naming import redacted
from kept.estate.ports import Acted
from kept.estate.selection import Key, Scalar, Selection

_CHOSEN = "kept\x00chosen"
_TRIES = 3


class _MovedError(Exception):
    """The file was replaced or written to while it was read."""


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Carries out one change on the selected records of single files."""

    compiler: Compiler
    selection: Selection
    change: Change
    salt: bytes

    def carry_out(self, span: str) -> Acted:
        """Change one file. A file of which nothing stays is removed, the last one of its dataset is left empty.

        A file that another program replaces meanwhile is read again, three times at most. Row order, columns and their
        types, and what the file says of itself stay; it is packed with zstd, whatever packed it before.
        """
        path = self.compiler.folder.file(self.compiler.dataset, span)
        chosen = self._chosen(self.compiler.expression(self.selection))
        with self.compiler.folder.reading(span):
            clear_up(path)
        for _ in range(_TRIES):
            try:
                with suppress(_MovedError), self.compiler.folder.reading(span):
                    return self._once(span, path, chosen)
            except FileNotFoundError:
                return Acted(count=0, digest=key_digest((), salt=self.salt))
        raise UnreachableError(f"{span}, in the system “{self.compiler.system.name}”, is being written without a pause")

    def _once(self, span: str, path: Path, chosen: pl.Expr) -> Acted:
        before = _signature(path)
        schema = self.compiler.folder.schema(span)
        frame = self.compiler.prepare(span).with_columns(self._limited(chosen, schema).alias(_CHOSEN))
        keys = self._keys(frame)
        if keys:
            stays = frame.select(pl.len()).collect().item() - (len(keys) if isinstance(self.change, Erase) else 0)
            if stays or not self._has_others(span):
                self._rewrite(path, frame, schema, stays=stays, before=before)
            else:
                _still(path, before)
                remove(path)
        return Acted(count=len(keys), digest=key_digest(keys, salt=self.salt))

    def _rewrite(self, path: Path, frame: pl.LazyFrame, schema: Schema, *, stays: int, before: tuple[int, ...]) -> None:
        about = {name: text for name, text in pl.read_parquet_metadata(path).items() if name != "ARROW:schema"}
        with replacing(path) as new:
            changed = self._changed(frame, schema).select(list(schema))
            changed.sink_parquet(new, metadata=about, maintain_order=True, engine="streaming")
            if pl.scan_parquet(new, glob=False).select(pl.len()).collect().item() != stays:
                raise UnreadableError(f"{path.name} did not come out whole, and was left as it was")
            _still(path, before)

    def _keys(self, frame: pl.LazyFrame) -> list[Key]:
        found = frame.filter(pl.col(_CHOSEN)).select(self.compiler.key()).collect(engine="streaming")
        return [as_key(one) for one in found.iter_rows()]

    def _has_others(self, span: str) -> bool:
        return any(one != span for one in self.compiler.folder.of(self.compiler.dataset.location))

    def _chosen(self, selected: pl.Expr) -> pl.Expr:
        """Ask for the key's columns too, and refuse what cannot be written, before any file is read."""
        self.compiler.key()
        for name in self._values():
            if name not in self.compiler.kinds:
                raise MissingError(f"{self.compiler.dataset.full_name} has no field “{name}”")
            if name in self.compiler.dataset.key:
                raise CannotError(f"“{name}” is part of the key of {self.compiler.dataset.full_name}")
        if isinstance(self.change, Redact):
            named = [self.compiler.named(name, self.change.texts) for name in self.change.fields]
            return pl.all_horizontal(selected, pl.any_horizontal(pl.lit(value=False), *named))
        return selected

    def _values(self) -> dict[str, Scalar | None]:
        if isinstance(self.change, Erase):
            return {}
        if isinstance(self.change, Redact):
            return dict.fromkeys(self.change.fields)
        return dict(written_by(self.change, dataset=self.compiler.dataset))

    def _limited(self, chosen: pl.Expr, schema: Schema) -> pl.Expr:
        """Leave out the records that hold the new values already."""
        if isinstance(self.change, Erase | Redact):
            return chosen
        differ = [
            self._formed(pl.col(name), name, schema).ne_missing(self._formed(value, name, schema))
            for name, value in self._written(schema).items()
        ]
        return pl.all_horizontal(chosen, pl.any_horizontal(pl.lit(value=False), *differ))

    def _formed(self, value: pl.Expr, name: str, schema: Schema) -> pl.Expr:
        return in_form(value, schema[name], self.compiler.kinds[name])

    def _written(self, schema: Schema) -> dict[str, pl.Expr]:
        """Return the new values for the columns that the file has; one that it lacks stays away."""
        dataset, kinds = self.compiler.dataset, self.compiler.kinds
        return {
            name: written(value, schema[name], kinds[name], where=f"“{name}” of {dataset.full_name}")
            for name, value in self._values().items()
            if name in schema
        }

    def _redacted(self, schema: Schema) -> dict[str, pl.Expr]:
        assert isinstance(self.change, Redact)
        texts = self.change.texts
        return {
            name: pl.col(name).map_elements(lambda text: redacted(text, texts), return_dtype=schema[name])
            for name in self.change.fields
            if name in schema
        }

    def _changed(self, frame: pl.LazyFrame, schema: Schema) -> pl.LazyFrame:
        if isinstance(self.change, Erase):
            return frame.filter(~pl.col(_CHOSEN))
        values = (self._redacted(schema) if isinstance(self.change, Redact) else self._written(schema)).items()
        return frame.with_columns(
            pl.when(pl.col(_CHOSEN)).then(value).otherwise(pl.col(name)).alias(name) for name, value in values
        )


def _still(path: Path, before: tuple[int, ...]) -> None:
    """Raise where another file has the name by now, or where it was written to."""
    if _signature(path) != before:
        raise _MovedError


def _signature(path: Path) -> tuple[int, ...]:
    status = path.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns
