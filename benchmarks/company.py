"""The example company at several sizes: how long it takes to build, beside a plain bulk insert of the same rows.

`python -m benchmarks.company` builds 200 and 20,000 people; `--people` asks for other sizes, up to a million.
"""

import argparse
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kept.testing.company import Stores
from rexgencloud.build import build

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
AT_ONCE = 20_000
WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
SYSTEMS = ("accounts", "billing", "support", "projects", "staff")


def main() -> None:
    """Print a line for each size."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, nargs="*", default=[200, 20_000])
    options.add_argument("--one", type=int)
    options.add_argument("--processes", type=int)
    asked = options.parse_args()
    if asked.one:
        with tempfile.TemporaryDirectory(prefix="kept-bench-") as folder:
            print(json.dumps(measured(Path(folder), asked.one, asked.processes)))
        return
    for people in asked.people:
        found = json.loads(in_a_process_of_its_own(people, asked.processes))
        print(json.dumps({"what": f"company of {people}", **found}))
        print("| " + " | ".join(f"{value:,}" for value in found.values()) + " |")


def in_a_process_of_its_own(people: int, processes: int | None) -> str:
    command = [sys.executable, "-m", "benchmarks.company", "--one", str(people)]
    command += ["--processes", str(processes)] if processes else []
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def measured(folder: Path, people: int, processes: int | None) -> dict[str, float]:
    """Build the company, then insert its relational rows once more, and say what each took."""
    stores, began = Stores(folder=folder / "company"), time.perf_counter()
    stores.folder.mkdir()
    build(stores, people=people, at=AT, seed=1, progress=lambda *_: None, processes=processes)
    built, spent = time.perf_counter() - began, processor_seconds()
    own, largest = (resource.getrusage(who).ru_maxrss // 1024 for who in WHO)
    rows, bulk = inserted_again(stores.folder, folder / "again.db")
    size = sum(file.stat().st_size for file in stores.folder.rglob("*") if file.is_file())
    return {
        "people": people,
        "rows": rows,
        "seconds": round(built, 1),
        "processor_seconds": round(spent, 1),
        "bulk_insert_processor_seconds": round(bulk, 1),
        "mb_of_memory": own,
        "mb_of_the_largest_other_process": largest,
        "mb_on_disk": size >> 20,
    }


def processor_seconds() -> float:
    used = [resource.getrusage(who) for who in WHO]
    return sum(one.ru_utime + one.ru_stime for one in used)


def inserted_again(folder: Path, target: Path) -> tuple[int, float]:
    """Insert every row of the company's databases into one new file; return how many, and the processor's seconds."""
    count, spent = 0, 0.0
    with closing(sqlite3.connect(target)) as new:
        new.execute("PRAGMA synchronous = OFF")
        for table, some in rows_of(folder, new):
            began = time.process_time()
            new.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(some[0]))})", some)
            spent += time.process_time() - began
            count += len(some)
        began = time.process_time()
        new.commit()
    return count, spent + time.process_time() - began


def rows_of(folder: Path, new: sqlite3.Connection) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """Make the company's tables and indexes in another file, and yield the rows of each table in pieces."""
    for system in SYSTEMS:
        with closing(sqlite3.connect(f"file:{folder / system}.db?mode=ro", uri=True)) as old:
            for (sql,) in old.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC"):
                new.execute(sql)
            for (table,) in old.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                rows = old.execute(f"SELECT * FROM {table}")
                yield from ((table, some) for some in iter(partial(rows.fetchmany, AT_ONCE), []))


if __name__ == "__main__":
    main()
