"""Rectification: one value of one category, in every record of the person that holds it (GDPR Art. 16)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kept.estate import Connector, Dataset
from kept.estate.abilities import cannot
from kept.estate.change import Change, Set
from kept.estate.keyed import scalar
from kept.estate.model import Field
from kept.estate.values import comparable
from kept.plans.errand import Amended
from kept.rights.fates import NOTHING, Fate, Stay
from kept.rights.scope import Scope
from kept.rights.trail import Traced
from kept.terms import Message
from kept.terms.categories import Category

ARTICLE = "16"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """Sets the new value where the old one stands. A record that is somebody else's too is left for staff to decide."""

    connectors: Mapping[str, Connector]
    scope: Scope

    def wants(self, dataset: Dataset) -> Sequence[str]:
        """Return the fields that may hold the old value."""
        return tuple(dict.fromkeys(field.name for _, field in self._fields(dataset)))

    def usual(self, dataset: Dataset) -> Change | None:
        """Return the correction of a dataset's fields; None where it has none of the category."""
        values = {field.name: amended.new for amended, field in self._fields(dataset)}
        return Set(values) if values else None

    def fates(self, traced: Traced) -> Sequence[Fate]:
        """Correct each record that holds the old value."""
        fields = list(self._fields(traced.dataset))
        fates = []
        for key, row, claim in zip(traced.keys, traced.rows, traced.claims, strict=True):
            values = {field.name: amended.new for amended, field in fields if _holds(row[field.name], amended, field)}
            if not values or not self.scope.means(traced.dataset, key):
                fates.append(NOTHING)
            elif claim.joint or not claim.owning:
                fates.append(Fate(stay=Stay(clause=ARTICLE, because=Message("rights-plan-joint-unchanged"))))
            else:
                fates.append(self._possible(traced.dataset, values))
        return fates

    def _possible(self, dataset: Dataset, values: Mapping[str, str]) -> Fate:
        if set(values) & set(dataset.key):
            return Fate(stay=Stay(clause=ARTICLE, because=Message("rights-plan-key")))
        change = Set(values)
        reason = cannot(self.connectors[dataset.system], dataset, change)
        if reason is None:
            return Fate(change=change)
        return Fate(stay=Stay(clause=ARTICLE, because=Message("rights-plan-cannot-correct", {"reason": reason})))

    def _fields(self, dataset: Dataset) -> Iterator[tuple[Amended, Field]]:
        for amended in self.scope.errand.amended if self.scope.has(dataset) else ():
            for field in dataset.fields:
                if field.category == amended.category:
                    yield amended, field


def _holds(value: object, amended: Amended, field: Field) -> bool:
    if value is None or isinstance(value, bytes):
        return False
    if not isinstance(value, str | int | float):
        return False
    old = comparable(amended.old, field.kind)
    if amended.category == Category.ACCOUNT_EMAIL:
        return str(value).lower() == str(old).lower()
    return old is not None and scalar(value) == scalar(old)
