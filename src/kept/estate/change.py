"""What may be done to selected records. Each is safe to repeat on the same selection."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, Union

from pydantic import Field as Tag


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
