"""What a package holds, read back: the keys of its records, dataset by dataset."""

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


def _keys(rows: list[dict[str, str | int]], dataset: Dataset) -> Iterator[Key]:
    kinds = [one.kind if (one := dataset.field(name)) else FieldKind.TEXT for name in dataset.key]
    for row in rows:
        parts = [row.get(name) for name in dataset.key]
        read = [None if part is None else comparable(part, kind) for part, kind in zip(parts, kinds, strict=True)]
        if None not in read:
            yield tuple(scalar(one) for one in read)
