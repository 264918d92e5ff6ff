"""Row-level security that Kept writes and takes away: PostgreSQL itself keeps restricted rows from applications.

One table, `kept.restricted`, holds which rows; a restrictive policy on each table concerned leaves them out for every
role but Kept's own. Roles that no policy binds (superusers, BYPASSRLS) see them all the same: whoever restricts tries
it from the application's own connection.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.engine import Connection, Engine

from kept.connectors.relational.catalog import OURS, Table
from kept.connectors.relational.dialect import Condition

_RESTRICTION, _OPENING = "kept_restriction", "kept_opening"
_PREPARED = (
    f"CREATE SCHEMA IF NOT EXISTS {OURS}",
    f"GRANT USAGE ON SCHEMA {OURS} TO PUBLIC",
    f"CREATE TABLE IF NOT EXISTS {OURS}.restricted (place text, record text, PRIMARY KEY (place, record))",
    f"GRANT SELECT ON {OURS}.restricted TO PUBLIC",
)
_OWNED = sa.text(
    "SELECT pg_has_role(current_user, c.relowner, 'usage') AND c.relkind IN ('r', 'p')"
    " AND has_database_privilege(current_database(), 'create') FROM pg_class c WHERE c.oid = CAST(:place AS regclass)"
)
_POLICIES = sa.text("SELECT polname FROM pg_policy WHERE polrelid = CAST(:place AS regclass)")
_RESTRICTED = sa.table("restricted", sa.column("place", sa.Text()), sa.column("record", sa.Text()), schema=OURS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hiding:
    """Hides rows of one table, which `clause` stands for. `key` names the columns of the dataset's key."""

    engine: Engine
    table: Table
    clause: sa.TableClause
    key: tuple[str, ...]

    @property
    def place(self) -> str:
        """The table's full name, quoted."""
        quote = self.engine.dialect.identifier_preparer.quote
        return ".".join(quote(one) for one in (self.table.schema, self.table.name) if one)

    def can(self, connection: Connection) -> bool:
        """Whether we may write policies on the table: it is ours, or its owner's role is."""
        return bool(self.key) and bool(connection.execute(_OWNED, {"place": self.place}).scalar())

    def hide(self, connection: Connection, where: Condition) -> int:
        """Hide the rows in `where`; return how many were not hidden before."""
        self._prepare(connection)
        found = sa.select(sa.literal(self.place, sa.Text()), self._record()).select_from(self.clause)
        insert = pg.insert(_RESTRICTED).from_select(["place", "record"], found.where(where))
        return len(connection.execute(insert.on_conflict_do_nothing().returning(_RESTRICTED.c.record)).all())

    def show(self, connection: Connection, where: Condition) -> int:
        """Show the rows in `where` again; without hidden rows left, nothing of ours stays on the table."""
        if _RESTRICTION not in self._policies(connection):
            return 0
        here = _RESTRICTED.c.place == self.place
        every = sa.select(self._record()).select_from(self.clause)
        shown = sa.delete(_RESTRICTED).where(here, _RESTRICTED.c.record.in_(every.where(where)))
        count = connection.execute(shown).rowcount
        # A record that is gone by now needs no hiding.
        connection.execute(sa.delete(_RESTRICTED).where(here, _RESTRICTED.c.record.not_in(every)))
        if not connection.execute(sa.select(sa.func.count()).select_from(_RESTRICTED).where(here)).scalar_one():
            self._clear(connection)
        return count

    def _record(self) -> "sa.Label[str]":
        parts = (sa.cast(self.clause.c[name], sa.Text()) for name in self.key)
        return sa.cast(sa.func.jsonb_build_array(*parts), sa.Text()).label("record")

    def _prepare(self, connection: Connection) -> None:
        policies = self._policies(connection)
        if _RESTRICTION in policies:
            return
        for statement in _PREPARED:
            connection.execute(sa.text(statement))
        quote = self.engine.dialect.identifier_preparer.quote
        parts = ", ".join(f"CAST({self.place}.{quote(name)} AS text)" for name in self.key)
        shown = (
            f"current_user = {_literal(self._me(connection))} OR NOT EXISTS (SELECT 1 FROM {OURS}.restricted hidden"  # noqa: S608 - quoted names
            f" WHERE hidden.place = {_literal(self.place)}"
            f" AND hidden.record = CAST(jsonb_build_array({parts}) AS text))"
        )
        if not policies:
            # Row-level security without any permissive policy would show nobody anything.
            self._run(connection, f"CREATE POLICY {_OPENING} ON {self.place} USING (true) WITH CHECK (true)")
        self._run(connection, f"CREATE POLICY {_RESTRICTION} ON {self.place} AS RESTRICTIVE USING ({shown})")
        self._run(connection, f"ALTER TABLE {self.place} ENABLE ROW LEVEL SECURITY")
        # The owner is bound too: an application may well connect as the owner.
        self._run(connection, f"ALTER TABLE {self.place} FORCE ROW LEVEL SECURITY")

    def _clear(self, connection: Connection) -> None:
        policies = self._policies(connection)
        self._run(connection, f"DROP POLICY IF EXISTS {_RESTRICTION} ON {self.place}")
        if _OPENING in policies:
            self._run(connection, f"DROP POLICY {_OPENING} ON {self.place}")
            self._run(connection, f"ALTER TABLE {self.place} NO FORCE ROW LEVEL SECURITY")
            self._run(connection, f"ALTER TABLE {self.place} DISABLE ROW LEVEL SECURITY")

    def _policies(self, connection: Connection) -> Sequence[str]:
        return list(connection.execute(_POLICIES, {"place": self.place}).scalars())

    def _me(self, connection: Connection) -> str:
        return str(connection.execute(sa.select(sa.func.current_user())).scalar_one())

    def _run(self, connection: Connection, statement: str) -> None:
        connection.exec_driver_sql(statement.replace("%", "%%"))


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
