"""What the parts of the company hand to their stores: rows by table, with keys given out in order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import count

from sqlalchemy import Connection, Table

Value = str | int | bool | datetime | date | Mapping[str, str | int] | None
Row = dict[str, Value]
Filled = tuple[Table, list[Row]]


class Numbers:
    """Gives out the next number of each table, from 1."""

    def __init__(self) -> None:
        self._counters: dict[str, Iterator[int]] = defaultdict(lambda: count(1))

    def next(self, table: Table) -> int:
        """Return the next key of `table`."""
        return next(self._counters[table.name])


def store(connection: Connection, filled: Iterable[Filled]) -> None:
    """Insert rows, table by table in the order given: what is pointed at comes first.

    All rows of a table have the same columns.
    """
    for table, rows in filled:
        if rows:
            _insert(connection, table, rows)


def _insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Hand rows to the driver as it wants them; the statement is worked out once, not again for each row."""
    dialect, names = connection.dialect, list(rows[0])
    statement = table.insert().compile(dialect=dialect, column_keys=names)
    order = statement.positiontup
    processes = [table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in order or names]
    columns = list(zip(order or names, processes, strict=True))
    values = ([row[name] if to is None else to(row[name]) for name, to in columns] for row in rows)
    if order:
        connection.exec_driver_sql(str(statement), [tuple(one) for one in values])
    else:
        connection.exec_driver_sql(str(statement), [dict(zip(names, one, strict=True)) for one in values])
