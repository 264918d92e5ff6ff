"""In which order datasets are acted on: records that point at others before those they point at."""

from collections.abc import Mapping

from kept.estate import Dataset, Estate


def depths(estate: Estate) -> Mapping[str, int]:
    """Return how many references lead on from each dataset, one behind the other; in a ring, once round."""
    found: dict[str, int] = {}
    for dataset in estate.datasets():
        _depth(dataset, estate, frozenset(), found)
    return found


def _depth(dataset: Dataset, estate: Estate, above: frozenset[str], found: dict[str, int]) -> int:
    name = dataset.full_name
    if name in above:
        return 0
    if name not in found:
        targets = (estate.dataset(reference.to) for reference in dataset.references)
        others = [one for one in targets if one is not None and one.full_name != name]
        found[name] = max((1 + _depth(one, estate, above | {name}, found) for one in others), default=0)
    return found[name]
