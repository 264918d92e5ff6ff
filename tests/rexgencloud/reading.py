"""Reading the built stores without anything of the company's own code: plain SQL, gzip and text."""

import gzip
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kept.testing.company import Stores

SYSTEMS = ("accounts", "billing", "support", "projects", "staff")
_STAMP = re.compile(r"\[(\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d \+0000)\]")
Cell = str | int | float | bytes | None


def query(stores: Stores, system: str, sql: str, *values: Cell | datetime) -> list[tuple[Cell, ...]]:
    """Return the rows of a query on one SQLite file; instants are written as the store writes them."""
    plain = [written(one) if isinstance(one, datetime) else one for one in values]
    with closing(sqlite3.connect(stores.folder / f"{system}.db")) as connection:
        return connection.execute(sql, plain).fetchall()


def count(stores: Stores, system: str, sql: str, *values: Cell | datetime) -> int:
    """Return the single number that a query answers."""
    ((number,),) = query(stores, system, sql, *values)
    assert isinstance(number, int)
    return number


def written(moment: datetime) -> str:
    """Return an instant as the stores hold it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def tables(stores: Stores, system: str) -> dict[str, list[str]]:
    """Return the columns of each table that is really there."""
    names = [str(name) for (name,) in query(stores, system, "select name from sqlite_master where type = 'table'")]
    return {name: [str(row[1]) for row in query(stores, system, f"pragma table_info({name})")] for name in names}


def contents(stores: Stores) -> dict[str, list[str]]:
    """Return everything the stores hold: the rows of each table and the lines of each log, as text."""
    held = {
        f"{system}.{name}": [repr(row) for row in query(stores, system, f"select * from {name}")]
        for system in SYSTEMS
        for name in tables(stores, system)
    }
    return held | {file.name: lines(file) for file in log_files(stores)}


def log_files(stores: Stores, pattern: str = "*.log*") -> list[Path]:
    """Return the log files, by name."""
    return sorted((stores.folder / "web").glob(pattern))


def lines(file: Path) -> list[str]:
    """Return the lines of a log file, plain or packed."""
    text = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return text.decode().splitlines()


def access(stores: Stores) -> Iterator[tuple[datetime, str]]:
    """Yield each line of the access logs with its time."""
    for file in log_files(stores, "access.log*"):
        for line in lines(file):
            found = _STAMP.search(line)
            assert found is not None
            yield datetime.strptime(found.group(1), "%d/%b/%Y:%H:%M:%S %z"), line
