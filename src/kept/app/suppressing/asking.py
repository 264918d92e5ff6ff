"""Who used a right, found in the datasets of persons by the marks that are kept of them."""

from collections.abc import Iterator, Mapping

from kept.app.suppressing.persons import known_by, persons_of
from kept.estate import Connector, Estate
from kept.estate.errors import MissingError
from kept.gate import Suppression
from kept.records.stores.bearings import Bearings
from kept.records.stores.persons import Persons
from kept.records.stores.suppression import SuppressionList
from kept.rights.treating import Asked

_OPTED_OUT = (Suppression.MARKETING, Suppression.CALLS, Suppression.SALE)


def people_who_asked(
    estate: Estate,
    connectors: Mapping[str, Connector],
    *,
    persons: Persons,
    bearings: Bearings,
    suppressed: SuppressionList,
) -> Iterator[Asked]:
    """Yield every record that stands for somebody who used a right by a request, or by an opt-out without one.

    Without anybody who asked no system is looked at. Raises `MissingError` for one that is not open and has the people
    whose terms offers show.
    """
    kinds = persons.kinds_of_askers() | bearings.kinds()
    kinds = kinds.union(*(suppressed.kinds(one) for one in _OPTED_OUT))
    compared = {reference.to for one in estate.datasets() for of in one.offers if (reference := one.reference(of.of))}
    for _, dataset in persons_of(estate) if kinds else ():
        if dataset.system not in connectors:
            if dataset.full_name in compared:
                raise MissingError(f"The estate has no open system “{dataset.system}”")
            continue
        for known in known_by(dataset, connectors[dataset.system], kinds):
            identifiers = [one for _, one in known]
            asked = persons.who_asked(identifiers) | set(bearings.objections(identifiers))
            asked = asked.union(*(suppressed.holds(one, identifiers) for one in _OPTED_OUT))
            yield from (Asked(dataset=dataset.full_name, key=key) for key, one in known if one in asked)
