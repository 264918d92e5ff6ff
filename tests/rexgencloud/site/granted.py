"""Holding every statement of the site to what the application's role may do, on stores that know no roles.

On PostgreSQL and MariaDB the server itself refuses; a file does not. So whatever a test of the site makes it do is held
against `rexgencloud.roles` here, and a page that needs more than its role has fails in its own test.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Connection, Delete, Engine, Insert, Select, Table, Update, event
from sqlalchemy.sql import visitors

from rexgencloud.applications import Application
from rexgencloud.roles import ALL, ROLES, Grant

GRANTS = {(role.application, grant.table): grant for role in ROLES for grant in role.grants}
Needs = tuple[Table, str, str | None]


class NotGrantedError(AssertionError):
    """An application did what its role does not let it do on a server."""


@contextmanager
def holding_to_roles() -> Iterator[None]:
    """Refuse, for as long as it lasts, every statement that a role does not allow."""
    event.listen(Engine, "before_execute", _hold)
    try:
        yield
    finally:
        event.remove(Engine, "before_execute", _hold)


def _hold(
    connection: Connection, statement: object, many: list[dict[str, object]], one: dict[str, object], _: object
) -> None:
    application = connection.get_execution_options().get("application")
    if application is None or not isinstance(statement, visitors.Visitable):
        return
    assert isinstance(application, Application)
    for table, privilege, column in set(needs(statement, {*(one or {}), *(name for row in many for name in row)})):
        if not allows(GRANTS.get((application, table), Grant(table=table)), privilege, column):
            raise NotGrantedError(f"{application} may not {privilege} {table.name}.{column or '*'}: see roles.py")


def allows(grant: Grant, privilege: str, column: str | None) -> bool:
    """Whether a grant lets somebody do that to a column, or to whole rows."""
    if privilege in {"INSERT", "DELETE"}:
        return grant.adds if privilege == "INSERT" else grant.removes
    columns = grant.reads if privilege == "SELECT" else grant.changes
    return columns == ALL or column in columns


def needs(statement: visitors.Visitable, parameters: set[str]) -> Iterator[Needs]:
    """Yield what a statement asks of a role."""
    match statement:
        case Insert():
            yield _table(statement), "INSERT", None
        case Delete():
            yield _table(statement), "DELETE", None
            yield from _read(*statement._where_criteria)
        case Update():
            values = list((statement._values or {}).items())
            names = {str(getattr(one, "name", one)) for one, _ in values} | parameters
            yield from ((_table(statement), "UPDATE", name) for name in names)
            yield from _read(*statement._where_criteria, *(value for _, value in values))
        case Select():
            # A table that is selected whole is one of its parts; its columns are not.
            yield from _read(statement, *statement.selected_columns)
        case _:
            yield from _read(statement)


def _table(statement: Insert | Update | Delete) -> Table:
    assert isinstance(statement.table, Table)
    return statement.table


def _read(*parts: object) -> Iterator[Needs]:
    whole = [part for part in parts if isinstance(part, visitors.ExternallyTraversible)]
    for one in (one for part in whole for one in visitors.iterate(part)):
        if isinstance(one, Column) and isinstance(one.table, Table):
            yield one.table, "SELECT", one.name
