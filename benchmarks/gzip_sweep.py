"""A sweep over gzip logs beside `zcat | wc`: measuring them all, and erasing the oldest tenth of the lines.

`gzip -dc | grep | gzip` over the file that has to be rewritten stands beside the rewriting.
"""

import argparse
import gzip
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from benchmarks.report import Report, peak_memory
from kept.connectors.logs import open_logs
from kept.estate import Dataset, Field, System
from kept.estate.change import Erase
from kept.estate.model import FieldKind
from kept.estate.ports import Count, Days, Measure, Newest, Oldest
from kept.estate.selection import Before, NotBefore

ACCESS = Dataset(
    name="access",
    system="web",
    location="access.log*",
    fields=(Field(name="ip"), Field(name="at", kind=FieldKind.INSTANT)),
)
START = datetime(2026, 1, 1, tzinfo=UTC)


def write(folder: Path, *, files: int, lines: int) -> None:
    """Write so many days of lines in the combined format, as different from one another as real ones."""
    draw = Random(6)
    agents = [
        f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{100 + number}.0"
        f".{draw.randint(1, 9999)} Safari/537.36"
        for number in range(60)
    ]
    for day in range(files):
        at = START + timedelta(days=day)
        with gzip.open(folder / f"access.log-{at:%Y%m%d}.gz", "wt", compresslevel=6) as log:
            for number in range(lines):
                moment = at + timedelta(seconds=86_400 * number // lines)
                ip = ".".join(str(draw.randint(1, 254)) for _ in range(4))
                log.write(
                    f"{ip} - - [{moment:%d/%b/%Y:%H:%M:%S} +0000]"
                    f' "GET /page/{draw.randint(0, 10**6)}?q={draw.getrandbits(40):x} HTTP/1.1"'
                    f" {draw.choice((200, 200, 304, 404))} {draw.randint(200, 90_000)}"
                    f' "https://www.example.com/{draw.randint(0, 9999)}" "{draw.choice(agents)}"\n'
                )


def timed(run: Callable[[], object]) -> float:
    """Return how many seconds it takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def shell(command: str, folder: Path) -> None:
    """Run a command in the folder; its output goes nowhere."""
    subprocess.run(command, shell=True, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Run each way in turn, and print one JSON line and one Markdown row for each."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--files", type=int, default=10)
    options.add_argument("--lines", type=int, default=150_000)
    options.add_argument("--repeats", type=int, default=5)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="kept-bench-") as place:
        folder = Path(place)
        write(folder, files=asked.files, lines=asked.lines)
        measured(folder, asked.files * asked.lines, asked.repeats)
        swept(folder, asked.lines, asked.repeats)


def measured(folder: Path, lines: int, repeats: int) -> None:
    """Compare a count of overdue lines with unpacking alone."""
    logs = open_logs(System(name="web", kind="logs", url=str(folder), options={"access": "combined"}), None)
    cut = START + timedelta(days=1, hours=7)
    asked: list[Measure] = [
        Count(),
        Count(Before("at", cut)),
        Oldest("at"),
        Newest("at"),
        Days("at", NotBefore("at", cut)),
    ]
    ours, limit = [], []
    for _ in range(repeats):
        limit.append(timed(lambda: shell("zcat access.log* | wc -l", folder)))
        ours.append(timed(lambda: logs.measure(ACCESS, asked)))
    report("measuring gzip logs", "five measures in one pass", "zcat | wc -l", lines=lines, ours=ours, limit=limit)


def swept(folder: Path, lines: int, repeats: int) -> None:
    """Compare the rewriting of one file, of which a third goes, with a pipe of tools that does the same."""
    logs = open_logs(System(name="web", kind="logs", url=str(folder), options={"access": "combined"}), None)
    name = f"access.log-{START:%Y%m%d}.gz"
    whole, cut = (folder / name).read_bytes(), START + timedelta(hours=8)
    ours, limit = [], []
    for _ in range(repeats):
        limit.append(timed(lambda: shell(f"zcat {name} | grep -v ':0[0-7]:..:.. ' | gzip -6 > .piped", folder)))
        (folder / name).write_bytes(whole)
        ours.append(timed(lambda: logs.act(ACCESS, Before("at", cut), Erase(), span=name, salt=b"bench")))
    report(
        "rewriting a gzip log",
        "a third goes, with digest and fsync",
        "zcat | grep -v | gzip",
        lines=lines,
        ours=ours,
        limit=limit,
    )


def report(what: str, how: str, beside: str, *, lines: int, ours: list[float], limit: list[float]) -> None:
    """Show the medians."""
    Report(
        what=what,
        how=how,
        unit="lines/s",
        rate=lines / statistics.median(ours),
        ratio=statistics.median(limit) / statistics.median(ours),
        beside=beside,
        spread=(lines / max(ours), lines / min(ours)),
        extra={"peak_mb": peak_memory()},
    ).show()


if __name__ == "__main__":
    main()
