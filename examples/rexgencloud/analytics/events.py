"""Events: who opened which page, and how long it took to load. One Parquet file for each day (UTC)."""

import fcntl
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b
from itertools import groupby
from pathlib import Path

import polars as pl

from kept.testing.company import Stores
from rexgencloud.stores import analytics_of

SCHEMA: dict[str, pl.DataType] = {
    "id": pl.String(),
    "at": pl.Datetime("us", "UTC"),
    "cookie_id": pl.String(),
    "account_id": pl.Int64(),
    "page": pl.String(),
    "referrer": pl.String(),
    "country": pl.String(),
    "load_ms": pl.Int32(),
}
_LETTERS = str.maketrans("0123456789", "ghjkmnpqrs")
_TRIES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One page that was opened. The account is known of those who are signed in, the cookie of everybody."""

    at: datetime
    cookie_id: str
    account_id: int | None
    page: str
    referrer: str | None
    country: str
    load_ms: int


def file_of_day(stores: Stores, day: date) -> Path:
    """Return the file in which the events of one day (UTC) stand."""
    return analytics_of(stores) / f"events-{day:%Y-%m-%d}.parquet"


def cookie_of(visitor: int) -> str:
    """Return the cookie that a made-up visitor has; up to the last account number it is the one of that account."""
    return f"rx-{in_letters(blake2b(str(visitor).encode(), digest_size=10).hexdigest())}"


def in_letters(digits: str) -> str:
    """Write hexadecimal digits in letters, so that no run of them can pass for a card number."""
    return digits.translate(_LETTERS)


def record(stores: Stores, events: Sequence[Event]) -> None:
    """Add events to the files of their days. What somebody erases there in the meantime stays erased."""
    by_day = sorted(events, key=lambda one: one.at)
    for day, found in groupby(by_day, key=lambda one: one.at.astimezone(UTC).date()):
        _append(file_of_day(stores, day), events_frame(list(found)))


def events_frame(events: Sequence[Event]) -> pl.DataFrame:
    """Return events as records, each under an id of its own."""
    rows = [{"id": in_letters(secrets.token_hex(8)), **asdict(one)} for one in events]
    return pl.DataFrame(rows, schema=SCHEMA)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep the company's other writers out of the folder of events."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def write_whole(path: Path, frame: pl.DataFrame) -> None:
    """Put a file in its place all at once."""
    _prepared(path, frame).replace(path)


def _prepared(path: Path, frame: pl.DataFrame) -> Path:
    new = path.with_name(f".{path.name}.new")
    frame.write_parquet(new)
    return new


def _append(path: Path, more: pl.DataFrame) -> None:
    with locked(path.parent):
        for _ in range(_TRIES):
            before = _signature(path)
            new = _prepared(path, pl.concat([pl.read_parquet(path), more]) if before else more)
            # A sweep that took something out meanwhile has put another file there: it is read again.
            if _signature(path) == before:
                new.replace(path)
                return
        raise TimeoutError(f"{path.name} was rewritten without a pause")


def _signature(path: Path) -> tuple[int, ...] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
