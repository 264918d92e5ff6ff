"""Records that say where people live: whose laws protect them."""

from dataclasses import dataclass

from kept.estate.selection import Everything, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Residence:
    """Each record in `where` says where somebody lives: a country (ISO 3166) in the field `country`.

    `state` is the field with the state or province, where a country has laws of its states.
    """

    country: str
    state: str | None = None
    where: Selection = Everything()
