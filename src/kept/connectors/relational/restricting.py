"""Restricting rows of a database: hidden by its own row-level security, or lifted out and laid back."""

from collections.abc import Callable, Iterator, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from kept.connectors.relational.catalog import Catalog
from kept.connectors.relational.dialect import Condition, Dialect
from kept.connectors.relational.faults import plainly
from kept.connectors.relational.hiding import Hiding
from kept.connectors.relational.lifting import Lifting
from kept.estate import Dataset, System
from kept.estate.errors import CannotError
from kept.estate.restricting import Lifted, RestrictionWay
from kept.estate.selection import Key


class RestrictsRows:
    """What a relational connector does as `kept.estate.restricting.Restricting`."""

    __slots__ = ()
    system: System
    engine: Engine
    dialect: Dialect
    catalog: Catalog

    def way(self, dataset: Dataset) -> RestrictionWay | None:
        """Hide where the database knows row-level security and the table is ours to write policies on; else lift."""
        if not dataset.key:
            return None
        with plainly(self.system, about=dataset.full_name), self.engine.connect() as connection:
            hiding = self._hiding(dataset)
            return RestrictionWay.HIDE if hiding and hiding.can(connection) else RestrictionWay.LIFT

    def hide(self, dataset: Dataset, keys: Sequence[Key]) -> int:
        """Hide rows by row-level security; raise `CannotError` where the database has none."""
        return self._restricted(dataset, keys, Hiding.hide)

    def show(self, dataset: Dataset, keys: Sequence[Key]) -> int:
        """Show rows again that were hidden."""
        return self._restricted(dataset, keys, Hiding.show)

    def lift(self, dataset: Dataset, keys: Sequence[Key], fields: Sequence[str] = ()) -> Iterator[Lifted]:
        """Stream rows as the database has them, whole or only `fields`."""
        with plainly(self.system, about=dataset.full_name):
            clause = self.catalog.table(dataset).clause()
            yield from self._lifting(dataset, clause).rows(self._among(dataset, clause, keys), fields)

    def lay(self, dataset: Dataset, rows: Sequence[Lifted], fields: Sequence[str] = ()) -> int:
        """Lay back what was lifted, in one transaction."""
        with plainly(self.system, about=dataset.full_name):
            lifting = self._lifting(dataset, self.catalog.table(dataset).clause())
            options = self.dialect.acting()
            with self.engine.connect().execution_options(**options) as connection, connection.begin():
                return lifting.lay(connection, rows, fields)

    def _among(self, dataset: Dataset, clause: sa.TableClause, keys: Sequence[Key]) -> Condition:
        columns = [self.catalog.column(dataset, name) for name in dataset.key]
        return self.dialect.among([clause.c[one.name] for one in columns], columns, keys)

    def _lifting(self, dataset: Dataset, clause: sa.TableClause) -> Lifting:
        return Lifting(engine=self.engine, dialect=self.dialect, catalog=self.catalog, dataset=dataset, clause=clause)

    def _hiding(self, dataset: Dataset) -> Hiding | None:
        if self.engine.dialect.name != "postgresql":
            return None
        table = self.catalog.table(dataset)
        return Hiding(engine=self.engine, table=table, clause=table.clause(), key=dataset.key)

    def _restricted(
        self, dataset: Dataset, keys: Sequence[Key], act: Callable[[Hiding, Connection, Condition], int]
    ) -> int:
        with plainly(self.system, about=dataset.full_name):
            hiding = self._hiding(dataset)
            if hiding is None:
                raise CannotError(f"The database of {self.system.name} has no row-level security")
            where = self._among(dataset, hiding.clause, keys)
            with self.engine.begin() as connection:
                return act(hiding, connection, where)
