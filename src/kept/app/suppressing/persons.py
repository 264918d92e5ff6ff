"""The records that stand for people, with what each of them is known by: read set by set."""

from collections.abc import Iterator
from itertools import islice

from kept.estate import Connector, Dataset, Estate
from kept.estate.belonging import belonging
from kept.estate.keyed import keyed_rows
from kept.estate.selection import Everything, Key
from kept.rights.asked import Identifier
from kept.rights.known import linking

_AT_ONCE = 500


def persons_of(estate: Estate) -> Iterator[tuple[str, Dataset]]:
    """Yield each dataset of persons, with their class."""
    for whose in dict.fromkeys(one.whose for one in estate.datasets() if one.whose):
        known = belonging(estate, whose)
        yield from ((whose, known.datasets[name]) for name in known.persons)


def names_of(dataset: Dataset, kinds: frozenset[str]) -> dict[str, str]:
    """Return the fields of a dataset in which an identifier of one of these kinds stands, with its kind."""
    return {one.field: one.kind for one in linking(dataset) if one.kind in kinds}


def known_by(dataset: Dataset, connector: Connector, kinds: frozenset[str]) -> Iterator[list[tuple[Key, Identifier]]]:
    """Yield the identifiers of these kinds in a dataset, each with the key of its record; some hundreds at a time."""
    fields = names_of(dataset, kinds)
    rows = iter(keyed_rows(connector, dataset, Everything(), tuple(fields))) if fields else iter(())
    while batch := list(islice(rows, _AT_ONCE)):
        yield [
            (key, Identifier(kind=kind, value=str(value)))
            for key, row in batch
            for name, kind in fields.items()
            if (value := row[name]) is not None
        ]
