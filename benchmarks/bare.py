"""What people's data costs to fetch and to empty by hand: the limit that ours is measured beside, in turns.

Where KEPT_BENCH_DSR names a folder, it is that folder's: the tables are made by its `seed_app.sh`, and its `floor.py`
fetches from them with psycopg2, which must be installed then. Elsewhere it is a twin with psycopg, in this process.
"""

import ast
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import psycopg

from benchmarks import shop
from benchmarks.servers import listening, postgres, programs

FOLDER = os.environ.get("KEPT_BENCH_DSR")


class Bare(Protocol):
    """Somebody who knows the tables."""

    name: str

    def accesses(self, first: int, count: int) -> float:
        """Return how many people a second are fetched."""
        ...

    def erasures(self, first: int, count: int) -> float | None:
        """Return how many people a second are emptied; None where that is not known."""
        ...


@dataclass(frozen=True, slots=True)
class Twin:
    """The same statements as `floor.py`, in this process."""

    server: str
    name: str = "bare psycopg"

    def accesses(self, first: int, count: int) -> float:
        """Fetch people one by one."""
        with psycopg.connect(self.server, autocommit=True) as connection:
            cursor = connection.cursor()
            start = time.perf_counter()
            for number in range(first, first + count):
                shop.by_hand(cursor, number)
            return count / (time.perf_counter() - start)

    def erasures(self, first: int, count: int) -> float | None:  # noqa: ARG002 - as everybody who knows the tables
        """Say nothing."""
        return None


@dataclass(frozen=True, slots=True)
class Floor:
    """The script of a folder, in a process of its own, which takes the time itself once it is connected."""

    folder: Path
    port: int
    name: str = "floor.py (bare psycopg2)"

    def accesses(self, first: int, count: int) -> float:
        """Have people fetched one by one."""
        return self._rate(first, count)

    def erasures(self, first: int, count: int) -> float | None:
        """Have people fetched and emptied one by one."""
        return self._rate(first, count, "--erase")

    def _rate(self, first: int, count: int, *more: str) -> float:
        command = [sys.executable, str(self.folder / "floor.py"), str(count), str(first), *more]
        environment = os.environ | {"PGPORT_BENCH": str(self.port)}
        told = subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout
        return float(ast.literal_eval(told)["per_s"])


@contextmanager
def tables(customers: int) -> Iterator[tuple[str, Bare]]:
    """Yield the url of a server with the tables of the shop, and who fetches from them by hand."""
    with tempfile.TemporaryDirectory(prefix="kept-bench-", ignore_cleanup_errors=True) as folder:
        if FOLDER is None:
            with postgres(Path(folder)) as server:
                shop.fill(server, customers)
                yield server, Twin(server)
            return
        if importlib.util.find_spec("psycopg2") is None:
            sys.exit("KEPT_BENCH_DSR: its floor.py needs psycopg2: pip install psycopg2-binary")
        with listening(Path(folder)) as port:
            yield _seeded(Path(FOLDER), port, customers), Floor(Path(FOLDER), port)


def _seeded(folder: Path, port: int, customers: int) -> str:
    server = f"postgresql://postgres@127.0.0.1:{port}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE app")
    path = f"{os.environ['PATH']}{os.pathsep}{programs()}"
    environment = os.environ | {"PGPORT_BENCH": str(port), "PATH": path}
    subprocess.run(["bash", str(folder / "seed_app.sh"), str(customers)], check=True, env=environment)
    return f"{server}/app"
