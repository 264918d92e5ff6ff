"""Reading where people live: places, and how many people there are; nobody by themselves."""

from kept.estate import Connector, Dataset
from kept.estate.residence import Residence
from kept.verdict.lines import written

NOWHERE = "-"
"""Stands for a country that is not told."""


def residing(dataset: Dataset, lives: Residence, connector: Connector) -> tuple[str, ...]:
    """Return the value of the finding; memory does not grow with the people."""
    fields = [lives.country] if lives.state is None else [lives.country, lives.state]
    places, count = dict[str, None](), 0
    for row in connector.read(dataset, lives.where, fields):
        told = [str(row[name] or "").strip() for name in fields]
        places["-".join(one for one in told if one) if told[0] else NOWHERE] = None
        count += 1
    return written({"count": count}, {"place": sorted(places)})
