"""Who objected, found in the datasets of persons by the marks that are kept of them."""

from collections.abc import Iterator, Mapping

from kept.app.suppressing.persons import known_by, persons_of
from kept.estate import Connector, Dataset, Estate
from kept.estate.errors import MissingError
from kept.gate import Suppression
from kept.records.stores.bearings import Bearings
from kept.records.stores.suppression import SuppressionList
from kept.rights.objecting import Objector


def objectors(
    estate: Estate, connectors: Mapping[str, Connector], *, bearings: Bearings, suppressed: SuppressionList
) -> Iterator[Objector]:
    """Yield every record that stands for somebody who objected to a purpose, or opted out of marketing.

    Without anybody who objected no system is looked at. Raises `MissingError` for one that is not open and has the
    people whose data records show a use of.
    """
    kinds = bearings.kinds() | suppressed.kinds(Suppression.MARKETING)
    if not kinds:
        return
    used = {reference.to for one in estate.datasets() for use in one.uses if (reference := one.reference(use.of))}
    for _, dataset in persons_of(estate):
        if dataset.system in connectors:
            yield from _in(dataset, connectors[dataset.system], kinds, bearings, suppressed)
        elif dataset.full_name in used:
            raise MissingError(f"The estate has no open system “{dataset.system}”")


def _in(
    dataset: Dataset, connector: Connector, kinds: frozenset[str], bearings: Bearings, suppressed: SuppressionList
) -> Iterator[Objector]:
    for known in known_by(dataset, connector, kinds):
        identifiers = [one for _, one in known]
        objections = bearings.objections(identifiers)
        listed = suppressed.since(Suppression.MARKETING, identifiers)
        for key, one in known:
            if one in objections or one in listed:
                yield Objector(
                    dataset=dataset.full_name, key=key, objections=objections.get(one, ()), opted_out=listed.get(one)
                )
