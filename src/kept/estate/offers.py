"""Records that show on which terms people are served: a plan with its price."""

from dataclasses import dataclass

from kept.estate.selection import Everything, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Each record in `where` shows somebody's `terms`: fields that are equal for all who have the same in `alike`.

    `of` is the reference to the record that stands for the person.
    """

    of: str
    alike: tuple[str, ...]
    terms: tuple[str, ...]
    where: Selection = Everything()
