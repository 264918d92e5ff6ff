"""Spans at a firm: so many records as one request can be about, named without anything of their keys."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from kept.connectors.http.beside import Ordered
from kept.estate.keydigest import written_key
from kept.estate.selection import Key

_END = 1 << 63


@dataclass(frozen=True, slots=True)
class Stretch:
    """The records whose keys have a digest from `first` up to, not including, `end`; written `d:first:end`.

    The ends lie half way between two records, so that they give away nothing of either.
    """

    first: int
    end: int

    @classmethod
    def parse(cls, span: str) -> "Stretch":
        """Read what `str` wrote."""
        _, first, end = span.split(":")
        return cls(int(first, 16), int(end, 16))

    def __str__(self) -> str:
        return f"d:{self.first:016x}:{self.end:016x}"

    def holds(self, key: Key) -> bool:
        """Whether the record with this key is in the stretch."""
        return self.first <= number_of(key) < self.end


def number_of(key: Key) -> int:
    """Return a number from 0 up to 2**63 that stays the same for a key, and spreads keys evenly."""
    return int.from_bytes(hashlib.sha256(written_key(key).encode()).digest()[:8], "big") >> 1


def stretches(keys: Iterator[Key], *, size: int, after: str | None) -> Iterator[tuple[Stretch, tuple[Key, ...]]]:
    """Cut keys into stretches with so many in each, in an order that can be taken up after any of them."""
    first = 0 if after is None else Stretch.parse(after).end
    ordered = Ordered()
    try:
        ordered.lay_down((number, key) for key in keys if (number := number_of(key)) >= first)
        waiting: list[tuple[int, Key]] = []
        for group in ordered.groups(size):
            if waiting:
                end = (waiting[-1][0] + group[0][0] + 1) // 2
                yield Stretch(first, end), tuple(key for _, key in waiting)
                first = end
            waiting = group
        if waiting:
            yield Stretch(first, _END), tuple(key for _, key in waiting)
    finally:
        ordered.close()
