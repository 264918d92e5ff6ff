"""The times that log lines carry, as whole microseconds since 1970 (UTC)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

DAY = 86_400_000_000
"""Microseconds."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MOST = 200_000
_MONTHS = {
    name: number
    for number, name in enumerate(
        (b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"), start=1
    )
}


def micros(instant: datetime) -> int:
    """Return an aware instant as microseconds since 1970."""
    return (instant - _EPOCH) // _MICROSECOND


def instant(at: int) -> datetime:
    """Return microseconds since 1970 as an instant in UTC."""
    return _EPOCH + timedelta(microseconds=at)


@dataclass(slots=True)
class Stamps:
    """Reads the stamps of one layout; what it has read it remembers, since lines come in crowds."""

    parse: Callable[[bytes], int]
    midnight: Callable[[bytes], bytes]
    """Returns the stamp of the same day, same offset, at 00:00:00."""
    offset: slice
    """Where a stamp says how far its clock is from UTC; an empty slice where it does not."""
    _known: dict[bytes, int | None] = field(default_factory=dict)

    def read(self, stamp: bytes) -> int | None:
        """Return microseconds since 1970; None for a text that is no time."""
        if stamp in self._known:
            return self._known[stamp]
        if len(self._known) > _MOST:
            self._known.clear()
        try:
            at: int | None = self.parse(stamp)
        except (KeyError, ValueError):
            at = None
        self._known[stamp] = at
        return at


def combined_stamps() -> Stamps:
    """Return the reader of `23/Nov/2026:08:30:00 +0100`."""
    return Stamps(_combined, lambda stamp: stamp[:12] + b"00:00:00" + stamp[20:], slice(21, 26))


def nginx_stamps() -> Stamps:
    """Return the reader of `2026/11/23 08:30:00`, which is read as UTC."""
    return Stamps(_nginx, lambda stamp: stamp[:11] + b"00:00:00", slice(0))


def apache_stamps() -> Stamps:
    """Return the reader of `Mon Nov 23 08:30:00.123456 2026`, which is read as UTC."""
    return Stamps(_apache, lambda stamp: stamp[:11] + b"00:00:00" + stamp[-5:], slice(0))


def _combined(stamp: bytes) -> int:
    at = _at(stamp[7:11], _MONTHS[stamp[3:6]], stamp[:2], stamp[12:20])
    sign, hours, minutes = stamp[21:22], int(stamp[22:24]), int(stamp[24:26])
    if sign not in (b"+", b"-") or stamp[11:12] != b":":
        raise ValueError
    offset = (hours * 60 + minutes) * 60_000_000
    return at - offset if sign == b"+" else at + offset


def _nginx(stamp: bytes) -> int:
    return _at(stamp[:4], int(stamp[5:7]), stamp[8:10], stamp[11:19])


def _apache(stamp: bytes) -> int:
    clock, _, fraction = stamp[11:-5].partition(b".")
    at = _at(stamp[-4:], _MONTHS[stamp[4:7]], stamp[8:10], clock)
    return at + (int(fraction.ljust(6, b"0")[:6]) if fraction else 0)


def _at(year: bytes, month: int, day: bytes, clock: bytes) -> int:
    hour, minute, second = clock.split(b":")
    # A leap second is written as 60; it is over a moment later.
    moment = datetime(int(year), month, int(day), int(hour), int(minute), min(int(second), 59), tzinfo=UTC)
    return micros(moment)
