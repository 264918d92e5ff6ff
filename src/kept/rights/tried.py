"""Restricted records, looked for from the connections of those who may not see them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kept.estate import Connector, Dataset
from kept.estate.change import Flag, Seal
from kept.estate.errors import CannotError
from kept.estate.restricting import Lifted, Restricting
from kept.estate.selection import Keys
from kept.terms import KeptError


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A connection by which records may be seen, and whose it is."""

    name: str
    connector: Connector


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """How many restricted records of a dataset were looked for, how many are `seen`, and through whose doors.

    There were so many `doors`; `shut` are those through which nobody could look.
    """

    dataset: str
    count: int
    seen: int
    doors: int
    through: tuple[str, ...] = ()
    shut: tuple[str, ...] = ()


def tried(dataset: Dataset, change: Seal | Flag, kept: Iterable[Sequence[Lifted]], doors: Sequence[Door]) -> Tried:
    """Look for restricted records, as they were `kept` piece by piece, through each of the doors.

    A whole record is seen where one with its key is there. Of one of which only some fields were set aside, what stands
    in them now is seen where it is what was set aside: what was written since is not.
    """
    count, through, shut = 0, dict[str, None](), dict[str, None]()
    seen = set[object]()
    for rows in kept:
        count += len(rows)
        for door in doors:
            try:
                found = set(_seen(dataset, change, rows, door.connector))
            except KeptError:
                shut[door.name] = None
                continue
            seen |= found
            through |= dict.fromkeys([door.name] if found else [])
    return Tried(
        dataset=dataset.full_name,
        count=count,
        seen=len(seen),
        doors=len(doors),
        through=tuple(through),
        shut=tuple(shut),
    )


def _seen(dataset: Dataset, change: Seal | Flag, rows: Sequence[Lifted], connector: Connector) -> Iterator[object]:
    keys = tuple(one.key for one in rows)
    fields = change.fields if isinstance(change, Seal) else ()
    if not fields:
        yield from connector.keys(dataset, Keys(keys))
        return
    if not isinstance(connector, Restricting):
        raise CannotError(f"Fields of {dataset.full_name} cannot be read as they were set aside")
    was = {one.key: one.row for one in rows}
    yield from (one.key for one in connector.lift(dataset, keys, fields) if was[one.key] == one.row)
