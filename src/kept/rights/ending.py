"""Until when records stay that an erasure cannot reach: by their own rule, or by that of what they go with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kept.estate import Connector, Dataset, Estate
from kept.estate.keyed import keyed_rows
from kept.estate.model import Reference
from kept.estate.selection import Key, Keys
from kept.retention import Line
from kept.rights.exempting import Exempting
from kept.rights.pointing import pointing


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The clause by which a record goes in the end, and when; None where the clause sets no end."""

    clause: str
    until: datetime | None


def endings(
    dataset: Dataset,
    keys: Sequence[Key],
    *,
    schedule: Sequence[Line],
    estate: Estate,
    connectors: Mapping[str, Connector],
    now: datetime,
) -> dict[Key, Ending]:
    """Return how each of some records ends; what has no rule of its own goes with what it points at in its system.

    What a backup holds goes with the backup: its rule is that of the archive.
    """
    asking = Exempting(estate=estate, connectors=connectors, lines={}, now=now)
    if _lines(dataset, schedule):
        return _own(dataset, keys, _lines(dataset, schedule), asking)
    found: dict[Key, Ending] = {}
    for reference in dataset.references:
        target = estate.dataset(reference.to)
        if target is None or target.system != dataset.system or not _lines(target, schedule):
            continue
        ends = _pointed_at(dataset, reference, target, keys, connectors[dataset.system])
        theirs = _own(target, tuple(dict.fromkeys(ends.values())), _lines(target, schedule), asking)
        found.update({key: theirs[end] for key, end in ends.items() if end in theirs})
    return found


def _lines(dataset: Dataset, schedule: Sequence[Line]) -> list[Line]:
    return [one for one in schedule if one.dataset.full_name == dataset.full_name and not one.rule.masks]


def _own(dataset: Dataset, keys: Sequence[Key], lines: Sequence[Line], asking: Exempting) -> dict[Key, Ending]:
    found: dict[Key, Ending] = {}
    for line in lines:
        for key, until in asking.ends(line, dataset, keys):
            found.setdefault(key, Ending(clause=line.rule.clause, until=until))
    return found


def _pointed_at(
    dataset: Dataset, reference: Reference, target: Dataset, keys: Sequence[Key], connector: Connector
) -> dict[Key, Key]:
    read = pointing(reference.fields, dataset, target)
    rows = keyed_rows(connector, dataset, Keys(tuple(keys)), reference.fields)
    return {key: end for key, row in rows if (end := read(row)) is not None}
