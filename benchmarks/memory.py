"""Memory with ten times more data: each connector streams, measures and sweeps in a process of its own."""

import argparse
import json
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.gzip_sweep import ACCESS, START, write
from benchmarks.report import peak_memory
from kept.connectors.logs import open_logs
from kept.connectors.relational import open_relational
from kept.estate import Connector, Dataset, Field, System
from kept.estate.change import Erase
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Oldest
from kept.estate.selection import Everything, NotBefore

EVENT = Dataset(
    name="event",
    system="shop",
    location="event",
    key=("id",),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="at", kind=FieldKind.INSTANT), Field(name="body")),
)


def use(connector: Connector, dataset: Dataset) -> int:
    """Do everything once that walks through the records; return how many were read."""
    selection = NotBefore("at", START)
    connector.measure(dataset, [Count(selection), Oldest("at")])
    read = sum(1 for _ in connector.read(dataset, Everything(), ["at"]))
    read += sum(1 for _ in connector.keys(dataset, selection))
    for span in connector.spans(dataset, selection):
        connector.act(dataset, selection, Erase(), span=span, salt=b"bench")
    connector.close()
    return read


def sqlite(folder: Path, size: int) -> int:
    """Use a table of `size` rows."""
    with sqlite3.connect(folder / "shop.db") as shop:
        shop.execute("CREATE TABLE event (id INTEGER PRIMARY KEY, at DATETIME, body TEXT)")
        rows = ((number, "2026-01-02 03:04:05", "x" * 100) for number in range(size))
        shop.executemany("INSERT INTO event VALUES (?, ?, ?)", rows)
    shop.close()
    return use(open_relational(System(name="shop", kind="relational", url="sqlite:///shop.db"), None, folder), EVENT)


def logs(folder: Path, size: int) -> int:
    """Use one gzip file of `size` lines."""
    write(folder, files=1, lines=size)
    return use(
        open_logs(System(name="web", kind="logs", url=str(folder), options={"access": "combined"}), None), ACCESS
    )


def main() -> None:
    """Print the peak memory for a size and for ten times that size, of each connector."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", type=int, default=100_000)
    options.add_argument("--one", choices=("sqlite", "logs"))
    asked = options.parse_args()
    if asked.one:
        with tempfile.TemporaryDirectory(prefix="kept-bench-") as folder:
            {"sqlite": sqlite, "logs": logs}[asked.one](Path(folder), asked.size)
        print(peak_memory())
        return
    for name in ("sqlite", "logs"):
        peaks = [peak(name, size) for size in (asked.size, asked.size * 10)]
        print(json.dumps({"what": f"memory, {name}", "sizes": [asked.size, asked.size * 10], "peak_mb": peaks}))
        print(f"| memory, {name} | {asked.size:,} and {asked.size * 10:,} records | {peaks[0]} MB and {peaks[1]} MB |")


def peak(name: str, size: int) -> int:
    """Return the peak memory of a process that does it, in MB."""
    command = [sys.executable, "-m", "benchmarks.memory", "--one", name, "--size", str(size)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
