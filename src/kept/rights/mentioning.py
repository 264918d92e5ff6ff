"""Where people are spoken of in records that are not theirs (decision 0012)."""

from collections.abc import Iterator, Mapping
from itertools import islice

from kept.estate import Connector, Dataset, Estate
from kept.estate.keyed import keyed_rows
from kept.estate.naming import named
from kept.estate.ports import Row
from kept.estate.selection import AnyOf, Names
from kept.rights.claims import Claim
from kept.rights.trail import Traced, Trail

_LONGEST_UNSURE = 8
_SHORTEST = 5
_NO_WORDS = frozenset({"ip", "cookie", "device"})
PIECE = 1_000


def texts_of(trail: Trail) -> dict[str, Claim]:
    """Return the texts by which people are recognised: what they are known by, as far as it means nothing else."""
    return {
        value: claim
        for kind, values in trail.names.items()
        if kind not in _NO_WORDS
        for value, claim in values.of.items()
        if _is_telling(value)
    }


def _is_telling(value: str) -> bool:
    return "@" in value or len(value) >= _LONGEST_UNSURE or (len(value) >= _SHORTEST and not value.isdecimal())


def mentions(dataset: Dataset, *, connector: Connector, texts: Mapping[str, Claim], trail: Trail) -> Iterator[Traced]:
    """Yield the records of a dataset that name people and are not their own, in pieces."""
    wanted = {text.lower(): claim for text, claim in texts.items()}
    sought = tuple(wanted)
    held = trail.records(dataset.full_name).of
    chosen = AnyOf(tuple(Names(one, sought) for one in dataset.mentions))
    rows = keyed_rows(connector, dataset, chosen, dataset.mentions)
    while piece := list(islice(rows, PIECE)):
        keys, kept, claims = [], [], []
        for key, row in piece:
            own = held.get(key)
            spoken_of = {number for text in _named(row, dataset, sought) for number in wanted[text].owners}
            spoken_of -= set(own.owners) if own is not None else set()
            if spoken_of:
                keys.append(key)
                kept.append(row)
                claims.append(Claim(owners=tuple(sorted(spoken_of)), owning=()))
        if keys:
            yield Traced(dataset=dataset, keys=keys, rows=kept, claims=claims)


def _named(row: Row, dataset: Dataset, texts: tuple[str, ...]) -> set[str]:
    return {text for name in dataset.mentions for text in named(str(row[name] or ""), texts)}


def with_mentions(estate: Estate) -> Iterator[Dataset]:
    """Yield the datasets in whose texts people are spoken of."""
    return (one for one in estate.datasets() if one.mentions)
