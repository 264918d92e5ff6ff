"""What does not hang together in an estate, with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kept.estate.model import Dataset
from kept.estate.nodes import did_you_mean, shown

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not hang together: its place in the estate, by attributes and positions, and a sentence."""

    place: Place
    sentence: str


def unknown_fields(dataset: Dataset, names: Iterable[str], place: Place) -> Iterator[Problem]:
    """Yield a problem for each name that is no field of the dataset."""
    known = [one.name for one in dataset.fields]
    for number, name in enumerate(names):
        if name not in known:
            sentence = f"{dataset.full_name} has no field {shown(name)}{did_you_mean(name, known)}"
            yield Problem((*place, number), sentence)
