"""What tables and columns a database really has, asked once and kept while the connector is open."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import mysql
from sqlalchemy.engine.interfaces import ReflectedColumn, ReflectedForeignKeyConstraint
from sqlalchemy.engine.reflection import ObjectKind
from sqlalchemy.types import TypeEngine

from kept.estate import Dataset, System
from kept.estate.errors import MissingError
from kept.estate.model import FieldKind
from kept.estate.ports import LiveDataset, LiveField, LiveReference

_KINDS = (
    (sa.DateTime, FieldKind.INSTANT),
    (sa.Date, FieldKind.DATE),
    (sa.Boolean, FieldKind.BOOLEAN),
    (sa.Integer, FieldKind.INTEGER),
    (sa.Numeric, FieldKind.DECIMAL),
    (sa.Float, FieldKind.DECIMAL),
    (sa.JSON, FieldKind.JSON),
    (sa.LargeBinary, FieldKind.BYTES),
    (sa.types._Binary, FieldKind.BYTES),  # noqa: SLF001 - the only base that BINARY and BLOB share
)
_SYSTEM_SCHEMAS = ("information_schema", "pg_catalog", "pg_toast")
OURS = "kept"
"""The schema in which Kept keeps, on PostgreSQL, which rows are restricted: no dataset of theirs."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is: its kind, its type in the database, and whether it may be null."""

    name: str
    kind: FieldKind
    type: TypeEngine[Any]
    nullable: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is. `primary_key` is empty where it has none."""

    name: str
    schema: str | None
    columns: Mapping[str, Column]
    primary_key: tuple[str, ...]

    def clause(self) -> sa.TableClause:
        """Return the table for statements; its columns have no type, so that values come and go as the driver's own."""
        return sa.table(self.name, *(sa.column(name) for name in self.columns), schema=self.schema)


class Catalog:
    """The tables of one database."""

    def __init__(self, system: System, engine: sa.Engine) -> None:
        self._system = system
        self._engine = engine
        self._tables: dict[str, Table] = {}
        self._columns: dict[tuple[str, str], Column] = {}
        self._lock = threading.Lock()

    def table(self, dataset: Dataset) -> Table:
        """Return the table or view that a dataset stands for; raise `MissingError` where it is not there."""
        with self._lock:
            if dataset.location not in self._tables:
                self._tables[dataset.location] = self._reflect(dataset)
            return self._tables[dataset.location]

    def column(self, dataset: Dataset, name: str) -> Column:
        """Return a column of a dataset's table with the kind that counts: the declared one where the type is vague."""
        known = self._columns.get((dataset.full_name, name))
        if known is None:
            known = self._columns[dataset.full_name, name] = self._found(dataset, name)
        return known

    def _found(self, dataset: Dataset, name: str) -> Column:
        found = self.table(dataset).columns.get(name)
        if found is None:
            raise MissingError(f"“{dataset.location}” in the system “{self._system.name}” has no column “{name}”")
        declared = dataset.field(name)
        vague = found.kind in {FieldKind.TEXT, FieldKind.INTEGER}
        if declared is None or declared.kind is FieldKind.TEXT or not vague:
            return found
        return Column(name=name, kind=declared.kind, type=found.type, nullable=found.nullable)

    def structure(self) -> tuple[LiveDataset, ...]:
        """Return every table and materialized view with its columns, primary key and foreign keys.

        A plain view holds nothing of its own and is there only where it is declared. Outside the default schema, a
        location is `schema.table`.
        """
        inspector = sa.inspect(self._engine)
        found = []
        for schema in _schemas(inspector):
            keys = inspector.get_multi_pk_constraint(schema=schema)
            foreign = inspector.get_multi_foreign_keys(schema=schema)
            parts = self._partitions(schema)
            columns = inspector.get_multi_columns(schema=schema, kind=ObjectKind.ANY)
            passed_over = {*parts, *self._undeclared_views(inspector, schema)}
            for place, its in sorted(columns.items(), key=lambda item: item[0][1]):
                if place[1] in passed_over:
                    continue
                its_parts = [(schema, part) for part, whole in parts.items() if whole == place[1]]
                key = keys.get(place)
                one = LiveDataset(
                    location=_location(*place),
                    fields=tuple(LiveField(name=one["name"], kind=kind_of(one["type"])) for one in its),
                    key=tuple(key["constrained_columns"]) if key else (),
                    references=_references([one for each in (place, *its_parts) for one in foreign.get(each, ())]),
                )
                found.append(one)
        return tuple(found)

    def _undeclared_views(self, inspector: sa.Inspector, schema: str | None) -> set[str]:
        declared = {one.location for one in self._system.datasets}
        return {name for name in inspector.get_view_names(schema=schema) if _location(schema, name) not in declared}

    def _partitions(self, schema: str | None) -> dict[str, str]:
        """Return the tables that are but parts of another, with that other."""
        if self._engine.dialect.name != "postgresql":
            return {}
        query = sa.text(
            "SELECT part.relname, whole.relname FROM pg_class part"
            " JOIN pg_class whole ON whole.oid = pg_partition_root(part.oid)"
            " WHERE part.relispartition"
            " AND part.relnamespace = coalesce(:schema, current_schema())::regnamespace"
        )
        with self._engine.connect() as connection:
            return {str(part): str(whole) for part, whole in connection.execute(query, {"schema": schema})}

    def _reflect(self, dataset: Dataset) -> Table:
        inspector = sa.inspect(self._engine)
        name, schema = _place(inspector, dataset.location)
        try:
            columns = inspector.get_columns(name, schema=schema)
            constraint = inspector.get_pk_constraint(name, schema=schema)
        except sa.exc.NoSuchTableError:
            raise MissingError(f"The system “{self._system.name}” has no table “{dataset.location}”") from None
        return Table(
            name=name,
            schema=schema,
            columns={one["name"]: _column(one) for one in columns},
            primary_key=tuple(constraint["constrained_columns"]),
        )


def _place(inspector: sa.Inspector, location: str) -> tuple[str, str | None]:
    schema, dot, name = location.rpartition(".")
    if dot and not inspector.has_table(location):
        return name, schema
    return location, None


def _location(schema: str | None, name: str) -> str:
    return f"{schema}.{name}" if schema else name


def _references(foreign: Sequence[ReflectedForeignKeyConstraint]) -> tuple[LiveReference, ...]:
    """Return them once each, in the order of their columns: the parts of a partitioned table repeat one another's."""
    found = {
        LiveReference(
            fields=tuple(one["constrained_columns"]),
            to=_location(one["referred_schema"], one["referred_table"]),
            to_fields=tuple(one["referred_columns"]),
        )
        for one in foreign
    }
    return tuple(sorted(found, key=lambda one: (one.fields, one.to)))


def _schemas(inspector: sa.Inspector) -> list[str | None]:
    if inspector.dialect.name != "postgresql":
        return [None]
    others = (one for one in inspector.get_schema_names() if not one.startswith(_SYSTEM_SCHEMAS) and one != OURS)
    return [None, *(one for one in others if one != inspector.default_schema_name)]


def _column(reflected: ReflectedColumn) -> Column:
    kind = kind_of(reflected["type"])
    return Column(name=reflected["name"], kind=kind, type=reflected["type"], nullable=reflected["nullable"])


def kind_of(type_: TypeEngine[object]) -> FieldKind:
    """Return the kind of a column by its type in the database; what fits nowhere is text."""
    if isinstance(type_, mysql.TINYINT) and type_.display_width == 1:
        return FieldKind.BOOLEAN
    return next((kind for known, kind in _KINDS if isinstance(type_, known)), FieldKind.TEXT)
