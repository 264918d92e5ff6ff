"""Lines that lie close together in time, as those of a block do: judged by the first and the last of them."""

from dataclasses import dataclass

from kept.connectors.logs.choosing import Fields
from kept.connectors.logs.layouts import pattern, pattern_of_offset
from kept.connectors.logs.stamps import DAY


@dataclass(frozen=True, slots=True)
class Stretch:
    """`count` lines, all readable, all of one day (UTC), written from `first` to `last`."""

    first: int
    last: int
    count: int


def stamps_of(fields: Fields, block: bytes) -> list[bytes]:
    """Return the stamp of each line, empty for a line that is not readable."""
    found: list[bytes] = pattern(fields.layout.name, frozenset({"at"})).findall(block)
    return found


def stretch_of(fields: Fields, block: bytes) -> Stretch | None:
    """Return what a block's lines have in common; None where they are of several days or some are not readable.

    Stamps of one day and offset differ in their clock alone, so whatever sorts between two of them is of that day.
    """
    stamps, layout = fields.stamps, fields.layout
    start = pattern(layout.name, frozenset({"at"})).match(block)
    if not layout.sorts_by_day or start is None or not start[1]:
        return None
    found = pattern_of_offset(layout.name, start[1][stamps.offset]).findall(block)
    earliest, latest = min(found), max(found)
    if not earliest or stamps.midnight(earliest) != stamps.midnight(latest):
        return None
    first, last = stamps.read(earliest), stamps.read(latest)
    if first is None or last is None or first // DAY != last // DAY:
        return None
    return Stretch(first=first, last=last, count=len(found))
