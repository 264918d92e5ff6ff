"""The web server's logs while the site runs: a line at a time, rotated by day, packed from the second day on.

Today's lines stand in `access.log`, yesterday's in `access.log-20261122`, older ones in `access.log-20261121.gz`. Only
today and the 89 days before it are there (clause 6.2.1).
"""

import gzip
import re
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Lock

from rexgencloud.weblogs import DAYS

_DAY = re.compile(r"\[(\d\d/\w{3}/\d{4}):|^(\d{4}/\d\d/\d\d) ")
_ROTATED = re.compile(r"-(\d{8})(\.gz)?$")


class DayLog:
    """One log by its name (`access`, `error`). Only one process may write it."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / f"{name}.log"
        self._day = _day_of_lines(self._file)
        self._lock = Lock()

    def write(self, line: str, at: datetime) -> None:
        """Append one line of the instant `at` (UTC); the first of a new day rotates the files before."""
        with self._lock:
            today = at.date()
            if self._day is not None and self._day < today:
                self._rotate(self._day, today)
            self._day = today
            with self._file.open("a", encoding="utf-8") as log:
                log.write(line)

    def _rotate(self, day: date, today: date) -> None:
        rotated = self._file.with_name(f"{self._file.name}-{day:%Y%m%d}")
        for older in self._file.parent.glob(f"{self._file.name}-*"):
            _settle(older, first=today - timedelta(days=DAYS - 1))
        self._file.rename(rotated)


def quoted(text: str) -> str:
    """Return a text as it may stand between the quotation marks of a log line."""
    return "".join(letter if letter.isprintable() and letter not in '"\\' else _escaped(letter) for letter in text)


def _escaped(letter: str) -> str:
    return "".join(f"\\x{byte:02X}" for byte in letter.encode("utf-8", "backslashreplace"))


def _settle(file: Path, *, first: date) -> None:
    """Pack a rotated file, or remove it where its day is over and done with."""
    found = _ROTATED.search(file.name)
    if not found:
        return
    if datetime.strptime(found.group(1), "%Y%m%d").date() < first:  # noqa: DTZ007 - a day, not an instant
        file.unlink()
    elif not found.group(2):
        packed = file.with_name(f"{file.name}.gz")
        with file.open("rb") as plain, gzip.open(packed, "wb", compresslevel=4) as target:
            shutil.copyfileobj(plain, target)
        file.unlink()


def _day_of_lines(file: Path) -> date | None:
    if not file.exists():
        return None
    with file.open(encoding="utf-8", errors="replace") as log:
        found = _DAY.search(log.readline())
    if not found:
        return None
    written, form = (found.group(1), "%d/%b/%Y") if found.group(1) else (found.group(2), "%Y/%m/%d")
    return datetime.strptime(written, form).date()  # noqa: DTZ007 - a day, not an instant
