"""Reading the built stores without anything of the company's own code: plain SQL, gzip, tar, Parquet and text."""

import gzip
import re
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

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
    return {name: [str(row[1]) for row in query(stores, system, f'pragma table_info("{name}")')] for name in names}


def contents(stores: Stores) -> dict[str, list[str]]:
    """Return everything the stores hold: the rows of each table and the lines of each log, as text."""
    held = {
        f"{system}.{name}": [repr(row) for row in query(stores, system, f"select * from {name}")]
        for system in SYSTEMS
        for name in tables(stores, system)
    }
    held |= {
        f"{firm.stem}-firm.{name}": [
            repr(row) for row in query(stores, f"firms/{firm.stem}", f'select * from "{name}"')
        ]
        for firm in sorted((stores.folder / "firms").glob("*.db"))
        for name in tables(stores, f"firms/{firm.stem}")
    }
    held |= {f"web.{file.name}": lines(file) for file in log_files(stores)}
    held |= {f"analytics.{file.name}": [repr(row) for row in rows(file)] for file in event_files(stores)}
    held |= {f"mailbox.{file.name}": file.read_text("utf-8").splitlines() for file in letters(stores)}
    return held | {f"backups.{name}": unpacked(stores, name) for name in archives(stores)}


def event_files(stores: Stores, pattern: str = "*.parquet") -> list[Path]:
    """Return the Parquet files of analytics, by name."""
    return sorted((stores.folder / "analytics").rglob(pattern))


def rows(file: Path) -> list[dict[str, Any]]:
    """Return the records of a Parquet file."""
    return pl.read_parquet(file).to_dicts()


def letters(stores: Stores, box: str = "*") -> list[Path]:
    """Return the letters in a mailbox, by when they were delivered."""
    return sorted((stores.folder / "mail").glob(f"{box}/[cn]*/*"), key=lambda one: one.name)


def archives(stores: Stores, pattern: str = "*/*/*") -> list[str]:
    """Return the place of each file among the backups."""
    folder = stores.folder / "backups"
    return sorted(str(file.relative_to(folder)) for file in folder.glob(pattern) if file.is_file())


def unpacked(stores: Stores, name: str) -> list[str]:
    """Return everything that an archive holds: its manifest, and the lines of its members."""
    key = AESGCM(bytes.fromhex((stores.folder / "backup.key").read_text()))
    level, _, file = name.split("/")
    found = []
    with tarfile.open(stores.folder / "backups" / name) as archive:
        for member in archive:
            taken = archive.extractfile(member)
            assert taken is not None
            held = taken.read()
            if member.name != "manifest.json":
                bound = f"{level}/{file.removesuffix('.tar.gz')}/{member.name}".encode()
                held = gzip.decompress(key.decrypt(held[:12], held[12:], bound))
            found.extend(held.decode().split("\n"))
    return found


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
