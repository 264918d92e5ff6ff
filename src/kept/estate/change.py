"""What may be done to selected records. Each is safe to repeat on the same selection."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, Union

from pydantic import Field as Tag

from kept.estate.errors import CannotError
from kept.estate.model import Dataset
from kept.estate.selection import AnyOf, Equals, Everything, IsNull, Names, Not, Selection


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


@dataclass(frozen=True, slots=True)
class Read:
    """Give these fields of the records; nothing is changed."""

    fields: tuple[str, ...]
    op: Literal["read"] = "read"


@dataclass(frozen=True, slots=True)
class Redact:
    """Black out these texts wherever they stand in fields of the records, as `kept.estate.naming` says."""

    fields: tuple[str, ...]
    texts: tuple[str, ...]
    op: Literal["redact"] = "redact"


@dataclass(frozen=True, slots=True)
class Seal:
    """Set the records aside: out of the store, sealed in our own records; with `fields`, only what stands in these."""

    fields: tuple[str, ...] = ()
    op: Literal["seal"] = "seal"


@dataclass(frozen=True, slots=True)
class Unseal:
    """Bring back what a step of another plan set aside: whole records, or only `fields` of them."""

    plan: str
    step: str
    fields: tuple[str, ...] = ()
    op: Literal["unseal"] = "unseal"


@dataclass(frozen=True, slots=True)
class Flag:
    """Hide the records from the applications by the store's own row-level security, or show them again."""

    hidden: bool = True
    op: Literal["flag"] = "flag"


Change = Annotated[Union[Erase, Mask, Set, Read, Redact, Seal, Unseal, Flag], Tag(discriminator="op")]  # noqa: UP007 - an annotated union


def written_by(change: Change, *, dataset: Dataset) -> Mapping[str, str | int | None]:
    """Return what `change` writes into which fields; raise `CannotError` for a change that writes no values."""
    match change:
        case Mask():
            return dict.fromkeys(change.fields)
        case Set():
            return change.values
        case _:
            raise CannotError(f"The store of {dataset.full_name} cannot do this to its records: {change.op}")


def undone(change: Change) -> Selection:
    """Return the records on which `change` has not been carried out, as far as the records themselves can tell.

    A reading leaves nothing undone, and neither does hiding: Kept sees what is hidden from others. What was set aside
    does not show, so what shows was not.
    """
    match change:
        case Mask() | Seal(fields=(_, *_)):
            return AnyOf(tuple(Not(AnyOf((IsNull(field), Equals(field, "")))) for field in change.fields))
        case Set():
            return AnyOf(
                tuple(
                    Not(IsNull(field) if value is None else Equals(field, value))
                    for field, value in change.values.items()
                )
            )
        case Redact():
            return AnyOf(tuple(Names(field, change.texts) for field in change.fields))
        case Read() | Unseal() | Flag():
            return AnyOf(())
        case _:
            return Everything()
