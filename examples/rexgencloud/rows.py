"""What the parts of the company hand to their stores: rows by table, with keys given out in order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
    """Insert rows, table by table in the order given: what is pointed at comes first."""
    for table, rows in filled:
        if rows:
            connection.execute(table.insert(), rows)
