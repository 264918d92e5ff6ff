"""What people ask of us, on the tables of a shop: one person's data, a thousand people's, beside fetching it by hand.

Every answer counts only once its evidence is durable: the plan, what was given of each table, the ledger's entries.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import psycopg

from benchmarks import shop
from benchmarks.bare import Bare, tables
from benchmarks.home import HOME
from benchmarks.report import Report, peak_memory
from kept.app.estates import declare_estate
from kept.app.making import make_workspace
from kept.app.rights.bureau import Bureau, bureau
from kept.app.rights.copies import copying
from kept.app.rights.errands import answer_at, carry_out_at, plan_at
from kept.app.rights.people import sought
from kept.app.workspace import Workspace, open_workspace
from kept.estate.ports import Row
from kept.plans import Plan
from kept.plans.errand import Errand
from kept.records.ready import migrate
from kept.rights.sorting import Piece

BATCH = 1_000
PIECE = 100


def errand(first: int, count: int, right: str = "access") -> Errand:
    """Return what customers ask, each known by the address."""
    people = tuple(sought([("email", f"user{number}@example.com")]) for number in range(first, first + count))
    return Errand(right=right, whose="customer", people=people)


class Handed:
    """Takes records and keeps them in memory, for whoever asked and waits."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def receive(self, _piece: Piece, rows: list[Row]) -> None:
        """Keep records."""
        self.rows += rows

    def seal(self, plan: Plan) -> None:
        """Do nothing more."""


def handed(here: Bureau, number: int) -> None:
    """Answer somebody at once."""
    answer_at(here, errand(number, 1), taker=Handed())


def answered(here: Bureau, first: int, count: int) -> None:
    """Answer as many people in one go; the copy lies sealed in the workspace, as it does in earnest."""
    with copying(here.workspace, count) as copy:
        answer_at(here, errand(first, count), taker=copy)


@dataclass(slots=True)
class Rates:
    """How many people a second were dealt with, turn by turn, and how many in a second of our own processor time."""

    by_clock: list[float] = field(default_factory=list)
    by_processor: list[float] = field(default_factory=list)

    def take(self, people: int, do: Callable[[], object]) -> None:
        """Do it for so many people, and take the time."""
        start, spent = time.perf_counter(), time.process_time()
        do()
        self.by_processor.append(people / (time.process_time() - spent))
        self.by_clock.append(people / (time.perf_counter() - start))

    @property
    def spread(self) -> tuple[float, float]:
        """The lowest and the highest."""
        return min(self.by_clock), max(self.by_clock)

    @property
    def own(self) -> dict[str, int]:
        """What is told beside the rate."""
        return {"per_own_processor_s": round(statistics.median(self.by_processor))}


def one_by_one(here: Bureau, bare: Bare, repeats: int) -> None:
    """Answer people one by one, in turns with fetching as many by hand."""
    by_hand, ours = [], Rates()
    handed(here, 1)
    for turn in range(repeats):
        first = 10_000 + turn * 2 * PIECE

        def answer(start: int = first + PIECE) -> None:
            for number in range(start, start + PIECE):
                handed(here, number)

        by_hand.append(bare.accesses(first, PIECE))
        ours.take(PIECE, answer)
    ratios = sorted(one / other for one, other in zip(ours.by_clock, by_hand, strict=True))
    Report(
        what="one person's access",
        how="traced, handed over, evidence durable",
        unit="people/s",
        rate=statistics.median(ours.by_clock),
        ratio=statistics.median(ratios),
        beside=bare.name,
        spread=ours.spread,
        extra={
            "bare_people_per_s": round(statistics.median(by_hand)),
            "lowest_ratio": round(ratios[0], 2),
            "highest_ratio": round(ratios[-1], 2),
            **ours.own,
        },
    ).show()


def in_batches(here: Bureau, bare: Bare, repeats: int) -> None:
    """Answer a thousand people in one plan, and erase as many."""
    access, erasure, by_hand = Rates(), Rates(), []
    for turn in range(repeats):
        first = 40_000 + turn * BATCH
        access.take(BATCH, lambda start=first: answered(here, start, BATCH))

        def erase(start: int = first + 30_000) -> None:
            carried = carry_out_at(here, plan_at(here, errand(start, BATCH, "erasure")))
            assert carried.certificate.is_finished
            assert carried.remaining == 0

        emptied = bare.erasures(20_000 + turn * PIECE, PIECE)
        by_hand += [emptied] if emptied is not None else []
        erasure.take(BATCH, erase)
    rates_of(access, "access, 1,000 people at once", "one plan", 1_000, {})
    limit = {"bare_one_by_one_per_s": round(statistics.median(by_hand))} if by_hand else {}
    rates_of(erasure, "erasure, 1,000 people at once", "planned, carried out, asked again", 500, limit)


def rates_of(rates: Rates, what: str, how: str, aim: int, more: dict[str, int]) -> None:
    """Tell at which rates a batch was done."""
    rate = statistics.median(rates.by_clock)
    Report(
        what=what,
        how=how,
        unit="people/s",
        rate=rate,
        ratio=rate / aim,
        beside="the aim",
        spread=rates.spread,
        extra={"peak_mb": peak_memory(), **rates.own, **more},
    ).show()


def first_of_many(here: Bureau) -> None:
    """Answer 500 people who asked apart; tell when the first has an answer, and when the last."""
    start = time.perf_counter()
    answered(here, 90_000, 1)
    first = time.perf_counter() - start
    for number in range(1, 500):
        answered(here, 90_000 + number, 1)
    whole = time.perf_counter() - start
    print(json.dumps({"what": "500 requests", "first_ms": round(first * 1000), "all_s": round(whole, 2)}))
    print(f"| 500 requests | first answered after {first * 1000:.0f} ms | last after {whole:.1f} s |", flush=True)


def one_large(server: str, rows: int) -> int:
    """Return the peak memory, in MB, of a process that answers a person of so many rows."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DELETE FROM shop.login WHERE customer_id = 7")
        connection.execute(
            "INSERT INTO shop.login SELECT 10000000 + g, 7, '2025-06-01', '10.9.9.9' FROM generate_series(1, %s) g",
            (rows,),
        )
    command = [sys.executable, "-m", "benchmarks.rights", "--large", server]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def workspace(server: str) -> Workspace:
    """Return a new workspace whose estate is the shop."""
    make_workspace(HOME, controller="Shop")
    migrate()
    opened = open_workspace(HOME)
    file = HOME / "estate.yaml"
    file.write_text(shop.ESTATE.format(url=server))
    declare_estate(opened, file)
    return opened


def main() -> None:
    """Run, and print a JSON line and a Markdown row for each measurement."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--customers", type=int, default=shop.CUSTOMERS)
    options.add_argument("--repeats", type=int, default=9)
    options.add_argument("--large", metavar="URL")
    asked = options.parse_args()
    if asked.large:
        with bureau(workspace(asked.large)) as here:
            answered(here, 7, 1)
        print(peak_memory())
        return
    with tables(asked.customers) as (server, bare):
        with bureau(workspace(server)) as here:
            one_by_one(here, bare, asked.repeats)
            in_batches(here, bare, 5)
            first_of_many(here)
        peaks = [one_large(server, rows) for rows in (20_000, 200_000)]
        print(json.dumps({"what": "memory, one person's access", "rows": [20_000, 200_000], "peak_mb": peaks}))
        print(f"| memory, one person | 20,000 and 200,000 rows | {peaks[0]} MB and {peaks[1]} MB |")


if __name__ == "__main__":
    main()
