"""Removing the file that a record is."""

from pathlib import Path

from kept.connectors.folders import plainly, remove
from kept.estate import Dataset
from kept.estate.change import Change, Erase
from kept.estate.errors import CannotError
from kept.estate.keydigest import key_digest
from kept.estate.ports import Acted
from kept.estate.selection import Key


def refuse_all_but_erase(change: Change, *, dataset: Dataset, record: str) -> None:
    """Raise `CannotError` for a change within a record, which is what `record` says (`a message`)."""
    if not isinstance(change, Erase):
        raise CannotError(f"No part of {record} of {dataset.full_name} can be masked or set, only the whole be erased")


def erasing(path: Path, key: Key, *, salt: bytes, system: str) -> Acted:
    """Remove the file for good; count 0 where it has gone already."""
    try:
        with plainly(path.name, system=system):
            remove(path)
    except FileNotFoundError:
        return nothing(salt)
    return Acted(count=1, digest=key_digest((key,), salt=salt))


def nothing(salt: bytes) -> Acted:
    """Return that no record was changed."""
    return Acted(count=0, digest=key_digest((), salt=salt))
