"""A retention sweep of a fifth of a PostgreSQL table, with a digest per batch, beside a single DELETE of that shape.

Both run on fresh copies of the same database, in turns. The single DELETE commits once and leaves no evidence.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
from psycopg import sql

from benchmarks.report import Report, peak_memory
from benchmarks.servers import postgres
from kept.connectors.relational import open_relational
from kept.estate import Dataset, Field, System
from kept.estate.change import Erase
from kept.estate.model import FieldKind
from kept.estate.ports import Count
from kept.estate.selection import Before, Keys

EVENT = Dataset(
    name="event",
    system="bench",
    location="event",
    key=("id",),
    fields=(Field(name="id", kind=FieldKind.INTEGER), Field(name="ts", kind=FieldKind.INSTANT)),
)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
LAYOUTS = {"time-ordered": "g::float8 / {rows}", "scattered": "random()"}


def build(server: str, layout: str, rows: int) -> None:
    """Make the database that each run starts from a copy of."""
    name = template(layout)
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    place = LAYOUTS[layout].format(rows=rows)
    with psycopg.connect(server, dbname=name, autocommit=True) as bench:
        bench.execute("SELECT setseed(0.5)")
        bench.execute(
            f"""CREATE TABLE event AS SELECT g AS id, (random() * 500000)::int AS subject_id,
            timestamptz '2026-01-01 00:00Z' - interval '365 days' * (1 - {place}) AS ts,
            md5(g::text) || md5((g + 1)::text) AS body, (random() * 10)::int AS kind
            FROM generate_series(1, {rows}) g"""
        )
        bench.execute("ALTER TABLE event ADD PRIMARY KEY (id)")
        bench.execute("CREATE INDEX ON event (ts)")
        bench.execute("CREATE INDEX ON event (subject_id)")
        bench.execute("VACUUM ANALYZE event")


def template(layout: str) -> str:
    """Return the name of the database that runs on a layout are copied from."""
    return "from_" + layout.replace("-", "_")


@contextmanager
def fresh(server: str, layout: str) -> Iterator[None]:
    """Give each run the same database, written out to disk."""
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute("DROP DATABASE IF EXISTS run")
        source = sql.Identifier(template(layout))
        admin.execute(sql.SQL("CREATE DATABASE run TEMPLATE {} STRATEGY FILE_COPY").format(source))
        admin.execute("CHECKPOINT")
    with psycopg.connect(server, dbname="run", autocommit=True) as reader:
        reader.execute("SELECT count(body) FROM event")
    yield


def single(server: str, cut: datetime) -> tuple[int, float, float]:
    """Delete in one statement."""
    with psycopg.connect(server, dbname="run", autocommit=True) as one:
        start = time.perf_counter()
        count = one.execute("DELETE FROM event WHERE ts < %s", (cut,)).rowcount
        taken = time.perf_counter() - start
    return count, taken, taken


def sweep(server: str, cut: datetime, *, hands: int) -> tuple[int, float, float]:
    """Sweep through the connector with so many connections; return the count, the time and the longest batch."""
    url = server.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", "/run?")
    connector = open_relational(System(name="bench", kind="relational", url=url, datasets=(EVENT,)), None)
    longest = 0.0

    def act(span: str) -> tuple[int, float]:
        begun = time.perf_counter()
        acted = connector.act(EVENT, Before("ts", cut), Erase(), span=span, salt=b"bench")
        return acted.count, time.perf_counter() - begun

    try:
        assert list(connector.keys(EVENT, Keys(((0,),)))) == []  # the connection and the table's columns, once
        start = time.perf_counter()
        with ThreadPoolExecutor(hands) as pool:
            done = list(pool.map(act, connector.spans(EVENT, Before("ts", cut))))
        taken = time.perf_counter() - start
        longest = max(one for _, one in done)
        assert connector.measure(EVENT, [Count(Before("ts", cut))]) == [0]
    finally:
        connector.close()
    return sum(count for count, _ in done), taken, longest


def main() -> None:
    """Run, and print one JSON line and one Markdown row for each layout and number of connections."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=5_000_000)
    options.add_argument("--repeats", type=int, default=3)
    asked = options.parse_args()
    cut = NOW - timedelta(days=365) * 0.8
    with (
        tempfile.TemporaryDirectory(prefix="kept-bench-", ignore_cleanup_errors=True) as folder,
        postgres(Path(folder)) as server,
    ):
        for layout in LAYOUTS:
            build(server, layout, asked.rows)
            compare(server, layout, cut, asked.repeats)


def compare(server: str, layout: str, cut: datetime, repeats: int) -> None:
    """Let each way run in turn, and report the medians and what they are of the single DELETE's."""
    ways = {
        "single DELETE": lambda: single(server, cut),
        "sweep, 1 connection": lambda: sweep(server, cut, hands=1),
        "sweep, 2 connections": lambda: sweep(server, cut, hands=2),
    }
    rates: dict[str, list[float]] = {name: [] for name in ways}
    batches: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(repeats):
        for name, run in ways.items():
            with fresh(server, layout):
                count, taken, longest = run()
            rates[name].append(count / taken)
            batches[name].append(longest)
    limit = statistics.median(rates["single DELETE"])
    for name, found in rates.items():
        rate = statistics.median(found)
        Report(
            what=f"retention sweep, {layout}",
            how=name,
            unit="rows/s",
            rate=rate,
            ratio=rate / limit,
            beside="single DELETE",
            spread=(min(found), max(found)),
            extra={"longest_batch_ms": round(1000 * statistics.median(batches[name])), "peak_mb": peak_memory()},
        ).show()


if __name__ == "__main__":
    main()
