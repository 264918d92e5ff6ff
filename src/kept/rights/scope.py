"""Which part of a person's data is meant: all of it, some categories, some places, or single records."""

from collections.abc import Sequence
from dataclasses import dataclass

from kept.estate.model import Dataset, Field
from kept.estate.selection import Key
from kept.plans.errand import Errand


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What an errand is about."""

    errand: Errand

    @property
    def is_everything(self) -> bool:
        """Whether all of it is meant."""
        return not (self.errand.categories or self.errand.places or self.errand.records)

    def has(self, dataset: Dataset) -> bool:
        """Whether a dataset is in scope at all."""
        errand = self.errand
        named = (
            dataset.full_name in errand.places
            or dataset.system in errand.places
            or any(one.partition("#")[0] == dataset.full_name for one in errand.records)
        )
        if (errand.places or errand.records) and not named:
            return False
        return not errand.categories or any(self.covers(one) for one in dataset.fields)

    def covers(self, field: Field) -> bool:
        """Whether a field is of a category that is meant; a family stands for its members."""
        if not self.errand.categories:
            return True
        category = field.category
        return category is not None and any(
            category == one or category.startswith(f"{one}.") for one in self.errand.categories
        )

    def means(self, dataset: Dataset, key: Key) -> bool:
        """Whether a record is meant."""
        errand = self.errand
        own = [one.partition("#")[2] for one in errand.records if one.partition("#")[0] == dataset.full_name]
        if not own or dataset.full_name in errand.places or dataset.system in errand.places:
            return True
        return written(key) in own

    def meant(self, dataset: Dataset, fields: Sequence[str]) -> tuple[str, ...]:
        """Return those of some fields that are covered."""
        return tuple(name for name in fields if (field := dataset.field(name)) is not None and self.covers(field))


def written(key: Key) -> str:
    """Return a key as the record is named: its parts between commas."""
    return ",".join(str(part) for part in key)


def reference_to(dataset: str, key: Key) -> str:
    """Return the name of a record, `accounts.account#17`."""
    return f"{dataset}#{written(key)}"
