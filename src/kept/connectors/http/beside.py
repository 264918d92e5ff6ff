"""Records of a firm that stand beside others: what a reference leads to, and what points at a record.

They are laid down in a private database that spills to an unlinked temporary file, so that memory does not grow with
their number; it goes with the question that needed it.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kept.estate.keydigest import written_key
from kept.estate.selection import Key


def _private() -> sqlite3.Connection:
    """Open a database that is nobody else's. Whoever gives a question up halfway may close it from another thread."""
    return sqlite3.connect("", isolation_level=None, check_same_thread=False)


@dataclass(frozen=True, slots=True)
class Beside:
    """A place for records by their keys, one table for each thing that is looked up. Close it."""

    database: sqlite3.Connection = field(default_factory=_private)
    _tables: dict[str, str] = field(default_factory=dict)

    def has(self, what: str) -> bool:
        """Whether something has been laid down under this name."""
        return what in self._tables

    def lay_down(self, what: str, records: Iterable[tuple[Key, object]]) -> None:
        """Keep each record by its key; the first of several under one key stays."""
        table = f"t{len(self._tables)}"
        self.database.execute(f"CREATE TABLE {table} (key TEXT PRIMARY KEY, record TEXT) WITHOUT ROWID")
        self.database.execute("BEGIN")
        rows = ((written_key(key), json.dumps(record)) for key, record in records)
        self.database.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", rows)  # noqa: S608 - own name
        self.database.execute("COMMIT")
        self._tables[what] = table

    def record(self, what: str, key: Key) -> object:
        """Return the record under a key, None where there is none."""
        table = self._tables[what]
        row = self.database.execute(f"SELECT record FROM {table} WHERE key = ?", (written_key(key),)).fetchone()  # noqa: S608 - own name
        return None if row is None else json.loads(row[0])

    def holds(self, what: str, key: Key) -> bool:
        """Whether there is a record under a key."""
        table = self._tables[what]
        found = self.database.execute(f"SELECT 1 FROM {table} WHERE key = ?", (written_key(key),))  # noqa: S608 - own name
        return found.fetchone() is not None

    def close(self) -> None:
        """Forget everything."""
        self.database.close()


@dataclass(frozen=True, slots=True)
class Ordered:
    """Keys put into the order of a number that belongs to each. Close it."""

    database: sqlite3.Connection = field(default_factory=_private)

    def lay_down(self, numbered: Iterable[tuple[int, Key]]) -> None:
        """Keep keys with their numbers, each below 2**63."""
        self.database.execute("CREATE TABLE kept (number INTEGER, key TEXT)")
        self.database.execute("BEGIN")
        self.database.executemany("INSERT INTO kept VALUES (?, ?)", ((one, json.dumps(key)) for one, key in numbered))
        self.database.execute("COMMIT")

    def groups(self, size: int) -> Iterator[list[tuple[int, Key]]]:
        """Yield them in the order of their numbers, so many at a time."""
        cursor = self.database.execute("SELECT number, key FROM kept ORDER BY number, key")
        while rows := cursor.fetchmany(size):
            yield [(int(number), tuple(json.loads(key))) for number, key in rows]

    def close(self) -> None:
        """Forget everything."""
        self.database.close()
