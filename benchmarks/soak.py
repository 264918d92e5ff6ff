"""The company under traffic for as long as one likes, with its promises checked every minute: `make soak`.

`python -m benchmarks.soak --minutes 60 --speed 100` lets simulated time go a hundred times as fast. Every minute, as
the company's cron would, `kept retention` sweeps what is over and `kept check` looks at every promise, both as of the
simulated now. Then faults are planted in turn, and the next check must find each. It fails where a clause was broken
before that, where anything stands in an error log or on standard error, or where the memory of a program has grown.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from kept.testing.company import Stores
from kept.testing.running import Process, started
from rexgencloud.company import COMPANY
from rexgencloud.simulated import VARIABLE, FastClock
from rexgencloud.traffic import Crowd, Tally, run
from rexgencloud.traffic.scenarios import Town

FAULTS = ("old-logs", "closed-account-keeps-phone", "lapsed-training", "card-in-ticket", "old-invoice")
"""Each of them turns a clause that none of the others does."""

GROWTH = 1.25
"""How much more memory a program may have at the end than a fifth of the way in."""


@dataclass(slots=True)
class Seen:
    """What the soak has seen."""

    checks: int = 0
    seconds: float = 0.0
    swept: int = 0
    broken: dict[str, list[str]] = field(default_factory=dict)
    memory: list[Mapping[str, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Company:
    """The company under test: its workspace, and the clock it lives by."""

    home: Path
    clock: FastClock

    @property
    def stores(self) -> Stores:
        return Stores(folder=self.home / "estate")

    def kept(self, *words: str, at: datetime) -> str:
        """Run `kept` as of a moment and return what it prints; raise where it could not do what was asked."""
        command = [sys.executable, "-m", "kept", "--home", str(self.home), "--at", at.isoformat(), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
        if done.returncode not in {0, 1}:
            raise RuntimeError(f"kept {' '.join(words)}: {done.stderr}")
        return done.stdout

    def sweep(self, at: datetime) -> int:
        """Sweep what is over, and return how many steps that took."""
        plan = json.loads(self.kept("retention", "plan", "--json", at=at))
        if plan["plan"]:
            self.kept("retention", "apply", plan["plan"], at=at)
        return len(plan["steps"])

    def broken(self, at: datetime) -> list[str]:
        """Return the clauses that are broken or due."""
        report = json.loads(self.kept("check", "--json", at=at))
        return [one["id"] for one in report["clauses"] if one["verdict"] in {"broken", "due"}]


def main() -> int:
    """Run the soak and return the exit status."""
    asked = _parser().parse_args()
    with TemporaryDirectory(prefix="soak-") as folder, TemporaryFile("w+") as errors:
        starts = datetime.now(UTC).replace(hour=20, minute=0, second=0, microsecond=0)
        company = Company(Path(folder) / "home", FastClock(starts=starts, began=time.time(), speed=asked.speed))
        company.kept("demo", "--people", str(asked.people), "--fresh", at=starts)
        # The clock goes from here on: building took its time.
        company = Company(company.home, FastClock(starts=starts, began=time.time(), speed=asked.speed))
        os.environ[VARIABLE] = company.clock.text()
        operation = COMPANY.operation(company.stores, port=asked.port, centre="http://127.0.0.1:9")
        os.dup2(errors.fileno(), 2)
        with started(operation.programs) as processes, ThreadPoolExecutor(1) as crew:
            traffic = _begin(company, asked, crew)
            seen = _watch(company, processes, minutes=asked.minutes)
            found = {fault: _plant(company, fault) for fault in FAULTS}
            tally = traffic.result()
        errors.seek(0)
        return _report(company, seen, tally, found, errors.read())


def _begin(company: Company, asked: argparse.Namespace, crew: Executor) -> "Future[Tally]":
    """Let people in, for as long as the soak lasts."""
    at = "http://127.0.0.1:{}".format
    town = Town(site=at(asked.port), outbox=at(asked.port + 1), smtp=asked.port + 2, crowd=Crowd.of(company.stores))
    return crew.submit(run, town, seed=asked.seed, speed=asked.speed * asked.busy, seconds=asked.minutes * 60)


def _look(company: Company, seen: Seen) -> tuple[datetime, list[str]]:
    """Sweep and check as of now; where a day ended meanwhile, once more: `--at` lets a check see one moment alone."""
    at = company.clock.now()
    seen.swept += company.sweep(at)
    broken = company.broken(at)
    return (at, broken) if not broken or company.clock.now().date() == at.date() else _look(company, seen)


def _watch(company: Company, processes: Mapping[str, Process], *, minutes: float) -> Seen:
    """Sweep, check and weigh every minute; return what was seen."""
    seen = Seen()
    ends = time.monotonic() + minutes * 60
    while time.monotonic() < ends:
        begun = time.monotonic()
        at, broken = _look(company, seen)
        if broken:
            seen.broken[at.isoformat(timespec="seconds")] = broken
            print(f"broken: {broken}", flush=True)
        seen.checks += 1
        seen.seconds += time.monotonic() - begun
        seen.memory.append({name: _resident(process) for name, process in processes.items()})
        print(f"{at:%Y-%m-%d %H:%M}  {len(broken)} broken  {_total(seen.memory[-1])} MB", flush=True)
        time.sleep(max(0.0, min(60 - (time.monotonic() - begun), ends - time.monotonic())))
    return seen


def _plant(company: Company, name: str) -> bool:
    """Plant a fault, and say whether the next check finds exactly what it breaks, besides what was broken before."""
    at = company.clock.now()
    company.sweep(at)
    before = set(company.broken(at))
    fault = COMPANY.faults[name]
    fault.plant(company.stores, at)
    turned = set(company.broken(at)) - before
    print(f"{name}: {', '.join(sorted(turned)) or 'nothing'} turned", flush=True)
    # A day that ended in between took a day of logs with it, which a check as of before misses.
    return turned == fault.clauses - before or (company.clock.now().date() != at.date() and _plant(company, name))


def _report(company: Company, seen: Seen, tally: Tally, found: Mapping[str, bool], errors: str) -> int:
    lived = (company.clock.now() - company.clock.starts).total_seconds() / 3_600
    print(f"{lived:.0f} hours of the company: {sum(tally.done.values())} visits, {seen.swept} steps swept")
    print(f"{_served(company):,} requests that its web server logged")
    print(f"{seen.checks} checks with their sweeps, {seen.seconds / max(1, seen.checks):.1f} seconds each")
    print(f"memory of all programs: {_total(seen.memory[0])} MB at first, {_total(seen.memory[-1])} MB at last")
    wrong = {
        "broken clauses": seen.broken,
        "visits that went wrong": dict(tally.wrong),
        "errors in the log": _failures(company),
        "standard error": errors.splitlines(),
        "programs that grew": _grown(seen.memory),
        "faults not found": [name for name, was_found in found.items() if not was_found],
    }
    for name, what in wrong.items():
        print(f"  {name}: {what or 'none'}")
    return int(any(wrong.values()))


def _failures(company: Company) -> list[str]:
    return [line for line in _lines(company, "error") if "[error] 1#1:" in line]


def _served(company: Company) -> int:
    stamps = (line.split("[", 1)[1][:26] for line in _lines(company, "access"))
    moments = (datetime.strptime(stamp, "%d/%b/%Y:%H:%M:%S %z") for stamp in stamps)
    return sum(moment >= company.clock.starts for moment in moments)


def _lines(company: Company, log: str) -> Iterator[str]:
    """Yield the lines of all days of a log, packed or not."""
    for file in sorted((company.stores.folder / "web").glob(f"{log}.log*")):
        with gzip.open(file, "rt") if file.suffix == ".gz" else file.open() as lines:
            yield from lines


def _total(memory: Mapping[str, int]) -> int:
    return sum(memory.values()) // 1_024


def _resident(process: Process) -> int:
    """Return how many kilobytes of memory a program has."""
    pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def _grown(memory: Sequence[Mapping[str, int]]) -> dict[str, str]:
    if len(memory) < 5:
        return {}
    early, late = memory[len(memory) // 5], memory[-1]
    grown = [name for name in late if late[name] > GROWTH * early[name]]
    return {name: f"{early[name] // 1024} to {late[name] // 1024} MB" for name in grown}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.soak", description="Let the company live, and check it."
    )
    parser.add_argument("--minutes", type=float, default=60, help="how long, by the clock on the wall")
    parser.add_argument("--speed", type=float, default=100, help="how many times as fast its clock goes")
    parser.add_argument("--busy", type=float, default=1, help="how many times as busy as a usual day")
    parser.add_argument("--people", type=int, default=200, help="how many customers")
    parser.add_argument("--port", type=int, default=28_500, help="the company's first port")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes people do the same")
    return parser


if __name__ == "__main__":
    sys.exit(main())
