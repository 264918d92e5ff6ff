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


def keys_in_lines(copy: bytes, estate: Estate, *, people: int) -> tuple[Mapping[str, frozenset[Key]], ...]:
    """Return the keys of the records in a copy that a plan made (`data/SYSTEM/DATASET.jsonl`), for each of its people.

    Left out is what `keys_in` leaves out.
    """
    found: tuple[dict[str, set[Key]], ...] = tuple({} for _ in range(people))
    with zipfile.ZipFile(BytesIO(copy)) as archive:
        for name in archive.namelist():
            part, _, place = name.removesuffix(".jsonl").partition("/")
            dataset = estate.dataset(place.replace("/", ".", 1))
            if part != "data" or dataset is None or not dataset.key:
                continue
            for line in archive.read(name).splitlines():
                row = json.loads(line)
                # A copy for one person does not say for whom each line is.
                number = row.pop("person") - 1 if people > 1 else 0
                found[number].setdefault(dataset.full_name, set()).update(_keys([row], dataset))
    return tuple({name: frozenset(keys) for name, keys in one.items()} for one in found)


def _keys(rows: list[dict[str, str | int]], dataset: Dataset) -> Iterator[Key]:
    kinds = [one.kind if (one := dataset.field(name)) else FieldKind.TEXT for name in dataset.key]
    for row in rows:
        parts = [row.get(name) for name in dataset.key]
        read = [None if part is None else comparable(part, kind) for part, kind in zip(parts, kinds, strict=True)]
        if None not in read:
            yield tuple(scalar(one) for one in read)
