"""Looking for tokens byte by byte: in every file as it lies there, and in what is packed, encrypted or on a server."""

import gzip
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import sqlalchemy as sa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kept.testing.company import Stores
from rexgencloud.backups.archives import key_of
from rexgencloud.stores import RELATIONAL, backups_of, opened

TOKEN = re.compile(rb"zw[a-z]{12}|2001:db8(?::f[a-f]{3}){4}::1")
BACKUP = "backup "
"""How a place in a backup begins."""


def found(home: Path, stores: Stores) -> set[tuple[str, str]]:
    """Return every token in a workspace and its company, each with the place where it is.

    A place is a file, a column (`accounts.account.name`) or a backup.
    """
    return {
        (token.decode(), place)
        for place, content in (*_files(home), *_tables(stores), *_backups(stores))
        for token in TOKEN.findall(content)
    }


def _files(home: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(home.rglob("*")):
        if path.is_file():
            # What stands in a database's write-ahead log stands in the database.
            place, content = str(path.relative_to(home)).removesuffix("-wal"), path.read_bytes()
            yield place, content
            yield place, place.encode()
            if path.suffix == ".gz":
                yield place, gzip.decompress(content)
            if path.suffix == ".parquet":
                yield place, "\n".join(map(str, pl.read_parquet(path).rows())).encode()


def _tables(stores: Stores) -> Iterator[tuple[str, bytes]]:
    for system in RELATIONAL:
        with opened(system, stores) as connection:
            metadata = sa.MetaData()
            metadata.reflect(connection)
            for table in metadata.sorted_tables:
                yield from _columns(connection, table, f"{system}.{table.name}")


def _columns(connection: sa.Connection, table: sa.Table, name: str) -> Iterator[tuple[str, bytes]]:
    for row in connection.execute(table.select()).mappings():
        yield from ((f"{name}.{column}", str(value).encode()) for column, value in row.items())


def _backups(stores: Stores) -> Iterator[tuple[str, bytes]]:
    folder = backups_of(stores)
    for path in sorted(folder.rglob("*.tar.gz")):
        place = path.relative_to(folder)
        yield from ((f"{BACKUP}{place}", content) for content in _members(path, place, AESGCM(key_of(stores))))


def _members(path: Path, place: Path, key: AESGCM) -> Iterator[bytes]:
    """Yield what an archive holds, opened with the company's key for it."""
    bound = f"{place.parts[0]}/{place.name.removesuffix('.tar.gz')}"
    with tarfile.open(path, "r|gz") as archive:
        for member in archive:
            file = archive.extractfile(member)
            sealed = b"" if file is None else file.read()
            if member.name.endswith(".aes"):
                yield gzip.decompress(key.decrypt(sealed[:12], sealed[12:], f"{bound}/{member.name}".encode()))
