"""What faults do to tables: add rows with the next key, and change the tables themselves."""

from sqlalchemy import Executable, Table, func, select, text

from kept.testing.company import Stores
from rexgencloud.rows import Row
from rexgencloud.stores import opened


def add_rows(stores: Stores, system: str, table: Table, *rows: Row) -> int:
    """Insert rows into a table keyed by `id`, numbered after its last, and return the first number."""
    with opened(system, stores) as connection:
        last = connection.scalar(select(func.max(table.c.id))) or 0
        connection.execute(table.insert(), [{"id": last + place, **row} for place, row in enumerate(rows, 1)])
    return int(last) + 1


def alter(stores: Stores, system: str, statement: Executable) -> int:
    """Carry out one statement and return how many rows it touched, where the store says."""
    with opened(system, stores) as connection:
        return connection.execute(statement).rowcount


def add_column(stores: Stores, system: str, table: str, name: str, *, value: str) -> None:
    """Add a text column to a table, with the same value in every row."""
    alter(stores, system, text(f"ALTER TABLE {table} ADD COLUMN {name} VARCHAR(80)"))
    alter(stores, system, text(f"UPDATE {table} SET {name} = :value").bindparams(value=value))  # noqa: S608 - own names
