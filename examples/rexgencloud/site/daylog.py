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
        self._turned: date | None = None
        self._lock = Lock()

    def write(self, line: str, at: datetime) -> None:
        """Append one line of the instant `at` (UTC)."""
        with self._lock:
            self._turn(at.date())
            self._day = at.date()
            with self._file.open("a", encoding="utf-8") as log:
                log.write(line)

    def turn(self, at: datetime) -> None:
        """Rotate where a new day has come, though nothing is to be written: what is old goes all the same."""
        with self._lock:
            self._turn(at.date())

    def _turn(self, today: date) -> None:
        if self._turned == today:
            return
        for older in self._file.parent.glob(f"{self._file.name}-*"):
            _settle(older, today)
        if self._day is not None and self._day < today:
            # Appended, not renamed: a file of that day that is there already loses nothing.
            with self._file.open("rb") as log, self._rotated(self._day).open("ab") as rotated:
                shutil.copyfileobj(log, rotated)
            self._file.unlink()
            self._day = None
        self._turned = today

    def _rotated(self, day: date) -> Path:
        return self._file.with_name(f"{self._file.name}-{day:%Y%m%d}")


def quoted(text: str) -> str:
    """Return a text as it may stand between the quotation marks of a log line."""
    return "".join(letter if letter.isprintable() and letter not in '"\\' else _escaped(letter) for letter in text)


def _escaped(letter: str) -> str:
    return "".join(f"\\x{byte:02X}" for byte in letter.encode("utf-8", "backslashreplace"))


def _settle(file: Path, today: date) -> None:
    """Pack a rotated file from the second day on, and remove it where its time is over."""
    found = _ROTATED.search(file.name)
    if not found:
        return
    day = datetime.strptime(found.group(1), "%Y%m%d").date()  # noqa: DTZ007 - a day, not an instant
    if day < today - timedelta(days=DAYS - 1):
        file.unlink()
    elif not found.group(2) and day < today - timedelta(days=1):
        with file.open("rb") as plain, gzip.open(file.with_name(f"{file.name}.gz"), "wb", compresslevel=4) as packed:
            shutil.copyfileobj(plain, packed)
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
