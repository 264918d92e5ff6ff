"""Selections as expressions of Polars on the files of one dataset, with what other datasets must be asked first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import polars as pl

from kept.connectors.parquet.columns import FORMS, INSTANTS, in_form, kind_that_counts, sought
from kept.connectors.parquet.files import Folder, Schema
from kept.estate import Dataset, Estate, Reference, System
from kept.estate.errors import CannotError, MissingError
from kept.estate.model import FieldKind
from kept.estate.naming import names
from kept.estate.paths import follow
from kept.estate.selection import (
    AllOf,
    AnyOf,
    Before,
    Below,
    Equals,
    Everything,
    Has,
    IsNull,
    Keys,
    Names,
    Not,
    NotBefore,
    OneOf,
    Selection,
)

_OWN = "kept\x00"
"""Begins the names of columns that are added, so that no file's own column is one of them."""

_TIMES = (FieldKind.INSTANT, FieldKind.DATE)
_NUMBERS = (FieldKind.INTEGER, FieldKind.DECIMAL)


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is joined to the records by their columns `by`: at most one row each, its answer in the column `named`."""

    frame: pl.DataFrame
    by: tuple[str, ...]
    named: str


@dataclass(slots=True)
class Compiler:
    """Compiles what is asked of one dataset; then `prepare` gives each file the columns that answers stand on.

    What other datasets say is looked up when it is compiled, and held in memory: a row for each record of theirs.
    """

    folder: Folder
    system: System
    dataset: Dataset
    kinds: dict[str, FieldKind] = field(init=False)
    schemas: dict[str, Schema] = field(init=False)
    _nested: set[str] = field(init=False)
    _asked: dict[str, str] = field(default_factory=dict)
    _lookups: list[Lookup] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.schemas = self.folder.schemas(self.dataset)
        types = {name: of for schema in reversed(self.schemas.values()) for name, of in schema.items()}
        self.kinds = {name: kind_that_counts(self.dataset, name, of) for name, of in types.items()}
        self._nested = {name for name, of in types.items() if of.is_nested()}

    def prepare(self, name: str) -> pl.LazyFrame:
        """Return the records of one file, in their order, with the added columns beside its own."""
        schema = self.folder.schema(name)
        added = [self._formed(one, schema).alias(own) for one, own in self._asked.items()]
        frame = self.folder.scan(name).with_columns(added)
        for one in self._lookups:
            frame = frame.join(
                one.frame.lazy(),
                left_on=list(one.by),
                right_on=one.frame.columns[: len(one.by)],
                how="left",
                maintain_order="left",
            )
        return frame

    def _formed(self, name: str, schema: Schema) -> pl.Expr:
        kind, of = self.kinds[name], schema.get(name)
        return pl.lit(None, dtype=FORMS[kind]) if of is None else in_form(pl.col(name), of, kind)

    def column(self, path: str) -> tuple[pl.Expr, FieldKind]:
        """Return the values at a path and their kind; raise an estate error where it leads nowhere."""
        if "." not in path:
            return pl.col(self._own(path)), self.kinds[path]
        follow(Estate(systems=(self.system,)), self.dataset, path)
        step, _, rest = path.partition(".")
        reference = self._reference(step)
        target = next(one for one in self.system.datasets if one.full_name == reference.to)
        there = Compiler(self.folder, self.system, target)
        value, kind = there.column(rest)
        keys = there.key()
        return self._looked_up(there, reference.fields, keys, value, pl.lit(value=True)), kind

    def key(self, reference: str | None = None) -> list[pl.Expr]:
        """Return the columns of the key, or of what a reference holds; raise `CannotError` where there is no key."""
        return [pl.col(self._own(name)) for name in self._key_fields(reference)]

    def instants(self, path: str) -> pl.Expr:
        """Return the instants at a path; raise `CannotError` where there are none."""
        column, kind = self.column(path)
        if kind not in _TIMES:
            raise CannotError(f"“{path}” of {self.dataset.full_name} is no time")
        return column.cast(INSTANTS)

    def numbers(self, path: str) -> pl.Expr:
        """Return the numbers at a path; raise `CannotError` where there are none."""
        column, kind = self.column(path)
        if kind not in _NUMBERS:
            raise CannotError(f"“{path}” of {self.dataset.full_name} is no number")
        return column

    def expression(self, selection: Selection) -> pl.Expr:
        """Return what is true of each selected record and false of each other; it is never null."""
        match selection:
            case Everything():
                found = pl.lit(value=True)
            case Not():
                found = ~self.expression(selection.of)
            case AllOf():
                found = pl.all_horizontal(pl.lit(value=True), *map(self.expression, selection.of))
            case AnyOf():
                found = pl.any_horizontal(pl.lit(value=False), *map(self.expression, selection.of))
            case Has():
                found = self._has(selection)
            case Keys():
                found = self._keys(selection)
            case _:
                found = self._compares(selection)
        return found

    def _compares(self, selection: Before | NotBefore | Equals | OneOf | Below | Names | IsNull) -> pl.Expr:
        match selection:
            case IsNull():
                found = self.column(selection.path)[0].is_null()
            case Before():
                found = (self.instants(selection.path) < pl.lit(selection.instant, dtype=INSTANTS)).fill_null(
                    value=False
                )
            case NotBefore():
                found = (self.instants(selection.path) >= pl.lit(selection.instant, dtype=INSTANTS)).fill_null(
                    value=False
                )
            case Below():
                found = (self.numbers(selection.path) < selection.value).fill_null(value=False)
            case Equals():
                found = self._among(selection.path, (selection.value,))
            case OneOf():
                found = self._among(selection.path, selection.values, fold=selection.fold)
            case _:
                found = self.named(selection.path, selection.texts)
        return found

    def _among(self, path: str, values: tuple[str | int, ...], *, fold: bool = False) -> pl.Expr:
        column, kind = self.column(path)
        self._refuse_nested(path)
        if fold and kind is FieldKind.TEXT:
            column, values = column.str.to_lowercase(), tuple(str(one).lower() for one in values)
        found = [value for one in values if (value := sought(one, kind)) is not None]
        return column.is_in(pl.lit(pl.Series(found, dtype=FORMS[kind]).implode())).fill_null(value=False)

    def named(self, path: str, texts: Sequence[str]) -> pl.Expr:
        """Return which texts at a path name one of `texts`; raise `CannotError` where there are no texts."""
        column, kind = self.column(path)
        self._refuse_nested(path)
        if kind not in {FieldKind.TEXT, FieldKind.JSON}:
            raise CannotError(f"“{path}” of {self.dataset.full_name} is no text")
        return column.map_elements(lambda text: names(text, texts), return_dtype=pl.Boolean).fill_null(value=False)

    def _keys(self, selection: Keys) -> pl.Expr:
        names = self._key_fields(selection.reference)
        for name in names:
            self._own(name)
            self._refuse_nested(name)
        kinds = [self.kinds[name] for name in names]
        keys = [tuple(map(sought, key, kinds)) for key in selection.keys if len(key) == len(names)]
        columns = {f"{_OWN}k{place}": FORMS[kind] for place, kind in enumerate(kinds)}
        frame = pl.DataFrame(keys, schema=columns, orient="row").drop_nulls().unique()
        return self._joined(frame, names)

    def _has(self, selection: Has) -> pl.Expr:
        other = next((one for one in self.system.datasets if one.name == selection.dataset), None)
        if other is None:
            raise CannotError(f"{self.system.name} has no dataset “{selection.dataset}”")
        there = Compiler(self.folder, self.system, other)
        chosen = there.expression(selection.where)
        pointing = there.key(selection.reference)
        return self._looked_up(there, self._key_fields(None), pointing, pl.lit(value=True), chosen).is_not_null()

    def _looked_up(
        self, there: "Compiler", by: tuple[str, ...], keys: list[pl.Expr], value: pl.Expr, chosen: pl.Expr
    ) -> pl.Expr:
        columns = [one.alias(f"{_OWN}k{place}") for place, one in enumerate(keys)]
        found = list(there.collected(chosen, [*columns, value.alias(_OWN)]))
        names = [f"{_OWN}k{place}" for place in range(len(keys))]
        frame = pl.concat(found).unique(subset=names, keep="first", maintain_order=True)
        return self._joined(frame.rename({_OWN: self._name()}), by, whole=True)

    def _joined(self, frame: pl.DataFrame, by: tuple[str, ...], *, whole: bool = False) -> pl.Expr:
        named = self._name()
        if not whole:
            frame = frame.with_columns(pl.lit(value=True).alias(named))
        own = tuple(self._own(name) for name in by)
        if [FORMS[self.kinds[name]] for name in by] != frame.dtypes[: len(by)]:
            raise CannotError(f"References of {self.dataset.full_name} are not of the kind of the keys they point at")
        self._lookups.append(Lookup(frame, own, named))
        return pl.col(named) if whole else pl.col(named).is_not_null()

    def collected(self, chosen: pl.Expr, columns: list[pl.Expr]) -> Iterator[pl.DataFrame]:
        """Yield the columns of the chosen records, file by file; a file that goes meanwhile is passed over."""
        for name in self.schemas:
            try:
                with self.folder.reading(name):
                    frame = self.prepare(name).filter(chosen).select(columns).collect(engine="streaming")
            except FileNotFoundError:
                continue
            yield frame

    def _own(self, name: str) -> str:
        if name not in self.kinds:
            raise MissingError(f"{self.dataset.full_name} has no field “{name}”")
        return self._asked.setdefault(name, f"{_OWN}f{name}")

    def _name(self) -> str:
        return f"{_OWN}l{len(self._lookups)}"

    def _reference(self, name: str) -> Reference:
        found = self.dataset.reference(name)
        if found is None:
            raise MissingError(f"{self.dataset.full_name} has no reference “{name}”")
        return found

    def _key_fields(self, reference: str | None) -> tuple[str, ...]:
        names = self._reference(reference).fields if reference else self.dataset.key
        if not names:
            raise CannotError(f"{self.dataset.full_name} has no key that tells its records apart")
        return names

    def _refuse_nested(self, path: str) -> None:
        if path in self._nested:
            raise CannotError(f"“{path}” of {self.dataset.full_name} has parts of its own, and cannot be compared")
