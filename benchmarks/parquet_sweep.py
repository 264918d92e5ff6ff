"""Erasing a thousand accounts from a lake of Parquet files beside plain Polars, which leaves no evidence.

Both run on fresh copies of the same files, in turns. Plain Polars writes each file anew and renames it.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from benchmarks.report import Report, peak_memory
from kept.connectors.parquet import open_parquet
from kept.estate import Dataset, Field, System
from kept.estate.change import Erase
from kept.estate.model import FieldKind
from kept.estate.selection import OneOf

EVENT = Dataset(
    name="event",
    system="lake",
    location="events",
    key=("id",),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="account", kind=FieldKind.INTEGER)),
)
START = datetime(2026, 1, 1, tzinfo=UTC)
ACCOUNTS = 100_003
GONE = OneOf("account", tuple(range(1_000)))


def write(folder: Path, *, files: int, rows: int) -> None:
    """Write so many days of events, each account's spread over all of them."""
    for day in range(files):
        numbers = pl.int_range(day * rows, (day + 1) * rows, eager=True)
        frame = pl.DataFrame({"id": numbers, "account": (numbers * 7919) % ACCOUNTS}).with_columns(
            at=pl.lit(START) + pl.duration(days=day, milliseconds=pl.col("id") % rows),
            session=pl.col("id").hash(1).cast(pl.String),
            page=pl.format("/page/{}", pl.col("id") % 977),
        )
        frame.write_parquet(folder / f"events-2026-01-{day + 1:02}.parquet")


def ours(folder: Path) -> None:
    """Erase through the connector: digests of the keys, the file on disk before it takes the old one's place."""
    lake = open_parquet(System(name="lake", kind="parquet", url=str(folder), datasets=(EVENT,)), None)
    for span in lake.spans(EVENT, GONE):
        lake.act(EVENT, GONE, Erase(), span=span, salt=b"bench")


def plain(folder: Path) -> None:
    """Erase with nothing but Polars."""
    for path in sorted(folder.iterdir()):
        new = path.with_suffix(".new")
        pl.scan_parquet(path).filter(~pl.col("account").is_in(list(GONE.values))).sink_parquet(new, engine="streaming")
        new.replace(path)


def timed(source: Path, way: str) -> float:
    """Return how many seconds one way takes on a copy of the files."""
    with tempfile.TemporaryDirectory(prefix="kept-bench-") as place:
        folder = Path(place) / "lake"
        shutil.copytree(source, folder)
        start = time.perf_counter()
        {"ours": ours, "plain": plain}[way](folder)
        return time.perf_counter() - start


def main() -> None:
    """Run both in turns, and print one JSON line and one Markdown row."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--files", type=int, default=8)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--repeats", type=int, default=5)
    asked = options.parse_args()
    total = asked.files * asked.rows
    with tempfile.TemporaryDirectory(prefix="kept-bench-") as place:
        write(Path(place), files=asked.files, rows=asked.rows)
        pairs = [(timed(Path(place), "plain"), timed(Path(place), "ours")) for _ in range(asked.repeats)]
    seconds = [one for _, one in pairs]
    Report(
        what="erasing from Parquet files",
        how=f"{asked.files} files, 1,000 accounts, with digest and fsync",
        unit="rows/s",
        rate=total / statistics.median(seconds),
        ratio=statistics.median(limit / one for limit, one in pairs),
        beside="plain Polars",
        spread=(total / max(seconds), total / min(seconds)),
        extra={"peak_mb": peak_memory()},
    ).show()


if __name__ == "__main__":
    main()
