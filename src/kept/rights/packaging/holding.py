"""What a copy holds, read back: the keys of its records, dataset by dataset."""

import json
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from kept.estate import Dataset, Estate
from kept.estate.keyed import scalar
from kept.estate.model import FieldKind
from kept.estate.selection import Key
from kept.estate.values import comparable


def keys_in(package: bytes, estate: Estate) -> Mapping[str, frozenset[Key]]:
    """Return the keys of a package's records by the full names of their datasets.

    Left out are records in which the person is only spoken of, and those that have no key among their fields.
    """
    found: dict[str, set[Key]] = {}
    with zipfile.ZipFile(BytesIO(package)) as archive:
        described = json.loads(archive.read("package.json"))
        for one in described["datasets"]:
            dataset = estate.dataset(one["dataset"])
            if dataset is None or not dataset.key or one["mentions"]:
                continue
            files = (name for name in one["files"] if name.endswith(".json"))
            keys = (key for name in files for key in _keys(json.loads(archive.read(name)), dataset))
            found.setdefault(dataset.full_name, set()).update(keys)
    return {name: frozenset(keys) for name, keys in found.items()}


def unpacked(archive: bytes) -> int:
    """Return how many bytes the records in a package or a copy are once they are unpacked."""
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        return sum(one.file_size for one in opened.infolist() if one.filename.endswith((".json", ".jsonl")))


def keys_in_lines(copy: bytes, estate: Estate, *, people: int) -> tuple[Mapping[str, frozenset[Key]], ...] | None:
    """Return the keys of the records in a copy that a plan made (`data/SYSTEM/DATASET.jsonl`), for each of its people.

    Left out is what `keys_in` leaves out. None where a copy for several does not say whose a record is.
    """
    found: tuple[dict[str, set[Key]], ...] = tuple({} for _ in range(people))
    for dataset, row in _lines(copy, estate):
        number = _owner(row, people)
        if number is None:
            return None
        found[number].setdefault(dataset.full_name, set()).update(_keys([row], dataset))
    return tuple({name: frozenset(keys) for name, keys in one.items()} for one in found)


def _lines(copy: bytes, estate: Estate) -> Iterator[tuple[Dataset, dict[str, str | int]]]:
    with zipfile.ZipFile(BytesIO(copy)) as archive:
        for name in archive.namelist():
            part, _, place = name.removesuffix(".jsonl").partition("/")
            dataset = estate.dataset(place.replace("/", ".", 1))
            if part == "data" and dataset is not None and dataset.key:
                yield from ((dataset, row) for row in _rows(archive, name))


def _rows(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, str | int]]:
    with archive.open(name) as lines:
        yield from map(json.loads, lines)


def _owner(row: dict[str, str | int], people: int) -> int | None:
    """Return the place of the person whose a line is: a copy for several says it first, one for a single person not."""
    if people == 1:
        return 0
    said = row.pop(next(iter(row), ""), None)
    return said - 1 if isinstance(said, int) and 1 <= said <= people else None


def _keys(rows: list[dict[str, str | int]], dataset: Dataset) -> Iterator[Key]:
    kinds = [one.kind if (one := dataset.field(name)) else FieldKind.TEXT for name in dataset.key]
    for row in rows:
        parts = [row.get(name) for name in dataset.key]
        read = [None if part is None else comparable(part, kind) for part, kind in zip(parts, kinds, strict=True)]
        if None not in read:
            yield tuple(scalar(one) for one in read)
