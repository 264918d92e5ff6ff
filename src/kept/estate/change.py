"""What may be done to selected records. Each is safe to repeat on the same selection."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, Union

from pydantic import Field as Tag

from kept.estate.selection import AnyOf, Equals, Everything, IsNull, Not, Selection


@dataclass(frozen=True, slots=True)
class Erase:
    """Remove the records."""

    op: Literal["erase"] = "erase"


@dataclass(frozen=True, slots=True)
class Mask:
    """Empty these fields of the records: null where the store allows it, else an empty value of the field's kind."""

    fields: tuple[str, ...]
    op: Literal["mask"] = "mask"


@dataclass(frozen=True, slots=True)
class Set:
    """Give fields of the records these values."""

    values: Mapping[str, str | int | None]
    op: Literal["set"] = "set"


Change = Annotated[Union[Erase, Mask, Set], Tag(discriminator="op")]  # noqa: UP007 - an annotated union


def undone(change: Change) -> Selection:
    """Return the records on which `change` has not been carried out, as far as the records themselves can tell."""
    match change:
        case Erase():
            return Everything()
        case Mask():
            return AnyOf(tuple(Not(AnyOf((IsNull(field), Equals(field, "")))) for field in change.fields))
        case Set():
            return AnyOf(
                tuple(
                    Not(IsNull(field) if value is None else Equals(field, value))
                    for field, value in change.values.items()
                )
            )
