"""Reading where people live: places, and how many people there are; nobody by themselves."""

import re

from kept.estate import Connector, Dataset
from kept.estate.residence import Residence
from kept.verdict.lines import written

NOWHERE = "-"
"""Stands for a country that is not told."""


_COUNTRY, _STATE = re.compile("[A-Z]{2}"), re.compile("[A-Z0-9]{1,3}")


def residing(dataset: Dataset, lives: Residence, connector: Connector) -> tuple[str, ...]:
    """Return the value of the finding; memory does not grow with the people.

    Only codes are told: whatever else somebody wrote there may be anything.
    """
    fields = [lives.country] if lives.state is None else [lives.country, lives.state]
    places, count = set[str](), 0
    for row in connector.read(dataset, lives.where, fields):
        country, *state = (str(row[name] or "").strip().upper() for name in fields)
        parts = (country, *(one for one in state if _STATE.fullmatch(one)))
        places.add("-".join(parts) if _COUNTRY.fullmatch(country) else NOWHERE)
        count += 1
    return written({"count": count}, {"place": sorted(places)})
